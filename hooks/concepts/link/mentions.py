"""Occurrences of the lexicon's forms in prose. Finds; decides nothing about links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..read.naming import Slug
from .forms import fold, key_of
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
    prose = fold(text)
    at = 0
    while found := lexicon.found.search(prose, at):
        start, at = found.span()
        slug = lexicon.slug_of(text[start:at], locale)
        phrase = lexicon.phrases.get(key_of(text[start:at]))
        if slug is not None and found["other"] is None:
            yield Mention(slug, start, at)
        elif phrase and (name := phrase.name.search(prose, start, at)):
            longer = lexicon.found.match(prose, name.start()) if name.start() > start else None
            if longer and longer.end() > name.end():  # 'minimize the loss surface'
                at = name.start()
            else:
                yield Mention(phrase.slug, *name.span())
