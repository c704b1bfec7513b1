"""How large a picture is shown, so that a page keeps its room before it is there."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image

PIXELS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp"})
DRAWING = ".svg"
UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4}
LENGTH = re.compile(r"\s*([0-9.]+)\s*([a-z]*)\s*")

Size = tuple[int, int]
"""Width and height in CSS pixels."""


def size_of(picture: Path) -> Size | None:
    """The size of a picture file; None where it is none, is damaged, or does not say it."""
    kind = picture.suffix.casefold()
    try:
        if kind == DRAWING:
            return _drawing(picture)
        if kind in PIXELS:
            with Image.open(picture) as found:
                return found.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        pass
    return None


def _drawing(picture: Path) -> Size | None:
    """From the outermost element: its width and height, or those of its view box."""
    with picture.open("rb") as file:
        _, root = next(iter(ElementTree.iterparse(file, events=("start",))))
    sides = [_length(root.get(name, "")) for name in ("width", "height")]
    if not all(sides):
        sides = [float(side) for side in root.get("viewBox", "").replace(",", " ").split()][2:]
    return (round(sides[0]), round(sides[1])) if len(sides) == 2 and min(sides) >= 1 else None


def _length(text: str) -> float:
    """A length in CSS pixels; 0 for one that depends on what is around."""
    found = LENGTH.fullmatch(text)
    return float(found[1]) * UNITS.get(found[2], 0) if found else 0
