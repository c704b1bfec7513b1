"""All generated pages of one language."""

from collections.abc import Mapping
from functools import cached_property
from itertools import chain

from ...check.ledger import TOPIC, Ledger
from ...link.graph import Graph
from ...read.entries.cards import Card
from ...read.entries.entry import Entry
from ...read.names.naming import Slug
from ..menu import Menu
from .concept import ConceptView, concept_view, shown
from .glossary import GlossaryView, glossary_view
from .maps import MapView, map_view
from .path import PathView, path_view
from .quiz import QuizView, SheetView, deck, quiz_view, sheet_view
from .topics import IndexView, TopicPageView, index_view, told, topic_views

View = ConceptView | IndexView | TopicPageView | GlossaryView | PathView | QuizView | MapView | SheetView
"""What the template of a generated page reads."""


class Pages:
    """The generated pages of one language, each made when it is asked for: who only checks the sources asks for none.

    `issues` are what in the texts cannot be shown as it is meant.
    """

    def __init__(self, menu: Menu, graph: Graph, record: Ledger) -> None:
        self.menu, self._graph, self._record = menu, graph, record
        self._told = {topic.id: told(topic, menu, menu.addresses.index) for topic in menu.edition.topics}
        self._shown = {entry.slug: shown(entry, menu) for entry in menu.edition.entries}
        texts = (*chain.from_iterable(self._told.values()), *self._shown.values())
        self.issues = tuple(issue for text in texts for issue in text.issues)

    @cached_property
    def entries(self) -> tuple[ConceptView, ...]:
        """The page of every entry."""
        return tuple(map(self._entry, self.menu.edition.entries))

    def _entry(self, entry: Entry) -> ConceptView:
        former, addresses = self._record.moved_within(entry.slug), self.menu.addresses
        moved = addresses.ways(former, addresses.entry(entry.slug))
        return concept_view(entry, self._shown[entry.slug], self._graph, self.menu, moved)

    @cached_property
    def index(self) -> IndexView:
        """The list of all concepts."""
        former, addresses = self._record.topics.items(), self.menu.addresses
        moved = addresses.ways({old.removeprefix(TOPIC): new for old, new in former}, addresses.index)
        return index_view(self.menu, self._told, moved)

    @cached_property
    def topics(self) -> tuple[TopicPageView, ...]:
        """The page of every topic that has one."""
        return tuple(topic_views(self.menu, self._graph, self.index))

    @cached_property
    def glossary(self) -> GlossaryView:
        """All names."""
        addresses = self.menu.addresses
        return glossary_view(self.menu, addresses.ways(self._record.redirects, addresses.glossary))

    @cached_property
    def path(self) -> PathView:
        """The learning path."""
        return path_view(self.menu)

    @cached_property
    def decks(self) -> Mapping[Slug, tuple[Card, ...]]:
        """The cards of every concept, for the self-test and for files."""
        return {entry.slug: deck(entry, self.menu) for entry in self.menu.edition.concepts}

    @cached_property
    def quiz(self) -> QuizView:
        """The self-test."""
        return quiz_view(self.menu, self.decks)

    @cached_property
    def map(self) -> MapView:
        """The map of all concepts."""
        return map_view(self.menu, self._graph)

    @cached_property
    def sheet(self) -> SheetView:
        """All short answers on paper."""
        return sheet_view(self.menu, self.decks)
