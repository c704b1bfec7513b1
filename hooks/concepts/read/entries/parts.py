"""A file cut at its `#` and `##` headings; a heading that is only a number gets its words from the line below."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from markdown_it.token import Token

from ..names.labels import is_number
from ..names.metadata import is_comment
from ..tokens.tree import Tokens, Tree
from ..tokens.words import BREAKS, line_of, plain
from .sections import last_line

WIDTH = 3  # a heading, or a paragraph, is three tokens: open, inline, close


@dataclass(frozen=True, slots=True)
class Part:
    """A `#` or `##` heading with the blocks up to the next one.

    `head` are its three tokens, `words` is the inline token of its words, which a `number` alone has from the line
    below. `words_end` is the last line of its words, `end` that of the heading.
    """

    level: int
    id: str | None
    head: Tokens
    words: Token
    heading: str
    blocks: Tokens
    line: int
    words_end: int
    end: int
    number: str = ""

    @property
    def title(self) -> Tokens:
        """The inline tokens of its words."""
        return tuple(self.words.children or ())


def parts(tree: Tree) -> tuple[Tokens, list[Part]]:
    """What stands before the first heading that splits, and the parts that such headings start."""
    tokens = tree.tokens
    splits = (t.type == "heading_open" and t.level == 0 and t.tag in ("h1", "h2") for t in tokens)
    starts = [i for i, is_split in enumerate(splits) if is_split]
    found = [_part(tokens[i : i + WIDTH], tokens[i + WIDTH : end]) for i, end in pairwise([*starts, len(tokens)])]
    return tokens[: starts[0]] if starts else tokens, found


def _part(head: Tokens, blocks: Tokens) -> Part:
    opening, title = head[0], head[1].children or ()
    line, end = line_of(opening), (opening.map or [0, 0])[1]
    part = Part(
        int(opening.tag[1]), _id_of(opening), head, head[1], plain(title), blocks, line, last_line(opening), end
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
    found = _words_of(block) if len(block) == WIDTH else None
    if not found:
        return part
    words, left = found
    identity = part.id if part.id is not None or block[0].type != "heading_open" else _id_of(block[0])
    return replace(
        part, id=identity, words=words, heading=plain([words]), blocks=before + left + rest, number=part.heading
    )


def _words_of(block: Tokens) -> tuple[Token, Tokens] | None:
    """The words of a heading, or of the bold line that starts a paragraph, and what is left of it."""
    if block[0].type == "heading_open" and plain(block[1:2]):
        return block[1], ()
    if block[0].type != "paragraph_open":
        return None
    line, rest = _first_line(block)
    return (line, rest) if plain([line]) and _is_bold(line.children or ()) else None


def _first_line(paragraph: Tokens) -> tuple[Token, Tokens]:
    """The inline token of the first line of a paragraph, and the paragraph without it; none if there is no more.

    In what is left spaces stand for that line, so that what is behind it stays in its place.
    """
    inline = paragraph[1]
    children = inline.children or []
    end = next((i for i, child in enumerate(children) if child.type in BREAKS and child.level == 0), len(children))
    lines, count = inline.content.split("\n"), 1 + sum(child.type in BREAKS for child in children[:end])
    line = inline.copy(children=children[:end], content="\n".join(lines[:count]))
    behind = "\n".join([*(" " * len(words) for words in lines[:count]), *lines[count:]])
    rest = inline.copy(children=children[end + 1 :], content=behind)
    return line, (paragraph[0], rest, paragraph[2]) if plain([rest]) else ()


def _is_bold(line: Iterable[Token]) -> bool:
    """Whether all words of a line are bold."""
    depth = 0
    for token in line:
        depth += token.nesting if token.type.startswith("strong_") else 0
        if not depth and token.type != "strong_close" and plain([token]):
            return False
    return True
