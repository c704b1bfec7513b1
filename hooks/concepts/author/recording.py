"""What readers' links depend on, on disk: ids in the sources, addresses in the ledger, texts in the revisions."""

from collections.abc import Iterator
from pathlib import Path

from ..check import revisions
from ..check.ledger import extended, kind
from ..inputs import LEDGER, REVISIONS, read_inputs
from ..issues import Issue, Location, quoted
from ..language import configured_languages, languages_of
from ..read.text import decode
from ..site import Site, read_sources
from .pin import lasting_of, pinned
from .workspace import write


def unrecorded(site: Site) -> list[Issue]:
    """Places that are not in the ledger yet: to be recorded before they are published."""
    text, _ = decode(site.inputs.texts.get(LEDGER, b""), LEDGER)
    here = Location(LEDGER, text.count("\n") + 1)
    message = "{} {} is not recorded yet; run 'make pin'"
    new = [place for place in lasting_of(site) if place not in site.ledger.published]
    return [Issue(here, message.format(kind(place), quoted(place)), kind="unrecorded") for place in new]


def write_ids(docs: Path, with_sections: bool, with_terms: bool) -> Iterator[tuple[str, list[str]]]:
    """Write what `pin` does into the sources in `docs`; each path that changes, and a line for each thing written."""
    languages, _ = languages_of(configured_languages(docs.parent / "mkdocs.yml"))
    inputs = read_inputs(docs, languages)
    for path, (data, lines) in pinned(inputs, read_sources(inputs)[0], with_sections, with_terms).items():
        write(docs, path, data)
        yield path, lines


def record(docs: Path, site: Site) -> int:
    """Write the ledger of addresses and the revisions of texts; how many addresses are new."""
    new = len(unrecorded(site))
    text, _ = decode(site.inputs.texts.get(LEDGER, b""), LEDGER)
    write(docs, LEDGER, extended(text, lasting_of(site)).encode())
    texts = [entry for source in site.sources.values() for entry in source.entries]
    known, _ = decode(site.inputs.texts.get(REVISIONS, b""), REVISIONS)
    write(docs, REVISIONS, revisions.written(known.strip(), texts).encode())
    return new
