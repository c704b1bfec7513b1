"""The page to print: every concept's question and short answer by topic, no term."""

from __future__ import annotations

from concepts.write.pages.quiz import sheet_view
from sources import site

KO = """\
# 주제 {#t}

## 가 *하나*란? {#a}
<!-- {term: 가} -->
[나](#b)의 답[^n].

더 있다.

[^n]: 각주.

## 나란? {#b}
답이다.

# 용어 {#glossary}

## 다 {#c}
뜻.
"""
EN = "# T {#t}\n\n## A? {#a}\n<!-- term: Aye -->\nx\n"


def test_it_holds_questions_and_short_answers() -> None:
    pages = site(KO, EN).pages["ko"]
    view = sheet_view(pages.menu, pages.decks)
    assert (view.page.url, view.page.kind) == ("print/", "print")
    [topic] = view.topics
    assert (topic.anchor, topic.title, [answer.slug for answer in topic.cards]) == ("t", "주제", ["a", "b"])
    assert topic.cards[0].question_html == "가 <em>하나</em>란?"
    assert topic.cards[0].answer_html == '<p><a href="../concepts/b/">나</a>의 답.</p>\n'


def test_what_is_not_translated_has_its_language() -> None:
    [topic] = site(KO, EN).pages["en"].sheet.topics
    assert [answer.link.locale for answer in topic.cards] == ["", "ko"]
    assert topic.cards[0].link.url == "en/concepts/a/"


def test_a_site_without_topics_has_no_title_over_them() -> None:
    [topic] = site("## 가 {#a}\n답\n").pages["ko"].sheet.topics
    assert topic.title == ""
