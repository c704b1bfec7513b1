"""The real sources, read by the site's own parser, cut the way the tests look at them. Imported by every content test.

Every test collects its problems as `path:line: …`, all of them, and fails once with the list.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from concepts.blocks import Kind, Line
from concepts.entry import Entry, Source
from concepts.lexicon import Lexicon, compile_lexicon
from concepts.prose import masked
from concepts.site import PATHS
from concepts.source import parse
from concepts.text import decode
from concepts.wording import LANGS, Lang

# Before numpy is imported: small arrays are faster with one thread, and come out the same on every machine.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
DOCS = ROOT / "docs"
FIGURES = DOCS / "assets" / "figures"
SCRIPTS = DOCS / "figures"
FIXED = ("formula", "example", "pitfalls", "follow-up", "sources")
IMAGE = re.compile(r'!\[(?P<alt>[^\]]*)\]\((?P<file>\S+?)(?:\s+"(?P<caption>[^"]*)")?\)')
FENCE = re.compile(r"^\s*(`{3,}|~{3,})\s*(.*)$")


@cache
def source(lang: Lang) -> Source:
    path = PATHS[lang]
    return parse(decode((ROOT / path).read_bytes(), path)[0], path)[0]


@cache
def lexicon() -> Lexicon:
    return compile_lexicon([source(lang) for lang in LANGS])[0]


@dataclass(frozen=True)
class Block:
    """A fenced block: what stands behind the fence, the code, its first and last line's number."""

    info: str
    code: str
    first: int
    last: int


@dataclass(frozen=True)
class Page:
    """One concept in one language."""

    lang: Lang
    entry: Entry

    @property
    def slug(self) -> str:
        return str(self.entry.slug)

    @property
    def lines(self) -> tuple[Line, ...]:
        return (*self.entry.answer, *self.entry.body)

    @property
    def answer(self) -> str:
        return "\n".join(line.text for line in self.entry.answer)

    def at(self, line: Line | int | None = None) -> str:
        """`docs/ko/concepts.md:120`; without a line, the concept's heading."""
        number = line.number if isinstance(line, Line) else line or self.entry.location.line
        return f"{self.entry.location.path}:{number}"

    @property
    def sections(self) -> dict[str, tuple[Line, ...]]:
        """The body's lines by section id, heading included; '' before the first. Deeper headings cut nothing."""
        found: dict[str, list[Line]] = {"": []}
        name = ""
        for line in self.entry.body:
            if line.heading and line.heading.level == 3:
                name = line.heading.id or f"?{line.number}"
            found.setdefault(name, []).append(line)
        return {name: tuple(lines) for name, lines in found.items()}

    @property
    def anchors(self) -> list[str | None]:
        return [line.heading.id for line in self.entry.body if line.heading]

    @property
    def blocks(self) -> list[Block]:
        return list(fenced(self.entry.body))

    @property
    def figures(self) -> list[tuple[Line, re.Match[str]]]:
        return [(line, found) for line in self.lines for found in IMAGE.finditer(line.text)]


def fenced(lines: Iterable[Line]) -> Iterator[Block]:
    """The fenced blocks in `lines`."""
    code: list[str] = []
    start: tuple[int, str, str] | None = None
    for line in (line for line in lines if line.kind is Kind.CODE):
        fence = FENCE.match(line.text)
        if start is None and fence:
            start, code = (line.number, fence[1], fence[2].strip()), []
        elif start and fence and fence[1].startswith(start[1]) and not fence[2]:
            yield Block(start[2], "\n".join(code), start[0], line.number)
            start = None
        else:
            code.append(line.text)


def pages(lang: Lang) -> list[Page]:
    return [Page(lang, entry) for entry in source(lang).concepts]


def pairs() -> list[tuple[Page, Page]]:
    """Every concept in Korean and English."""
    english = {page.slug: page for page in pages("en")}
    return [(page, english[page.slug]) for page in pages("ko")]


def both() -> list[Page]:
    return [page for lang in LANGS for page in pages(lang)]


def prose(lines: Iterable[Line]) -> str:
    """What is read in `lines`, one line per line: no code, math, addresses, comments; alt text and captions count."""
    text = "\n".join(line.text if line.kind in (Kind.TEXT, Kind.HEADING) else "" for line in lines)
    text = IMAGE.sub(lambda m: f"{m['alt']} {m['caption'] or ''}", text)
    text = re.sub(r"\{#[^}]*\}", "", text)
    text = re.sub(r"\[([^\]]*)\]\([^)\s]*\)", r"\1", text)
    return masked(text).replace("\0", " ")


def report(problems: Iterable[str]) -> None:
    """Fail with all the problems, if there is one."""
    found = list(dict.fromkeys(problems))
    assert not found, f"{len(found)} problem(s)\n" + "\n".join(found)
