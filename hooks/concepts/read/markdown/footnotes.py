"""Footnotes as GitHub reads them: `[^label]`, and `[^label]: text` with what is indented below it."""

import re
from collections.abc import Iterable

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from ...issues import quoted
from .recovery import report

DEFINITION = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
INDENT = 4


def key(label: str) -> str:
    """Labels that differ in case only are the same."""
    return label.casefold()


def definition(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """A definition is a container: its first line behind the colon, and what is indented by four below."""
    begin = state.bMarks[startLine] + state.tShift[startLine]
    found = DEFINITION.match(state.src, begin, state.eMarks[startLine])
    if not found or state.is_code_block(startLine):
        return False
    if silent:
        return True
    first = state.env.setdefault("footnotes", {}).setdefault(key(found[1]), startLine)
    if first != startLine:
        message = f"footnote {quoted(found[1])} has its text in line {first + 1}; give this one a name of its own"
        report(state, startLine, message)
    token = state.push("footnote_open", "", 1)
    token.meta, token.map = {"label": key(found[1])}, [startLine, endLine]
    kept = state.bMarks[startLine], state.tShift[startLine], state.sCount[startLine]
    containers = state.parentType, state.listIndent
    state.listIndent = state.blkIndent
    state.blkIndent += INDENT
    state.bMarks[startLine], state.tShift[startLine] = found.end(), 0
    state.sCount[startLine] = state.blkIndent
    state.parentType = "footnote"
    state.md.block.tokenize(state, startLine, endLine)
    state.bMarks[startLine], state.tShift[startLine], state.sCount[startLine] = kept
    state.parentType, state.listIndent = containers
    state.blkIndent -= INDENT
    token.map = [startLine, state.line]
    state.push("footnote_close", "", -1)
    return True


def taken_out(tokens: Iterable[Token]) -> tuple[list[Token], dict[str, tuple[Token, ...]]]:
    """The tokens without the definitions, and those by label: the first of each."""
    flow: list[Token] = []
    notes: dict[str, tuple[Token, ...]] = {}
    open_notes: list[tuple[str, int, list[Token]]] = []
    for token in tokens:
        if token.type == "footnote_open":
            open_notes.append((token.meta["label"], token.level + 1, []))
        elif token.type == "footnote_close":
            label, _, content = open_notes.pop()
            notes.setdefault(label, tuple(content))
        elif open_notes:
            token.level -= open_notes[-1][1]
            open_notes[-1][2].append(token)
        else:
            flow.append(token)
    return flow, notes
