"""The questions that a text already asks, with their answers: what a reader can test himself with.

They are found by their shape, whatever the sections are called:

- the entry's heading, answered by its short answer (`question`);
- a bold question with its answer behind it, at the start of a list's item or of a paragraph; a box whose title is a
  question; a section whose heading is one (`follow-up`);
- a bold sentence in quotation marks with what is wrong about it behind it (`misconception`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Literal

from markdown_it.token import Token

from ..names.naming import Slug
from ..tokens.tree import Tokens
from ..tokens.words import plain
from .entry import Entry

Kind = Literal["question", "follow-up", "misconception"]
KINDS: tuple[Kind, ...] = ("question", "follow-up", "misconception")
QUESTION = re.compile(r"[?？][)\]”’\"'»」』]*$")
QUOTED = re.compile(r"^[“\"‘'«「『].*[”\"’'»」』][.。]?$")
AFTER_LEAD = " \t:–—-"
SIGNS = re.compile(r"[\W_]+")
DIGITS = 6


@dataclass(frozen=True, slots=True, eq=False)
class Card:
    """A question (inline tokens) and its answer (block tokens), in the section `section` of the entry's page.

    `id` is the slug for the entry's own question, and for others the slug with a sign made of the question's letters:
    it stays when cards are added, moved or answered in another way.
    """

    id: str
    slug: Slug
    kind: Kind
    section: str
    question: Tokens
    answer: Tokens


def cards(entry: Entry) -> tuple[Card, ...]:
    """The cards of an entry, its own question first."""
    found = {entry.slug: Card(entry.slug, entry.slug, "question", "", entry.title, entry.answer)}
    for kind, section, question, told in _asked(entry.body):
        words = SIGNS.sub("", plain(question)).casefold()
        name = f"{entry.slug}/{sha256(words.encode()).hexdigest()[:DIGITS]}"
        if words and any(plain([token]) for token in told):
            found.setdefault(Slug(name), Card(name, entry.slug, kind, section, question, told))
    return tuple(found.values())


def matched(own: tuple[Card, ...], leading: tuple[Card, ...]) -> tuple[Card, ...]:
    """`own` with the ids of the source language's cards, section by section where there are as many of a kind."""
    models, mine = _grouped(leading), _grouped(own)
    names = {
        card.id: model.id
        for place, found in mine.items()
        if len(found) == len(models.get(place, ()))
        for card, model in zip(found, models[place], strict=True)
    }
    return tuple(replace(card, id=names.get(card.id, card.id)) for card in own)


def _grouped(found: tuple[Card, ...]) -> dict[tuple[str, Kind], list[Card]]:
    groups: dict[tuple[str, Kind], list[Card]] = {}
    for card in found:
        groups.setdefault((card.section, card.kind), []).append(card)
    return groups


def _asked(body: Tokens) -> Iterator[tuple[Kind, str, Tokens, Tokens]]:
    """Kind, section, question and answer of all that is asked in a text, in order; none within another one."""
    section, at = "", 0
    while at < len(body):
        token = body[at]
        if token.type == "heading_open" and token.level == 0:
            section = str(token.attrGet("id") or "")
        found = _at(body, at)
        if found:
            kind, question, answer, at = found
            yield kind, section, question, answer
        at += 1


def _at(body: Tokens, at: int) -> tuple[Kind, Tokens, Tokens, int] | None:
    """What is asked by the block that opens at index `at`, and the index of its last token."""
    token = body[at]
    if token.type == "list_item_open" and at + 1 < len(body) and body[at + 1].type == "paragraph_open":
        end = end_of(body, at)
        return led(body[at + 1 : end], end)
    if token.type == "paragraph_open" and token.level == 0:
        return led(body[at : at + 3], at + 2)
    if token.type == "admonition_title_open":
        end = end_of(body, at - 1)
        return _titled(body[at + 1], body[at + 3 : end], end)
    if token.type == "heading_open" and token.level == 0 and at + 3 < len(body):
        is_answered = body[at + 3].type == "paragraph_open"
        return _titled(body[at + 1], body[at + 3 : at + 6], at + 5) if is_answered else None
    return None


def end_of(body: Tokens, at: int) -> int:
    """The index of the token that closes the block opened at `at`."""
    return next(i for i in range(at + 1, len(body)) if body[i].level == body[at].level and body[i].nesting < 0)


def _titled(title: Token, answer: Tokens, end: int) -> tuple[Kind, Tokens, Tokens, int] | None:
    """A question that is a title, and what stands below it."""
    children = tuple(title.children or ())
    return ("follow-up", children, answer, end) if QUESTION.search(plain(children)) else None


def led(blocks: Tokens, end: int) -> tuple[Kind, Tokens, Tokens, int] | None:
    """A bold lead-in of the first of `blocks`, a paragraph, and what stands behind it."""
    opening, inline, closing, *more = blocks
    children = [child for child in inline.children or () if child.type != "text" or child.content]
    last = next((i for i, child in enumerate(children) if child.type == "strong_close"), 0)
    if not last or children[0].type != "strong_open":
        return None
    question = tuple(children[1:last])
    words = plain(question)
    if not QUESTION.search(words) and not QUOTED.match(words):
        return None
    rest = _without_lead(children[last + 1 :])
    paragraph = [_seen(opening), inline.copy(children=rest), _seen(closing)] if rest else []
    return ("follow-up" if QUESTION.search(words) else "misconception", question, (*paragraph, *more), end)


def _seen(token: Token) -> Token:
    """The opening or closing token of a paragraph that is one of its own, even in a list without blank lines."""
    return token.copy(hidden=False) if token.hidden else token


def _without_lead(children: list[Token]) -> list[Token]:
    """What stands behind a lead-in, without the space or sign between them."""
    while children and children[0].type in ("softbreak", "hardbreak", "text"):
        words = children[0].content.lstrip(AFTER_LEAD) if children[0].type == "text" else ""
        if words:
            return [children[0].copy(content=words), *children[1:]]
        children = children[1:]
    return children
