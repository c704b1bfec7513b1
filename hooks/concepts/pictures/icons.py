"""The site's icon in the sizes that devices ask for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ..write.frame import Icon
from .cache import Cache, key_of

TOUCH = "touch"
ICONS = (
    Icon("assets/images/icon-192.png", 192, "any"),
    Icon("assets/images/icon-512.png", 512, "any"),
    Icon("assets/images/icon-maskable-512.png", 512, "maskable"),
    Icon("apple-touch-icon.png", 180, TOUCH),
)
SAFE = 0.8
"""Of a maskable icon, the part that no device cuts off (https://www.w3.org/TR/appmanifest/#icon-masks)."""


def icons(source: bytes, brand: str, cache: Cache) -> Iterator[tuple[Icon, bytes]]:
    """Every icon as PNG, drawn from the site's own; none if that cannot be read. Some stand on the `brand`'s colour."""
    for icon in ICONS if source else ():
        key = key_of(source, icon, brand)
        found = cache.get(key, partial(_draw, source, icon, brand))
        if not found:
            return
        yield icon, found


def _draw(source: bytes, icon: Icon, brand: str) -> bytes:
    from . import draw  # as for cards

    share = SAFE if icon.purpose == "maskable" else 1
    return draw.icon(source, icon.size, share, None if icon.purpose == "any" else draw.colour(brand))
