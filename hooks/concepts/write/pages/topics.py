"""Topics: the list of all concepts by topic, and a page for each topic that has a name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from ...link.graph import Graph
from ...read.entries.entry import GLOSSARY, Entry, Topic
from ...read.names.labels import count_up
from ...read.names.naming import Slug
from ...read.tokens.words import plain
from ..addresses import topic_anchor
from ..frame import Link, Page
from ..html.render import Rendered, render
from ..menu import Menu
from ..names import searched
from .concept import DESCRIPTION, minutes_of, one_sentence, shortened
from .maps import Picture, topic_map

Told = tuple[Rendered, Rendered]
"""What stands above and below a topic's concepts."""

MOST_OPEN = 100  # concepts that are listed at a glance; of more, by topic, a phone shows no end


@dataclass(frozen=True, slots=True)
class Summary:
    """A concept in a list: its question, one sentence of its answer, the minutes that its page takes.

    `names` are all it is called in any language, for a filter; `is_numbered`: all questions of the list bring their
    own numbers.
    """

    title: str
    url: str
    summary: str
    locale: str
    slug: str
    cards: int
    names: tuple[str, ...]
    minutes: int
    is_numbered: bool


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
    is_folded: bool
    moved: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TopicPageView:
    """The page of a topic: its text and concepts, their map, the questions on it, the topics before and behind it."""

    page: Page
    topic: TopicView
    minutes: int
    map: Picture | None
    cards: int
    previous: Link | None
    next: Link | None


def index_view(menu: Menu, told: Mapping[Slug, Told], moved: Mapping[str, str]) -> IndexView:
    """The page of all concepts by topic; `told` are the topics' texts on it, `moved` its former topics."""
    url, words = menu.addresses.index, menu.words
    views = tuple(
        _view(topic, summaries(menu.groups[topic.id], menu), told[topic.id], menu, url)
        for topic in menu.edition.topics
        if topic.intro or topic.outro or menu.groups[topic.id] or topic.id == GLOSSARY or topic.heading
    )
    description = words.concepts_description.format(count=len(menu.edition.concepts))
    page = menu.page(url, "index", words.concepts, description)
    is_folded = len(menu.edition.concepts) > MOST_OPEN and len(menu.topics) > 1
    return IndexView(page, views, is_folded, moved)


def topic_views(menu: Menu, graph: Graph, index: IndexView) -> Iterator[TopicPageView]:
    """The page of every topic that has a name of its own."""
    concepts = {view.anchor: view.concepts for view in index.topics}
    links = [None, *(Link(topic.heading, menu.addresses.topic(topic.id)) for topic in menu.named), None]
    for topic, previous, following in zip(menu.named, links, links[2:], strict=False):
        url, description = menu.addresses.topic(topic.id), shortened(plain(topic.intro), DESCRIPTION)
        locales = menu.edition.titled[topic.id]
        page = menu.page(url, "topic", topic.heading, description, topic.locale, locales, topic=topic.id)
        view = _view(topic, concepts[topic_anchor(topic.id)], told(topic, menu, url, -1), menu, url)
        minutes, cards = (sum(getattr(each, name) for each in view.concepts) for name in ("minutes", "cards"))
        picture = topic_map(topic.id, menu, graph, url)
        yield TopicPageView(page, view, minutes, picture, cards, previous, following)


def summaries(entries: Sequence[Entry], menu: Menu) -> tuple[Summary, ...]:
    """Concepts as a list."""
    is_numbered = count_up(entry.heading for entry in entries)
    return tuple(_summary(entry, menu, is_numbered) for entry in entries)


def _summary(entry: Entry, menu: Menu, is_numbered: bool) -> Summary:
    url, cards, names = menu.addresses.entry(entry.slug), menu.cards.get(entry.slug, 0), searched(entry, menu.edition)
    locale, minutes = menu.foreign(entry), minutes_of(entry)
    return Summary(entry.heading, url, one_sentence(entry), locale, entry.slug, cards, names, minutes, is_numbered)


def told(topic: Topic, menu: Menu, url: str, shift: int = 0) -> Told:
    """What a topic's author says above and below its concepts, on the page at `url`, headings moved by `shift`."""
    anchor, href = topic_anchor(topic.id), menu.addresses.seen_from(url)
    line = topic.location.line
    title = Token("inline", "", 0, children=list(topic.title), map=[line - 1, line])
    has_heading = topic.id != menu.edition.title and menu.topic_title(topic)
    above, below = (
        render(
            part, href, path=topic.location.path, title=words, footnotes=topic.footnotes, words=menu.words,
            scope=scope, shift=shift if has_heading else -1, is_link=True,
        )
        for part, scope, words in (
            (topic.intro, f"{anchor}-", (title,)),
            (topic.outro, f"{anchor}-end-", ()),
        )
    )  # fmt: skip
    return above, below


def _view(topic: Topic, concepts: tuple[Summary, ...], text: Told, menu: Menu, url: str) -> TopicView:
    """A topic on the page at `url`, with its `text` there. The file's title is the first line of its introduction."""
    anchor, (above, below) = topic_anchor(topic.id), text
    if topic.id == menu.edition.title:
        intro = f"<p><strong>{above.title}</strong></p>{above.html}"
        return TopicView(anchor, "", "", "", intro, (), False, below.html)
    title, is_glossary = menu.topic_title(topic), topic.id == GLOSSARY
    page, heading = menu.addresses.topic(topic.id) if topic.id and menu.groups[topic.id] else "", above.title or title
    return TopicView(anchor, page, title, heading, above.html, concepts, is_glossary, below.html)
