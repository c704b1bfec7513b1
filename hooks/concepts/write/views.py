"""What the templates read: frozen values, one class per kind of page. A template reads nothing else of ours.

Texts are plain (templates escape them); what ends in `_html` is HTML. Addresses are below the site's root.
"""

from __future__ import annotations

from dataclasses import dataclass

from .frame import Link, Page, TopicLink


@dataclass(frozen=True, slots=True)
class Names:
    """What an entry is called: `others` are its names in the other languages, each with its locale."""

    term: str
    others: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that mentions an entry: the page, its section, and the sentence."""

    title: str
    url: str
    quote: str


@dataclass(frozen=True, slots=True)
class Heading:
    """An item of the table of contents."""

    id: str
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class ConceptView:
    """The page of a concept or term."""

    page: Page
    slug: str
    topic: Link | None
    names: Names
    title_html: str
    answer_html: str
    body_html: str
    headings: tuple[Heading, ...]
    related: tuple[Link, ...]
    mentions: tuple[Mention, ...]
    more_mentions: int
    previous: Link | None
    next: Link | None
    requires: tuple[Link, ...]  # what to know first
    builds: tuple[Link, ...]  # what builds on it, the first ones
    more_builds: int


@dataclass(frozen=True, slots=True)
class Summary:
    """A concept in the list of all: its question and one sentence of its answer."""

    title: str
    url: str
    summary: str
    locale: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic in the list of all concepts; `title_html` is empty where the only topic has no name."""

    anchor: str
    title: str
    title_html: str
    intro_html: str
    concepts: tuple[Summary, ...]
    is_glossary: bool
    outro_html: str = ""


@dataclass(frozen=True, slots=True)
class IndexView:
    """The list of all concepts, by topic."""

    page: Page
    topics: tuple[TopicView, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A concept in the order to learn them: its place from 1, and what to know first."""

    number: int
    slug: str
    concept: Summary
    requires: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """Steps of one topic in a row; `topic` is None where the only one has no name."""

    topic: Link | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class PathView:
    """All concepts in the order to learn them."""

    page: Page
    stages: tuple[Stage, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in the glossary."""

    slug: str
    term: str
    url: str
    names: Names
    definition_html: str
    locale: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The rows of one first letter."""

    letter: str
    anchor: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The glossary, by first letter."""

    page: Page
    letters: tuple[Letter, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows beside its hand-written text: the topics with their first concepts."""

    page: Page
    topics: tuple[TopicLink, ...]


@dataclass(frozen=True, slots=True)
class PlainView:
    """A hand-written page."""

    page: Page


View = ConceptView | IndexView | GlossaryView | PathView | HomeView | PlainView
