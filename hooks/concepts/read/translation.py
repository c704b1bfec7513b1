"""A translation, read beside the source language's file: headings that have no id get those of what they translate.

That is told by what is known of others: between two headings that are translations as many stand as in the original.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ..issues import Issue, Location, quoted
from . import source
from .entries.entry import Entry, Source
from .source import LISTED

KEPT = ("fence", "math_block")  # blocks that translators leave as they are
IDS = ("heading-id", "section-id")  # kinds of issues about missing ids


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading on the line `start`: its level, its id, the line to write that behind (0 if it is written), its words,
    and the blocks below it that are the same in every language.
    """

    start: int
    level: int
    id: str
    line: int = 0
    words: str = ""
    kept: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[int, str]:
        return self.level, self.id


def read(text: str, path: str, locale: str, original: Source) -> tuple[Source, list[Issue]]:
    """The translation in `text`, as `source.read` reads it, and every problem in it.

    What has been paired is as good as written: the text is read again until no more follows from it.
    """
    ids, theirs = dict[int, str](), _headings(original, ())
    while True:
        found, issues = source.read(text, path, locale, ids)
        heads = _settled(theirs, _headings(found, ids))
        more = {heading.line: heading.id for heading in _known(theirs, heads) if heading.line}
        more |= _section_ids(original, found, heads, ids)
        if not more:
            break
        ids |= more
    gaps = [(gap, left) for gap, left in _gaps(theirs, heads) if any(heading.line for heading in gap)]
    starts = {heading.start for gap, _ in gaps for heading in gap if heading.line}
    ends = pairwise([*(heading.start for heading in heads), text.count("\n") + 2])
    found = replace(found, unclear=tuple(range(*lines) for lines in ends if lines[0] in starts))
    issues = [issue for issue in issues if issue.kind not in IDS or not found.is_unclear(issue.location.line)]
    known = {heading.key for heading in heads}
    missing = [heading for heading in theirs if heading.key not in known]
    return found, issues + [issue for gap in gaps for issue in _unclear(path, *gap, missing, original.path)]


def _settled(theirs: Sequence[_Heading], ours: Sequence[_Heading]) -> list[_Heading]:
    """`ours` with all ids of `theirs` that follow from those around, and from those that have just followed."""
    before, after = list[_Heading](), list(ours)
    while after != before:
        before, after = after, _paired(theirs, _topics_paired(theirs, _told_by_blocks(theirs, after)))
    return after


def _known(theirs: Sequence[_Heading], ours: Sequence[_Heading]) -> list[_Heading]:
    """Those of `ours` that translate one of `theirs`."""
    known = {heading.key for heading in theirs}
    return [heading for heading in ours if heading.key in known]


def _headings(found: Source, paired: Collection[int]) -> list[_Heading]:
    """The headings of topics and entries, in their order; those to be written behind `paired` lines are known."""
    rows = [_Heading(t.location.line, 1, t.id, words=t.heading) for t in found.topics if t.id]
    rows += [_Heading(e.location.line, 2, e.slug, words=e.heading, kept=_kept(e)) for e in found.entries]
    rows.sort(key=lambda heading: heading.start)
    starts = [heading.start for heading in rows]
    for line, name in found.unpinned.items():
        at = bisect(starts, line) - 1
        if at >= 0 and rows[at].id == name and line not in paired:
            rows[at] = replace(rows[at], line=line)
    return rows


def _kept(entry: Entry) -> tuple[str, ...]:
    return tuple(token.content for token in entry.body if token.type in KEPT)


def _gaps(
    theirs: Sequence[_Heading], ours: Sequence[_Heading]
) -> Iterator[tuple[list[_Heading], list[_Heading]]]:
    """Between any two of `ours` that are translations: those that are not known to be, and what `theirs` have there
    without a translation.
    """
    at = {heading.key: i for i, heading in enumerate(theirs)}
    known = {heading.key for heading in ours}
    start, gap = -1, list[_Heading]()
    for heading in (*ours, None):
        end = last = at.get(heading.key, -1) if heading else len(theirs)
        if heading and end < 0:
            gap.append(heading)
            continue
        if end < start:  # moved: up to the next one that is translated
            last = next((i for i in range(start + 1, len(theirs)) if theirs[i].key in known), len(theirs))
        yield gap, [their for their in theirs[start + 1 : last] if their.key not in known]
        start, gap = end, []


def _paired(theirs: Sequence[_Heading], ours: Sequence[_Heading]) -> list[_Heading]:
    """`ours` with the ids of `theirs` wherever all of a gap have none, and are as many, level by level: with topics, or
    without, since a translation may lack a title or the division.
    """
    pairs = dict[int, _Heading]()
    for found in _gaps(theirs, ours):
        for gap, left in (found, [[heading for heading in part if heading.level > 1] for part in found]):
            if all(heading.line for heading in gap) and [h.level for h in gap] == [h.level for h in left]:
                pairs |= {here.start: there for here, there in zip(gap, left, strict=True)}
    count = Counter(there.key for there in pairs.values())  # what has moved may belong into two gaps
    ids = {start: there.id for start, there in pairs.items() if count[there.key] == 1}
    return [replace(heading, id=ids.get(heading.start, heading.id)) for heading in ours]


def _topics_paired(theirs: Sequence[_Heading], ours: Sequence[_Heading]) -> list[_Heading]:
    """`ours` with the ids of topics, which may be as many where entries are not."""
    paired = _paired(*([heading for heading in found if heading.level == 1] for found in (theirs, ours)))
    topics = {topic.start: topic for topic in paired}
    return [topics.get(heading.start, heading) for heading in ours]


def _told_by_blocks(theirs: Sequence[_Heading], ours: Sequence[_Heading]) -> list[_Heading]:
    """`ours` with the ids of those of `theirs` that alone have the same code and formulas."""
    known = {heading.key for heading in ours}
    count = Counter(heading.kept for found in (theirs, ours) for heading in found)
    by_blocks = {their.kept: their.id for their in theirs if their.kept and their.key not in known}
    ids = {kept: name for kept, name in by_blocks.items() if count[kept] == 2}
    return [replace(heading, id=ids.get(heading.kept, heading.id)) if heading.line else heading for heading in ours]


def _section_ids(
    original: Source, found: Source, heads: Iterable[_Heading], paired: Collection[int]
) -> dict[int, str]:
    """The ids of sections, entry by entry, that are not `paired` yet."""
    open_lines = found.unpinned_sections.keys() - set(paired)
    sections = {str(entry.slug): entry.sections for entry in original.entries}
    slugs = {heading.start: heading.id for heading in heads if heading.level == 2}
    ids = dict[int, str]()
    for entry in found.entries:
        theirs, ours = (
            [_Heading(s.line, s.level, s.id, s.line * (s.line in open_lines)) for s in listed]
            for listed in (sections.get(slugs[entry.location.line], ()), entry.sections)
        )
        ids |= {heading.line: heading.id for heading in _known(theirs, _paired(theirs, ours)) if heading.line}
    return ids


def _unclear(
    path: str, gap: Sequence[_Heading], left: Sequence[_Heading], missing: Sequence[_Heading], original: str
) -> Iterator[Issue]:
    """An issue for each heading of a gap that has no id, with the ids `left` there, or else `missing` anywhere."""
    for heading in (heading for heading in gap if heading.line):
        here, anywhere = ([h.id for h in found if h.level == heading.level] for found in (left, missing))
        names = [f"{{#{name}}}" for name in here or anywhere]
        shown = ", ".join(names[:LISTED]) + (f" and {len(names) - LISTED} more" if len(names) > LISTED else "")
        message = f"heading {quoted(heading.words)} has no id, and "
        if names:
            message += f"it is not clear whether it translates {shown} of {original}; write the right one behind "
            message += "the words" + (", and 'make pin' writes what follows from it" if len(gap) > 1 else "")
        else:
            message += f"{original} has nothing left that it could translate; add it there, or remove it here"
        yield Issue(Location(path, heading.start), message, kind=f"unclear-id {gap[0].start}")
