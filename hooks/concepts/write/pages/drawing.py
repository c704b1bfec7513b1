"""Boxes that are links, and the lines between them, as SVG: what maps are made of.

Colours are classes (a topic's is `hue-<n>`), so that one drawing serves light and dark pages; each topic has
a mark of its own shape as well. Numbers are units of the drawing, about pixels.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Literal

from ..lines import clipped, wrapped

HUES = 8
MARKS = (
    "M5 0a5 5 0 1 1 0 10a5 5 0 1 1 0-10z",  # circle
    "M0 0h10v10h-10z",  # square
    "M5 0l5 5-5 5-5-5z",  # diamond
    "M5 0l5 10h-10z",  # triangle
    "M0 0h10l-5 10z",  # triangle upside down
    "M3 0h4v3h3v4h-3v3h-4v-3h-3v-4h3z",  # cross
    "M2.5 0h5l2.5 5-2.5 5h-5l-2.5-5z",  # hexagon
    "M5 0l1.5 3.5h3.5l-2.7 2.4 1 4.1-3.3-2.3-3.3 2.3 1-4.1-2.7-2.4h3.5z",  # star
)
FONT = 12
LINE = 15
LINES = 2  # of a label
WIDE = 0x1100  # letters from here on are about as wide as high
MARK = 14  # with the space behind it
TURN = 18  # of a line between its box and where it passes others (14 to 22): less than what is free below a head
Strength = Literal["requires", "mentions"]


@dataclass(frozen=True, slots=True)
class Node:
    """A box at `x`, `y` that leads to `url`; `hue` is the number of its topic."""

    id: str
    label: str
    url: str
    hue: int
    x: float = 0
    y: float = 0
    width: float = 0
    height: float = 0
    is_here: bool = False
    locale: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """From one box to another: the first is to be known before the second, or they mention each other."""

    source: str
    target: str
    strength: Strength
    is_level: bool = False  # from side to side, rather than from top to bottom
    via: float | None = None  # where it runs past the boxes between, from top to bottom


def width_of(text: str) -> float:
    """About how wide `text` is drawn."""
    return sum(FONT if ord(letter) >= WIDE else FONT * 0.56 for letter in text)


def mark(hue: int, x: float, y: float) -> str:
    """The mark of a topic: its colour and its shape."""
    return f'<path class="mark hue-{hue % HUES}" d="{MARKS[hue % HUES]}" transform="translate({x:g} {y:g})"/>'


def box(node: Node) -> str:
    """A box with its mark and label. The label that is cut stands whole in the title."""
    left = 8 if node.is_here else MARK + 8
    room = node.width - left - 4
    lines = clipped(wrapped(node.label, room, width_of), LINES, room, width_of, "…")
    first = node.y + node.height / 2 - (len(lines) - 1) * LINE / 2 + FONT * 0.36
    words = "".join(
        f'<tspan x="{node.x + left:g}" y="{first + i * LINE:g}">{escape(line, quote=False)}</tspan>'
        for i, line in enumerate(lines)
    )
    is_cut = lines[-1].endswith("…")
    title = f"<title>{escape(node.label, quote=False)}</title>" if is_cut else ""
    shape = f'<rect x="{node.x:g}" y="{node.y:g}" width="{node.width:g}" height="{node.height:g}" rx="4"/>'
    sign = "" if node.is_here else mark(node.hue, node.x + 7, node.y + node.height / 2 - 5)
    inside = f"{title}{shape}{sign}<text>{words}</text>"
    lang = f' lang="{node.locale}"' if node.locale else ""
    if node.is_here:
        return f'<g class="node is-here" data-node="{escape(node.id)}"{lang}>{inside}</g>'
    return f'<a class="node" href="{escape(node.url)}" data-node="{escape(node.id)}"{lang}>{inside}</a>'


def curve(one: Node, other: Node, line: Line) -> str:
    """The line between two boxes, upright or level at its ends, with a head if there is a direction."""
    path, head = _level(one, other) if line.is_level else _path(one, other, line.via)
    names = f'data-from="{escape(one.id)}" data-to="{escape(other.id)}"'
    arrow = f'<path class="head" d="{head}"/>' if line.strength == "requires" else ""
    return f'<g class="line {line.strength}" {names}><path d="{path}"/>{arrow}</g>'


def _path(one: Node, other: Node, via: float | None) -> tuple[str, str]:
    """The curve from `one` to `other`, straight at `via` if it has to pass others, and its head."""
    if one.y == other.y:
        return _across(one, other)
    down = 1 if other.y > one.y else -1
    x1, y1 = one.x + one.width / 2, one.y + (one.height if down > 0 else 0)
    x2, y2 = other.x + other.width / 2, other.y + (0 if down > 0 else other.height)
    bend = down * max(14, abs(y2 - y1) / 2)
    head = f"M{x2:g} {y2:g}l-4 {-7 * down}h8z"
    if via is not None:
        a, b = y1 + down * TURN, y2 - down * TURN
        way = f"C{x1:g} {a:g} {via:g} {y1:g} {via:g} {a:g}V{b:g}C{via:g} {y2:g} {x2:g} {b:g} {x2:g} {y2:g}"
        return f"M{x1:g} {y1:g}{way}", head
    return f"M{x1:g} {y1:g}C{x1:g} {y1 + bend:g} {x2:g} {y2 - bend:g} {x2:g} {y2:g}", head


def _level(one: Node, other: Node) -> tuple[str, str]:
    """From the right side of `one` to the left side of `other`, which stands to the right."""
    x1, y1 = one.x + one.width, one.y + one.height / 2
    x2, y2 = other.x, other.y + other.height / 2
    middle = (x1 + x2) / 2
    return f"M{x1:g} {y1:g}C{middle:g} {y1:g} {middle:g} {y2:g} {x2:g} {y2:g}", f"M{x2:g} {y2:g}l-7 -4v8z"


def _across(one: Node, other: Node) -> tuple[str, str]:
    """Within a row: straight between neighbours, below the row past others."""
    right = 1 if other.x > one.x else -1
    gap = (other.x - one.x - one.width) if right > 0 else (one.x - other.x - other.width)
    if gap < one.width:
        x1, x2 = one.x + (one.width if right > 0 else 0), other.x + (0 if right > 0 else other.width)
        y = one.y + one.height / 2
        return f"M{x1:g} {y:g}H{x2:g}", f"M{x2:g} {y:g}l{-7 * right} -4v8z"
    x1, x2, y = one.x + one.width / 2, other.x + other.width / 2, one.y + one.height
    return f"M{x1:g} {y:g}C{x1:g} {y + 18:g} {x2:g} {y + 18:g} {x2:g} {y:g}", f"M{x2:g} {y:g}l-4 7h8z"


def drawing(
    nodes: Mapping[str, Node], lines: Iterable[Line], size: tuple[float, float], label: str, heads: str = ""
) -> str:
    """The SVG of boxes and lines, `size` wide and high; `label` says what it is, `heads` stand over the lines."""

    def drawn() -> Iterator[str]:
        for found in lines:
            if found.source in nodes and found.target in nodes:
                yield curve(nodes[found.source], nodes[found.target], found)

    width, height = size
    inside = f'<g aria-hidden="true">{"".join(drawn())}</g>{heads}{"".join(map(box, nodes.values()))}'
    name = escape(label)
    return f'<svg class="map" role="group" aria-label="{name}" viewBox="0 0 {width:g} {height:g}">{inside}</svg>'
