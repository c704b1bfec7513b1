"""What entries say must be known first: unknown entries, circles, and orders that translations try to give."""

from collections.abc import Iterator, Mapping, Sequence

from ..issues import Issue, Location, quoted, suggestion
from ..link.learning import Learning
from ..read.entries.entry import Entry, Source
from ..read.names.naming import Slug


def check(leading: Source, translations: Sequence[Source], learning: Learning) -> list[Issue]:
    """What is wrong with `requires` in the source language's file and in its translations."""
    entries = {entry.slug: entry for entry in leading.entries}
    found = [issue for entry in leading.entries for issue in _unknown(entry, entries)]
    found += _circles(entries, learning)
    for source in translations:
        found += _strange(source, entries, leading.path)
    return found


def _unknown(entry: Entry, entries: Mapping[Slug, Entry]) -> Iterator[Issue]:
    for name in entry.meta.requires:
        if name.text not in entries:
            message = f"{quoted(entry.slug)} requires {quoted(name.text)}, which is no concept or term here; "
            message += "correct the slug or remove it." + suggestion(name.text, entries)
            yield Issue(Location(entry.location.path, name.line), message)


def _circles(entries: Mapping[Slug, Entry], learning: Learning) -> Iterator[Issue]:
    """One issue for each circle, at the requirement that closes it."""
    for circle in learning.circles:
        last, first = entries[circle[-1]], circle[0]
        line = next(name.line for name in last.meta.requires if name.text == first)
        if len(circle) == 1:
            message = f"{quoted(first)} requires itself; remove it there"
        else:
            message = f"{quoted(last.slug)} requires {quoted(first)}, which requires it in turn"
            message += f" ({' → '.join((*circle, first))}); remove one of these steps"
        yield Issue(Location(last.location.path, line), message)


def _strange(source: Source, entries: Mapping[Slug, Entry], path: str) -> Iterator[Issue]:
    """A translation says nothing of the order; the same words as in the leading file do no harm."""
    for entry in source.entries:
        leading = entries.get(entry.slug)
        own = {name.text for name in entry.meta.requires}
        if own and (leading is None or own != {name.text for name in leading.meta.requires}):
            message = f"'requires' of {quoted(entry.slug)} is read in {path} only; write it there"
            yield Issue(Location(source.path, entry.meta.requires[0].line), message)
