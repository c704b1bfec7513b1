"""The cards of a site, and its icon in the sizes that devices ask for, as files."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple
from functools import partial

from ..write.files.social import SocialCard
from ..write.frame import Icon
from ..write.publication import Contents
from .cache import Cache, key_of

ICONS = (
    Icon("assets/images/icon-192.png", 192, "any"),
    Icon("assets/images/icon-512.png", 512, "any"),
    Icon("assets/images/icon-maskable-512.png", 512, "maskable"),
    Icon("apple-touch-icon.png", 180, "touch"),
)
SAFE = 0.8
"""Of a maskable icon, the part that no device cuts off (https://www.w3.org/TR/appmanifest/#icon-masks)."""

Read = Callable[[str], bytes]
"""The bytes of a file by its path below `docs/`; empty if it is not there."""


def card_files(cards: Iterable[SocialCard], brand: str, read: Read, cache: Cache) -> Contents:
    """Path below `site/` and PNG of every card; `brand` is the site's colour ('#1f4e79')."""
    for card in cards:
        figure = read(card.figure) if card.figure else b""
        _, *words = astuple(card)
        yield card.path, cache.get(key_of(figure, words, brand), partial(_card, card, brand, figure))


def icons(source: bytes, brand: str, cache: Cache) -> Iterator[tuple[Icon, bytes]]:
    """Every icon as PNG, drawn from the site's own; none if that cannot be read. Some stand on the `brand`'s colour."""
    for icon in ICONS if source else ():
        found = cache.get(key_of(source, icon, brand), partial(_icon, source, icon, brand))
        if not found:
            return
        yield icon, found


def _card(card: SocialCard, brand: str, figure: bytes) -> bytes:
    from . import draw  # what draws takes 0.1 s to load, and a build that draws nothing has no use for it

    return draw.drawn(card, draw.colour(brand), figure)


def _icon(source: bytes, icon: Icon, brand: str) -> bytes:
    from . import draw  # likewise

    share = SAFE if icon.purpose == "maskable" else 1
    return draw.icon(source, icon.size, share, None if icon.purpose == "any" else draw.colour(brand))
