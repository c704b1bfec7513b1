"""Tags in raw HTML. (To be swapped for read.markup.)"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

TAG = re.compile(
    r"""<!--.*?(?:-->|\Z)
    | <(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?P<rest>(?:[^<>"']|"[^"]*"|'[^']*')*)>""",
    re.DOTALL | re.VERBOSE,
)
ATTRIBUTE = re.compile(r"""([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its name in lower case, its attributes as written by name, and where it stands."""

    name: str
    closes: bool
    attributes: Mapping[str, str]
    start: int
    end: int


def tags(source: str) -> Iterator[Tag]:
    """The tags in raw HTML, in order."""
    for found in TAG.finditer(source):
        if found["name"]:
            values = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in ATTRIBUTE.finditer(found["rest"])}
            yield Tag(found["name"].lower(), bool(found["close"]), values, found.start(), found.end())


def bare(source: str) -> str:
    """The text of raw HTML, without its tags."""
    return html.unescape(TAG.sub("", source))
