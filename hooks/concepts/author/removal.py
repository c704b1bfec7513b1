"""An entry leaves the site, or becomes a section of another one: the changes to every file that names it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from ..check.ledger import kind
from ..inputs import LIVE, phrases_path
from ..read.entries.entry import Source
from ..read.entries.parts import parts
from ..read.names.naming import Slug
from ..read.phrases import read
from ..site import Site
from . import relink
from .edits import Edit, deeper, lines_of
from .moves import Files, derived, edited, figures, ids, in_tables, metadata, pages_of
from .phrases import with_phrases
from .pin import with_ids

BEHIND = 1 << 40  # the last line of any file


def retired(site: Site, files: Files, old: str, new: str) -> tuple[dict[str, bytes], dict[str, str]]:
    """The files without the entry `old` and its figures, and where its readers are led: to the place `new`."""
    moved = {old: new}
    changed = edited(files, [*_links(site, files, moved, old), *_lists(site, files, old, new)])
    for source in site.sources.values():
        span = _spans(source).get(old)
        if span:
            lines = lines_of(changed[source.path])
            changed[source.path] = b"".join(lines[: span[0]] + lines[span[1] :])
    lost = _lost(figures(files, old, new), b"".join(data for path, data in changed.items() if path.endswith(".md")))
    kept = {path: data for path, data in changed.items() if path not in lost}
    return _without_phrases(site, kept, old, ""), moved


def merged(site: Site, files: Files, old: str, new: str) -> tuple[dict[str, bytes], dict[str, str]]:
    """The files with the entry `old` as the last section of the entry `new`, and where its readers are led."""
    moved = _sections(site, old, new)
    edits = [*_links(site, files, moved, old), *_lists(site, files, old, new)]
    edits += [edit for was, now in moved.items() for edit in ids(site, was, now)]
    changed = edited(files, edits)
    for source in site.sources.values():
        spans = _spans(source)
        if old in spans:
            missing = dict(row for was, now in moved.items() for row in derived(source, was, now))
            data = with_ids(changed[source.path], missing)
            changed[source.path] = b"".join(_moved(lines_of(data), spans[old], spans[new], source, old))
    return _without_phrases(site, changed, old, new), moved


def problem_with(site: Site, old: str, new: str) -> str:
    """Why the entry `old` cannot become a section of `new`, or empty."""
    for source in site.sources.values():
        entries = {str(entry.slug): entry for entry in source.entries}
        if old in entries and new not in entries:
            return f"{source.path} has '{old}' and no '{new}'; translate it first"
        lines = site.lines(source.path)
        headings = [entries[old].location.line, *(s.line for s in entries[old].sections)] if old in entries else []
        for line in headings:
            if not lines[line - 1].lstrip().startswith("#"):
                return f"{source.path}:{line}: this heading is underlined; write it with '##' and run this again"
    return ""


def _lost(found: Iterable[str], shown: bytes) -> set[str]:
    """The figures that the Markdown `shown` has no more. What draws or moves a picture stays as long as the picture."""
    tools = {path for path in found if path.endswith((LIVE, ".py"))}
    pictures = {path for path in found if path not in tools}
    names = {path: re.escape(path.rpartition("/")[2].encode()) for path in pictures}
    lost = {path for path in pictures if not re.search(rb"(?<![\w.-])" + names[path], shown)}
    return lost if pictures - lost else lost | tools


def _spans(source: Source) -> dict[str, tuple[int, int]]:
    """The lines of each entry, from 0, the last one excluded."""
    starts = [part.line - 1 for part in parts(source.tree)[1]]
    ends = dict(pairwise([*starts, BEHIND]))
    return {e.slug: (e.location.line - 1, ends[e.location.line - 1]) for e in source.entries}


def _links(site: Site, files: Files, moved: Mapping[str, str], old: str) -> Iterator[Edit]:
    """The links to `old` and its sections."""

    def goal(place: str) -> str:
        is_part = place.partition("#")[0] == old
        return moved.get(place, moved[old] if is_part else place)

    return relink.edits(site, pages_of(site, files), goal)


def _lists(site: Site, files: Files, old: str, new: str) -> Iterator[Edit]:
    """The slug in metadata and tables: that of the page where its readers are led, if that is one."""
    if kind(new) != "topic":
        slug = new.partition("#")[0]
        yield from metadata(site, old, slug)
        keys = {phrases_path(language) for language in site.inputs.languages}
        yield from (edit for edit in in_tables(files, old, slug) if edit.path not in keys)


def _sections(site: Site, old: str, new: str) -> dict[str, str]:
    """Where the page `old` and its sections are once it is a section of `new`: ids that are taken get `old-`."""
    found: dict[str, list[str]] = {old: [], new: []}
    for entry in (entry for source in site.sources.values() for entry in source.entries):
        if entry.slug in found:
            found[entry.slug] += [section.id for section in entry.sections]
    taken = {*found[new], new, old}
    ids = {name: f"{old}-{name}" if name in taken else name for name in found[old]}
    return {old: f"{new}#{old}", **{f"{old}#{name}": f"{new}#{now}" for name, now in ids.items()}}


def _moved(
    lines: Sequence[bytes], span: tuple[int, int], behind: tuple[int, int], source: Source, old: str
) -> Iterator[bytes]:
    """The lines of a source with those of `span` one level deeper at the end of `behind`."""
    [entry] = (entry for entry in source.entries if entry.slug == old)
    deep = {entry.location.line - 1, *(section.line - 1 for section in entry.sections)}
    part = [deeper(line) if i in deep else line for i, line in enumerate(lines) if span[0] <= i < span[1]]
    for i, line in enumerate(lines):
        if not span[0] <= i < span[1]:
            yield line
        if i + 1 == min(behind[1], len(lines)):
            end = b"\r\n" if b"\r\n" in lines[0] else b"\n"
            yield b"" if line.endswith((b"\n", b"\r")) else end
            yield end if line.strip() else b""
            yield from part


def _without_phrases(site: Site, files: Files, old: str, new: str) -> dict[str, bytes]:
    """The files with the phrases of the entry `old` below `new`, or nowhere."""
    out, slug = dict(files), Slug(old)
    for known in site.phrases.values():
        if slug in known.of and known.path in out:
            lines, first = lines_of(out[known.path]), known.lines[slug]
            last = max([first, *(phrase.line for phrase in known.of[slug])])
            data = b"".join(lines[: first - 1] + lines[last:])
            more = {Slug(new): known.texts()[slug]} if new else {}
            left, _ = read(data, known.path, known.locale)
            out[known.path] = with_phrases(data, left, more) if more else data
    return out
