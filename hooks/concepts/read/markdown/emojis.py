"""GitHub's names of emoji: `:art:` is shown as the picture. The table is pymdown-extensions' copy of GitHub's."""

import re
from collections.abc import Iterator

from markdown_it.rules_core import StateCore
from pymdownx import gemoji_db

SHORTCODE = re.compile(r":[a-z0-9_+-]++:")


def emoji(name: str) -> str:
    """The characters of `:name:`, empty if GitHub has no such emoji or only a picture of its own."""
    entry = gemoji_db.emoji.get(gemoji_db.aliases.get(name, name), {})
    points = entry.get("unicode_alt") or entry.get("unicode") or ""
    return "".join(chr(int(point, 16)) for point in points.split("-") if point)


def _pieces(text: str) -> Iterator[str]:
    start = pos = 0
    while found := SHORTCODE.search(text, pos):
        shown = emoji(found[0])
        pos = found.end() if shown else found.end() - 1  # the second colon may start a name
        if shown:
            yield text[start : found.start()] + shown
            start = pos
    yield text[start:]


def emojis(state: StateCore) -> None:
    """Put the emoji into the texts; what was written is kept as `meta["written"]`: anchors are made of it."""
    for inline in state.tokens:
        if inline.type != "inline" or inline.content.count(":") < 2:
            continue
        for token in inline.children or ():
            shown = "".join(_pieces(token.content)) if token.type == "text" else token.content
            if shown != token.content:
                token.meta, token.content = {"written": token.content}, shown
