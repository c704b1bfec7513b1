"""Ids behind the headings that have none, and terms below them, written into a source; every other byte stays."""

import re
from collections.abc import Mapping

from ..check.ledger import lasting
from ..inputs import Inputs
from ..language import default_of
from ..read.entries.entry import Source
from ..site import Site
from .edits import lines_of

WORDS = re.compile(rb"^(.*?)([ \t\r\n]*)$", re.DOTALL)
PLAIN = re.compile(r"[\w가-힣][\w가-힣 .()/+-]*")  # needs no quotes in YAML


def pinned(
    inputs: Inputs, sources: Mapping[str, Source], has_sections: bool, has_terms: bool
) -> dict[str, tuple[bytes, list[str]]]:
    """The new bytes of each of the `sources` (by locale) that changes, by path; a line for each thing that is written.

    `has_sections` and `has_terms` say whether sections get ids and entries terms.
    """
    changed = {}
    for source in sources.values():
        derived = {**source.unpinned, **(source.unpinned_sections if has_sections else {})}
        ids = {line: name for line, name in derived.items() if not source.is_unclear(line)}
        terms = derived_terms(source) if has_terms else {}
        lines = [f"{source.path}:{line}: {{#{name}}}" for line, name in sorted(ids.items())]
        lines += [f"{source.path}:{line}: term: {term}" for line, term in sorted(terms.items())]
        if lines:
            changed[source.path] = with_terms(with_ids(inputs.texts[source.path], ids), terms), lines
    return changed


def lasting_of(site: Site) -> list[str]:
    """The places that the ledger is to hold."""
    return lasting(site.sources[default_of(site.inputs.languages).locale], site.sources, site.context.anchors)


def with_ids(data: bytes, ids: Mapping[int, str]) -> bytes:
    """`data` with ` {#id}` behind the words of each line (counted from 1) in `ids`."""
    lines = lines_of(data)
    for number, name in ids.items():
        found = WORDS.match(lines[number - 1])
        assert found
        lines[number - 1] = found[1] + b" {#" + name.encode() + b"}" + found[2]
    return b"".join(lines)


def with_terms(data: bytes, terms: Mapping[int, str]) -> bytes:
    """`data` with a metadata comment that names the term below each line (counted from 1) in `terms`."""
    lines = lines_of(data)
    for number, term in terms.items():
        value = term if PLAIN.fullmatch(term) else "'" + term.replace("'", "''") + "'"
        words = lines[number - 1].rstrip(b"\r\n")
        end = lines[number - 1].removeprefix(words) or b"\n"
        lines[number - 1] = words + end + f"<!-- term: {value} -->".encode() + end
    return b"".join(lines)


def derived_terms(source: Source) -> dict[int, str]:
    """The terms that are derived from headings, by the line to write them below."""
    entries = [entry for entry in source.entries if not entry.meta.term and not entry.is_term]
    return {entry.end: entry.term for entry in entries if entry.term != entry.heading}
