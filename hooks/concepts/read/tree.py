"""Which lines of a Markdown text are prose, headings, code, comments, raw HTML or math.

The rules are CommonMark's (https://spec.commonmark.org/0.31.2/#leaf-blocks), as far as splitting and
linking need them; anything that is not clearly something else is TEXT. Nothing is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from .headings import ATX, SPLIT, Heading, heading_of
from .issues import Issue, Location, quoted

FENCE = re.compile(r"^([ \t]*)(`{3,}(?=[^`]*$)|~{3,})")
UNDERLINE = re.compile(r"^ {0,3}(=+|-+)[ \t]*$")
NOT_A_TITLE = re.compile(r"^(?:\s*$|[ ]{4}|\t|[ ]{0,3}(?:[-*+>|<]|\d+[.)][ \t]|\#|```|~~~|\[[^\]]+\]:|\$\$))")
LIST_ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
REFERENCE = re.compile(r"^ {0,3}(?:\[([^\]^][^\]]*)\]:|\*\[([^\]]+)\]:)[ \t]*\S")
INDENTED = re.compile(r"^(?: {4}|\t)")
VERBATIM = re.compile(r"^ {0,3}<(pre|script|style|textarea)\b", re.IGNORECASE)
HTML_BLOCK = re.compile(
    r"^ {0,3}</?(?:address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|"
    r"figcaption|figure|footer|form|h[1-6]|header|hr|iframe|legend|li|main|menu|nav|ol|optgroup|option|p|"
    r"section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio|svg|math)(?=[\s/>]|$)",
    re.IGNORECASE,
)
NO_SPACE = re.compile(r"^(?:\#\#[^ \t\#]|＃＃)")  # nor a space that is none to Markdown, nor full-width hashes


class Kind(Enum):
    """What a line is part of."""

    BLANK = "blank"
    TEXT = "text"
    HEADING = "heading"
    CODE = "code"
    COMMENT = "comment"
    HTML = "html"
    MATH = "math"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Line:
    """One source line: `number` counts from 1; `heading` only on the line that holds a heading's text."""

    number: int
    text: str
    kind: Kind
    heading: Heading | None = None


def closing_line(lines: Sequence[str], start: int, marker: str, column: int = 0) -> int | None:
    """Index of the line that ends what starts at `start`, or None: one with `marker`, there behind `column`.

    A code fence ends at a line that holds nothing but as many of its characters, or more.
    """
    if marker[0] in "`~":
        is_end = re.compile(rf"^[ \t]*{re.escape(marker[0])}{{{len(marker)},}}[ \t]*$").match
    elif marker in lines[start][column:].lower():
        return start
    else:
        is_end = re.compile(re.escape(marker), re.IGNORECASE).search
    return next((i for i in range(start + 1, len(lines)) if is_end(lines[i])), None)


def next_split(lines: Sequence[str], start: int, end: int) -> int:
    """Index of the first `#` or `##` heading between `start` and `end`, code or not; `end` if there is none."""
    return next((i for i in range(start + 1, end) if SPLIT.match(lines[i])), end)


class _Scanner:
    """One pass over the lines; every method that takes an index returns the last index it has used."""

    def __init__(self, lines: Sequence[str], path: str, first: int) -> None:
        self.lines, self.path, self.first = lines, path, first
        self.out: list[Line] = []
        self.issues: list[Issue] = []
        self.in_list = False
        self.absent: set[str] = set()

    def issue(self, i: int, message: str) -> None:
        self.issues.append(Issue(Location(self.path, self.first + i), message))

    def add(self, kind: Kind, start: int, end: int) -> int:
        self.out.extend(Line(self.first + i, self.lines[i], kind) for i in range(start, end + 1))
        return end

    def end_of(self, i: int, marker: str, column: int = 0) -> int | None:
        """Index of the line with the `marker` that ends what starts at `i`; that there is none is remembered."""
        if marker in self.absent:
            return None
        end = closing_line(self.lines, i, marker, column)
        if end is None:
            self.absent.add(marker)
        return end

    def fence(self, i: int) -> int | None:
        found = FENCE.match(self.lines[i])
        if not found:
            return None
        end = self.end_of(i, found[2])
        if end is None:
            if INDENTED.match(found[1]):
                return None
            self.issue(i, f"code fence {quoted(found[2])} is never closed; close it with the same characters")
            end = next_split(self.lines, i, len(self.lines)) - 1
        elif (split := next_split(self.lines, i, end)) < end:
            inner = (FENCE.match(line) for line in self.lines[split:end])
            if any(other and other[2].startswith(found[2]) for other in inner):  # opened again: one was forgotten
                message = f"code fence {quoted(found[2])} is closed in line {self.first + end} only"
                self.issue(i, f"{message}, behind the heading {quoted(self.lines[split])}; close it before")
        self.in_list = self.in_list and bool(found[1])
        return self.add(Kind.CODE, i, end)

    def raw(self, i: int) -> int | None:
        """A comment, a verbatim element, display math or an HTML block."""
        text = self.lines[i]
        start = text.lstrip()
        if start.startswith("<!--") and len(text) - len(start) <= 3:
            end = self.end_of(i, "-->")
            if end is not None:
                return self.add(Kind.COMMENT, i, end)
            self.issue(i, "comment '<!--' is never closed; close it with '-->'")
        elif (found := VERBATIM.match(text)) and (end := self.end_of(i, f"</{found[1].lower()}>")) is not None:
            return self.add(Kind.HTML, i, end)
        elif start.startswith("$$"):
            end = self.end_of(i, "$$", column=text.index("$$") + 2)
            if end is not None and end == next_split(self.lines, i, end):
                return self.add(Kind.MATH, i, end)
            self.issue(i, "display math '$$' is never closed; close it with '$$'")
        elif HTML_BLOCK.match(text):
            ends = (k for k in range(i + 1, len(self.lines)) if not self.lines[k].strip())
            return self.add(Kind.HTML, i, next(ends, len(self.lines)) - 1)
        return None

    def heading(self, i: int) -> int | None:
        found = ATX.match(self.lines[i])
        if found:
            level, text, end = len(found[1]), found[2] or "", i
        else:
            below = UNDERLINE.match(self.lines[i + 1]) if i + 1 < len(self.lines) else None
            after_prose = bool(self.out) and self.out[-1].kind is Kind.TEXT
            in_item = self.in_list and self.lines[i].startswith(" ")
            if not below or after_prose or in_item or NOT_A_TITLE.match(self.lines[i]):
                return None
            level, text, end = 1 if below[1][0] == "=" else 2, self.lines[i].strip(), i + 1
        self.out.append(Line(self.first + i, self.lines[i], Kind.HEADING, heading_of(level, text)))
        self.in_list = False
        return self.add(Kind.HEADING, i + 1, end)

    def plain(self, i: int) -> int:
        text = self.lines[i]
        if not text.strip():
            return self.add(Kind.BLANK, i, i)
        previous = self.out[-1].kind if self.out else Kind.BLANK
        if LIST_ITEM.match(text) and (self.in_list or not INDENTED.match(text)):
            self.in_list = True
        elif INDENTED.match(text):
            if not self.in_list and previous is not Kind.TEXT:
                return self.add(Kind.CODE, i, i)
        elif previous is Kind.BLANK and not text.startswith(" "):
            self.in_list = False
        if REFERENCE.match(text):
            return self.add(Kind.REFERENCE, i, i)
        if NO_SPACE.match(text):
            self.issue(i, f"{quoted(text)} is no heading without a space; write '## ' before the words")
        return self.add(Kind.TEXT, i, i)

    def lines_of(self) -> Iterator[Line]:
        i = 0
        while i < len(self.lines):
            ends = (find(i) for find in (self.fence, self.raw, self.heading, self.plain))
            i = next(end for end in ends if end is not None) + 1
        yield from self.out


def scan(text: str, path: str, first: int = 1) -> tuple[tuple[Line, ...], list[Issue]]:
    """Every line of `text` with its kind, and fences and comments that are never closed.

    `first` is the number of the first line. A fence or comment that is never closed ends, for the sake of the
    other messages, before the next `#` or `##` heading.
    """
    scanner = _Scanner(text.split("\n"), path, first)
    return tuple(scanner.lines_of()), scanner.issues
