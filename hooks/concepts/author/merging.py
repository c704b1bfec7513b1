"""An entry becomes a section of another one: the changes to every file that names it."""

import re
from collections.abc import Iterator, Sequence

from ..check.phrases import MOST
from ..issues import Issue, Location, quoted
from ..link.links import SOURCES
from ..read.entries.entry import Entry, Source
from ..read.names.metadata import LOOKS_LIKE_METADATA, Metadata
from ..read.names.naming import Slug
from ..site import Site
from .edits import COMMENT, deeper, lines_of
from .moves import Files, derived, edited, ids
from .pin import with_ids
from .removal import links, lists, spans, without_phrases

MARK = re.compile(rb"\s*([-*+]|\d+[.)])\s")


def merged(site: Site, files: Files, old: str, new: str) -> tuple[dict[str, bytes], dict[str, str]]:
    """The files with the entry `old` as the last section of the entry `new`, before its sources, and where its readers
    are led. Its own sources join those; its metadata goes.
    """
    moved = _sections(site, old, new)
    edits = [*links(site, files, moved, old), *lists(site, files, old, new)]
    edits += [edit for was, now in moved.items() for edit in ids(site, was, now)]
    changed = edited(files, edits)
    for source in site.sources.values():
        entries = {str(entry.slug): entry for entry in source.entries}
        if old in entries:
            missing = dict(row for was, now in moved.items() for row in derived(source, was, now))
            lines = lines_of(with_ids(changed[source.path], missing))
            comment = _comment(site.lines(source.path), entries[old])
            changed[source.path] = b"".join(_joined(lines, comment, source, entries[old], entries[new]))
    return without_phrases(site, changed, old, new), moved


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


def dropped(site: Site, after: Site, old: str, new: str) -> Iterator[Issue]:
    """What the merged entry had and the site `after` it has not: an author's to decide."""
    here = {locale: {str(e.slug): e for e in source.entries} for locale, source in site.sources.items()}
    for locale, source in after.sources.items():
        goal = next((entry for entry in source.entries if entry.slug == new), None)
        if goal and old in here[locale] and here[locale][old].meta != Metadata():
            path = source.path
            lines = site.lines(path)
            text = " ".join(" ".join(lines[number] for number in _comment(lines, here[locale][old])).split())
            message = f"the metadata of {quoted(old)} is dropped; take over here what of it holds for the whole page: "
            yield Issue(goal.location, message + text)
    for locale, known in site.phrases.items():
        left = after.phrases[locale].texts().get(Slug(new), ())
        lost = set(known.texts().get(Slug(old), ())) - set(left)
        if lost:
            message = f"{len(lost)} phrases of {quoted(old)} are dropped, since an entry has {MOST} at most; "
            message += "exchange some here if those are likelier ('git diff' shows them)"
            yield Issue(Location(known.path, after.phrases[locale].lines[Slug(new)]), message)


def _sections(site: Site, old: str, new: str) -> dict[str, str]:
    """Where the page `old` and its sections are once it is a section of `new`: ids that are taken get `old-`, all but
    that of the sources.
    """
    found: dict[str, list[str]] = {old: [], new: []}
    for entry in (entry for source in site.sources.values() for entry in source.entries):
        if entry.slug in found:
            found[entry.slug] += [section.id for section in entry.sections]
    taken = {*found[new], new, old} - {SOURCES}
    ids = {name: f"{old}-{name}" if name in taken else name for name in found[old]}
    return {old: f"{new}#{old}", **{f"{old}#{name}": f"{new}#{now}" for name, now in ids.items()}}


def _comment(lines: Sequence[str], entry: Entry) -> range:
    """The lines, from 0, of the metadata of an entry."""
    text = "\n".join(lines[entry.end :])
    found = COMMENT.match(text)
    if not found or not LOOKS_LIKE_METADATA.search(found[1]):
        return range(0)
    return range(entry.end, entry.end + text.count("\n", 0, found.end()) + 1)


def _sources(entry: Entry, end: int) -> range:
    """The lines, from 0, of the section of an entry that cites; empty at its `end` if it has none."""
    sections = {section.id: section for section in entry.sections}
    if SOURCES not in sections:
        return range(end, end)
    start, level = sections[SOURCES].line - 1, sections[SOURCES].level
    behind = (s.line - 1 for s in entry.sections if s.line - 1 > start and s.level <= level)
    return range(start, next(behind, end))


def _joined(lines: list[bytes], comment: range, source: Source, old: Entry, new: Entry) -> list[bytes]:
    """The lines of a source with those of `old`, one level deeper and without its `comment`, within `new`."""
    span, goal = (range(*spans(source, len(lines))[entry.slug]) for entry in (old, new))
    cited, cites = _sources(old, span.stop), _sources(new, goal.stop)
    deep = {old.location.line - 1, *(section.line - 1 for section in old.sections)}
    text = [deeper(lines[i]) if i in deep else lines[i] for i in span if i not in comment and i not in cited]
    more = [lines[i] for i in (cited[1:] if cites else cited)]
    at = cites.start if cites.stop == goal.stop else goal.stop
    out = list[bytes]()
    for i in range(len(lines) + 1):
        if i == at:
            _add(out, text)
        if i == cites.stop:
            _add(out, more)
        if i < len(lines) and i not in span:
            out.append(lines[i])
    return out


def _add(out: list[bytes], block: list[bytes]) -> None:
    """Append a block of lines, with an empty line before and behind it; none between the items of a list."""
    words = [i for i, line in enumerate(block) if line.strip()]
    if not words:
        return
    end = b"\r\n" if out and out[0].endswith(b"\r\n") else b"\n"
    block = block[words[0] : words[-1] + 1]
    while out and not out[-1].strip():
        out.pop()
    first, before = MARK.match(block[0]), MARK.match(out[-1]) if out else None
    is_list = first and before and first[1][-1:] == before[1][-1:]
    out[-1:] = [line.rstrip(b"\r\n") + end for line in out[-1:]]
    out += [*([] if is_list else [end]), *block[:-1], block[-1].rstrip(b"\r\n") + end, end]
