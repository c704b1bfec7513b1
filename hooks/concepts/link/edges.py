"""Who leads to whom, with the words around the link: one sentence, list item or table row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
