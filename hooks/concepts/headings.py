"""What stands behind the hashes of a heading: its words, and the id that is written there.

The rules are CommonMark's (https://spec.commonmark.org/0.31.2/#atx-headings) and attribute lists'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

ATX = re.compile(r"^ {0,3}(\#{1,6})(?:[ \t]+(.*))?$")
SPLIT = re.compile(r"^ {0,3}\#{1,2}(?:[ \t]|$)")
CLOSING_HASHES = re.compile(r"(?:^|(?<=[ \t]))\#+[ \t]*(?=$|\{[ \t]*:?[ \t]*\#[^{}]*\}$)")
ATTRIBUTES = re.compile(r"\{:?[ \t]*\#([^\s{}]++)[^{}]*\}$")


@dataclass(frozen=True, slots=True)
class Heading:
    """An ATX or setext heading: `level` 1–6, `text` without hashes and attributes, `id` if one is written."""

    level: int
    text: str
    id: str | None


def heading_of(level: int, text: str) -> Heading:
    """The heading with `text` as written behind the hashes: closing hashes and `{#id}` taken off."""
    text = CLOSING_HASHES.sub("", text.strip()).rstrip()
    found = ATTRIBUTES.search(text)
    if found is None:
        return Heading(level, text.strip(), None)
    return Heading(level, CLOSING_HASHES.sub("", text[: found.start()]).strip(), found[1])
