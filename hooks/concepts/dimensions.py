"""How large a picture is shown, so that a page keeps its room before it is there."""

import re
from pathlib import Path
from typing import BinaryIO
from xml.etree import ElementTree

from PIL import Image

PICTURES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"})
SVG = "{http://www.w3.org/2000/svg}svg"
UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4}
PIECE = 512  # bytes of a drawing that are read at a time
LENGTH = re.compile(r"\s*([0-9.]+)\s*([a-z]*)\s*")

Size = tuple[int, int]
"""Width and height in CSS pixels."""


def size_of(picture: Path) -> Size | None:
    """The size of a picture file; None where it is none, is damaged, or does not say it."""
    if picture.suffix.casefold() not in PICTURES:
        return None
    with picture.open("rb") as file:
        sides = sides_of(file)
    return (round(sides[0]), round(sides[1])) if min(sides) >= 1 else None


def sides_of(picture: BinaryIO) -> tuple[float, float]:
    """Width and height of a picture, unrounded; zeros for what is none, is damaged, or does not say it."""
    try:
        is_drawing = is_svg(picture.read(16))
        picture.seek(0)
        if is_drawing:
            return _drawing(picture)
        with Image.open(picture) as found:
            return found.size
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return 0, 0


def is_svg(data: bytes) -> bool:
    """Whether a file that begins like this holds a drawing rather than pixels."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def _drawing(picture: BinaryIO) -> tuple[float, float]:
    """From the outermost element: its width and height, or those of its view box."""
    root = _outermost(picture)
    sides = [_length(root.get(name, "")) for name in ("width", "height")]
    if not all(sides):
        sides = [float(side) for side in root.get("viewBox", "").replace(",", " ").split()][2:]
    return (sides[0], sides[1]) if root.tag == SVG and len(sides) == 2 and min(sides) > 0 else (0, 0)


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
