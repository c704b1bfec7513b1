"""From GitHub's Markdown to what Python-Markdown needs for the same look: blank lines and list indents."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from .blocks import FENCE, LIST_ITEM, Kind, Line, closing_line

RULE = re.compile(r"^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$|^ {0,3}=+[ \t]*$")
TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
ITEM = re.compile(r"^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)(?=\S)")
CAPTIONED = re.compile(r'^(!\[(?:\\.|[^\]\\])*\]\([^\s()]+)[ \t]+"((?:\\.|[^"\\])+)"[ \t]*\)[ \t]*$')
NEAR = 50  # lines in which an element of raw HTML is closed
QUOTE = re.compile(r"^ {0,3}>[ ]?")
HARD_BREAK = re.compile(r"(?<!\\)\\$")
CONTAINER = re.compile(r"^( {0,3}<(details|aside|div|section|article)\b)(?![^>]*\smarkdown\b)", re.IGNORECASE)
INTERRUPTS = re.compile(r"^[ ]{0,3}(?:[-*+][ \t]+\S|1[.)][ \t]+\S|>)")


def laid_out(lines: Sequence[Line]) -> list[str]:
    """The texts of `lines`, nothing lost: blank lines added before blocks that GitHub starts without one,
    nested lists indented by four, images with a caption as figures, Markdown within HTML marked as such, an open
    code fence closed.
    """
    out: list[str] = []
    for i, line in enumerate(lines):
        if i and (_starts_block(lines, i) or _ends_block(lines, i)):
            out.append("")
        if line.kind is Kind.TEXT:
            out.append(figure(line.text) if line.text.startswith("![") else HARD_BREAK.sub("  ", line.text))
        else:
            out.append(_container(lines, i) if line.kind is Kind.HTML else line.text)
    return _closed(lines, _indented(lines, out))


def figure(text: str) -> str:
    """An image alone on its line, with a title, as a figure whose caption is the title; anything else as it is."""
    found = CAPTIONED.match(text)
    if not found:
        return text
    caption = html.escape(found[2].replace('\\"', '"'), quote=False)
    image = f"{found[1]}){{ loading=lazy }}"
    return f'<figure markdown="span">\n{image}\n<figcaption>{caption}</figcaption>\n</figure>'


def _container(lines: Sequence[Line], i: int) -> str:
    """The HTML line `i`; where a blank line follows before the element ends, what it holds is Markdown to GitHub."""
    found = CONTAINER.match(lines[i].text)
    if not found:
        return lines[i].text
    block = takewhile(lambda line: line.kind is Kind.HTML, lines[i : i + NEAR])
    is_closed = any(f"</{found[2]}" in line.text for line in block)
    return lines[i].text if is_closed else f'{found[1]} markdown="1"{lines[i].text[found.end() :]}'


def _ends_block(lines: Sequence[Line], i: int) -> bool:
    """Whether a code block at the margin starts or ends right above `i`, or an item follows on a later paragraph
    or code block of the item before it.
    """
    line, above = lines[i], lines[i - 1]
    if {line.kind, above.kind} == {Kind.TEXT, Kind.CODE} and not any(x.text[:1].isspace() for x in (line, above)):
        return True
    if line.kind is not Kind.TEXT or not LIST_ITEM.match(line.text) or not above.text[:1].isspace():
        return False
    upwards = (lines[k] for k in range(i - 1, -1, -1))
    block = list(takewhile(lambda x: x.kind is not Kind.BLANK and not LIST_ITEM.match(x.text), upwards))
    before = lines[i - 1 - len(block)] if block and len(block) < i else line
    return before.kind is Kind.BLANK and block[-1].text[:1].isspace()


def _starts_block(lines: Sequence[Line], i: int) -> bool:
    """Whether a list, quote, rule or table starts at `i` right under a line of a paragraph."""
    text, above = lines[i].text, lines[i - 1].text
    if lines[i].kind is not Kind.TEXT or lines[i - 1].kind is not Kind.TEXT:
        return False
    if QUOTE.match(text) and QUOTE.match(above):
        text, above = QUOTE.sub("", text), QUOTE.sub("", above)
        return bool(above.strip() and INTERRUPTS.match(text)) and not LIST_ITEM.match(above)
    if RULE.match(text):
        return True
    in_same_block = any(mark.match(above) for mark in (LIST_ITEM, re.compile(r"^[ \t]*[>|]|^[ \t]{2,}\S")))
    if in_same_block:
        return False
    below = lines[i + 1].text if i + 1 < len(lines) else ""
    return bool(INTERRUPTS.match(text)) or ("|" in text and "|" in below and bool(TABLE_RULE.match(below)))


def _width(space: str) -> int:
    return len(space.expandtabs(4))


def _indented(lines: Sequence[Line], texts: Iterable[str]) -> list[str]:
    """List items and what stands in them, at four columns per level (Python-Markdown's rule)."""
    if not any(ITEM.match(line.text) for line in lines):
        return list(texts)
    out: list[str] = []
    levels: list[int] = []  # column where the content of each open item starts
    for text in texts:
        content = text.lstrip()
        if not content:
            out.append(text)
            continue
        column = _width(text[: len(text) - len(content)])
        found = ITEM.match(text)
        if not found and column == 0 and (not out or not out[-1].strip()):
            levels.clear()
        while levels and column < levels[-1] and (found or column < levels[-1] - 1):
            levels.pop()
        depth = len(levels)
        if found and (levels or column <= 3):
            levels.append(column + len(found[2]) + min(_width(found[3]), 4))
            out.append("    " * depth + found[2].replace(")", ".") + content[len(found[2]) :])
        elif levels:
            out.append("    " * depth + " " * max(0, column - levels[-1]) + content)
        else:
            out.append(text)
    return out


def _closed(lines: Sequence[Line], texts: list[str]) -> list[str]:
    """`texts` with a last fence that is never closed, closed."""
    i, opened, source = 0, "", [line.text for line in lines]
    while i < len(lines):
        found = FENCE.match(lines[i].text) if lines[i].kind is Kind.CODE else None
        end = closing_line(source, i, found[2]) if found else i
        if end is None and found:
            opened = found[1] + found[2]
            break
        i = (end if end is not None else i) + 1
    return [*texts, opened] if opened else texts
