"""All generated pages of one language."""

from collections.abc import Mapping
from functools import cached_property
from itertools import chain

from ...check.ledger import TOPIC, Ledger
from ...link.links import LinkedEdition
from ...read.entries.cards import Card
from ...read.entries.entry import Entry
from ...read.names.naming import Slug
from ..menu import Menu
from .concept import ConceptView, concept_view, shown
from .glossary import GlossaryView, glossary_view
from .maps import MapView, map_view
from .path import PathView, path_view
from .quiz import QuizView, deck, quiz_view
from .sheet import SheetView, sheet_view
from .topics import IndexView, TopicPageView, index_view, told, topic_views

View = ConceptView | IndexView | TopicPageView | GlossaryView | PathView | QuizView | MapView | SheetView
"""What the template of a generated page reads."""


class Pages:
    """The generated pages of one language, each made when it is asked for: who only checks the sources asks for none.

    `issues` are what in the texts cannot be shown as it is meant.
    """

    def __init__(self, menu: Menu, linked: LinkedEdition, record: Ledger) -> None:
        self.menu, self.texts = menu, linked.entries  # of the entries, for files that are made of them
        self._linked, self._record = linked, record
        url = menu.addresses.index
        self._told = {topic.id: told(topic, menu, linked, url) for topic in menu.edition.topics}
        self._shown = {entry.slug: shown(entry, linked.entries[entry.slug], menu) for entry in menu.edition.entries}
        texts = (*chain.from_iterable(self._told.values()), *self._shown.values())
        self.issues = tuple(issue for text in texts for issue in text.issues)

    @cached_property
    def entries(self) -> tuple[ConceptView, ...]:
        """The page of every entry."""
        return tuple(map(self._entry, self.menu.edition.entries))

    def _entry(self, entry: Entry) -> ConceptView:
        text, graph = self._shown[entry.slug], self._linked.graph
        former, addresses = self._record.moved_within(entry.slug), self.menu.addresses
        return concept_view(entry, text, graph, self.menu, addresses.ways(former, addresses.entry(entry.slug)))

    @cached_property
    def index(self) -> IndexView:
        """The list of all concepts."""
        former, addresses = self._record.topics.items(), self.menu.addresses
        moved = addresses.ways({old.removeprefix(TOPIC): new for old, new in former}, addresses.index)
        return index_view(self.menu, self._told, moved)

    @cached_property
    def topics(self) -> tuple[TopicPageView, ...]:
        """The page of every topic that has one."""
        return tuple(topic_views(self.menu, self._linked, self.index))

    @cached_property
    def glossary(self) -> GlossaryView:
        """All names."""
        addresses = self.menu.addresses
        return glossary_view(self.menu, self.texts, addresses.ways(self._record.redirects, addresses.glossary))

    @cached_property
    def path(self) -> PathView:
        """The learning path."""
        return path_view(self.menu)

    @cached_property
    def decks(self) -> Mapping[Slug, tuple[Card, ...]]:
        """The cards of every concept, for the self-test and for files."""
        return {entry.slug: deck(entry, self.texts[entry.slug], self.menu) for entry in self.menu.edition.concepts}

    @cached_property
    def quiz(self) -> QuizView:
        """The self-test."""
        return quiz_view(self.menu, self.decks)

    @cached_property
    def map(self) -> MapView:
        """The map of all concepts."""
        return map_view(self.menu, self._linked.graph)

    @cached_property
    def sheet(self) -> SheetView:
        """All short answers on paper."""
        return sheet_view(self.menu, self.decks)
