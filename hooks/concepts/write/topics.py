"""The list of all concepts by topic, and what the home page shows of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..link.links import Linked
from ..link.targets import Target
from ..read.entry import GLOSSARY, Entry, Topic
from ..read.naming import Slug
from .addresses import relative, topic_anchor
from .concept import one_sentence
from .frame import Page, TopicLink
from .html import render, render_inline
from .menu import AROUND, Menu
from .views import HomeView, IndexView, Summary, TopicView


def index_view(menu: Menu, intros: Mapping[Slug, Linked]) -> IndexView:
    """The page of all concepts; `intros` are the topics' introductions with their links."""
    url, words = menu.addresses.index, menu.words
    description = words.concepts_description.format(count=len(menu.edition.concepts))
    page = menu.page(url, "index", words.concepts, description)

    def href(target: Target) -> str:
        return relative(menu.addresses.of(target), url)

    shown = (t for t in menu.edition.topics if t.intro or menu.groups[t.id] or t.id == GLOSSARY)
    return IndexView(page, tuple(_topic(topic, menu, intros, href) for topic in shown))


def _topic(
    topic: Topic, menu: Menu, intros: Mapping[Slug, Linked], href: Callable[[Target], str]
) -> TopicView:
    title = menu.topic_title(topic)
    intro = render(intros[topic.id].body, href, footnotes=intros[topic.id].footnotes, words=menu.words).html
    heading = render_inline(topic.title, href) if topic.heading else title
    concepts = tuple(_summary(entry, menu) for entry in menu.groups[topic.id])
    return TopicView(topic_anchor(topic.id), title, heading, intro, concepts, topic.id == GLOSSARY)


def _summary(entry: Entry, menu: Menu) -> Summary:
    locale = entry.locale if entry.locale != menu.edition.language.locale else ""
    return Summary(entry.heading, menu.addresses.entry(entry.slug), one_sentence(entry), locale)


def home_view(menu: Menu, page: Page) -> HomeView:
    """The home page: its topics with the first concepts of each."""
    topics = tuple(
        TopicLink(menu.topic_title(t), menu.addresses.topic(t.id), False, links[:AROUND], len(links))
        for t in menu.topics
        if (links := menu.links[t.id])
    )
    return HomeView(page, topics)
