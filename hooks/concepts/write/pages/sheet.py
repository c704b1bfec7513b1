"""The page to print: every concept's question with its short answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...read.entries.cards import Card
from ...read.names.naming import Slug
from ..frame import Page
from ..menu import Menu
from .quiz import QuizTopic, quiz_card, quiz_topic


@dataclass(frozen=True, slots=True)
class SheetView:
    """The first card of each concept, its own question, to be printed."""

    page: Page
    topics: tuple[QuizTopic, ...]


def sheet_view(menu: Menu, decks: Mapping[Slug, Sequence[Card]]) -> SheetView:
    """The page; `decks` are the concepts' cards."""
    words, url = menu.words, menu.addresses.sheet
    page = menu.page(url, "print", words.sheet, words.sheet_description.format(count=len(menu.edition.concepts)))
    href = menu.addresses.seen_from(url)
    found = ((topic, menu.groups[topic.id]) for topic in menu.topics)
    rows = ((topic, [quiz_card(decks[entry.slug][0], entry, menu, href) for entry in group]) for topic, group in found)
    return SheetView(page, tuple(quiz_topic(topic, cards, len(cards), menu) for topic, cards in rows))
