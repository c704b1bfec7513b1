"""Block rules for what authors forget to close, so that it never swallows the entries below it.

GitHub lets a code fence, a comment or a `<pre>` that is never closed run to the end of the file. Here a fence ends
before the next `#` or `##` heading, a comment is text (see `rawhtml`), and either is reported. So is one that is
closed behind such a heading only because another one opens there.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from ..issues import quoted
from .library import is_top, text_of

FENCE = re.compile(r"(`{3,}(?=[^`\n]*$)|~{3,})([^\n]*)", re.MULTILINE)
SPLIT = re.compile(r" {0,3}(?:##(?:[ \t]|$)|#[ \t][^\n]*\{:?[ \t]*#[^\n{}]*\}[# \t]*$)", re.MULTILINE)
TOPIC = re.compile(r" {0,3}#(?:[ \t]|$)", re.MULTILINE)  # or a comment in code

def report(state: StateBlock, line: int, message: str) -> None:
    """Note a problem in the 0-based `line`."""
    state.env.setdefault("problems", {})[line, message] = None


def splits(state: StateBlock, line: int) -> bool:
    """Whether `line` is surely the heading of an entry or topic, though it may look like code: a `#` line is a
    comment to many languages, unless an id is written behind it or it stands between blank lines.
    """
    begin = state.bMarks[line]
    if SPLIT.match(state.src, begin, state.eMarks[line]):
        return True
    alone = state.isEmpty(line - 1) and (line + 1 >= state.lineMax or state.isEmpty(line + 1))
    return alone and bool(TOPIC.match(state.src, begin, state.eMarks[line]))


def _closing(state: StateBlock, line: int, end_line: int, marker: str) -> tuple[int, int, str]:
    """Where the fence that opens at `line` ends: the line behind its content, the one behind it all, and what is wrong.

    A heading ends it if it is never closed, or if another one opens between the heading and the line that closes it.
    """
    heading: int | None = None
    absent: set[str] = state.env.setdefault("absent fences", set())
    for i in range(line + 1, end_line):
        begin = state.bMarks[i] + state.tShift[i]
        if begin < state.eMarks[i] and state.sCount[i] < state.blkIndent:
            return i, i, "is never closed"
        if heading is None and is_top(state) and splits(state, i):
            heading = i
            if marker in absent:
                break
        if not state.src.startswith(marker, begin, state.eMarks[i]) or state.is_code_block(i):
            continue
        if not state.src[begin : state.eMarks[i]].strip().strip(marker[0]):
            return i, i + 1, ""
        if heading is not None and FENCE.match(state.src, begin, state.eMarks[i]):
            return heading, heading, f"is not closed before the heading {quoted(text_of(state, heading))}"
    else:
        absent.update({marker} if is_top(state) else ())
    end = end_line if heading is None else heading
    return end, end, "is never closed"


def fence(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """A code fence, as CommonMark has it but for one that is never closed."""
    begin = state.bMarks[startLine] + state.tShift[startLine]
    found = FENCE.match(state.src, begin, state.eMarks[startLine])
    if not found or state.is_code_block(startLine):
        return False
    if silent:
        return True
    end, state.line, problem = _closing(state, startLine, endLine, found[1])
    if problem:
        report(state, startLine, f"code fence {quoted(found[1])} {problem}; close it with the same characters")
    token = state.push("fence", "code", 0)
    token.info, token.markup, token.map = found[2], found[1], [startLine, state.line]
    token.content = state.getLines(startLine + 1, end, state.sCount[startLine], True)
    return True
