"""Raw HTML as CommonMark has it but for what is never closed, see `recovery`; and comments that end too early."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import html_block as library_html_block
from markdown_it.rules_block.html_block import HTML_SEQUENCES

from ...issues import quoted
from .library import is_top, plain_paragraph, text_of
from .recovery import report, splits

HEADING = re.compile(r"^ {0,3}##?(?:[ \t]|$)", re.MULTILINE)
COMMENT = re.compile("<!--"), re.compile("-->")
VERBATIM = (
    re.compile(r"<(?:script|pre|style|textarea)(?=[ \t\n>]|$)", re.IGNORECASE | re.MULTILINE),
    re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE),
)
INSTRUCTION = re.compile(r"<\?"), re.compile(r"\?>")
DECLARATION = re.compile(r"<!(?!--|\[CDATA\[)"), re.compile(">")
CDATA = re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")
PAIR = re.compile(r"(?:<!--)?[ \t]*[a-z]+:[ \t]")  # of YAML
UNCLOSED = "comment '<!--' is never closed; close it with '-->'"

Kind = tuple[re.Pattern[str], re.Pattern[str]]


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


def _is_closed(state: StateBlock, pos: int, kind: Kind) -> bool:
    """Whether the HTML that opens at `pos` is closed, and not only behind a heading and another opening.

    The end of a declaration is a sign of everyday use: behind a heading it is not its end.
    """
    opening, closing = kind
    close = _next(state, closing, pos)
    again = _next(state, opening, pos + 1)
    if close == len(state.src) or (again > close and kind is not DECLARATION):
        return close < len(state.src)
    return not HEADING.search(state.src, pos, min(again, close))


def html_block(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """Raw HTML, as CommonMark has it but for what is never closed."""
    begin = state.bMarks[startLine] + state.tShift[startLine]
    if not state.src.startswith("<", begin) or state.is_code_block(startLine):
        return False
    kinds = (COMMENT, VERBATIM, INSTRUCTION, CDATA, DECLARATION)
    kind = next((k for k in kinds if k[0].match(state.src, begin, state.eMarks[startLine])), None)
    if kind is not None and not _is_closed(state, begin, kind):
        return _unclosed(state, startLine, endLine, silent, kind)
    found = library_html_block(state, startLine, endLine, silent)
    if kind is COMMENT and found and not silent:
        _checked(state, startLine)
    if kind is None and found and not silent and is_top(state):
        for line in (line for line in range(startLine + 1, state.line) if splits(state, line)):
            report(state, line, f"{quoted(text_of(state, line))} is no heading in raw HTML; put a blank line above it")
    return found or (silent and _ends_lazily(state, startLine))


def _unclosed(state: StateBlock, start: int, end: int, silent: bool, kind: Kind) -> bool:
    """What is never closed is text; a `<pre>` or the like ends at a blank line."""
    if kind is COMMENT:
        report(state, start, UNCLOSED)
    if kind is not VERBATIM:
        return False
    if not silent:
        name = re.split(r"[\s>]", text_of(state, start)[1:])[0].lower()
        report(state, start, f"'<{name}>' is never closed; close it with '</{name}>'")
        _until_blank(state, start, end)
    return True


def _checked(state: StateBlock, start: int) -> None:
    """Report the comment that starts there if it ends with its list item or quote, or in the middle of a value."""
    content = state.tokens[-1].content
    before, mark, behind = content.partition("-->")
    if not mark:
        report(state, start, UNCLOSED)
        state.tokens.pop()
        plain_paragraph(state, start, state.line)
    value = before[before.rfind("\n") + 1 :]
    is_quoted = any(value.count(quote) % 2 for quote in "'\"")
    if behind.strip() and is_quoted and PAIR.match(value):
        message = "the comment ends here, at the '-->' in quotes; within double quotes write it as '--\\x3e'"
        report(state, start + before.count("\n"), message)


def _ends_lazily(state: StateBlock, line: int) -> bool:
    """Whether `line` is a tag alone and lacks the marks of the containers above: it goes on with no paragraph."""
    is_lazy = state.parentType in ("blockquote", "table") or state.sCount[line] < state.blkIndent
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
