"""What a text asks: found by shape, whatever its sections are called."""

from __future__ import annotations

import pytest
from concepts.read.entries.cards import Card, cards, matched
from concepts.read.tokens.words import plain
from sources import entry


def of(body: str, heading: str = "가란? {#a}", locale: str = "ko") -> tuple[Card, ...]:
    found = entry(f"## {heading}\n{body}", locale)
    return cards(found)


def rows(body: str) -> list[tuple[str, str, str, str]]:
    """Kind, section, question and answer of all cards but the first."""
    return [(c.kind, c.section, plain(c.question), plain(c.answer)) for c in of(body)[1:]]


def test_the_heading_is_asked_and_the_short_answer_answers_it() -> None:
    [card] = of("짧은 답.\n\n더 긴 설명.")
    assert (card.id, card.kind, plain(card.question), plain(card.answer)) == ("a", "question", "가란?", "짧은 답.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- **왜 그런가?** 그래서다.", ("follow-up", "", "왜 그런가?", "그래서다.")),
        ("- **Why?**: because.", ("follow-up", "", "Why?", "because.")),
        ("1. **Why?**\n   because.", ("follow-up", "", "Why?", "because.")),
        ("- **Why $x$?**\n\n  Because.\n\n  ```py\n  code\n  ```", ("follow-up", "", "Why x?", "Because. code")),
        ("### 절 {#s}\n\n- **“그렇다”** 아니다.", ("misconception", "s", "“그렇다”", "아니다.")),
        ("- **“Strong means good.”** No.", ("misconception", "", "“Strong means good.”", "No.")),
        ("- **“왜 그런가?”** 그래서다.", ("follow-up", "", "“왜 그런가?”", "그래서다.")),
        ("답.\n\n**왜?** 그래서.", ("follow-up", "", "왜?", "그래서.")),
        ("### 왜 그런가? {#why}\n\n그래서다.\n\n다른 말.", ("follow-up", "why", "왜 그런가?", "그래서다.")),
        ('??? question "왜 그런가?"\n    그래서다.', ("follow-up", "", "왜 그런가?", "그래서다.")),
        ("- 하나\n    - **왜?** 그래서.", ("follow-up", "", "왜?", "그래서.")),
    ],
)
def test_what_is_asked(text: str, expected: tuple[str, str, str, str]) -> None:
    assert rows("답.\n\n" + text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "- **표면**: 고울수록 빠르다.",
        "- **왜?**",
        "- 그는 **왜?** 하고 물었다.",
        "### 왜 그런가 {#why}\n\n그래서다.",
        "### 왜? {#why}\n\n- 목록",
        "**중요하다.** 정말로.",
        '!!! note "알림"\n    글.',
    ],
)
def test_what_is_not(text: str) -> None:
    assert rows("답.\n\n" + text) == []


def test_an_id_stays_when_other_cards_come_or_answers_change() -> None:
    before = {card.id for card in of("답.\n\n- **하나?** 일.\n- **둘?** 이.")}
    after = {card.id for card in of("답.\n\n- **영?** 공.\n- **둘?** 이가 아니라 이다.\n- **하나?** 일.")}
    assert before < after
    assert len(after) == 4


def test_an_id_does_not_hang_on_signs_and_a_question_is_asked_once() -> None:
    assert of("답.\n\n- **하나인가?** 일.")[1].id == of("답.\n\n- **하나 인가 ?** 일.")[1].id
    assert len(of("답.\n\n- **하나?** 일.\n- **하나?** 이.")) == 2


def test_a_translation_has_the_ids_of_the_source_where_it_matches_it() -> None:
    korean = of("답.\n\n- **왜?** 그래서.\n\n### 절 {#s}\n\n- **“참”** 아니다.")
    english = of("x\n\n- **Why?** So.\n\n### S {#s}\n\n- **“True”** No.\n- **“More”** No.", locale="en")
    found = [card.id for card in matched(english, korean)]
    assert found[:2] == [card.id for card in korean][:2]
    assert found[2:] == [card.id for card in english][2:]
