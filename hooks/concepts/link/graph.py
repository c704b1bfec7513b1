"""Who leads to whom: each link with the sentence, list item or table row around it; backlinks, related concepts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from ..read.names.naming import Slug
from ..read.tokens.tree import Tokens
from ..read.tokens.words import plain, sentences
from .targets import Target

MARK = "\1"  # in no source: control characters are taken out when it is read
BETWEEN_CELLS = " · "


@dataclass(frozen=True, slots=True)
class Edge:
    """A link from one entry to another: the id of the section it stands in, empty before the first, and its words."""

    source: Slug
    target: Slug
    section: str
    quote: str


def edges_of(tokens: Tokens, source: Slug) -> Iterator[Edge]:
    """The edges that the links in `tokens` are, in order; a link of an entry to itself is none."""
    for section, cells, is_row in _units(tokens):
        slugs = [slug for cell in cells for slug in _linked(cell)]
        if all(slug == source for slug in slugs):
            continue
        quotes = [BETWEEN_CELLS.join(plain([cell]) for cell in cells)] * len(slugs) if is_row else _sentences(cells[0])
        for slug, quote in zip(slugs, quotes, strict=True):
            if slug != source:
                yield Edge(source, slug, section, quote)


def _units(tokens: Tokens) -> Iterator[tuple[str, list[Token], bool]]:
    """The inline tokens, each alone, or the cells of a table's row together, with the section that they stand in."""
    section, row = "", None
    for token in tokens:
        if token.type == "heading_open" and token.level == 0:
            section = str(token.attrGet("id") or "")
        elif token.type == "tr_open":
            row = list[Token]()
        elif token.type == "tr_close" and row:
            yield section, row, True
            row = None
        elif token.type == "inline" and row is not None:
            row.append(token)
        elif token.type == "inline":
            yield section, [token], False


def _linked(inline: Token) -> Iterator[Slug]:
    """The entries that the links of an inline token lead to, in order."""
    for child in inline.children or ():
        if child.meta:  # few have
            yield from (Slug(target.name) for target in _targets(child) if target.kind == "entry")


def _targets(child: Token) -> Iterable[Target]:
    if child.type == "link_open" and "target" in child.meta:
        return [child.meta["target"]]
    return child.meta.get("targets", {}).values() if child.type == "html_inline" else ()


def _sentences(inline: Token) -> list[str]:
    """The sentence around each link to an entry, as plain text: found by a mark before the link."""
    children: list[Token] = []
    for child in inline.children or ():
        children += [Token("text", "", 0, content=MARK)] * sum(t.kind == "entry" for t in _targets(child)) + [child]
    text = plain([inline.copy(children=children)])
    quotes = []
    for start, end in sentences(text):
        sentence = text[start:end]
        quotes += [" ".join(sentence.replace(MARK, "").split())] * sentence.count(MARK)
    return quotes


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
