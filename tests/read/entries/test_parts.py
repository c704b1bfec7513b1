import pytest
from concepts.read.names.labels import is_number
from concepts.read.tokens.words import plain
from sources import entry, problems, site, source


@pytest.mark.parametrize("heading", ["#1", "1", "3.", "Q2", "Q 2.", "No. 7", "№7", "문제 4", "질문 5.", "12번", "第3問", "5️⃣", "①", "1-2", "Question 12", "Frage 3:"])
def test_numbers(heading: str) -> None:
    assert is_number(heading)


@pytest.mark.parametrize("heading", ["", "1. 돛", "돛 1", "3D", "Q", "#", "1차", "2PC", "C", "404 Not Found", "1" * 40])
def test_no_numbers(heading: str) -> None:
    assert not is_number(heading)


@pytest.mark.parametrize(
    ("below", "answer"),
    [
        ("#### 돛이란 무엇인가요?\n\n돛은 천이다.", "돛은 천이다."),
        ("<!-- 나중에 -->\n### 돛이란 무엇인가요?\n돛은 천이다.", "돛은 천이다."),
        ("**돛이란 무엇인가요?**\n\n돛은 천이다.", "돛은 천이다."),
        ("**돛이란 무엇인가요?**\n돛은 천이다.", "돛은 천이다."),
        ("**돛이란** **무엇인가요?**", ""),
    ],
)
def test_a_number_has_its_words_from_the_line_below(below: str, answer: str) -> None:
    found = entry(f"## #1\n\n{below}\n")
    assert (found.heading, found.term, found.slug, found.number) == ("돛이란 무엇인가요?", "돛", "doch", "#1")
    assert plain(found.answer) == answer
    assert "무엇" not in plain(found.body)


@pytest.mark.parametrize("below", ["> **돛**", "돛이란 무엇인가요?", "돛은 천이다.", "**돛**은 천이다.", "- **돛**", "", "```\n**돛**\n```", "![돛](a.png)"])
def test_without_such_a_line_it_stays_a_number(below: str) -> None:
    found = entry(f"## #1\n\n{below}\n")
    assert (found.heading, found.slug, found.number) == ("#1", "1", "")


def test_an_id_below_is_the_id_and_one_on_the_number_comes_first() -> None:
    assert entry("## 1\n### 돛 {#sail}\nx").slug == "sail"
    assert entry("## 1 {#one}\n### 돛 {#sail}\nx").slug == "one"


def test_a_topic_that_is_a_number_stays_one() -> None:
    assert source("# 1\n## 돛\nx").topics[0].heading == "1"


def test_the_message_names_both() -> None:
    assert "1: heading '#1' is a number and has its words from the line below, '돛이란?'; write them behind the '##'" in problems("## #1\n### 돛이란?\nx")


def test_both_anchors_lead_there_and_ids_are_pinned_behind_the_number() -> None:
    text = "## #1\n\n#### 돛이란?\n\n천이다.\n\n## #2\n\n#### 닻이란?\n\n여기는 [첫째](#1)와 같은 [다시](#돛이란)이고 [둘째](#2)는 여기다.\n"
    found = site(text)
    view = next(view for view in found.pages["ko"].entries if view.slug == "dach")
    assert view.answer_html.count('href="../doch/"') == 2
    assert source(text).unpinned == {1: "doch", 7: "dach"}
    pinned = text.replace("#1\n", "#1 {#doch}\n", 1)
    assert site(pinned).pages["ko"].entries[1].answer_html == view.answer_html
