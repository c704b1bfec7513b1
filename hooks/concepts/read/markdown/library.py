"""Rules of markdown-it where GitHub's parser differs from it."""

import re
from bisect import bisect

from markdown_it.rules_block import StateBlock, paragraph
from markdown_it.rules_block import lheading as library_lheading
from markdown_it.rules_block import reference as library_reference
from markdown_it.rules_block import table as library_table
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline import escape as library_escape
from markdown_it.rules_inline import html_inline as library_html_inline
from markdown_it.rules_inline.strikethrough import tokenize as library_strikethrough

ONE_COLUMN = re.compile(r"(?:\|[ \t]*:?-+:?(?:[ \t]*\|)?|:?-+:?[ \t]*\||:-+:?|-+:)[ \t]*$", re.MULTILINE)
UNDERLINE = re.compile(r"(?:-+|=+)[ \t]*$", re.MULTILINE)
DECLARATION = re.compile(r"<!(?:[A-Z]+[ \t\n]|--|\[CDATA\[)")
ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~\n]")
LIMIT = 60  # of blocks within blocks; what is deeper is text, and Python's own stack holds


def text_of(state: StateBlock, line: int) -> str:
    """A line without what its containers take of it."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def is_top(state: StateBlock) -> bool:
    """Whether the block stands in no other one."""
    return state.level == 0


def plain_paragraph(state: StateBlock, start: int, end: int) -> None:
    """A paragraph of whole lines, whatever they look like."""
    state.push("paragraph_open", "p", 1).map = [start, end]
    token = state.push("inline", "", 0)
    token.content = state.getLines(start, end, state.blkIndent, False).strip()
    token.map, token.children = [start, end], []
    state.push("paragraph_close", "p", -1)
    state.line = end


def too_deep(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """Where blocks are nested too deeply, the rest of the innermost one is a paragraph."""
    if silent or state.level < LIMIT:
        return False
    end = startLine
    while end < endLine and (state.isEmpty(end) or state.sCount[end] >= state.blkIndent):
        end += 1
    plain_paragraph(state, startLine, end)
    return True


def _goes_on(state: StateBlock, line: int, end: int) -> bool:
    """Whether the paragraph above goes on in `line`."""
    if line >= end or state.isEmpty(line):
        return False
    indent = state.sCount[line] - state.blkIndent
    if indent > 3 or (indent >= 0 and UNDERLINE.match(text_of(state, line))):
        return True
    kept, state.parentType = state.parentType, "paragraph"
    rules = state.md.block.ruler.getRules("paragraph")
    is_ended = any(rule(state, line, end, True) for rule in rules)
    state.parentType = kept
    return not is_ended


def reference(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """A definition `[label]: address`; what follows without a blank line is the rest of its paragraph."""
    if silent or not library_reference(state, startLine, endLine, silent):
        return False
    while _goes_on(state, state.line, endLine):
        line = state.line
        if not library_reference(state, line, endLine, False):
            return lheading(state, line, endLine, False) or paragraph(state, line, endLine, False)
    return True


def table(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """A table; where it has one column, its name needs no bar."""
    src, end = state.src, state.eMarks[startLine]
    below = text_of(state, startLine + 1) if startLine + 1 < endLine else ""
    if "|" not in text_of(state, startLine) and ONE_COLUMN.match(below):
        state.src, state.eMarks[startLine] = f"{src[:end]}|{src[end + 1 :]}", end + 1
    found = library_table(state, startLine, endLine, silent)
    state.src, state.eMarks[startLine] = src, end
    return found


def lheading(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """A heading with its underline, none of which marks a merge conflict."""
    marks: list[int] = state.env.get("conflict lines", [])
    i = bisect(marks, startLine)
    end = min(marks[i], endLine) if i < len(marks) else endLine
    return library_lheading(state, startLine, end, silent)


def escape(state: StateInline, silent: bool) -> bool:
    """A backslash before punctuation or a line's end; before anything else it is a backslash."""
    return bool(ESCAPED.match(state.src, state.pos, state.posMax)) and library_escape(state, silent)


def strikethrough(state: StateInline, silent: bool) -> bool:
    """One or two tildes, which know how many they are: in `~~a~b~~` the one between closes nothing."""
    count = len(state.delimiters)
    found = library_strikethrough(state, silent)
    for added in state.delimiters[count:]:
        added.length = len(state.tokens[added.token].content)
    return found


def html_inline(state: StateInline, silent: bool) -> bool:
    """A tag or comment, and where it stands; a declaration has capitals."""
    start = state.pos
    if state.src.startswith("<!", start) and not DECLARATION.match(state.src, start, state.posMax):
        return False
    found = library_html_inline(state, silent)
    if found and not silent:
        state.tokens[-1].meta["written"] = start, state.pos
    return found
