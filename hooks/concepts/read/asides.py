"""Sections that are no concepts: contents, references, licence, thanks. They stay readable, with their topic."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markdown_it.token import Token

from .aside_names import ALWAYS, OFTEN, names_in
from .labels import unlabelled
from .markup import Tag, Text, pieces
from .metadata import is_comment, read
from .tree import Tokens, inlines
from .words import plain

NAMES, MAYBE = names_in(ALWAYS), names_in(OFTEN)
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
    if name in NAMES or (name in MAYBE and _cites(blocks)):
        return True
    parts = [part for part in JOINED.split(name) if part]
    if len(parts) > 1 and all(part in NAMES | MAYBE for part in parts) and (parts[0] in NAMES or _cites(blocks)):
        return True
    return _is_contents(blocks)


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
    count = inside = total = 0
    for text, is_link in _texts(blocks):
        count += is_link
        size = sum(letter.isalpha() for letter in text)
        total += size
        inside += size * is_link
    return count >= FEWEST and inside >= MOST * total


def _texts(blocks: Tokens) -> Iterable[tuple[str, bool]]:
    """The texts of a section, each with whether it is that of a link into the file; raw HTML as well."""
    for token in blocks:
        if token.type == "html_block" and not is_comment(token):
            yield from _html_texts(token.content)
        is_link, words = False, list[Token]()
        for child in token.children or ():
            if child.type in ("link_open", "link_close"):
                yield plain(words), is_link
                is_link = child.type == "link_open" and str(child.attrGet("href") or "").startswith("#")
                words = []
            else:
                words.append(child)
        yield plain(words), False


def _html_texts(content: str) -> Iterable[tuple[str, bool]]:
    is_link = False
    for piece in pieces(content):
        if isinstance(piece, Tag) and piece.name == "a":
            is_link = piece.kind == "open" and piece.attributes.get("href", "").startswith("#")
        elif isinstance(piece, Text) and piece.source.strip():
            yield piece.source, is_link
