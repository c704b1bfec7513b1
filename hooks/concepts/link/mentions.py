"""Occurrences of the lexicon's forms in prose. Finds; decides nothing about links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..read.naming import Slug
from .lexicon import Lexicon, fold

LONGEST_VERB = 24  # letters


@dataclass(frozen=True, slots=True)
class Mention:
    """`text[start:end]` means the concept `slug`."""

    slug: Slug
    start: int
    end: int


def mentions(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Every mention in a text, left to right, longest first, none overlapping; what is no prose is NUL in `text`.

    A phrase that holds a name and means something else is found as a name is, and left alone.
    """
    prose = fold(text)
    for found in lexicon.mention.finditer(prose):
        start, end = found.span()
        slug = lexicon.slug_of(text[start:end])
        if slug is not None and not lexicon.is_verb(prose[start:end], prose[end : end + LONGEST_VERB]):
            yield Mention(slug, start, end)
