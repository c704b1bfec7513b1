"""How large a picture is shown, so that a page keeps its room before it is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import BinaryIO
from xml.etree import ElementTree

from PIL import Image

PIXELS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp"})
DRAWING = ".svg"
UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4}
PIECE = 512  # bytes of a drawing that are read at a time
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
        root = _outermost(file)
    sides = [_length(root.get(name, "")) for name in ("width", "height")]
    if not all(sides):
        sides = [float(side) for side in root.get("viewBox", "").replace(",", " ").split()][2:]
    return (round(sides[0]), round(sides[1])) if len(sides) == 2 and min(sides) >= 1 else None


def _outermost(file: BinaryIO) -> ElementTree.Element:
    """The outermost element; what is behind its opening tag is not parsed."""
    parser: ElementTree.XMLPullParser[ElementTree.Element] = ElementTree.XMLPullParser(("start",))
    while piece := file.read(PIECE):
        parser.feed(piece)
        for _, *found in parser.read_events():
            if isinstance(found[0], ElementTree.Element):
                return found[0]
    raise ValueError("there is no element")


def _length(text: str) -> float:
    """A length in CSS pixels; 0 for one that depends on what is around."""
    found = LENGTH.fullmatch(text)
    return float(found[1]) * UNITS.get(found[2], 0) if found else 0
