"""What is in `docs/`, read by the site's own core, cut the way these tests look at it. Imported by every content test.

Nothing is known here of what the content is about, in which languages it is, or what it has: a test asks what is there
and checks that. Every test collects its problems as `path:line: …`, all of them, and fails once with the list.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from concepts.inputs import read_inputs
from concepts.language import Language, configured_languages, default_of, languages_of
from concepts.link.lexicon import Lexicon, compile_lexicon
from concepts.read import source as reader
from concepts.read.entries.entry import Entry, Source
from concepts.read.text import decode
from concepts.read.tokens.tree import Tokens
from concepts.read.tokens.words import line_of
from markdown_it.token import Token
from settings import PROJECT

# Before numpy is imported: small arrays are faster with one thread, and come out the same on every machine.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

DOCS = PROJECT / "docs"
FIGURES = DOCS / "assets" / "figures"
SCRIPTS = DOCS / "figures"
LANGUAGES: tuple[Language, ...] = languages_of(configured_languages(PROJECT / "mkdocs.yml"))[0]
DEFAULT = default_of(LANGUAGES)
MATH = frozenset({"math_inline", "math_display", "math_block"})


@cache
def text(locale: str) -> str:
    """The source of a language as it is read; empty if it has none."""
    path = next(language.source for language in LANGUAGES if language.locale == locale)
    file = PROJECT / path
    return decode(file.read_bytes(), path)[0] if file.is_file() else ""


@cache
def sources() -> dict[str, Source]:
    """The sources that there are, by locale, the default language's first."""
    ordered = (DEFAULT, *(language for language in LANGUAGES if language is not DEFAULT))
    found = [language for language in ordered if text(language.locale)]
    return {x.locale: reader.read(text(x.locale), x.source, x.locale)[0] for x in found}


@cache
def lexicon() -> Lexicon:
    """Which name means which entry."""
    return compile_lexicon(sources().values())[0]


@cache
def files() -> frozenset[str]:
    """All files of the site, as 'docs/…'."""
    return read_inputs(DOCS, LANGUAGES).files


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: what stands behind the fence, the code, its first and last line's number."""

    info: str
    code: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Image:
    """An image: its address, alternative text, caption; whether it is alone in its paragraph."""

    src: str
    alt: str
    caption: str
    line: int
    is_alone: bool


@dataclass(frozen=True)
class Page:
    """One entry in one language; `source` is the text of the whole file."""

    entry: Entry
    source: str

    @property
    def locale(self) -> str:
        return self.entry.locale

    @property
    def slug(self) -> str:
        return str(self.entry.slug)

    @property
    def tokens(self) -> Tokens:
        return (*self.entry.answer, *self.entry.body)

    def at(self, line: Token | int | None = None) -> str:
        """`docs/ko/concepts.md:120`; without a line, the entry's heading."""
        number = line_of(line) if isinstance(line, Token) else line
        return f"{self.entry.location.path}:{number or self.entry.location.line}"

    @property
    def sections(self) -> dict[str, Tokens]:
        """The body by section id, heading included; '' before the first. Deeper headings cut nothing."""
        found: dict[str, list[Token]] = {"": []}
        name = ""
        for token in self.entry.body:
            if token.type == "heading_open" and token.level == 0 and token.tag == "h3":
                name = str(token.attrGet("id"))
            found.setdefault(name, []).append(token)
        return {name: tuple(tokens) for name, tokens in found.items()}

    def raw(self, tokens: Iterable[Token]) -> str:
        """The lines of the source that blocks stand on, as they are written."""
        maps = [token.map for token in tokens if token.map]
        lines = self.source.split("\n")
        return "\n".join(lines[min(m[0] for m in maps) : max(m[1] for m in maps)]) if maps else ""

    @property
    def blocks(self) -> list[Block]:
        fences = (token for token in self.tokens if token.type == "fence" and token.map)
        return [Block(t.info.strip(), t.content.removesuffix("\n"), line_of(t), (t.map or [0, 0])[1]) for t in fences]

    @property
    def images(self) -> list[Image]:
        return [image for token in self.tokens if token.type == "inline" for image in _images(token)]


def _images(inline: Token) -> Iterator[Image]:
    children = inline.children or []
    for child in children:
        if child.type == "image":
            attributes = {name: str(child.attrGet(name) or "") for name in ("src", "title")}
            yield Image(attributes["src"], child.content, attributes["title"], line_of(inline), len(children) == 1)


def page_of(source: str, locale: str = "en") -> Page:
    """The first entry of a text."""
    return Page(reader.read(source, "x.md", locale)[0].entries[0], source)


def pages(locale: str = DEFAULT.locale) -> list[Page]:
    """The concepts in a language."""
    return [Page(entry, text(locale)) for entry in sources()[locale].concepts] if locale in sources() else []


def terms(locale: str = DEFAULT.locale) -> list[Page]:
    """The terms of the glossary in a language."""
    return [Page(entry, text(locale)) for entry in sources()[locale].entries if entry.is_term] if locale in sources() else []


def everywhere() -> list[Page]:
    """The concepts in every language."""
    return [page for locale in sources() for page in pages(locale)]


def translations() -> list[tuple[Page, Page]]:
    """Every concept in the source language with its text in another one."""
    originals = {page.slug: page for page in pages()}
    others = [page for locale in sources() if locale != DEFAULT.locale for page in pages(locale)]
    return [(originals[page.slug], page) for page in others if page.slug in originals]


def readable(inline: Iterable[Token], instead: str = " ") -> str:
    """What is read in inline tokens: no code, math or raw HTML but `instead`; alternative texts and captions count."""
    parts = []
    for token in inline:
        if token.type == "image":
            parts.append(f"{token.content} {token.attrGet('title') or ''}")
        elif token.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif token.type in ("code_inline", "html_inline") or token.type in MATH:
            parts.append(instead)
        elif token.type in ("text", "text_special"):
            parts.append(token.content)
    return "".join(parts)


def prose(tokens: Iterable[Token]) -> str:
    """What is read in blocks, a paragraph, cell or item a line."""
    return "\n".join(readable(token.children or ()) for token in tokens if token.type == "inline")


def formulas(tokens: Iterable[Token]) -> Iterator[tuple[str, bool, int]]:
    """TeX, whether it stands alone, and line, of every formula."""
    line = 0
    for token in tokens:
        line = line_of(token) or line
        if token.type in MATH:
            yield token.content.strip(), token.type != "math_inline", line
        yield from ((tex, is_block, line) for tex, is_block, _ in formulas(token.children or ()))


def report(problems: Iterable[str]) -> None:
    """Fail with all the problems, if there is one."""
    found = list(dict.fromkeys(problems))
    assert not found, f"{len(found)} problem(s)\n" + "\n".join(found)
