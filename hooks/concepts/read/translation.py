"""A translation, read beside the source language's file: headings that have no id get those of what they translate.

That is told by what is known of others (`pairing`). What it does not tell, the author is asked.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ..issues import Issue, Location, quoted
from . import source
from .entries.entry import GLOSSARY, UNNAMED, Source
from .headings import Heading, headings, sections
from .names.naming import Slug
from .pairing import Pairs, settled
from .source import LISTED

IDS = ("heading-id", "section-id")  # kinds of issues about missing ids


def read(text: str, path: str, locale: str, original: Source) -> tuple[Source, list[Issue]]:
    """The translation in `text`, as `source.read` reads it, and every problem in it.

    What has been paired is as good as written: the text is read again until no more follows from it.
    """
    ids = dict[int, str]()
    while True:
        found, issues = source.read(text, path, locale, ids)
        title = _title(original, found)
        heads = _heads(original, found, ids, title)
        below = list(_sections(original, found, ids, heads))
        more = {line: name for pairs in (heads, *below) for line, name in pairs.ids.items()}
        if not more:
            break
        ids |= more
    found = replace(
        found,
        unclear=frozenset(_parts(found, heads, text.count("\n") + 1)),
        unpaired=frozenset([*title, *(line for pairs in below for line in _lines(pairs))]),
    )
    issues = [issue for issue in issues if issue.kind not in IDS or not found.is_unclear(issue.location.line)]
    return found, issues + [issue for pairs in (heads, *below) if pairs.where for issue in _unclear(path, pairs)]


def _heads(original: Source, found: Source, written: Collection[int], title: Collection[int]) -> Pairs:
    """The topics and entries, save a title that only the translation has."""
    theirs, ours = headings(original), headings(found, written)
    return Pairs(original.path, theirs, settled(theirs, [head for head in ours if head.start not in title]))


def _sections(original: Source, found: Source, written: Collection[int], heads: Pairs) -> Iterator[Pairs]:
    """The sections, entry by entry; those of an entry that the original lacks translate nothing, and nobody asks."""
    known_ids = {entry.slug: i for i, entry in enumerate(original.entries)}
    theirs, slugs = list(sections(original)), {head.start: head.id for head in heads.ours}
    for entry, ours in zip(found.entries, sections(found, written), strict=True):
        at = known_ids.get(Slug(slugs[entry.location.line]))
        if at is None:
            yield Pairs("", (), ours)
        else:
            yield Pairs(str(original.entries[at].location), theirs[at], settled(theirs[at], ours))


def _title(original: Source, found: Source) -> range:
    """The lines of a title that only the translation has, if it has one: the first heading above all entries.

    No entry stands below it, or those do that have no topic in the original.
    """
    first = next((topic for topic in found.topics if topic.heading), None)
    if original.title is not None or not first or first.id == GLOSSARY:
        return range(0)
    ids, names = {topic.id for topic in original.topics if topic.id}, {topic.id for topic in found.topics if topic.id}
    is_above = not found.entries or first.location < found.entries[0].location
    has_others = bool(original.entries) and original.entries[0].topic == UNNAMED and len(names) > len(ids)
    line = next((line for line, name in found.unpinned.items() if name == first.id and line >= first.location.line), 0)
    if line and first.id not in ids and is_above and (found.title == first.id or has_others):
        return range(first.location.line, line + 1)
    return range(0)


def _parts(found: Source, heads: Pairs, last: int) -> Iterator[int]:
    """The lines of the parts, up to the next heading, of which nobody can tell what they translate."""
    starts = {heading.start for gap, _ in heads.unclear for heading in gap if heading.line}
    ends = [*sorted(place.line for place in _places(found)), last + 1]
    for start, end in pairwise(ends):
        if start in starts:
            yield from range(start, end)


def _places(found: Source) -> Iterator[Location]:
    """Where the headings of topics and entries stand."""
    yield from (topic.location for topic in found.topics if topic.heading)
    yield from (entry.location for entry in found.entries)


def _lines(pairs: Pairs) -> Iterator[int]:
    """The lines of the headings that are not paired."""
    for gap, _ in pairs.unclear:
        for heading in gap:
            yield from range(heading.start, heading.line + 1)


def _unclear(path: str, pairs: Pairs) -> Iterator[Issue]:
    """An issue for each heading of a gap that has no id, with the ids that are left there, or else anywhere."""
    for gap, left in pairs.unclear:
        for heading in (heading for heading in gap if heading.line):
            here, anywhere = ([h.id for h in there if h.key[0] == heading.key[0]] for there in (left, pairs.missing))
            names = [f"{{#{name}}}" for name in here or anywhere]
            message = f"{'section ' * heading.is_section}heading {quoted(heading.words)} has no id, and "
            if names:
                message += f"it is not clear whether it translates {_listed(names)} of {pairs.where}; write the right "
                message += "one behind the words" + _what_follows(heading) * (len(gap) > 1)
            else:
                message += f"{pairs.where} has nothing left that it could translate; add it there, or remove it here"
            kind = f"unclear-id {gap[0].start}" if names or not heading.is_section else "sections"
            yield Issue(Location(path, heading.start), message, kind=kind)


def _what_follows(heading: Heading) -> str:
    return f", and 'make pin{' SECTIONS=1' * heading.is_section}' writes what follows from it"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:LISTED]) + (f" and {len(names) - LISTED} more" if len(names) > LISTED else "")
