"""Occurrences of the lexicon's forms in prose. Finds; decides nothing about links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .lexicon import Lexicon, fold
from .naming import Slug
from .prose import masked


@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` means the concept `slug`."""

    slug: Slug
    start: int
    end: int


def mentions(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Every mention in a paragraph of Markdown, left to right, longest first, none overlapping.

    Code, math, links, addresses, HTML tags and attributes are left alone, and so is every phrase that only begins
    like a term and means something else.
    """
    prose = fold(masked(text))
    position = 0
    other = lexicon.other.search(prose)
    while found := lexicon.mention.search(prose, position):
        while other and other.start() < position:
            other = lexicon.other.search(prose, position)
        if other and _covers(other.span(), found.span()):
            position = other.end()
            continue
        slug = lexicon.slug_of(text[found.start() : found.end()])
        if slug is not None:
            yield Mention(slug, *found.span())
        position = found.end()


def _covers(other: tuple[int, int], found: tuple[int, int]) -> bool:
    """Whether the phrase `other` starts before, or is the longer one at the same place."""
    return other[0] < found[0] or (other[0] == found[0] and other[1] > found[1])
