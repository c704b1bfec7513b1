"""The self-test's page and data: every question is there, and neither grows without bound."""

from __future__ import annotations

import json

from concepts.output import documents, files
from concepts.write.pages.quiz import SHOWN, data
from concepts.write.publication import Publication
from sources import site

KO = """# 주제 {#t}

## 가란? {#a}
<!-- requires: [b] -->
답은 [나](#b)다.

- **왜 $x^2$인가?** [나](#b) 때문이다[^1].

[^1]: 주석.

## 나란? {#b}
<!-- term: 나 -->
- 목록만 있다.

# 용어 {#glossary}

## 다 {#c}
뜻.

- **왜?** 그래서.
"""


def test_the_page_has_all_questions_in_the_order_to_learn_and_no_terms() -> None:
    [topic] = site(KO).pages["ko"].quiz.topics
    assert [card.slug for card in topic.cards] == ["b", "a", "a"]
    assert (topic.anchor, topic.title, topic.count) == ("t", "주제", 3)


def test_a_question_has_no_links_and_an_answer_leads_from_the_page() -> None:
    b, a = site(KO, "# T {#t}\n\n## A? {#a}\nx\n").pages["en"].quiz.topics[0].cards
    assert (b.answer_html, b.link.locale) == ("<p>목록만 있다.</p>", "ko")
    assert a.answer_html == "<p>x</p>\n"


def test_footnotes_stay_on_the_page_of_the_concept() -> None:
    answer = site(KO).pages["ko"].quiz.topics[0].cards[2].answer_html
    assert 'href="../concepts/b/"' in answer
    assert "footnote" not in answer


def test_pages_and_lists_know_how_many_questions_there_are() -> None:
    pages = site(KO).pages["ko"]
    assert {view.slug: (view.cards, view.page.frame.to.quiz_of(view.slug)) for view in pages.entries} == {
        "a": (2, "quiz/#concept=a"), "b": (1, "quiz/#concept=b"), "c": (0, "quiz/#concept=c")
    }  # fmt: skip
    assert [row.cards for row in pages.index.topics[0].concepts] == [2, 1]


def test_a_plain_file_has_at_least_its_questions() -> None:
    view = site("## 하나란?\n\n답.\n\n## 둘이란?\n\n```\ncode\n```\n").pages["ko"].quiz
    assert [card.question_html for card in view.topics[0].cards] == ["하나란?", "둘이란?"]
    assert view.topics[0].title == ""


def test_a_large_site_has_a_bounded_page_and_a_file_with_all() -> None:
    text = "".join(f"# t {{#t{t}}}\n\n" + "".join(f"## q{t}-{n}? {{#q{t}-{n}}}\nx\n\n" for n in range(100)) for t in range(10))
    view = site(text).pages["ko"].quiz
    assert view.count == 1000
    assert sum(len(topic.cards) for topic in view.topics) == SHOWN
    assert all(topic.cards and topic.count == 100 for topic in view.topics)
    assert len(json.loads(data(view))["cards"]) == 1000


def test_the_data_says_where_to_read_on() -> None:
    found = site(KO)
    written = dict(files(found, Publication("https://example.org/"), ""))
    rows = json.loads(written["quiz/cards.json"])["cards"]
    assert rows[1] | {"answer": ""} == {
        "id": "a", "concept": "a", "kind": "question", "topic": "t", "url": "../concepts/a/", "term": "가", "locale": "",
        "question": "가란?", "answer": "",
    }  # fmt: skip
    assert "en/quiz/cards.json" in written
    assert documents(found)["ko/quiz.md"].template == "quiz.html"
