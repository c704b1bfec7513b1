"""Who mentions whom: backlinks with their sentences, and related concepts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..read.names.naming import Slug
from .edges import Edge

RELATED = 5
TOO_COMMON = 50


@dataclass(frozen=True, slots=True)
class Graph:
    """Backlinks (one per source, the first edge) and related concepts, best first, by slug."""

    backlinks: Mapping[Slug, tuple[Edge, ...]]
    related: Mapping[Slug, tuple[Slug, ...]]


def graph(edges: Iterable[Edge], concepts: Sequence[Slug]) -> Graph:
    """The graph of `edges`; `concepts` (in order) are those that can be related.

    Two concepts are related by each direct link, and a little by each target they share, less the more pages
    link to it (Adamic and Adar 2003, "Friends and neighbors on the Web", with 1/degree for 1/log degree).
    Targets of more than 50 pages say nothing, and leaving them out keeps the work linear.
    """
    incoming: dict[Slug, dict[Slug, Edge]] = defaultdict(dict)
    for edge in edges:
        incoming[edge.target].setdefault(edge.source, edge)
    order = {slug: i for i, slug in enumerate(concepts)}
    score: dict[Slug, dict[Slug, float]] = defaultdict(lambda: defaultdict(float))

    def add(one: Slug, other: Slug, weight: float) -> None:
        if one != other and one in order and other in order:
            score[one][other] += weight
            score[other][one] += weight

    for target, sources in incoming.items():
        for source in sources:
            add(source, target, 1.0)
        if len(sources) <= TOO_COMMON:
            pages = sorted(sources)
            for i, one in enumerate(pages):
                for other in pages[i + 1 :]:
                    add(one, other, 1 / len(pages))
    related = {
        slug: tuple(sorted(near, key=lambda other: (-round(near[other], 9), order[other]))[:RELATED])
        for slug, near in score.items()
    }
    return Graph({target: tuple(sources.values()) for target, sources in incoming.items()}, related)
