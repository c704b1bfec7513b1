"""Which way lines take past boxes: down the gap between two columns, so that none runs behind a box.

Lines of one kind from one box run on one track there; what runs beside each other has tracks of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from .drawing import Line, Node

STEP = 3
"""Between two tracks of a gap (2 to 5), where it has room for them."""

Bundle = tuple[float, str, str]
"""The middle of a gap, source and strength of lines: what has one track."""


def routed(
    lines: Iterable[Line], nodes: Mapping[str, Node], gaps: Sequence[float], room: float, near: float
) -> list[Line]:
    """The lines that can be drawn, those between boxes more than `near` apart through one of the `gaps`.

    `gaps` are the middles of what is free between columns, `room` is how much of each tracks may take.
    """
    known = [line for line in lines if line.source in nodes and line.target in nodes]
    bundles: dict[Bundle, list[Line]] = defaultdict(list)
    for line in known:
        one, other = nodes[line.source], nodes[line.target]
        if gaps and abs(one.y - other.y) > near:
            bundles[_gap(one, other, gaps), line.source, line.strength].append(line)
    places = _places(bundles, nodes, room)
    ways = {line: places[bundle] for bundle, found in bundles.items() for line in found}
    return [replace(line, via=ways.get(line)) for line in known]


def _gap(one: Node, other: Node, gaps: Sequence[float]) -> float:
    """The gap on the shortest way; of equal ones that nearest to the target."""
    start, end = one.x + one.width / 2, other.x + other.width / 2
    return min(gaps, key=lambda gap: (abs(gap - start) + abs(gap - end), abs(gap - end)))


def _places(bundles: Mapping[Bundle, Sequence[Line]], nodes: Mapping[str, Node], room: float) -> dict[Bundle, float]:
    """Where each bundle runs: tracks of a gap are taken again below what ends there."""
    spans = {bundle: _span(lines, nodes) for bundle, lines in bundles.items()}
    ends: dict[float, list[float]] = defaultdict(list)
    tracks: dict[Bundle, int] = {}
    for bundle, (top, bottom) in sorted(spans.items(), key=lambda item: item[1]):
        taken = ends[bundle[0]]
        tracks[bundle] = next((i for i, end in enumerate(taken) if end < top), len(taken))
        taken[tracks[bundle] :] = [bottom, *taken[tracks[bundle] + 1 :]]
    places = {}
    for bundle, track in tracks.items():
        last = len(ends[bundle[0]]) - 1
        places[bundle] = bundle[0] + (track - last / 2) * min(STEP, room / max(last, 1))
    return places


def _span(lines: Iterable[Line], nodes: Mapping[str, Node]) -> tuple[float, float]:
    """From where to where down the drawing the lines go."""
    heights = [nodes[name].y for line in lines for name in (line.source, line.target)]
    return min(heights), max(heights)
