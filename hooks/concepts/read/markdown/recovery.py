"""Block rules for what authors forget to close, so that it never swallows the entries below it.

GitHub lets a code fence, a comment or a `<pre>` that is never closed run to the end of the file. Here a fence ends
before the next `#` or `##` heading, a comment is text (see `rawhtml`), and either is reported; so is one that is
closed behind such a heading only because another one opens there.
"""

import re
from itertools import pairwise

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore

from ...issues import quoted
from .forgotten import forgotten, is_heading
from .library import is_top, text_of

FENCE = re.compile(r"(`{3,}(?=[^`\n]*$)|~{3,})([^\n]*)", re.MULTILINE)
NO_SPACE = re.compile(r" {0,3}(?:##[^ \t#]|＃＃)")  # nor a space that is none to Markdown, nor full-width hashes

def report(state: StateBlock | StateCore, line: int, message: str) -> None:
    """Note a problem in the 0-based `line`."""
    state.env.setdefault("problems", {})[line, message] = None


def splits(state: StateBlock, line: int) -> bool:
    """Whether `line` is surely the heading of an entry or topic, see `forgotten.is_heading`."""
    if not state.src.startswith("#", state.bMarks[line] + state.tShift[line]):
        return False
    around = range(max(0, line - 1), min(line + 2, state.lineMax))
    texts = [state.src[state.bMarks[i] : state.eMarks[i]] for i in around]
    return is_heading(texts, line - around.start)


def _lost(state: StateBlock) -> frozenset[int]:
    """The lines of the file's fences that have lost their end."""
    if "lost fences" not in state.env:
        state.env["lost fences"] = forgotten(state.src)
    lost: frozenset[int] = state.env["lost fences"]
    return lost


def _closing(state: StateBlock, line: int, end_line: int, marker: str) -> tuple[int, int, str]:
    """Where the fence that opens at `line` ends: the line behind its content, the one behind it all, and what is wrong.

    A heading ends it if it is never closed, or was to be closed before.
    """
    heading: int | None = None
    absent: set[str] = state.env.setdefault("absent fences", set())
    for i in range(line + 1, end_line):
        begin = state.bMarks[i] + state.tShift[i]
        if begin < state.eMarks[i] and state.sCount[i] < state.blkIndent:
            return i, i, "is never closed"
        if heading is None and is_top(state) and splits(state, i):
            heading = i
            if line in _lost(state):
                return i, i, f"is not closed before the heading {quoted(text_of(state, i))}"
            if marker in absent:
                break
        is_fence = state.src.startswith(marker, begin, state.eMarks[i]) and not state.is_code_block(i)
        if is_fence and not state.src[begin : state.eMarks[i]].strip().strip(marker[0]):
            return i, i + 1, ""
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


def hashes_without_space(state: StateCore) -> None:
    """Report the lines of paragraphs that were meant as headings."""
    for opening, token in pairwise(state.tokens):
        if opening.type != "paragraph_open" or opening.level or not token.map:
            continue
        for i, line in enumerate(token.content.split("\n"), token.map[0]):
            if NO_SPACE.match(line):
                message = "is no heading without a space; write '## ' before the words"
                report(state, i, f"{quoted(line)} {message}")
