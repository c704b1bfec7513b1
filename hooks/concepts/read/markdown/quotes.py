"""Block quotes and GitHub's alerts.

The library's rule looks for lazy lines (those that go on with a paragraph of the quote without its mark) up to the next
blank line, even where no paragraph is open; in a text of many quotes that takes time with its square.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import blockquote as library_blockquote
from markdown_it.token import Token

from .library import is_top

ALERT = re.compile(r"(?i)\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n\s*|$)")
CLOSED = re.compile(r"(?m)(?: {0,3}>)+ {0,4}(?:#{1,6}(?:[ \t]|$)|([-*_])(?:[ \t]*\1){2,}[ \t]*$|```[^`\n]*$|~~~)")


def blockquote(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """A quote, or an alert: a quote that stands in no other block and starts with `[!NOTE]` or the like."""
    first = len(state.tokens)
    if not library_blockquote(state, startLine, endLine if silent else _end(state, startLine, endLine), silent):
        return False
    if not silent and is_top(state):
        state.tokens[first:] = _alert(*state.tokens[first:])
    return True


def _end(state: StateBlock, start: int, end: int) -> int:
    """The first line without a mark below a heading, a rule or a fence, where no paragraph is open; or `end`."""
    for line in range(start + 1, end):
        is_marked = state.src.startswith(">", state.bMarks[line] + state.tShift[line])
        if not is_marked and CLOSED.match(state.src, state.bMarks[line - 1], state.eMarks[line - 1]):
            return line
        if state.isEmpty(line):
            break
    return end


def _alert(opening: Token, *inside: Token) -> list[Token]:
    """The tokens of a quote as those of an alert, if it is one and has text."""
    found = ALERT.match(inside[1].content) if inside[0].type == "paragraph_open" else None
    paragraph = [] if not found or found.end() == len(inside[1].content) else inside[:3]
    if not found or not (paragraph or inside[3:-1]):
        return [opening, *inside]
    start, end = inside[1].map or (0, 0)
    for token in paragraph[:2]:
        token.map = [start + 1, end]
    inside[1].content = inside[1].content[found.end() :]
    title = inside[1].copy(content=found[1].capitalize(), map=[start, start + 1], children=[])
    return [
        opening.copy(type="alert_open", tag="div", meta={"kind": found[1].upper()}),
        inside[0].copy(type="alert_title_open", map=[start, start + 1]),
        title,
        inside[2].copy(type="alert_title_close"),
        *paragraph,
        *inside[3:-1],
        inside[-1].copy(type="alert_close", tag="div"),
    ]
