"""The cards of a site as files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import astuple
from functools import partial

from ..write.files.social import SocialCard
from ..write.publication import Contents
from .cache import Cache, key_of

Read = Callable[[str], bytes]
"""The bytes of a file by its path below `docs/`; empty if it is not there."""


def card_files(cards: Iterable[SocialCard], brand: str, read: Read, cache: Cache) -> Contents:
    """Path below `site/` and PNG of every card; `brand` is the site's colour ('#1f4e79')."""
    for card in cards:
        figure = read(card.figure) if card.figure else b""
        _, *words = astuple(card)
        yield card.path, cache.get(key_of(figure, words, brand), partial(_draw, card, brand, figure))


def _draw(card: SocialCard, brand: str, figure: bytes) -> bytes:
    from . import draw  # what draws takes 0.1 s to load, and a build that draws nothing has no use for it

    return draw.drawn(card, draw.colour(brand), figure)
