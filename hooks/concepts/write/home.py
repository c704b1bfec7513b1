"""What the home page shows beside its hand-written text: counts, examples to search for, questions, topics."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from ..read.entry import Entry
from .duration import seconds_aloud
from .frame import Page, TopicLink
from .menu import AROUND, Menu
from .topics import has_page
from .views import HomeView, Question

FEW = 8  # concepts that a topic shows; the only topic shows more
MANY = 30  # topics that are shown
EXAMPLES = 3


def home_view(menu: Menu, page: Page, examples: Sequence[str] = ()) -> HomeView:
    """The home page; without `examples` by its author, the first names are what to search for."""
    leading = [menu.groups[topic.id][0] for topic in menu.topics[:MANY]]
    return HomeView(
        page,
        len(menu.edition.concepts),
        sum(has_page(topic) for topic in menu.topics),
        sum(entry.is_term for entry in menu.edition.entries),
        round(median(seconds_aloud(entry.definition) for entry in menu.edition.concepts)) if leading else 0,
        tuple(examples)[:EXAMPLES] or tuple(entry.term for entry in menu.edition.concepts[:EXAMPLES]),
        tuple(_question(entry, menu) for entry in leading),
        _topics(menu),
        sum(menu.cards.values()),
    )


def _question(entry: Entry, menu: Menu) -> Question:
    locale = entry.locale if entry.locale != menu.edition.language.locale else ""
    return Question(entry.heading, menu.addresses.entry(entry.slug), entry.definition, locale)


def _topics(menu: Menu) -> tuple[TopicLink, ...]:
    """The topics, each with its first concepts: the page does not grow with the site."""
    size = FEW if len(menu.topics) > 1 else AROUND
    shown = ((topic, menu.links[topic.id]) for topic in menu.topics[:MANY])
    return tuple(
        TopicLink(menu.topic_title(topic), menu.addresses.topic(topic.id), False, links[:size], len(links))
        for topic, links in shown
    )
