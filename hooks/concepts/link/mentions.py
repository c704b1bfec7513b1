"""Occurrences of the lexicon's forms in prose. Finds; decides nothing about links."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..read.names.naming import Slug
from .forms import fold, within
from .lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` means the concept `slug`."""

    slug: Slug
    start: int
    end: int


def mentions(text: str, lexicon: Lexicon, locale: str = "") -> Iterator[Mention]:
    """Every mention in a text of `locale`, left to right, longest first, none overlapping.

    What is no prose is NUL in `text`. A phrase that means something else is found as a name is, and left alone.
    """
    yield from _between(0, len(text), text, fold(text), lexicon, locale)


def _between(at: int, end: int, text: str, prose: str, lexicon: Lexicon, locale: str) -> Iterator[Mention]:
    """The mentions in `text[at:end]`; `prose` is the whole text, folded."""
    while found := lexicon.found.search(prose, at, end):
        start, at = found.span()
        slug = lexicon.slug_of(text[start:at], locale)
        phrase = lexicon.phrase_of(text[start:at])
        if slug is not None and found["other"] is None:
            yield Mention(slug, start, at)
        elif phrase and (name := within(phrase.name, prose, start, at)):
            first, last = name
            if first > start:
                yield from _between(start, first, text, prose, lexicon, locale)
            longer = lexicon.found.match(prose, first, end) if first > start else None
            is_whole = longer is None or longer.end() <= last  # not so in 'minimize the loss surface'
            if is_whole:
                yield Mention(phrase.slug, first, last)
            at = last if is_whole else first
