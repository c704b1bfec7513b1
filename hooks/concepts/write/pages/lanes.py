"""Boxes in lanes, one below the other, and where each stands: a map that can be read on a phone as well."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from html import escape

from .drawing import HUES, Line, Node, drawing, mark
from .routes import routed

HEIGHT, GAP, HEAD, BETWEEN = 40, 26, 44, 16


@dataclass(frozen=True, slots=True)
class Shape:
    """How wide a drawing is and how many boxes stand in a row."""

    width: float
    columns: int
    margin: float = 4
    gap: float = 16

    @property
    def box(self) -> float:
        """The width of a box."""
        return (self.width - 2 * self.margin - (self.columns - 1) * self.gap) / self.columns

    @property
    def gaps(self) -> list[float]:
        """The middles of what is free between columns."""
        return [self.margin + i * (self.box + self.gap) - self.gap / 2 for i in range(1, self.columns)]


WIDE, NARROW = Shape(720, 4), Shape(340, 2, gap=20)


@dataclass(frozen=True, slots=True)
class Lane:
    """The boxes of a topic, in order; a lane without a title has no head."""

    title: str
    hue: int
    nodes: Sequence[Node]


def lanes(rows: Sequence[Lane], lines: Iterable[Line], shape: Shape, label: str) -> str:
    """The drawing of lanes with the lines between their boxes."""
    placed: dict[str, Node] = {}
    heads: list[str] = []
    y: float = 0
    for lane in rows:
        if lane.title:
            heads.append(_head(lane, shape, y))
            y += HEAD
        for i, node in enumerate(lane.nodes):
            x = shape.margin + i % shape.columns * (shape.box + shape.gap)
            top = y + i // shape.columns * (HEIGHT + GAP)
            placed[node.id] = replace(node, x=x, y=top, width=shape.box, height=HEIGHT)
        y += -(-len(lane.nodes) // shape.columns) * (HEIGHT + GAP) - GAP + BETWEEN + (GAP if lane.title else 0)
    found = routed(lines, placed, shape.gaps, shape.gap - 4, HEIGHT + GAP)
    return drawing(placed, found, (shape.width, max(y, 1)), label, "".join(heads))


def _head(lane: Lane, shape: Shape, y: float) -> str:
    """The title of a lane with its mark, on a line over the whole width."""
    words = escape(lane.title, quote=False)
    rule = f'<path class="lane hue-{lane.hue % HUES}" d="M0 {y + 22:g}H{shape.width:g}"/>'
    title = f'<text class="lane-title" x="{shape.margin + 18:g}" y="{y + 15:g}">{words}</text>'
    return f"{rule}{mark(lane.hue, shape.margin, y + 6)}{title}"
