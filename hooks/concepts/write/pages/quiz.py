"""The self-test: the questions of all concepts as a page, and as data for its script."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import islice

from ...link.links import Linked
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


def quiz_view(menu: Menu, decks: Mapping[Slug, Sequence[Card]]) -> QuizView:
    """The page; `decks` are the concepts' cards. Its script has all of them, in the order to learn the concepts."""
    url, words = menu.addresses.quiz, menu.words
    href = menu.addresses.seen_from(url)
    found = {topic.id: tuple(_topic_cards(topic, menu, decks, href)) for topic in menu.topics}
    count = sum(map(len, found.values()))
    share = SHOWN if count <= SHOWN else max(1, SHOWN // len(found))
    topics = tuple(quiz_topic(topic, found[topic.id], share, menu) for topic in islice(menu.topics, SHOWN))
    page = menu.page(url, "quiz", words.quiz, words.quiz_description.format(count=count))
    every = tuple(card for group in found.values() for card in group)
    return QuizView(page, topics, count, every)


def quiz_topic(topic: Topic, found: Sequence[QuizCard], share: int, menu: Menu) -> QuizTopic:
    """A topic with the first of the cards that are found in it, a `share` of them."""
    anchor, title, url = topic_anchor(topic.id), menu.topic_title(topic), menu.addresses.topic(topic.id)
    return QuizTopic(anchor, title, url, tuple(found[:share]), len(found))


def _topic_cards(
    topic: Topic, menu: Menu, decks: Mapping[Slug, Sequence[Card]], href: Href
) -> Iterator[QuizCard]:
    for entry in menu.lessons[topic.id]:
        for card in decks[entry.slug]:
            yield quiz_card(card, entry, menu, href)


def deck(entry: Entry, text: Linked, menu: Menu) -> tuple[Card, ...]:
    """The cards of one entry, with the ids that they have in the source language."""
    own, leading = cards(entry, text.answer, text.body), menu.leading(entry)
    return own if leading is entry else matched(own, cards(leading, leading.answer, leading.body))


def quiz_card(card: Card, entry: Entry, menu: Menu, href: Href) -> QuizCard:
    """A card of an entry as a page shows it."""
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
