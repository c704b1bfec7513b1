"""A card as PNG with a palette: texts are drawn as its indexes, so that nothing has to be reduced to few colours."""

import io
from functools import lru_cache

from PIL import Image

from ..write.files.social import SocialCard
from . import fonts, raster
from .layout import BAND, HEIGHT, WIDTH, Box, Ink, Line, Style, layout

Colour = tuple[int, int, int]

PAPER: Colour = (255, 255, 255)
COLOURS: dict[Ink, Colour] = {Ink.TITLE: (24, 28, 34), Ink.TEXT: (66, 72, 82)}
"""Those of every site; the brand's is its own."""
SHADES = 5  # of an ink, from the paper to itself
FIRST = 1 + SHADES * len(Ink)  # index of the figure's colours: those of the texts are 16, half a byte each
FIGURE_COLOURS = 96


def drawn(card: SocialCard, brand: Colour, figure: bytes = b"") -> bytes:
    """The PNG of a card, 1200 × 630; `figure` is the file of its figure. The same values give the same bytes."""
    shown = SocialCard(
        card.path, card.locale, fonts.shown(card.topic), fonts.shown(card.site), fonts.shown(card.title),
        fonts.shown(card.text), tuple(filter(None, map(fonts.shown, card.names))),
    )  # fmt: skip
    face = fonts.face_of(card.locale)

    def width(text: str, style: Style) -> float:
        return fonts.width(text, face, style.size, style.weight)

    placed = layout(shown, width, raster.ratio(figure) if figure else 0)
    box = placed.figure
    seen = raster.picture(figure, box.width, box.height, card.locale, "white") if box else None
    if box and not seen:
        placed = layout(shown, width)
    canvas = Image.new("P", (WIDTH, HEIGHT), 0)
    palette = _palette(brand)
    canvas.paste(_index(Ink.BRAND, SHADES), (0, 0, WIDTH, BAND))
    for line in placed.lines:
        _write(canvas, line, face)
    if box and seen:
        palette += _show(canvas, seen, box)
    canvas.putpalette(palette)
    out = io.BytesIO()
    canvas.save(out, "PNG", compress_level=3, bits=8 if seen else 4)
    return out.getvalue()


def icon(source: bytes, size: int, share: float, ground: Colour | None) -> bytes:
    """The PNG of an icon that takes a `share` of its square, on a colour or on none; empty if it cannot be read."""
    side = round(size * share)
    found = raster.picture(source, side, side)
    if found is None:
        return b""
    canvas = Image.new("RGBA", (size, size), (*ground, 255) if ground else (0, 0, 0, 0))
    canvas.alpha_composite(found, ((size - found.width) // 2, (size - found.height) // 2))
    out = io.BytesIO()
    canvas.save(out, "PNG", optimize=True)
    return out.getvalue()


def colour(text: str) -> Colour:
    """'#1f4e79' as numbers. Raises ValueError for anything else."""
    digits = text.removeprefix("#")
    if len(digits) != 6:
        raise ValueError(text)
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def _index(ink: Ink, shade: int) -> int:
    """The index of a shade of an ink; 0 is the paper."""
    return ink * SHADES + shade


def _palette(brand: Colour) -> list[int]:
    found = list(PAPER)
    for ink in Ink:
        full = brand if ink is Ink.BRAND else COLOURS[ink]
        for shade in range(1, SHADES + 1):
            found += [round(p + (f - p) * shade / SHADES) for p, f in zip(PAPER, full, strict=True)]
    return found


@lru_cache(maxsize=len(Ink))
def _tables(ink: Ink) -> tuple[list[int], list[int]]:
    """How much of a pixel a letter covers → the index of its shade, and whether it is drawn at all."""
    shades = [round(cover * SHADES / 255) for cover in range(256)]
    return [_index(ink, shade) if shade else 0 for shade in shades], [255 if shade else 0 for shade in shades]


@lru_cache(maxsize=16384)
def _inked(letter: str, style: Style, face: int) -> tuple[fonts.Glyph, Image.Image, Image.Image] | None:
    """A letter in indexes, and where it covers anything; None for a space."""
    found = fonts.glyph(letter, face, style.size, style.weight)
    if found.cover is None:
        return None
    indexes, is_ink = _tables(style.ink)
    return found, found.cover.point(indexes), found.cover.point(is_ink)


def _write(canvas: Image.Image, line: Line, face: int) -> None:
    """Draw a line of text, letter by letter."""
    style, x = line.style, float(line.x)
    for letter in line.text:
        if found := _inked(letter, style, face):
            glyph, indexes, is_ink = found
            canvas.paste(indexes, (round(x) + glyph.x, line.y + glyph.y), is_ink)
        x += fonts.glyph(letter, face, style.size, style.weight).advance


def _show(canvas: Image.Image, figure: Image.Image, box: Box) -> list[int]:
    """Draw a figure into the upper right corner of a box; the colours that it adds to the palette."""
    few = figure.convert("RGB").quantize(FIGURE_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    indexes = Image.frombytes("L", few.size, few.tobytes()).point([min(255, i + FIRST) for i in range(256)])
    canvas.paste(indexes, (box.x + box.width - few.width, box.y))
    return list(few.getpalette() or ())[: FIGURE_COLOURS * 3]
