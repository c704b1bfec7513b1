"""Files of pictures → pixels that fit a box."""

import io

import resvg_py
from PIL import Image

from ..dimensions import is_svg, sides_of
from . import fonts

LARGEST = 40_000_000  # pixels of a file that is opened


def picture(data: bytes, width: int, height: int, locale: str = "", paper: str | None = None) -> Image.Image | None:
    """A picture on a colour or on none, as large as the box allows; None if it cannot be read.

    Its words are in the cards' font.
    """
    try:
        if is_svg(data):
            return _vector(data, width, height, locale, paper)
        found = Image.open(io.BytesIO(data))
        if found.width * found.height > LARGEST:
            return None
        shown = found.convert("RGBA")
    except (OSError, ValueError, SyntaxError):
        return None
    if paper:
        under = Image.new("RGBA", shown.size, paper)
        shown = Image.alpha_composite(under, shown)
    scale = min(width / shown.width, height / shown.height)
    size = max(1, round(shown.width * scale)), max(1, round(shown.height * scale))
    return shown.resize(size, Image.Resampling.LANCZOS)


def ratio(data: bytes) -> float:
    """The width of a picture by its height; 0 if it cannot be read."""
    width, height = sides_of(io.BytesIO(data))
    return width / height if height else 0


def _vector(data: bytes, width: int, height: int, locale: str, paper: str | None) -> Image.Image:
    """A drawing, by the side that meets the box first. Raises ValueError for one that is none."""
    shape = ratio(data)
    if not shape:
        raise ValueError("no size")
    is_wide = shape >= width / height
    family = fonts.family_of(locale)
    drawn = resvg_py.svg_to_bytes(
        svg_string=_lettered(data.decode("utf-8-sig")),
        width=width if is_wide else None,
        height=None if is_wide else height,
        dpi=96.0,
        background=paper,
        skip_system_fonts=True,  # the same pixels on every machine
        font_files=[fonts.path()] if b"<text" in data else None,
        font_family=family,
        sans_serif_family=family,
    )
    return Image.open(io.BytesIO(drawn)).convert("RGBA")


def _lettered(svg: str) -> str:
    """A drawing whose words are in letters that the font has."""
    return svg if svg.isascii() else "".join(c if c.isascii() else fonts.shown_letter(c) for c in svg)
