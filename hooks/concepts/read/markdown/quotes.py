"""Block quotes and GitHub's alerts.

The library's rule looks for lazy lines (those that go on with a paragraph of the quote without its mark) up to the next
blank line, even where no paragraph is open; in a text of many quotes that takes time with its square.
"""

import re
from itertools import takewhile

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import blockquote as library_blockquote
from markdown_it.token import Token

from .library import is_top

ALERT = re.compile(r"(?i)\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n\s*|$)")


def blockquote(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """A quote, or an alert: a quote that stands in no other block and starts with `[!NOTE]` or the like."""
    first = len(state.tokens)
    if not _read(state, startLine, endLine if silent else _end(state, startLine, endLine), silent):
        return False
    if not silent and is_top(state):
        state.tokens[first:] = _alert(*state.tokens[first:])
    return True


def _read(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The library's rule; no paragraph within goes on behind `end`, and a `>` indented by four is no mark."""
    below = takewhile(lambda line: not (silent or state.isEmpty(line)), range(start + 1, end))
    indented = [line for line in below if state.is_code_block(line)]
    kept, state.lineMax = state.lineMax, end
    for line in indented:
        state.tShift[line] -= 1  # the library looks at a space
    found = library_blockquote(state, start, end, silent)
    for line in indented:
        state.tShift[line] += 1
    state.lineMax = kept
    return found


def _end(state: StateBlock, start: int, end: int) -> int:
    """Where the quote ends, if that is surely before `end`: a line without its mark, and no paragraph open above.

    The lines above are parsed for it, twice as many each time, so that all of it takes time with their number. How far
    a quote has been looked at is kept, as one within others is parsed with each of them.
    """
    known: dict[tuple[int, int], tuple[int, bool]] = state.env.setdefault("quotes", {})
    looked, is_closed = known.get((start, state.level), (start, False))
    for line in range(start + 1, end):
        if is_closed or state.isEmpty(line):
            break
        is_marked = state.src.startswith(">", state.bMarks[line] + state.tShift[line])
        if not is_marked and line - start >= 2 * (looked - start):
            looked, is_closed = _closed(state, start, line)
            known[start, state.level] = looked, is_closed
    return min(looked, end) if is_closed else end


def _closed(state: StateBlock, start: int, end: int) -> tuple[int, bool]:
    """Where a quote ends that holds nothing from the line `end` on; whether no paragraph of it is open there."""
    kept = state.tokens, state.line, state.tight
    references = state.env.get("references", {})
    state.tokens, state.env["references"] = [], {}  # a definition may be cut
    _read(state, start, end, False)
    state.env["references"] = references
    tokens, line = state.tokens, state.line
    state.tokens, state.line, state.tight = kept
    last = next(token for token in reversed(tokens) if token.nesting >= 0)
    is_empty = not state.src[state.bMarks[end - 1] : state.eMarks[end - 1]].strip("> \t")
    is_text = last.type == "inline" and tokens[-2].type != "heading_close"
    is_last = last.map is not None and last.map[1] == end  # else there is a definition below, which may go on
    return line, line < end or is_empty or (is_last and not last.nesting and not is_text)


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
