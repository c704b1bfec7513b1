"""What the templates read: frozen values, one class per kind of page. A template reads nothing else of ours.

Texts are plain (templates escape them); what ends in `_html` is HTML. Addresses are below the site's root; those in
`moved` (by the former id on the page) are relative to the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .frame import Link, Page


@dataclass(frozen=True, slots=True)
class Names:
    """What an entry is called: `others` are its names in the other languages, each with its locale; `aliases` have one
    if they are in another language's script.
    """

    term: str
    others: tuple[tuple[str, str], ...]
    aliases: tuple[tuple[str, str], ...]


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
    sources_html: str  # the last section, if that is the sources, and the footnotes
    minutes: int
    headings: tuple[Heading, ...]
    related: tuple[Link, ...]
    mentions: tuple[Mention, ...]  # the first are shown, the others unfold
    more_mentions: int
    previous: Link | None
    next: Link | None
    requires: tuple[Link, ...]  # what to know first
    builds: tuple[Link, ...]  # what builds on it, the first ones
    more_builds: int
    cards: int  # questions of the self-test
    quiz: str  # where they are
    map_svg: str  # the concepts around it, or empty
    is_live: bool  # some figure has a script
    moved: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Summary:
    """A concept in a list: its question, one sentence of its answer, the minutes that its page takes.

    `names` are all it is called in any language, for a filter.
    """

    title: str
    url: str
    summary: str
    locale: str
    slug: str
    cards: int
    names: tuple[str, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic with its concepts; `title_html` is empty where the only one has no name. `url` is its page's, if any."""

    anchor: str
    url: str
    title: str
    title_html: str
    intro_html: str
    concepts: tuple[Summary, ...]
    is_glossary: bool
    outro_html: str = ""


@dataclass(frozen=True, slots=True)
class IndexView:
    """The list of all concepts, by topic; where they are many each topic's are folded."""

    page: Page
    topics: tuple[TopicView, ...]
    is_folded: bool = False
    moved: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Picture:
    """A map as SVG, for wide and for narrow screens."""

    wide_svg: str
    narrow_svg: str


@dataclass(frozen=True, slots=True)
class TopicPageView:
    """The page of a topic: its text and concepts, their map, the `quiz` on it with `cards` questions, and the topics
    before and behind it.
    """

    page: Page
    topic: TopicView
    minutes: int
    map: Picture | None
    cards: int
    quiz: str
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in the glossary; `searched` are all its names in any language, for a filter."""

    slug: str
    term: str
    url: str
    names: Names
    definition_html: str
    locale: str
    searched: tuple[str, ...]


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
    moved: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlainView:
    """A hand-written page."""

    page: Page
