"""Small changes to a file that leave every other byte as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
COMMENT = re.compile(r"\s*<!--(.*?)-->", re.DOTALL)
HEADING = re.compile(rb"^(\s*)(#{1,5})(?=[ \t])")


@dataclass(frozen=True, slots=True)
class Edit:
    """Another text in place of the columns from `start` to `end` of a line (from 0) of a file, as it is read."""

    path: str
    line: int
    start: int
    end: int
    text: str


def lines_of(data: bytes) -> list[bytes]:
    """The lines of a file with their ends; joined again they are the file."""
    return LINE.findall(data)


def applied(data: bytes, read: Sequence[str], edits: Iterable[Edit]) -> bytes:
    """`data` with all `edits`; `read` are its lines as they are read, which may differ in invisible characters."""
    lines = lines_of(data)
    for edit in sorted(set(edits), key=lambda edit: (edit.line, edit.start), reverse=True):
        shown = read[edit.line]
        old = shown[edit.start : edit.end]
        raw = lines[edit.line].decode("utf-8", "surrogateescape")
        at = -1
        for _ in range(shown.count(old, 0, edit.start) + 1):
            at = raw.find(old, at + 1)
        if at >= 0:
            raw = raw[:at] + edit.text + raw[at + len(old) :]
            lines[edit.line] = raw.encode("utf-8", "surrogateescape")
    return b"".join(lines)


def deeper(line: bytes) -> bytes:
    """A heading one level deeper; the sixth level is the last."""
    return HEADING.sub(rb"\1\2#", line)
