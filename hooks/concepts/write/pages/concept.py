"""The page of a concept or a term."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ...link.graph import Edge, Graph
from ...link.links import SOURCES
from ...read.entries.entry import Entry
from ...read.entries.sections import TEMPLATE_IDS
from ...read.tokens.tree import Tokens
from ...read.tokens.words import first_sentences, plain
from ..foreign import marked
from ..frame import Heading, Link, Page
from ..html.render import Rendered, render
from ..menu import Menu
from ..names import Names, names_of
from .duration import minutes
from .folding import folded
from .maps import local_map

MENTIONS = 40
BUILDS = 12  # the first of what builds on an entry: many may
DESCRIPTION = 160  # characters, about what search engines show
QUOTE = 320


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that mentions an entry: the page, its section, and the sentence."""

    title: str
    url: str
    quote: str


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
    map_svg: str  # the concepts around it, or empty
    is_live: bool  # some figure has a script
    moved: Mapping[str, str]


def shortened(text: str, length: int) -> str:
    """`text` cut at a word to at most `length` characters, with an ellipsis."""
    return text if len(text) <= length else text[: length - 1].rsplit(" ", 1)[0] + "…"


def shown(entry: Entry, menu: Menu) -> Rendered:
    """The text of `entry` as its page has it, and what in it cannot be shown as it is meant."""
    href = menu.addresses.seen_from(menu.addresses.entry(entry.slug))
    answer, whole = (marked(part, menu.voices[entry.locale]) for part in (entry.answer, entry.body))
    body, end = with_sources(whole)
    path, notes = entry.location.path, entry.footnotes
    return render(
        folded(body), href, path=path, title=(entry.words,), lead=answer, end=end, footnotes=notes, words=menu.words,
        taken=(entry.slug, *TEMPLATE_IDS),
    )  # fmt: skip


def concept_view(entry: Entry, text: Rendered, graph: Graph, menu: Menu, moved: Mapping[str, str]) -> ConceptView:
    """The page of `entry` with its `text` as it is shown; `moved` are its former sections."""
    page = menu.entry_page(entry, shortened(entry.definition, DESCRIPTION))
    previous, following = menu.neighbours(entry)
    edges = [edge for edge in graph.backlinks.get(entry.slug, ()) if edge.source in menu.entries]
    builds = menu.linked(menu.learning.builds.get(entry.slug, ()))
    return ConceptView(
        page,
        entry.slug,
        menu.topic_of(entry),
        names_of(entry, menu.edition, menu.addresses.languages),
        text.title,
        text.lead,
        text.html,
        text.end,
        minutes_of(entry),
        tuple(Heading(section.id, section.title, section.level - 1) for section in entry.sections),
        menu.linked(graph.related.get(entry.slug, ())),
        tuple(_mention(edge, menu) for edge in edges[:MENTIONS]),
        max(0, len(edges) - MENTIONS),
        previous,
        following,
        menu.linked(menu.learning.requires.get(entry.slug, ())),
        builds[:BUILDS],
        max(0, len(builds) - BUILDS),
        menu.cards.get(entry.slug, 0),
        local_map(entry, menu, graph),
        text.is_live,
        moved,
    )


def with_sources(body: Tokens) -> tuple[Tokens, Tokens]:
    """A text, and the section of its sources if that is the last one: pages show other things between the two."""
    starts = [i for i, token in enumerate(body) if token.type == "heading_open" and not token.level]
    at = next((i for i in starts if body[i].attrGet("id") == SOURCES), None)
    if at is None or any(i > at and body[i].tag <= body[at].tag for i in starts):
        return body, ()
    return body[:at], body[at:]


@lru_cache(maxsize=8192)  # several pages say it
def minutes_of(entry: Entry) -> int:
    """The time that an entry's page takes to read."""
    return minutes(f"{entry.definition} {plain(entry.body)}")


def _mention(edge: Edge, menu: Menu) -> Mention:
    link = menu.link(menu.entries[edge.source], edge.section)
    return Mention(link.title, link.url, shortened(edge.quote, QUOTE))


def one_sentence(entry: Entry) -> str:
    """The short answer in one short sentence."""
    return shortened(first_sentences(entry.definition, 1), DESCRIPTION)
