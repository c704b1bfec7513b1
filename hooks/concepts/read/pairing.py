"""Which headings of a translation have which ids of the original: those between two pairs that are as many as there."""

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .headings import Heading


@dataclass(frozen=True, slots=True)
class Pairs:
    """The headings of an original, or of an entry in it, and those of the translation, as far as they are paired.

    `where` is what an author knows the original by.
    """

    where: str
    theirs: Sequence[Heading]
    ours: Sequence[Heading]

    @property
    def ids(self) -> dict[int, str]:
        """The ids to be written, by line."""
        keys = {heading.key for heading in self.theirs}
        return {heading.line: heading.id for heading in self.ours if heading.line and heading.key in keys}

    @property
    def unclear(self) -> list[tuple[list[Heading], list[Heading]]]:
        """The gaps with headings that have no ids."""
        return [found for found in gaps(self.theirs, self.ours) if any(heading.line for heading in found[0])]

    @property
    def missing(self) -> list[Heading]:
        """What is not translated."""
        return _without(self.theirs, self.ours)


def gaps(
    theirs: Sequence[Heading], ours: Sequence[Heading]
) -> Iterator[tuple[list[Heading], list[Heading]]]:
    """Between any two of `ours` that are translations: those that are not known to be, and what `theirs` have there
    without a translation.
    """
    at = {heading.key: i for i, heading in enumerate(theirs)}
    missing = _without(theirs, ours)
    places = [at[heading.key] for heading in missing]
    start, gap = -1, list[Heading]()
    for heading in (*ours, None):
        end = at.get(heading.key, -1) if heading else len(theirs)
        if heading and end < 0:
            gap.append(heading)
            continue
        if gap:
            first, last = bisect(places, start), bisect(places, end)
            if end < start:  # moved: up to the next one that is translated
                between = (i for i in range(first, len(places)) if places[i] - i != start + 1 - first)
                last = next(between, len(places))
            yield gap, missing[first:last]
        start, gap = end, []


def _without(headings: Sequence[Heading], others: Sequence[Heading]) -> list[Heading]:
    """Those of `headings` whose ids no one of `others` has."""
    keys = {heading.key for heading in others}
    return [heading for heading in headings if heading.key not in keys]


def settled(theirs: Sequence[Heading], ours: Sequence[Heading]) -> list[Heading]:
    """`ours` with all ids of `theirs` that follow from those around, and from those that have just followed."""
    before, after = list[Heading](), list(ours)
    while after != before:
        before, after = after, _paired(theirs, _topics_paired(theirs, _told_by_blocks(theirs, after)))
    return _last_section_paired(theirs, after)


def _paired(theirs: Sequence[Heading], ours: Sequence[Heading]) -> list[Heading]:
    """`ours` with the ids of `theirs` wherever all of a gap have none, and are as many, level by level: with topics, or
    without, since a translation may lack a title or the division.
    """
    pairs = dict[int, Heading]()
    for found in gaps(theirs, ours):
        for gap, left in (found, [[heading for heading in part if heading.level > 1] for part in found]):
            if all(heading.line for heading in gap) and _is_alike(gap, left):
                pairs |= {here.start: there for here, there in zip(gap, left, strict=True)}
    count = Counter(there.key for there in pairs.values())  # what has moved may belong into two gaps
    ids = {start: there.id for start, there in pairs.items() if count[there.key] == 1}
    return [replace(heading, id=ids[heading.start]) if heading.start in ids else heading for heading in ours]


def _last_section_paired(theirs: Sequence[Heading], ours: Sequence[Heading]) -> list[Heading]:
    """`ours` with the only id of `theirs` that is left, if it is that of a section and one has none, wherever it is."""
    mine, left = _without(ours, theirs), _without(theirs, ours)
    if not len(mine) == len(left) == 1 or not mine[0].line or not mine[0].is_section:
        return list(ours)
    return [replace(heading, id=left[0].id) if heading is mine[0] else heading for heading in ours]


def _is_alike(gap: Sequence[Heading], left: Sequence[Heading]) -> bool:
    """Whether both have the same levels, or are one section each."""
    levels, others = ([heading.level for heading in part] for part in (gap, left))
    return levels == others or (len(gap) == len(left) == 1 and gap[0].is_section and left[0].is_section)


def _topics_paired(theirs: Sequence[Heading], ours: Sequence[Heading]) -> list[Heading]:
    """`ours` with the ids of topics, which may be as many where entries are not."""
    paired = _paired(*([heading for heading in found if heading.level == 1] for found in (theirs, ours)))
    topics = {topic.start: topic for topic in paired}
    return [topics.get(heading.start, heading) for heading in ours]


def _told_by_blocks(theirs: Sequence[Heading], ours: Sequence[Heading]) -> list[Heading]:
    """`ours` with the ids of those of `theirs` that alone have the same code and formulas."""
    keys = {heading.key for heading in ours}
    count = Counter(heading.kept for found in (theirs, ours) for heading in found)
    by_blocks = {their.kept: their.id for their in theirs if their.kept and their.key not in keys}
    ids = {kept: name for kept, name in by_blocks.items() if count[kept] == 2}
    return [replace(heading, id=ids.get(heading.kept, heading.id)) if heading.line else heading for heading in ours]
