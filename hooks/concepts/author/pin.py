"""Ids behind the headings that have none, written into the source; every other byte stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping

LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|$)")
END = re.compile(rb"[ \t\r\n]*$")


def pinned(data: bytes, ids: Mapping[int, str]) -> bytes:
    """`data` with ` {#id}` behind the words of each line (counted from 1) in `ids`."""
    lines = [found[0] for found in LINE.finditer(data)]
    for number, name in ids.items():
        line = lines[number - 1]
        words = END.search(line)
        at = words.start() if words else len(line)
        lines[number - 1] = line[:at] + b" {#" + name.encode() + b"}" + line[at:]
    return b"".join(lines)
