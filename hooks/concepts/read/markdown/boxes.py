"""Material's boxes: `!!! note "Title"` and the foldable `???` and `???+`, their content indented by four."""

import re

from markdown_it.rules_block import StateBlock

KINDS = r"[A-Za-z][\w-]*(?:[ \t]+[A-Za-z][\w-]*)*"
OPENING = re.compile(rf'(!!!|\?\?\?\+?)[ \t]+({KINDS})?[ \t]*(?:"([^"\n]*)")?[ \t]*$', re.MULTILINE)
INDENT = 4


def box(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """A box; exclamation marks before words that name no kind, or with nothing indented below, are text."""
    begin = state.bMarks[startLine] + state.tShift[startLine]
    found = OPENING.match(state.src, begin, state.eMarks[startLine])
    if not found or not (found[2] or found[3]) or state.is_code_block(startLine):
        return False
    end = _end(state, startLine, endLine)
    if end == startLine + 1 and found[3] is None:
        return False
    if silent:
        return True
    classes = (found[2] or "note").lower().split()
    token = state.push("admonition_open", "div", 1)
    token.markup, token.map = found[1], [startLine, end]
    token.meta = {"tag": classes[0], "classes": classes, "is_titled": found[3] is not None}
    _title(state, startLine, classes[0].capitalize() if found[3] is None else found[3])
    kept = state.blkIndent, state.lineMax, state.parentType
    state.blkIndent, state.lineMax, state.parentType = state.blkIndent + INDENT, end, "admonition"
    state.md.block.tokenize(state, startLine + 1, end)
    state.blkIndent, state.lineMax, state.parentType = kept
    state.line = end
    state.push("admonition_close", "div", -1).markup = found[1]
    return True


def _title(state: StateBlock, line: int, words: str) -> None:
    """The title, if it has words: `!!! note ""` has none."""
    if not words:
        return
    state.push("admonition_title_open", "p", 1).map = [line, line + 1]
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = words, [line, line + 1], []
    state.push("admonition_title_close", "p", -1)


def _end(state: StateBlock, start: int, end: int) -> int:
    """The line behind the last one that is indented for the box."""
    last = start
    for i in range(start + 1, end):
        if state.isEmpty(i):
            continue
        if state.sCount[i] < state.blkIndent + INDENT:
            break
        last = i
    return last + 1
