"""The self-test: the questions of all concepts as a page, on paper, and as data for its script."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import islice

from ...read.entries.cards import Card, cards, matched
from ...read.entries.entry import Entry, Topic
from ...read.names.naming import Slug
from ..addresses import relative, topic_anchor
from ..frame import Link, Page
from ..html.page import Href, Rule
from ..html.render import RULES, render, render_inline
from ..menu import Menu

SHOWN = 400
"""Questions that the page itself holds: all of a small site, a share of each topic of a large one."""


@dataclass(frozen=True, slots=True)
class QuizCard:
    """A question of the self-test: its `kind` as in `entries.cards`, the anchor of its topic, and where to read on."""

    id: str
    slug: str
    kind: str
    topic: str
    link: Link
    question_html: str
    answer_html: str


@dataclass(frozen=True, slots=True)
class QuizTopic:
    """The questions of a topic that the page holds, and how many there are in all."""

    anchor: str
    title: str
    url: str
    cards: tuple[QuizCard, ...]
    count: int


@dataclass(frozen=True, slots=True)
class QuizView:
    """The self-test; the files with all its questions are made of `every`."""

    page: Page
    topics: tuple[QuizTopic, ...]
    count: int
    every: tuple[QuizCard, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """The first card of each concept, its own question, to be printed."""

    page: Page
    topics: tuple[QuizTopic, ...]


def quiz_view(menu: Menu, decks: Mapping[Slug, Sequence[Card]]) -> QuizView:
    """The page; `decks` are the concepts' cards. Its script has all of them, in the order to learn the concepts."""
    url, words = menu.addresses.quiz, menu.words
    href = menu.addresses.seen_from(url)
    found = {topic.id: tuple(_topic_cards(topic, menu, decks, href)) for topic in menu.topics}
    count = sum(map(len, found.values()))
    share = SHOWN if count <= SHOWN else max(1, SHOWN // len(found))
    topics = tuple(_topic(topic, found[topic.id], share, menu) for topic in islice(menu.topics, SHOWN))
    page = menu.page(url, "quiz", words.quiz, words.quiz_description.format(count=count))
    every = tuple(card for group in found.values() for card in group)
    return QuizView(page, topics, count, every)


def sheet_view(menu: Menu, decks: Mapping[Slug, Sequence[Card]]) -> SheetView:
    """The page to print; `decks` are the concepts' cards."""
    words, url = menu.words, menu.addresses.sheet
    page = menu.page(url, "print", words.sheet, words.sheet_description.format(count=len(menu.edition.concepts)))
    href = menu.addresses.seen_from(url)
    found = ((topic, menu.groups[topic.id]) for topic in menu.topics)
    rows = ((topic, [_card(decks[entry.slug][0], entry, menu, href) for entry in group]) for topic, group in found)
    return SheetView(page, tuple(_topic(topic, cards, len(cards), menu) for topic, cards in rows))


def _topic(topic: Topic, found: Sequence[QuizCard], share: int, menu: Menu) -> QuizTopic:
    anchor, title, url = topic_anchor(topic.id), menu.topic_title(topic), menu.addresses.topic(topic.id)
    return QuizTopic(anchor, title, url, tuple(found[:share]), len(found))


def _topic_cards(
    topic: Topic, menu: Menu, decks: Mapping[Slug, Sequence[Card]], href: Href
) -> Iterator[QuizCard]:
    for entry in menu.lessons[topic.id]:
        for card in decks[entry.slug]:
            yield _card(card, entry, menu, href)


def deck(entry: Entry, menu: Menu) -> tuple[Card, ...]:
    """The cards of one entry, with the ids that they have in the source language."""
    leading = menu.leading(entry)
    return cards(entry) if leading is entry else matched(cards(entry), cards(leading))


def _card(card: Card, entry: Entry, menu: Menu, href: Href) -> QuizCard:
    link = menu.link(entry, card.section)
    question, answer = written(card, entry, href, menu)
    return QuizCard(card.id, card.slug, card.kind, topic_anchor(entry.topic), link, question, answer)


def written(
    card: Card, entry: Entry, href: Href, menu: Menu, rules: Mapping[str, Rule] = RULES
) -> tuple[str, str]:
    """Question and answer of a card as HTML, without links in the question and without footnotes."""
    question = render_inline(card.question, href, is_link=True, rules=rules)
    if not card.answer:
        return question, f"<p>{escape(entry.definition)}</p>" if entry.definition else ""
    return question, render(card.answer, href, words=menu.words, is_copy=True, rules=rules).html


def data(view: QuizView) -> str:
    """All cards as JSON, for the script of the page: HTML of question and answer, and where to read on."""
    rows = [_row(card, view.page.url) for card in view.every]
    return json.dumps({"cards": rows}, ensure_ascii=False, separators=(",", ":"))


def _row(card: QuizCard, page: str) -> dict[str, str]:
    where = {"url": relative(card.link.url, page), "term": card.link.title, "locale": card.link.locale}
    texts = {"question": card.question_html, "answer": card.answer_html}
    return {"id": card.id, "concept": card.slug, "kind": card.kind, "topic": card.topic, **where, **texts}
