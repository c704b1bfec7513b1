"""Short ways from a text to what the core makes of it, for the tests of every module."""

from __future__ import annotations

from pathlib import Path

import yaml
from concepts.blocks import Kind, scan
from concepts.entry import Source
from concepts.site import Site, build
from concepts.source import parse
from concepts.text import clean

DATA = Path(__file__).parent / "data"
LETTERS = {
    Kind.BLANK: "_",
    Kind.TEXT: "T",
    Kind.HEADING: "H",
    Kind.CODE: "C",
    Kind.COMMENT: "M",
    Kind.HTML: "X",
    Kind.MATH: "$",
    Kind.REFERENCE: "R",
}


def kinds(text: str) -> str:
    """One letter per line of `text`."""
    return "".join(LETTERS[line.kind] for line in scan(text, "f.md")[0])


def source(text: str) -> Source:
    return parse(clean(text), "f.md")[0]


def problems(text: str) -> list[str]:
    """The parser's messages, as 'line: message'."""
    return [f"{issue.location.line}: {issue.message}" for issue in parse(clean(text), "f.md")[1]]


def site(korean: str, english: str | None = None, ledger: str | None = None) -> Site:
    return build(
        korean.encode(), None if english is None else english.encode(), None if ledger is None else ledger.encode()
    )


def page(korean: str, slug: str = "a") -> str:
    """Markdown of a concept page in Korean."""
    return next(p.text for p in site(korean).pages["ko"] if p.path == f"concepts/{slug}.md")


def rows(name: str) -> list[dict[str, str]]:
    """The cases of a data file: a YAML list of mappings."""
    loaded: list[dict[str, str]] = yaml.safe_load((DATA / name).read_text("utf-8"))
    return loaded
