"""The page to print: every concept's question with its short answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...link.links import Linked
from ...read.entries.entry import Entry
from ...read.names.naming import Slug
from ..addresses import topic_anchor
from ..frame import Link, Page
from ..html.render import render_inline
from ..menu import Menu
from .glossary import definition_html


@dataclass(frozen=True, slots=True)
class SheetAnswer:
    """A concept's question and short answer; `link` leads to its page."""

    slug: str
    link: Link
    question_html: str
    answer_html: str


@dataclass(frozen=True, slots=True)
class SheetTopic:
    """The answers of a topic; its `title` is empty where the only one has none."""

    anchor: str
    title: str
    answers: tuple[SheetAnswer, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """All short answers, to be printed."""

    page: Page
    topics: tuple[SheetTopic, ...]


def sheet_view(menu: Menu, linked: Mapping[Slug, Linked]) -> SheetView:
    """The page; `linked` are the entries' texts."""
    words, url = menu.words, menu.addresses.sheet
    page = menu.page(url, "print", words.sheet, words.sheet_description.format(count=len(menu.edition.concepts)))

    def answer(entry: Entry) -> SheetAnswer:
        link = menu.link(entry)
        question = render_inline(entry.title, menu.addresses.of, is_link=True)
        return SheetAnswer(entry.slug, link, question, definition_html(entry, linked[entry.slug], menu, url))

    topics = (
        SheetTopic(topic_anchor(topic.id), menu.topic_title(topic), tuple(map(answer, menu.groups[topic.id])))
        for topic in menu.topics
    )
    return SheetView(page, tuple(topics))
