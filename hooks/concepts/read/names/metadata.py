"""The YAML block in an HTML comment under a heading: other names, and where they do not apply."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

import yaml
from markdown_it.token import Token

from ...issues import Issue, Location, quoted, suggestion
from ..notation import Notation
from ..tokens.tree import Tokens
from ..tokens.words import line_of

COMMENT = re.compile(r"^\s*<!--(.*?)-->\s*$", re.DOTALL)
KEY = re.compile(r"[a-z][a-z_-]*")
LETTER = re.compile(r"[^\W\d_]")
KEYS = ("term", "aliases", "search", "only", "unless", "unlinked", "requires")
MISPLACED = re.compile(r"(?:<!--|^)[ \t]*(?:term|aliases|unless|unlinked|requires)[ \t]*:[ \t]*\S", re.MULTILINE)
LOOKS_LIKE_METADATA = re.compile(rf"^[ \t]*(?:{'|'.join(KEYS)})[ \t]*:", re.MULTILINE)


class Rank(IntEnum):
    """How good a claim to a name is; the lower wins, wherever it stands."""

    WRITTEN = 0
    """By the author, in the metadata."""
    HEADWORD = 1
    """What a heading asks for: '투석기란?'."""
    BYNAME = 2
    """Another form of what a heading asks for: in parentheses, or the singular of a plural."""
    ASPECT = 3
    """What a heading asks one thing about: '투석기의 종류는?'."""
    PART = 4
    """One of several things that a heading compares, or that are merely involved: '투석기와 공성추의 차이는?'."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name, the line of the source where it is claimed, and how good the claim is."""

    text: str
    line: int
    rank: Rank = Rank.WRITTEN


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the block says; `term` is None where it says none.

    `aliases` mean the concept wherever they stand and are linked; `search` are phrases that are searched but never
    linked (they belong into `docs/search/`); `only` are the phrases in which alone an everyday word among the names
    means the concept ('training loss'); `unless` are phrases that hold a name and mean something else; `unlinked` are
    the slugs of concepts whose names mean something else in this one's text (bias in the text on variance); `requires`
    are the slugs of concepts to know first.
    """

    term: Name | None = None
    aliases: tuple[Name, ...] = ()
    search: tuple[Name, ...] = ()
    only: tuple[Name, ...] = ()
    unless: tuple[Name, ...] = ()
    unlinked: tuple[Name, ...] = ()
    requires: tuple[Name, ...] = ()


def is_comment(token: Token) -> bool:
    """Whether a block is an HTML comment, which no reader sees."""
    return token.type == "html_block" and token.content.lstrip().startswith("<!--")


def read(blocks: Tokens, path: str) -> tuple[Metadata, Tokens, list[Issue]]:
    """The metadata in the comment that starts `blocks` (those under a heading), or none; the other blocks.

    A comment that is no mapping (`<!-- later -->`), or one of other words than a key could be (`<!-- TODO: more -->`),
    is an ordinary comment.
    """
    found = COMMENT.match(blocks[0].content) if blocks and is_comment(blocks[0]) else None
    metadata, issues = _parse(found[1], path, line_of(blocks[0])) if found else (None, [])
    rest = blocks[1:] if metadata else blocks
    return metadata or Metadata(), rest, [*issues, *_misplaced(rest, path)]


def _misplaced(blocks: Tokens, path: str) -> Iterator[Issue]:
    """Comments that were meant as metadata and are none."""
    message = "metadata is read in the first block under its heading only, and ends at the first '-->'; "
    message += "make it one comment there, with nothing behind it"
    for block in blocks:
        if is_comment(block) and MISPLACED.search(block.content):
            yield Issue(Location(path, line_of(block)), message)


def _parse(text: str, path: str, first: int) -> tuple[Metadata | None, list[Issue]]:
    reader = Notation("metadata", path, first)
    node = reader.composed(text.replace("\t", "    "))
    if reader.issues:
        return (Metadata(), reader.issues) if LOOKS_LIKE_METADATA.search(text) else (None, [])
    if not isinstance(node, yaml.MappingNode) or not any(_could_be_key(key) for key, _ in node.value):
        return None, []
    found = reader.keyed(node, KEYS)
    values = {name: tuple(Name(*words) for words in reader.words(value, name)) for name, value in found.items()}
    term = values.pop("term", ())
    if len(term) > 1:
        reader.report(found["term"], "'term' is one name; write 'term: name'")
    for phrase in values.get("unless", ()):
        if not LETTER.search(phrase.text):
            message = f"phrase {quoted(phrase.text)} of 'unless' can hold no name; write words that do"
            reader.issues.append(Issue(Location(path, phrase.line), message))
    return Metadata(term=term[0] if term else None, **values), reader.issues


def _could_be_key(key: yaml.Node) -> bool:
    name = str(key.value)
    return KEY.fullmatch(name) is not None or bool(suggestion(name.casefold(), KEYS))
