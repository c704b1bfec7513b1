"""Sections that are no concepts: contents, references, licence, thanks. They stay readable, with their topic."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import yaml
from markdown_it.token import Token

from ..names.labels import unlabelled
from ..names.metadata import read
from ..tokens.tree import Tokens, inlines
from ..tokens.words import plain

with Path(__file__).with_suffix(".yml").open(encoding="utf-8") as file:
    NAMES, MAYBE = (frozenset(chain(*names.values())) for names in yaml.safe_load(file).values())
JOINED = re.compile(r"\s*(?:[&/·+()（）]|(?<=\S)[,、]|\b(?:and|und|et|y|e|и)\b|(?<=\s)(?:및|와|과)(?=\s)|和|と)\s*")
CITING = re.compile(r"https?://|www\.|\b(?:1[5-9]|20)\d\d\b")
MOST = 0.8  # of the letters of a table of contents are links into the file
FEWEST = 2  # links of a table of contents
DEEPEST = 6


def is_aside(heading: str, blocks: Tokens) -> bool:
    """Whether a section, by its name or because it only links to other headings of the file, is no concept.

    `heading` is plain text. One whose id the author has written is not asked about: that is a concept, and so is one
    with metadata.
    """
    if len(read(blocks, "")[1]) < len(blocks):
        return False
    name = " ".join(unlabelled(heading)[0].casefold().split())
    parts = [part for part in JOINED.split(name) if part]
    is_joined = len(parts) > 1 and set(parts) <= NAMES | MAYBE
    if name in NAMES or (is_joined and parts[0] in NAMES):
        return True
    return ((name in MAYBE or is_joined) and _cites(blocks)) or _is_contents(blocks)


def demoted(head: Tokens, blocks: Tokens) -> Tokens:
    """A section with its heading and those in it one level deeper, to stand in a topic."""
    return tuple(_deeper(token) if token.type.startswith("heading_") else token for token in (*head, *blocks))


def _deeper(heading: Token) -> Token:
    level = min(int(heading.tag[1]) + 1, DEEPEST)
    return heading.copy(tag=f"h{level}", markup="#" * level if heading.markup else "")


def _cites(blocks: Tokens) -> bool:
    """Whether at least half of the texts in a section link somewhere or give a year; so does one without a text."""
    texts = [inline for inline, _ in inlines(blocks) if plain([inline])]
    citing = [text for text in texts if _links(text.children or ()) or CITING.search(plain([text]))]
    return 2 * len(citing) >= len(texts)


def _links(children: Iterable[Token]) -> bool:
    return any(child.type == "link_open" for child in children)


def _is_contents(blocks: Tokens) -> bool:
    """Whether (almost) all letters of a section are those of links to headings of the file."""
    if any(token.type in ("fence", "code_block", "math_block") for token in blocks):
        return False
    links = [_letters(link) for inline, _ in inlines(blocks) for link in _links_within(inline.children or [])]
    return len(links) >= FEWEST and sum(links) >= MOST * sum(_letters([inline]) for inline, _ in inlines(blocks))


def _links_within(children: list[Token]) -> Iterator[list[Token]]:
    """The tokens of each link into the file."""
    for i, child in enumerate(children):
        if child.type == "link_open" and str(child.attrGet("href") or "").startswith("#"):
            yield children[i : next(k for k in range(i, len(children)) if children[k].type == "link_close")]


def _letters(tokens: Iterable[Token]) -> int:
    return sum(map(str.isalpha, plain(tokens)))
