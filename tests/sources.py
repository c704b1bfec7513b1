"""Short ways from a text to what the core makes of it, for the tests of every stage."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from concepts.inputs import Inputs
from concepts.language import languages_of
from concepts.read import source as reader
from concepts.read.entries.entry import Entry, Source
from concepts.read.text import clean
from concepts.site import Site, build
from concepts.write.pages.concept import ConceptView

KO_EN, _ = languages_of([("ko", "한국어", True), ("en", "English", False)])


def source(text: str, locale: str = "ko", path: str = "f.md") -> Source:
    return reader.read(clean(text), path, locale)[0]


def entry(text: str, locale: str = "ko") -> Entry:
    return source(text, locale).entries[0]


def problems(text: str) -> list[str]:
    """The messages about one source, as 'line: message'."""
    return [f"{issue.location.line}: {issue.message}" for issue in reader.read(clean(text), "f.md", "ko")[1]]


def inputs(files: dict[str, str | bytes], languages: tuple[Any, ...] = KO_EN) -> Inputs:
    """The inputs of files by path below `docs/`."""
    texts = {f"docs/{path}": text if isinstance(text, bytes) else text.encode() for path, text in files.items()}
    return Inputs(languages, texts, frozenset(texts), {"worker": "1;\n"})


def site(korean: str | bytes, english: str | bytes | None = None, ledger: str | bytes | None = None) -> Site:
    """The site of a Korean source with an English translation."""
    files = {"ko/concepts.md": korean, "en/concepts.md": english, "permalinks.txt": ledger}
    return build(inputs({path: text for path, text in files.items() if text is not None}))


def view(text: str, slug: str = "a", locale: str = "ko") -> ConceptView:
    """What the page of an entry shows."""
    return next(found for found in site(text).pages[locale].entries if found.slug == slug)


def rows(file: Path) -> list[dict[str, Any]]:
    """The cases of a data file: a YAML list of mappings."""
    loaded: list[dict[str, Any]] = yaml.safe_load(file.read_text("utf-8"))
    return loaded
