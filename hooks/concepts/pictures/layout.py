"""Where things stand on a card, 1200 × 630 pixels: pure arithmetic on the widths of texts."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from math import ceil

from ..write.files.social import SocialCard
from ..write.lines import DANGLING, ELLIPSIS, MARK, balanced, clipped, joined, wrapped

WIDTH, HEIGHT, MARGIN = 1200, 630, 64
INNER = WIDTH - 2 * MARGIN
GAP = 28  # between what stands below each other
BAND = 14  # of colour along the top
ASCENT, DESCENT = 0.88, 0.24  # of a line, in parts of its size
HEADER = 30
TITLES = ((104, 1), (64, 2), (56, 2), (48, 3), (42, 4))
"""Sizes of the title, each with the lines that it may take; the last one is cut."""
TEXTS = (44, 40, 36, 33)
"""Sizes of the short answer: 33 pixels are 8 where a chat shows the card 300 pixels wide."""
NAMES = (36, 30, 26)
"""Sizes of the names, which stand whole on their line if they can, and else in the middle size."""
FIGURE = (256, 200)  # at most: what drawing one takes grows with its pixels
LOWEST = 100  # a figure that has less room than this is left out,
NARROWEST = 4  # and one whose one side is more than this by the other


class Ink(IntEnum):
    """What a text is drawn in."""

    TITLE, TEXT, BRAND = range(3)


@dataclass(frozen=True, slots=True)
class Style:
    """Size in pixels, weight from 100 to 900, and colour of a text."""

    size: int
    weight: int
    ink: Ink


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: where it starts, and its baseline."""

    text: str
    x: int
    y: int
    style: Style


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the card."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Layout:
    """All lines of a card, and the box into whose upper right corner its figure goes."""

    lines: tuple[Line, ...]
    figure: Box | None


Width = Callable[[str, Style], float]
"""The width of a text in a style."""


def layout(card: SocialCard, width: Width, ratio: float = 0) -> Layout:
    """The texts of a card; `ratio` is its figure's width by its height, 0 without one."""
    header = tuple(_header(card, width))
    top = MARGIN + HEADER + GAP + 8 if header else MARGIN
    bottom = HEIGHT - MARGIN - (NAMES[0] + GAP if card.names else 0)
    title, title_style = _title(card.title, width)
    under = top + _height(title, title_style, 1.26) + GAP
    figure = _figure(ratio, under, bottom - under)
    column = INNER - (figure.width + 2 * GAP if figure else 0)
    text, text_style = _text(card.text, column, bottom - under, width)
    # Without a figure, what is little stands a bit above the middle of the room that it has.
    room = bottom - under - (_height(text, text_style, 1.45) if text else -GAP)
    down = 0 if figure else max(0, room * 2 // 5)
    lines = (
        *_below(title, top + down, 1.26, title_style),
        *_below(text, under + down, 1.45, text_style),
        *_names(card.names, width),
    )
    return Layout((*header, *lines), figure)


def _names(names: Sequence[str], width: Width) -> Iterator[Line]:
    """The names on the last line: smaller if then all of them fit, else as many as do; a list goes on anyway."""
    styles = [Style(size, 700, Ink.BRAND) for size in NAMES]
    whole = MARK.join(names)
    style = next((style for style in styles if width(whole, style) <= INNER), styles[1])
    if names:
        yield Line(joined(names, INNER, partial(_measured, width, style)), MARGIN, HEIGHT - MARGIN - 4, style)


def _measured(width: Width, style: Style, text: str) -> float:
    return width(text, style)


def _header(card: SocialCard, width: Width) -> Iterator[Line]:
    """The topic on the left, the site's name on the right: shorter if they would meet."""
    y, quiet, brand = MARGIN + HEADER - 4, Style(HEADER, 400, Ink.TEXT), Style(HEADER, 700, Ink.BRAND)
    used = 0
    if card.site:
        measure = partial(_measured, width, quiet)
        site = joined([card.site], INNER // 2, measure)
        used = ceil(measure(site)) + 2 * GAP
        yield Line(site, WIDTH - MARGIN - ceil(measure(site)), y, quiet)
    if card.topic:
        yield Line(joined([card.topic], INNER - used, partial(_measured, width, brand)), MARGIN, y, brand)


def _title(text: str, width: Width) -> tuple[list[str], Style]:
    """The title in the largest size in which it has room."""
    for size, most in TITLES:
        style = Style(size, 700, Ink.TITLE)
        measure = partial(_measured, width, style)
        lines = balanced(text, INNER, measure)
        if len(lines) <= most:
            return lines, style
    return clipped(wrapped(text, INNER, measure), most, INNER, measure), style


def _text(text: str, column: int, height: int, width: Width) -> tuple[list[str], Style]:
    """The short answer, likewise."""
    text = f"{text.removesuffix(ELLIPSIS).rstrip(DANGLING)}{ELLIPSIS}" if text.endswith(ELLIPSIS) else text
    for size in TEXTS:
        style = Style(size, 400, Ink.TEXT)
        measure = partial(_measured, width, style)
        lines, most = wrapped(text, column, measure), int((height + size * 0.2) // (size * 1.45))
        if len(lines) <= most:
            return balanced(text, column, measure), style
    return clipped(lines, most, column, measure) if most > 0 else [], style


def _below(lines: list[str], top: int, leading: float, style: Style) -> Iterator[Line]:
    """Lines below each other, the first one's letters at `top`."""
    for i, text in enumerate(lines):
        yield Line(text, MARGIN, round(top + style.size * (ASCENT + i * leading)), style)


def _height(lines: list[str], style: Style, leading: float) -> int:
    return round(style.size * (leading * (len(lines) - 1) + ASCENT + DESCENT))


def _figure(ratio: float, top: int, room: int) -> Box | None:
    """The room for a figure: on the right, as wide as its height allows."""
    height = min(FIGURE[1], room)
    if not 1 / NARROWEST <= ratio <= NARROWEST or height < LOWEST:
        return None
    width = min(FIGURE[0], round(height * ratio))
    return Box(WIDTH - MARGIN - width, top, width, min(height, round(width / ratio)))
