"""Formulas as GitHub marks them: `$x$`, $`x`$, `$$x$$` within text, and `$$` blocks."""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from .inline import State
from .library import is_top, text_of
from .recovery import report, splits

TICKED = re.compile(r"\$`([^`\n]++)`\$")
DISPLAY = re.compile(r"\$\$((?:[^$\\]|\\.|\$(?!\$))++)\$\$", re.DOTALL)
INLINE = re.compile(r"\$(?![\s$])((?:[^$\\\n]|\\.)++)(?<!\s)\$(?![A-Za-z0-9_$])")
RUNS = re.compile("`+")


def math_inline(state: StateInline, silent: bool) -> bool:
    """A formula within text; dollar signs that enclose none stay text."""
    src, pos = state.src, state.pos
    if src[pos] != "$":
        return False
    kind = "math_inline"
    found = TICKED.match(src, pos, state.posMax)
    if not found and src.startswith("$$", pos):
        found, kind = DISPLAY.match(src, pos, state.posMax), "math_display"
    elif not found and not (pos and (src[pos - 1].isalnum() or src[pos - 1] in "_$")):
        found = INLINE.match(src, pos, state.posMax)
        if found and _cuts_code(state, found):
            found = None
    if not found or not found[1].strip():
        return False
    if not silent:
        token = state.push(kind, "math", 0)
        token.content, token.markup = found[1].strip(), src[pos : found.start(1)]
    state.pos = found.end()
    return True


def _cuts_code(state: StateInline, found: re.Match[str]) -> bool:
    """Whether a code span begins within the formula and ends behind it: `$5 for `x$``."""
    lengths = [len(run) for run in RUNS.findall(found[1])]
    if not isinstance(state, State):
        return False
    return any(lengths.count(n) % 2 and state.last_run(n) >= found.end() for n in set(lengths))


def math_block(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """A formula between `$$` that starts a line and `$$` that ends one; within a paragraph only over several lines."""
    first = text_of(state, startLine).rstrip()
    if not first.startswith("$$") or state.is_code_block(startLine):
        return False
    if "$$" in first[2:]:
        if silent or not first.endswith("$$") or first.count("$$") != 2 or not first[2:-2].strip():
            return False
        _push(state, startLine, startLine + 1, first[2:-2])
        return True
    end = _end(state, startLine, endLine)
    if end is None:
        report(state, startLine, "display math '$$' is never closed; close it with '$$'")
        return False
    if not silent:
        lines = state.getLines(startLine, end + 1, state.blkIndent, False).strip()
        _push(state, startLine, end + 1, lines[2:-2])
    return True


def _end(state: StateBlock, start: int, end: int) -> int | None:
    """The line that ends the formula; none does behind a blank line, a heading or the end of the container."""
    for i in range(start + 1, end):
        text = text_of(state, i).rstrip()
        if not text or state.sCount[i] < state.blkIndent or (is_top(state) and splits(state, i)):
            return None
        if "$$" in text:
            return i if text.endswith("$$") and text.count("$$") == 1 else None
    return None


def _push(state: StateBlock, start: int, end: int, tex: str) -> None:
    token = state.push("math_block", "math", 0)
    token.content, token.markup, token.map = tex.strip(), "$$", [start, end]
    state.line = end
