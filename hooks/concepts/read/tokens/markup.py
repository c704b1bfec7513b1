"""Raw HTML as pieces, cut where a browser cuts it: tags, text, comments. Joined again, they are the source."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without content: they have no closing tag."""

SPACE = r"[ \t\n\f\r]"
ATTRIBUTE = re.compile(
    rf"""
    (?:{SPACE}|/)*+ ([^ \t\n\f\r/>][^ \t\n\f\r/>=]*+)                                 # its name
    (?:{SPACE}*+={SPACE}*+ (?:"([^"]*+)" | '([^']*+)' | ([^ \t\n\f\r>"'][^ \t\n\f\r>]*+)))?+  # and its value
    """,
    re.VERBOSE,
)
PIECE = re.compile(
    rf"""
      (?P<text>(?:[^<]|<(?![A-Za-z/!?]))++)
    | (?P<comment><!--(?:-?>|.*?--!?>) | <[!?](?!--)[^>]*+> | </(?![A-Za-z])[^>]*+>)
    | <(?P<close>/?)(?P<name>[A-Za-z][^ \t\n\f\r/>]*+)(?P<attributes>(?:{ATTRIBUTE.pattern})*+)(?:{SPACE}|/)*+>
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its name and its attributes' names in lower case, their values as a browser reads them."""

    source: str
    name: str
    kind: Literal["open", "close", "void"]
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Text:
    """What is no markup; character references stand in it as they are written."""

    source: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, or a declaration or instruction, which browsers take for one: nothing of it is shown."""

    source: str


Piece = Tag | Text | Comment


def pieces(source: str) -> tuple[Piece, ...]:
    """The pieces of `source`. From a tag or comment that never ends on, everything is text: nothing is swallowed."""
    out: list[Piece] = []
    at = 0
    while at < len(source):
        found = PIECE.match(source, at)
        if not found:
            out.append(Text(source[at:]))
            break
        out.append(_piece(found))
        at = found.end()
    return tuple(out)


def _piece(found: re.Match[str]) -> Piece:
    if found["text"]:
        return Text(found[0])
    if found["comment"]:
        return Comment(found[0])
    name = found["name"].lower()
    if found["close"]:
        return Tag(found[0], name, "close")
    values: dict[str, str] = {}
    for key, *quoted in ATTRIBUTE.findall(found["attributes"]):
        values.setdefault(key.lower(), html.unescape("".join(quoted)))
    return Tag(found[0], name, "void" if name in VOID else "open", values)
