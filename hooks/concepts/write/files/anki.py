"""The questions of the self-test as a deck for Anki: a text file that its importer reads, one note a line.

The file's header says how to read it (Anki 2.1.55 and newer). Each note has an id that is the same in every build, so
that a later import updates the notes and leaves their schedule alone.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from io import StringIO

from markdown_it.token import Token

from ...read.entries.cards import Card
from ...read.entries.entry import Entry
from ...read.names.naming import Slug
from ..html.page import Page, Rule
from ..html.render import RULES
from ..menu import Menu
from ..pages.quiz import written
from ..publication import Publication

HEADER = "#separator:tab\n#html:true\n#notetype:Basic\n#deck:{deck}\n#guid column:1\n#tags column:4\n"
SCHEME = "://"


def _formula(left: str, right: str) -> Rule:
    """A formula as Anki's own MathJax reads it."""

    def rule(page: Page, token: Token) -> None:
        page.writer.text(escape(left + token.content.strip() + right, quote=False))

    return rule


FORMULAS: Mapping[str, Rule] = {
    **RULES,
    "math_inline": _formula(r"\(", r"\)"),
    "math_display": _formula(r"\[", r"\]"),
    "math_block": _formula(r"\[", r"\]"),
}


def deck_file(menu: Menu, decks: Mapping[Slug, Sequence[Card]], publication: Publication) -> str:
    """The deck of one language; `decks` are the concepts' cards.

    With several languages each has its deck below one of the site's name.
    """
    out, name = StringIO(), publication.titles.get(menu.language.locale, "")
    title = name if len(menu.addresses.languages) < 2 else f"{name}::{menu.language.name}"
    out.write(HEADER.format(deck=" ".join(title.split())))
    csv.writer(out, delimiter="\t", lineterminator="\n").writerows(_notes(menu, decks, publication))
    return out.getvalue()


def _notes(
    menu: Menu, decks: Mapping[Slug, Sequence[Card]], publication: Publication
) -> Iterator[tuple[str, str, str, str]]:
    """Id, front, back and tags of every note, in the order to learn the concepts."""
    prefix = f"{publication.root.partition(SCHEME)[2]}{menu.language.locale}"
    for slug in menu.learning.order:
        entry = menu.entries[slug]
        for card in decks[slug]:
            tags = f"{entry.topic} {card.kind}".strip()
            yield f"{prefix}/{card.id}", *_sides(card, entry, menu, publication), tags


def _sides(card: Card, entry: Entry, menu: Menu, publication: Publication) -> tuple[str, str]:
    """Front and back as HTML; every address is whole, for a card is read elsewhere."""
    question, answer = written(card, entry, publication.href(menu.addresses), menu, FORMULAS)
    link = menu.link(entry, card.section)
    where = f'<p><a href="{escape(publication.absolute(link.url))}">{escape(link.title)} →</a></p>'
    if card.kind == "question":
        return question, answer + where
    kind = {"follow-up": menu.words.card_follow_up, "misconception": menu.words.card_misconception}[card.kind]
    return f"<small>{escape(entry.term)} · {escape(kind)}</small><br>{question}", answer + where
