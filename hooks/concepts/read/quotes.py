"""Block quotes and GitHub's alerts.

The library's rule looks ahead for lazy lines (those that go on with a paragraph of the quote without its mark) to the
end of the text, even where the quote cannot have any; in a file of many quotes that takes time with its square. Here
a lazy line is one only below an open paragraph.
"""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock

from .library import is_top, text_of

ALERT = re.compile(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*", re.IGNORECASE)


class _Lines:
    """The lines of a quote: their marks taken off until `restore`."""

    def __init__(self, state: StateBlock, start: int) -> None:
        self.state, self.start, self.end = state, start, start
        self.kept: list[tuple[int, int, int, int]] = []

    def _keep(self) -> None:
        state, i = self.state, self.end
        self.kept.append((state.bMarks[i], state.tShift[i], state.sCount[i], state.bsCount[i]))
        self.end += 1

    def lazy(self) -> None:
        """Take the next line as it is; its indent below zero says that it can start nothing."""
        self._keep()
        self.state.sCount[self.end - 1] = -1

    def marked(self) -> None:
        """Take the next line without its `>` and one space, which may be part of a tab."""
        state, i = self.state, self.end
        self._keep()
        src, pos, most = state.src, state.bMarks[i] + state.tShift[i] + 1, state.eMarks[i]
        initial = offset = state.sCount[i] + 1
        is_space, is_tab = src.startswith(" ", pos, most), src.startswith("\t", pos, most)
        ends_tab = is_tab and (state.bsCount[i] + offset) % 4 == 3
        if is_space or ends_tab:
            pos, initial, offset = pos + 1, initial + 1, offset + 1
        begin, shift = pos, state.bsCount[i] + (is_tab and not ends_tab)
        while pos < most and src[pos] in " \t":
            offset += 4 - (offset + shift) % 4 if src[pos] == "\t" else 1
            pos += 1
        state.bsCount[i] = state.sCount[i] + 1 + (is_space or is_tab)
        state.bMarks[i], state.tShift[i], state.sCount[i] = begin, pos - begin, offset - initial

    def restore(self) -> None:
        """Put the marks back."""
        for i, kept in enumerate(self.kept, self.start):
            state = self.state
            state.bMarks[i], state.tShift[i], state.sCount[i], state.bsCount[i] = kept


def is_marked(state: StateBlock, line: int) -> bool:
    """Whether `line` starts with the mark of a quote."""
    begin = state.bMarks[line] + state.tShift[line]
    return state.src.startswith(">", begin, state.eMarks[line]) and not state.is_code_block(line)


def blockquote(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """A quote, or an alert: a quote that stands in no other block and starts with `[!NOTE]` or the like."""
    if not is_marked(state, startLine):
        return False
    if silent:
        return True
    kept = state.parentType, state.lineMax, state.blkIndent
    state.parentType = "blockquote"
    lines = _lines(state, startLine, endLine)
    state.lineMax, state.blkIndent = lines.end, 0
    found = ALERT.fullmatch(text_of(state, startLine)) if is_top(state) else None
    has_text = any(not state.isEmpty(i) for i in range(startLine + 1, lines.end))
    if found and has_text:
        _alert(state, found[1].upper(), startLine, lines.end)
    else:
        _quote(state, startLine, lines.end)
    lines.restore()
    state.parentType, state.lineMax, state.blkIndent = kept
    return True


def _lines(state: StateBlock, start: int, end: int) -> _Lines:
    """The lines that belong to the quote or may do so: marked ones, and lazy ones below an open paragraph."""
    lines = _Lines(state, start)
    ends = state.md.block.ruler.getRules("blockquote")
    run, is_open = start, False  # where the last run of marked lines began; whether a lazy line is above
    while lines.end < end:
        line = lines.end
        if is_marked(state, line) and state.sCount[line] >= state.blkIndent:
            if is_open:
                run, is_open = line - 1, False
            lines.marked()
            continue
        if state.isEmpty(line) or not (is_open or _ends_open(state, run, line)):
            break
        if any(rule(state, line, end, True) for rule in ends):
            break
        lines.lazy()
        is_open = True
    return lines


def _ends_open(state: StateBlock, start: int, end: int) -> bool:
    """Whether the last of some lines of a quote belongs to a paragraph that may go on. They are parsed for it, once."""
    known: dict[int, bool] = state.env.setdefault("open paragraphs", {})
    if state.isEmpty(end - 1) or end - 1 in known:
        return known.get(end - 1, False)
    kept = state.tokens, state.lineMax, state.blkIndent, state.tight, state.sCount[start]
    kept_type = state.parentType
    state.tokens, state.lineMax, state.blkIndent = [], end, 0
    state.sCount[start] = max(0, state.sCount[start])
    state.level += 1
    state.md.block.tokenize(state, start, end)
    state.level -= 1
    last = next((token for token in reversed(state.tokens) if token.nesting >= 0), None)
    is_text = last is not None and last.type == "inline" and state.tokens[-1].type != "heading_close"
    known[end - 1] = is_text and last is not None and last.map is not None and last.map[1] == end
    state.tokens, state.lineMax, state.blkIndent, state.tight, state.sCount[start] = kept
    state.parentType = kept_type
    return known[end - 1]


def _content(state: StateBlock, start: int, end: int) -> None:
    """The blocks within; a lazy line that no paragraph above has taken starts one."""
    state.line = start
    while state.line < end:
        state.sCount[state.line] = max(0, state.sCount[state.line])
        state.md.block.tokenize(state, state.line, end)


def _quote(state: StateBlock, start: int, end: int) -> None:
    token = state.push("blockquote_open", "blockquote", 1)
    token.markup = ">"
    _content(state, start, end)
    token.map = [start, state.line]
    state.push("blockquote_close", "blockquote", -1).markup = ">"


def _alert(state: StateBlock, kind: str, start: int, end: int) -> None:
    token = state.push("alert_open", "div", 1)
    token.markup, token.meta = ">", {"kind": kind}
    state.push("alert_title_open", "p", 1).map = [start, start + 1]
    title = state.push("inline", "", 0)
    title.content, title.map, title.children = kind.capitalize(), [start, start + 1], []
    state.push("alert_title_close", "p", -1)
    _content(state, start + 1, end)
    token.map = [start, state.line]
    state.push("alert_close", "div", -1).markup = ">"
