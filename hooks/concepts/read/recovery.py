"""Block rules for what authors forget to close, so that it never swallows the entries below it.

GitHub lets a code fence, a comment or a `<pre>` that is never closed run to the end of the file. Here it ends before
the next `#` or `##` heading, and is reported. So is one that is closed behind such a heading only because another one
opens there; and what a merge conflict has left behind.
"""

from __future__ import annotations

import re
from collections.abc import MutableMapping
from typing import Any

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import html_block as library_html_block
from markdown_it.rules_block.html_block import HTML_SEQUENCES

from ..issues import quoted
from .library import is_top, plain_paragraph, text_of

FENCE = re.compile(r"(`{3,}(?=[^`\n]*$)|~{3,})([^\n]*)", re.MULTILINE)
SPLIT = re.compile(r" {0,3}(?:##(?:[ \t]|$)|#[ \t][^\n]*\{:?[ \t]*#[^\n{}]*\}[# \t]*$)", re.MULTILINE)
TOPIC = re.compile(r" {0,3}#(?:[ \t]|$)", re.MULTILINE)  # or a comment in code
HEADING = re.compile(rf"^(?:{SPLIT.pattern}|{TOPIC.pattern})", re.MULTILINE)
COMMENT = re.compile("<!--"), re.compile("-->")
VERBATIM = (
    re.compile(r"<(?:script|pre|style|textarea)(?=[ \t\n>]|$)", re.IGNORECASE | re.MULTILINE),
    re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE),
)
INSTRUCTION = re.compile(r"<\?"), re.compile(r"\?>")
DECLARATION = re.compile(r"<!(?!--|\[CDATA\[)"), re.compile(">")
CDATA = re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")
CONFLICT = re.compile(r"^<{7} [^\n]*\n(?:(?!<{7} )[^\n]*\n)*?={7}\n(?:(?!<{7} )[^\n]*\n)*?>{7} [^\n]*$", re.MULTILINE)
MARKER = re.compile(r"(?:[<|>]{7} .*|={7})$")

Env = MutableMapping[str, Any]


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


def _next(state: StateBlock, pattern: re.Pattern[str], pos: int) -> int:
    """Start of the first match at `pos` or behind it; the length of the text if there is none.

    Calls with growing `pos` read the text once.
    """
    cache: dict[re.Pattern[str], tuple[int, int]] = state.env.setdefault("next", {})
    asked, known = cache.get(pattern, (0, -1))
    if not asked <= pos <= known:
        found = pattern.search(state.src, pos)
        known = found.start() if found else len(state.src)
        cache[pattern] = pos, known
    return known


def _is_closed(state: StateBlock, pos: int, kind: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    """Whether the HTML that opens at `pos` is closed, and not only behind a heading and another opening."""
    opening, closing = kind
    close = _next(state, closing, pos)
    again = _next(state, opening, pos + 1)
    if close == len(state.src) or again > close:
        return close < len(state.src)
    return not HEADING.search(state.src, pos, again)


def html_block(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """Raw HTML, as CommonMark has it but for what is never closed."""
    begin = state.bMarks[startLine] + state.tShift[startLine]
    if not state.src.startswith("<", begin) or state.is_code_block(startLine):
        return False
    kinds = (COMMENT, VERBATIM, INSTRUCTION, CDATA, DECLARATION)
    kind = next((k for k in kinds if k[0].match(state.src, begin, state.eMarks[startLine])), None)
    if kind is None or _is_closed(state, begin, kind):
        return library_html_block(state, startLine, endLine, silent) or (silent and _ends_lazily(state, startLine))
    opening = state.src[begin : state.eMarks[startLine]]
    if kind is COMMENT:
        report(state, startLine, "comment '<!--' is never closed; close it with '-->'")
    if kind is not VERBATIM:
        return False
    if not silent:
        name = re.split(r"[\s>]", opening[1:])[0].lower()
        report(state, startLine, f"'<{name}>' is never closed; close it with '</{name}>'")
        _until_blank(state, startLine, endLine)
    return True


def _ends_lazily(state: StateBlock, line: int) -> bool:
    """Whether `line` is a tag alone and lacks the marks of the containers above: it goes on with no paragraph."""
    is_lazy = state.parentType == "blockquote" or state.sCount[line] < state.blkIndent
    return is_lazy and bool(HTML_SEQUENCES[-1][0].match(text_of(state, line)))


def _until_blank(state: StateBlock, start: int, end: int) -> None:
    """An HTML block that ends at a blank line or before a heading."""
    state.line = start + 1
    while state.line < end and not (state.isEmpty(state.line) or splits(state, state.line)):
        if state.sCount[state.line] < state.blkIndent:
            break
        state.line += 1
    token = state.push("html_block", "", 0)
    token.map = [start, state.line]
    token.content = state.getLines(start, state.line, state.blkIndent, True)


def conflict_lines(text: str) -> dict[int, tuple[int, int]]:
    """The 0-based lines that mark a merge conflict in `text`, with the first and last line of theirs."""
    marks: dict[int, tuple[int, int]] = {}
    for found in CONFLICT.finditer(text):
        first = text.count("\n", 0, found.start())
        lines = found[0].split("\n")
        span = first, first + len(lines) - 1
        marks.update({first + i: span for i, line in enumerate(lines) if MARKER.match(line)})
    return marks


def conflict(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """A line that marks a merge conflict is a paragraph of its own, neither a quote nor the underline of a heading."""
    marks: dict[int, tuple[int, int]] = state.env.get("conflicts", {})
    if startLine not in marks or not is_top(state):
        return False
    if silent:
        return True
    first, last = marks[startLine]
    message = f"a merge conflict is left in lines {first + 1} to {last + 1}; keep one of the two versions and remove "
    report(state, first, message + "the lines with '<<<<<<<', '=======' and '>>>>>>>'")
    plain_paragraph(state, startLine, startLine + 1)
    return True
