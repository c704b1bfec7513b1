"""The headings of a source file, as rows that can be compared with those of another language."""

from bisect import bisect
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from .entries.entry import Entry, Source

KEPT = ("fence", "math_block")  # blocks that translators leave as they are
SECTION = 3  # the level of sections, whatever theirs is: an id is that of one section on its page


@dataclass(frozen=True, slots=True)
class Heading:
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
    def is_section(self) -> bool:
        """Whether it stands inside an entry."""
        return self.level >= SECTION

    @property
    def key(self) -> tuple[int, str]:
        """What is the same in a translation."""
        return min(self.level, SECTION), self.id


def headings(found: Source, written: Collection[int] = ()) -> list[Heading]:
    """The headings of topics and entries, in their order; an id for a line in `written` is as good as written."""
    rows = [Heading(t.location.line, 1, t.id, words=t.heading) for t in found.topics if t.id]
    rows += [Heading(e.location.line, 2, e.slug, words=e.heading, kept=_kept(e)) for e in found.entries]
    return _unwritten(rows, found.unpinned, written)


def sections(found: Source, written: Collection[int] = ()) -> Iterator[list[Heading]]:
    """The headings of the sections of each entry, likewise."""
    rows = [Heading(s.line, s.level, s.id, words=s.title) for entry in found.entries for s in entry.sections]
    rest = iter(_unwritten(rows, found.unpinned_sections, written))
    for entry in found.entries:
        yield list(islice(rest, len(entry.sections)))


def _unwritten(rows: list[Heading], ids: Mapping[int, str], written: Collection[int]) -> list[Heading]:
    """`rows` in their order, with the lines to write `ids` behind."""
    rows.sort(key=lambda heading: heading.start)
    starts = [heading.start for heading in rows]
    for line, name in ids.items():
        at = bisect(starts, line) - 1
        if at >= 0 and rows[at].id == name and line not in written:
            rows[at] = replace(rows[at], line=line)
    return rows


def _kept(entry: Entry) -> tuple[str, ...]:
    return tuple(token.content for token in entry.body if token.type in KEPT)
