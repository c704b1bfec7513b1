"""A file cut at its `#` and `##` headings; a heading that is only a number gets its words from the line below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from markdown_it.token import Token

from .metadata import is_comment
from .numbers import is_number
from .sections import last_line
from .tree import Tokens, Tree
from .words import BREAKS, line_of, plain

WIDTH = 3  # a heading, or a paragraph, is three tokens: open, inline, close


@dataclass(frozen=True, slots=True)
class Part:
    """A `#` or `##` heading with the blocks up to the next one.

    `head` are its three tokens, `title` the inline ones of its words, which a `number` alone has from the line below.
    `words_end` is the last line of its words, `end` that of the heading.
    """

    level: int
    id: str | None
    head: Tokens
    title: Tokens
    heading: str
    blocks: Tokens
    line: int
    words_end: int
    end: int
    number: str = ""


def parts(tree: Tree) -> tuple[Tokens, list[Part]]:
    """What stands before the first heading that splits, and the parts that such headings start."""
    tokens = tree.tokens
    splits = (t.type == "heading_open" and t.level == 0 and t.tag in ("h1", "h2") for t in tokens)
    starts = [i for i, is_split in enumerate(splits) if is_split]
    found = [_part(tokens[i : i + WIDTH], tokens[i + WIDTH : end]) for i, end in pairwise([*starts, len(tokens)])]
    return tokens[: starts[0]] if starts else tokens, found


def _part(head: Tokens, blocks: Tokens) -> Part:
    opening, title = head[0], tuple(head[1].children or ())
    line, end = line_of(opening), (opening.map or [0, 0])[1]
    part = Part(
        int(opening.tag[1]), _id_of(opening), head, title, plain(title), blocks, line, last_line(opening), end
    )
    return _spelled_out(part) if part.level == 2 and is_number(part.heading) else part


def _id_of(heading: Token) -> str | None:
    written = heading.attrGet("id")
    return None if written is None else str(written)


def _spelled_out(part: Part) -> Part:
    """A part whose heading is a number, with the words of the heading or bold line right below it.

    That line is taken out of the blocks; an id written there is the part's.
    """
    at = next((i for i, token in enumerate(part.blocks) if not is_comment(token)), len(part.blocks))
    before, block, rest = part.blocks[:at], part.blocks[at : at + WIDTH], part.blocks[at + WIDTH :]
    if len(block) < WIDTH or not (found := _words_of(block)):
        return part
    title, left = found
    identity = part.id if part.id is not None or block[0].type != "heading_open" else _id_of(block[0])
    return replace(
        part, id=identity, title=title, heading=plain(title), blocks=before + left + rest, number=part.heading
    )


def _words_of(block: Tokens) -> tuple[Tokens, Tokens] | None:
    """The inline tokens of a heading, or of the bold line that starts a paragraph, and what is left of the block."""
    children = tuple(block[1].children or ())
    if block[0].type == "heading_open" and plain(children):
        return children, ()
    if block[0].type != "paragraph_open":
        return None
    end = next((i for i, child in enumerate(children) if child.type in BREAKS and child.level == 0), len(children))
    line, rest = children[:end], children[end + 1 :]
    if not plain(line) or not _is_bold(line):
        return None
    return line, (block[0], block[1].copy(children=list(rest)), block[2]) if plain(rest) else ()


def _is_bold(line: Iterable[Token]) -> bool:
    """Whether all words of a line are bold."""
    depth = 0
    for token in line:
        depth += token.nesting if token.type.startswith("strong_") else 0
        if not depth and token.type != "strong_close" and plain([token]):
            return False
    return True
