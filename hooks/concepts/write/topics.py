"""Topics: the list of all concepts by topic, and a page for each topic that has a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..issues import Issue
from ..link.graph import Graph
from ..link.links import Linked
from ..link.targets import Target
from ..read.entry import GLOSSARY, Entry, Topic
from ..read.naming import Slug
from ..read.words import plain
from .addresses import relative, topic_anchor
from .concept import DESCRIPTION, minutes_of, one_sentence, shortened
from .frame import Link, Page
from .html import render, render_inline
from .maps import topic_map
from .menu import Menu
from .names import searched
from .views import IndexView, Summary, TopicPageView, TopicView

MOST_OPEN = 100  # concepts that are listed at a glance; of more, by topic, a phone shows no end

Issues = tuple[Issue, ...]


@dataclass(frozen=True, slots=True, eq=False)
class TopicTexts:
    """A topic, its concepts, and the texts above and below them with their links."""

    topic: Topic
    concepts: tuple[Summary, ...]
    intro: Linked
    outro: Linked


def topic_texts(menu: Menu, intros: Mapping[Slug, Linked], outros: Mapping[Slug, Linked]) -> list[TopicTexts]:
    """Every topic that there is something of to show."""
    return [
        TopicTexts(t, tuple(summary(entry, menu) for entry in menu.groups[t.id]), intros[t.id], outros[t.id])
        for t in menu.edition.topics
        if t.intro or t.outro or menu.groups[t.id] or t.id == GLOSSARY or t.heading
    ]


def index_view(menu: Menu, texts: list[TopicTexts]) -> tuple[IndexView, list[Issue]]:
    """The page of all concepts, and what in it cannot be shown as it is meant."""
    url, words = menu.addresses.index, menu.words
    description = words.concepts_description.format(count=len(menu.edition.concepts))
    found = [_view(text, menu, url, 0) for text in texts]
    page = menu.page(url, "index", words.concepts, description)
    is_folded = len(menu.edition.concepts) > MOST_OPEN and len(menu.topics) > 1
    issues = [issue for _, more in found for issue in more]
    return IndexView(page, tuple(view for view, _ in found), is_folded), issues


def topic_views(menu: Menu, texts: list[TopicTexts], graph: Graph) -> Iterator[TopicPageView]:
    """The page of every topic that has a name of its own. What cannot be shown in it is an issue of the list of all."""
    links = [Link(text.topic.heading, menu.addresses.topic(text.topic.id)) for text in texts if has_page(text.topic)]
    for at, text in enumerate(text for text in texts if has_page(text.topic)):
        around = (links[at - 1] if at else None), (links[at + 1] if at + 1 < len(links) else None)
        page = _page(text.topic, menu, shortened(plain(text.topic.intro), DESCRIPTION))
        view, _ = _view(text, menu, page.url, -1)
        minutes, cards = (sum(getattr(each, name) for each in text.concepts) for name in ("minutes", "cards"))
        picture, quiz = topic_map(text.topic.id, menu, graph, page.url), menu.addresses.quiz_of_topic(text.topic.id)
        yield TopicPageView(page, view, minutes, picture, cards, quiz, *around)


def has_page(topic: Topic) -> bool:
    """Whether a topic has a page of its own: those that its author named, save the glossary, which is another page."""
    return bool(topic.id) and topic.id != GLOSSARY


def summary(entry: Entry, menu: Menu) -> Summary:
    """A concept in a list."""
    locale = entry.locale if entry.locale != menu.edition.language.locale else ""
    names = tuple(dict.fromkeys(searched(entry, menu.edition)))
    url, cards = menu.addresses.entry(entry.slug), menu.cards.get(entry.slug, 0)
    return Summary(entry.heading, url, one_sentence(entry), locale, entry.slug, cards, names, minutes_of(entry))


def _page(topic: Topic, menu: Menu, description: str) -> Page:
    """The frame of a topic's page; its title and introduction may lack a translation."""
    url, language = menu.addresses.topic(topic.id), menu.edition.language
    titled = menu.edition.titled[topic.id]
    is_untranslated, name = language.locale not in titled, menu.language_name(topic.locale)
    alternates = menu.alternates(url, [each for each in menu.addresses.languages if each.locale in titled])
    frame = menu.frame(url, topic=topic.id)
    graph = menu.open_graph(topic.locale)
    return Page(frame, url, "topic", topic.heading, description, topic.locale, is_untranslated, name, alternates, graph)


def _view(text: TopicTexts, menu: Menu, url: str, shift: int) -> tuple[TopicView, Issues]:
    """A topic on the page at `url`, its own headings moved by `shift` levels."""
    topic, anchor = text.topic, topic_anchor(text.topic.id)
    title, path = menu.topic_title(topic), topic.location.path

    def href(target: Target) -> str:
        return relative(menu.addresses.of(target), url)

    above, below = (
        render(
            part.body, href, path=path, footnotes=part.footnotes, words=menu.words, scope=scope,
            shift=shift if title else -1,
        )
        for part, scope in ((text.intro, f"{anchor}-"), (text.outro, f"{anchor}-end-"))
    )  # fmt: skip
    heading = render_inline(topic.title, href, is_link=True) if topic.heading else title
    page = menu.addresses.topic(topic.id) if has_page(topic) else ""
    is_glossary = topic.id == GLOSSARY
    view = TopicView(anchor, page, title, heading, above.html, text.concepts, is_glossary, below.html)
    return view, (*above.issues, *below.issues)
