"""What a source file holds, as values: topics, concepts, glossary-only terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .blocks import Kind, Line
from .issues import Location
from .metadata import Metadata, Name
from .naming import Slug, before_parenthesis
from .prose import plain

GLOSSARY = "glossary"
UNNAMED = Slug("")


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept, or a term that has no page (`is_term`). `answer` are the lines of the short answer."""

    slug: Slug
    title: str
    term: str
    meta: Metadata
    topic: Slug
    is_term: bool
    location: Location
    answer: tuple[Line, ...]
    body: tuple[Line, ...]

    @property
    def names(self) -> tuple[Name, ...]:
        """The term, its part before a parenthesis, and the aliases: all that is linked. Each once."""
        line = self.meta.term.line if self.meta.term else self.location.line
        all_names = (Name(self.term, line), Name(before_parenthesis(self.term), line), *self.meta.aliases)
        return tuple({name.text: name for name in reversed(all_names)}.values())[::-1]

    @property
    def aliases(self) -> tuple[str, ...]:
        """The names shown beside the term: those that differ from it, and from each other, by more than spaces."""
        shown = {"".join(name.text.casefold().split()): name.text for name in reversed(self.meta.aliases)}
        shown.pop("".join(self.term.casefold().split()), None)
        return tuple(shown.values())[::-1]

    @property
    def definition(self) -> str:
        """The short answer as one line of plain text; without one, the first line of prose, or the title."""
        lines = self.answer or [line for line in self.body if line.kind is Kind.TEXT][:1]
        return plain("\n".join(line.text for line in lines)) or plain(self.title)


@dataclass(frozen=True, slots=True)
class Topic:
    """A group of concepts; the unnamed one (id '') holds what stands before the first topic heading."""

    id: Slug
    title: str
    intro: tuple[Line, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class Source:
    """All that one file holds; `references` are its link, footnote and abbreviation definitions by name."""

    path: str
    topics: tuple[Topic, ...]
    entries: tuple[Entry, ...]
    references: Mapping[str, Line]

    @property
    def concepts(self) -> tuple[Entry, ...]:
        """The entries that have a page of their own."""
        return tuple(entry for entry in self.entries if not entry.is_term)
