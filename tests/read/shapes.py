"""What a text is to the parser, short enough for a row of data."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml
from concepts.read.tokens.tree import Tree, parse
from concepts.read.tokens.words import plain
from markdown_it.token import Token

DATA = Path(__file__).parent
NAMES = {
    "paragraph": "p", "bullet_list": "ul", "ordered_list": "ol", "list_item": "li", "blockquote": "quote", "fence": "code",
    "code_block": "code", "html_block": "html", "math_block": "math", "admonition": "box", "admonition_title": "title",
    "alert_title": "title", "code_inline": "code", "html_inline": "html", "math_inline": "math", "math_display": "display",
    "footnote_ref": "note", "softbreak": "soft", "hardbreak": "hard",
}


def shape(tokens: Iterable[Token]) -> str:
    """The blocks of `tokens`: 'p ul(li(p) li(p p))'."""
    out = ""
    for token in tokens:
        if token.type == "inline":
            continue
        name = token.type.removesuffix("_open")
        name = token.tag if name in ("heading", "th", "td") else NAMES.get(name, name)
        if token.nesting < 0:
            out = out.removesuffix("(") if out.endswith("(") else out + ")"
        else:
            out += ("" if out.endswith("(") or not out else " ") + name + "(" * token.nesting
    return out


def spans(text: str) -> str:
    """The inline tokens of a text of one paragraph: 'strong(text) text'; texts stand in quotes."""
    out: list[str] = []
    for token in parse(text, "f.md")[0].tokens[1].children or ():
        name = NAMES.get(token.type, token.type.removesuffix("_open").removesuffix("_close"))
        if token.nesting:
            out.append(f"<{'/' if token.nesting < 0 else ''}{name}>")
        elif token.type == "text":
            out += [token.content] if token.content else []
        else:
            out.append(f"<{name}{' ' + token.content if token.content else ''}>")
    return "".join(out)


def tree(text: str) -> Tree:
    return parse(text, "f.md")[0]


def problems(text: str) -> list[str]:
    """The parser's messages, as 'line: message'."""
    return [f"{issue.location.line}: {issue.message}" for issue in parse(text, "f.md")[1]]


def words(text: str) -> str:
    return plain(tree(text).tokens)


def rows(name: str) -> list[dict[str, Any]]:
    """The cases of a data file: a YAML list of mappings."""
    loaded: list[dict[str, Any]] = yaml.safe_load((DATA / name).read_text("utf-8"))
    return loaded
