"""The list of all concepts by topic, and what the home page shows of it."""

from __future__ import annotations

from collections.abc import Mapping

from ..issues import Issue
from ..link.links import Linked
from ..link.targets import Target
from ..read.entry import GLOSSARY, Entry, Topic
from ..read.naming import Slug
from .addresses import relative, topic_anchor
from .concept import one_sentence
from .frame import Page, TopicLink
from .html import render, render_inline
from .menu import AROUND, Menu
from .page import Href
from .views import HomeView, IndexView, Summary, TopicView


def index_view(
    menu: Menu, intros: Mapping[Slug, Linked], outros: Mapping[Slug, Linked]
) -> tuple[IndexView, list[Issue]]:
    """The page of all concepts, and what in it cannot be shown as it is meant.

    `intros` and `outros` are the texts above and below the topics' concepts, with their links.
    """
    url, words = menu.addresses.index, menu.words
    description = words.concepts_description.format(count=len(menu.edition.concepts))
    page = menu.page(url, "index", words.concepts, description)

    def href(target: Target) -> str:
        return relative(menu.addresses.of(target), url)

    shown = (t for t in menu.edition.topics if t.intro or t.outro or menu.groups[t.id] or t.id == GLOSSARY)
    found = [_topic(topic, menu, intros[topic.id], outros[topic.id], href) for topic in shown]
    return IndexView(page, tuple(view for view, _ in found)), [issue for _, more in found for issue in more]


def _topic(
    topic: Topic, menu: Menu, intro: Linked, outro: Linked, href: Href
) -> tuple[TopicView, tuple[Issue, ...]]:
    title, path = menu.topic_title(topic), topic.location.path
    shift = 0 if title else -1
    above, below = (
        render(text.body, href, path=path, footnotes=text.footnotes, words=menu.words, scope=scope, shift=shift)
        for text, scope in ((intro, f"{topic_anchor(topic.id)}-"), (outro, f"{topic_anchor(topic.id)}-end-"))
    )
    heading = render_inline(topic.title, href) if topic.heading else title
    concepts = tuple(summary(entry, menu) for entry in menu.groups[topic.id])
    is_glossary = topic.id == GLOSSARY
    view = TopicView(topic_anchor(topic.id), title, heading, above.html, concepts, is_glossary, below.html)
    return view, (*above.issues, *below.issues)


def summary(entry: Entry, menu: Menu) -> Summary:
    """A concept in a list."""
    locale = entry.locale if entry.locale != menu.edition.language.locale else ""
    url, cards = menu.addresses.entry(entry.slug), menu.cards[entry.slug]
    return Summary(entry.heading, url, one_sentence(entry), locale, entry.slug, cards)


def home_view(menu: Menu, page: Page) -> HomeView:
    """The home page: its topics with the first concepts of each."""
    topics = tuple(
        TopicLink(menu.topic_title(t), menu.addresses.topic(t.id), False, links[:AROUND], len(links))
        for t in menu.topics
        if (links := menu.links[t.id])
    )
    return HomeView(page, topics, sum(menu.cards.values()))
