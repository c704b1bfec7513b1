"""An entry leaves the site: the changes to every file that names it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from ..check.ledger import kind
from ..check.phrases import MOST
from ..inputs import LIVE, phrases_path
from ..read.entries.entry import Source
from ..read.entries.parts import parts
from ..read.names.naming import Slug
from ..read.phrases import read
from ..site import Site
from . import relink
from .edits import Edit, lines_of
from .moves import Files, edited, figures, in_tables, metadata, pages_of
from .phrases import with_phrases


def retired(site: Site, files: Files, old: str, new: str) -> tuple[dict[str, bytes], dict[str, str]]:
    """The files without the entry `old` and its figures, and where its readers are led: to the place `new`."""
    moved = {old: new}
    changed = edited(files, [*links(site, files, moved, old), *lists(site, files, old, new)])
    for source in site.sources.values():
        lines = lines_of(changed[source.path])
        if span := spans(source, len(lines)).get(old):
            changed[source.path] = b"".join(lines[: span[0]] + lines[span[1] :])
    lost = _lost(figures(files, old, new), b"".join(data for path, data in changed.items() if path.endswith(".md")))
    kept = {path: data for path, data in changed.items() if path not in lost}
    return without_phrases(site, kept, old, ""), moved


def _lost(found: Iterable[str], shown: bytes) -> set[str]:
    """The figures that the Markdown `shown` has no more. What draws or moves a picture stays as long as the picture."""
    tools = {path for path in found if path.endswith((LIVE, ".py"))}
    pictures = {path for path in found if path not in tools}
    names = {path: re.escape(path.rpartition("/")[2].encode()) for path in pictures}
    lost = {path for path in pictures if not re.search(rb"(?<![\w.-])" + names[path], shown)}
    return lost if pictures - lost else lost | tools


def spans(source: Source, end: int) -> dict[str, tuple[int, int]]:
    """The lines of each entry of a source of `end` lines, from 0, the last one excluded."""
    starts = [part.line - 1 for part in parts(source.tree)[1]]
    ends = dict(pairwise([*starts, end]))
    return {e.slug: (e.location.line - 1, ends[e.location.line - 1]) for e in source.entries}


def links(site: Site, files: Files, moved: Mapping[str, str], old: str) -> Iterator[Edit]:
    """The links to `old` and its sections."""

    def goal(place: str) -> str:
        is_part = place.partition("#")[0] == old
        return moved.get(place, moved[old] if is_part else place)

    return relink.edits(site, pages_of(site, files), goal)


def lists(site: Site, files: Files, old: str, new: str) -> Iterator[Edit]:
    """The slug in metadata and tables: that of the page where its readers are led, if that is one."""
    if kind(new) != "topic":
        slug = new.partition("#")[0]
        yield from metadata(site, old, slug)
        keys = {phrases_path(language) for language in site.inputs.languages}
        yield from (edit for edit in in_tables(files, old, slug) if edit.path not in keys)


def without_phrases(site: Site, files: Files, old: str, new: str) -> dict[str, bytes]:
    """The files with the phrases of the entry `old` below `new`, as many as it may have, or nowhere."""
    out, slug = dict(files), Slug(old)
    for known in site.phrases.values():
        if slug in known.of and known.path in out:
            lines, first = lines_of(out[known.path]), known.lines[slug]
            last = max([first, *(phrase.line for phrase in known.of[slug])])
            data = b"".join(lines[: first - 1] + lines[last:])
            room = MOST - len(known.of.get(Slug(new), ()))
            more = {Slug(new): known.texts()[slug][:room]} if new and room > 0 else {}
            left, _ = read(data, known.path, known.locale)
            out[known.path] = with_phrases(data, left, more) if more else data
    return out
