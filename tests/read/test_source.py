from pathlib import Path
from typing import Any

import pytest
from concepts.read.names.metadata import Rank
from concepts.read.source import read
from concepts.read.text import clean
from concepts.read.tokens.words import plain
from sources import entry, problems, rows, source

CASES = rows(Path(__file__).parent / "parser.yml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_file(case: dict[str, Any]) -> None:
    found, issues = read(clean(case["text"]), "f.md", "ko")
    assert [e.slug for e in found.entries] == case["slugs"]
    assert [f"{t.id} {t.heading}".strip() for t in found.topics] == case["topics"]
    assert [plain(e.answer) for e in found.entries] == case["answers"]
    assert sorted(i.location.line for i in issues) == case.get("lines", [])


def test_entries_belong_to_the_topic_above() -> None:
    entries = source("## a {#a}\nx\n# t {#t}\n## b {#b}\nx\n# g {#glossary}\n## c {#c}\nx").entries
    assert [(e.topic, e.is_term) for e in entries] == [("", False), ("t", False), ("glossary", True)]


def test_a_topic_keeps_its_introduction() -> None:
    topics = source("서문\n\n# t {#t}\n\n글\n\n### 절\n글 2\n\n## a {#a}\nx").topics
    assert [plain(t.intro) for t in topics] == ["서문", "글 절 글 2"]


def test_a_taken_slug_names_both_places() -> None:
    assert problems("## a {#x}\n1\n\n## b {#x}\n2") == [
        "4: id 'x' is already taken by f.md:1; built as 'x-2' for now: give this heading an id of its own"
    ]


def test_a_missing_id_says_which_to_write() -> None:
    assert problems("## 과적합이란?\n답") == [
        "1: heading '과적합이란?' has no id; write {#gwajeokhap} behind the words, or run 'make pin'"
    ]


def test_two_hundred_headings() -> None:
    entries = source("".join(f"## 질문 {n}란?\n답 {n}\n" for n in range(200))).entries
    assert [e.slug for e in entries] == [f"jilmun-{n}" for n in range(200)]
    assert [e.location.line for e in entries] == list(range(1, 400, 2))


def test_the_same_heading_often() -> None:
    slugs = [e.slug for e in source("## 질문이란?\n답\n" * 50).entries]
    assert slugs == ["jilmun", *(f"jilmun-{n}" for n in range(2, 51))]


def test_headings_of_another_level_are_counted() -> None:
    [message] = problems("###### 하나\n\n글\n\n###### 둘\n\n글\n")
    assert message.endswith("there are 2 headings of level 6 and none of level 2; write '## '")


@pytest.mark.parametrize(
    ("text", "definition"),
    [
        ("답 **굵게**, [링크](b.md) `x`.\n둘째 줄.\n\n더.", "답 굵게, 링크 x. 둘째 줄."),
        ("- 하나\n- 둘\n  - 셋", "하나, 둘"),
        ("", "가란?"),
        ("$x^2$ &amp; \\*", "x^2 & *"),
        ("| 머리 | 말 |\n|---|---|\n| 칸 | 칸 |\n\n글이다. 더 있다.", "글이다."),
        ("- [ ] 할 일\n- [x] 한 일", "할 일, 한 일"),
        ("![그림](x.png)\n\n첫 문장이다. 둘째다.", "첫 문장이다."),
        ("| 머리 |\n|---|\n| 칸 |", "가란?"),
        ("Kinds:\n- one\n- two\n\nStore it dry.", "Kinds: one, two"),
        ("It is old. Kinds:\n- one", "It is old."),
        ("종류：\n\n| 칸 |\n|---|\n| 칸 |", "종류"),
        ("The code:\n\n```\nx\n```\n\nIt adds. More.", "It adds."),
        ("$$\nc = m p\n$$\nwith m grams. More.", "c = m p with m grams."),
        ("Cost is\n$$\nc = m\n$$\nwith m grams.", "Cost is c = m with m grams."),
        ("$$\n\\frac a b\n$$\n여기서 a는 양이다.\n\n값이 크다.", "값이 크다."),
        ("Kinds:\n- 1\n- 2\n- 3\n- 4", "Kinds: 1, 2, 3, …"),
        ("On any machine with network access:\n\n```\nx\n```\n\nThen open it.", "On any machine with network access"),
        ("It is:\n$$\nc = m\n$$\n\n- where m is mass", "It is: c = m"),
        ("It is:\n$$\n\\frac a b\n$$\n\n- where m is mass", "It is"),
        ("Follow these:\n\n### Why? {#why}\n\nFor this.", "Follow these"),
        ("It is defined as\n$$\n\\frac a b\n$$\n\n### When? {#when}\n\nAlways.", "It is defined as"),
        ("값은\n$$\n\\frac a b\n$$\n\n값이 크다.", "값이 크다."),
    ],
)
def test_definition(text: str, definition: str) -> None:
    assert entry(f"## 가란? {{#a}}\n{text}").definition == definition


@pytest.mark.parametrize("text", ["Measures the spread", "퍼진 정도를 나타내는 값", "평균은 다음과 같다", "यह औसत है।"])
def test_notes_without_a_full_stop_are_answers_above_a_formula_as_well(text: str) -> None:
    assert plain(entry(f"## 가란? {{#a}}\n{text}\n$$\n\\frac a b\n$$\n\n더.").answer) == text


@pytest.mark.parametrize("text", ["Kinds:\n- one", "Cost is\n$$\nc\n$$"])
def test_what_leads_to_something_else_is_no_answer_by_itself(text: str) -> None:
    found = entry(f"## 가란? {{#a}}\n{text}")
    assert (plain(found.answer), plain(found.body[:3])) == ("", text.split("\n", maxsplit=1)[0])


def test_names_are_each_listed_once_with_the_line_where_they_are_claimed() -> None:
    found = entry("## a {#a}\n<!--\nterm: 주성분 분석(PCA)\naliases: [PCA, 주성분 분석, 피씨에이]\n-->\nx")
    names = sorted((n.line, n.text) for n in found.names)
    assert names == [(3, "주성분 분석"), (3, "주성분 분석(PCA)"), (4, "PCA"), (4, "피씨에이")]
    assert {name.rank for name in found.names} == {Rank.WRITTEN}


def test_names_from_the_heading_are_derived() -> None:
    found = entry("## 주성분 분석(PCA)이란? {#a}\n<!-- aliases: [피씨에이] -->\nx")
    assert [name.text for name in found.names if name.rank == Rank.WRITTEN] == ["피씨에이"]


def test_shown_aliases_leave_out_the_term_and_spacing_variants() -> None:
    found = entry("## a {#a}\n<!--\nterm: 활성화 함수\naliases: [활성화함수, Activation, activation, 활성 함수]\n-->\nx")
    assert found.aliases == ("Activation", "활성 함수")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("## Questions\n\n### What is a keel?\n\nx\n\n### What is a sail?\n\ny", 2),
        ("## What is a keel?\n\n### Why?\n\nx\n\n### Where?\n\ny", 0),
        ("## Questions\n\n### Keels\n\nx\n\n### Sails\n\ny\n\n### Why?\n\nz", 0),
        ("## A\n\n### Q1?\n\nx\n\n## B\n\n### Q2?\n\nx\n\n### Q3?\n\nx\n\n## C?\n\nx", 3),
    ],
)
def test_questions_that_are_sections_are_named_once(text: str, count: int) -> None:
    found = [issue for issue in read(text, "f.md", "en")[1] if issue.kind == "level"]
    assert [issue.message.split(" ", 1)[0] for issue in found] == [str(count)] * (count > 0)
    assert all(issue.is_advice for issue in found)


def test_a_heading_that_stands_twice_is_named_with_both_places() -> None:
    text = "## 1. What is tea? {#tea}\n\nx\n\n## 7. What is Tea? {#tea-2}\n\ny\n\n## What is tea? {#t}\n<!-- term: Tea (meal) -->\n\nz"
    found = [issue for issue in read(text, "f.md", "en")[1] if issue.kind == "same-heading"]
    assert [str(issue) for issue in found] == [
        "f.md:5: heading '7. What is Tea?' stands already in f.md:1, and makes a page 'tea-2' of its own; join the two, or give this one other words or a 'term'"
    ]
    assert found[0].is_advice


def test_a_footnote_of_a_heading_is_on_no_page_and_reported() -> None:
    text = "# t[^a] {#t}\n\n## b[^c]? {#b}\n\nx[^c]\n\n[^a]: one\n[^c]: two"
    assert problems(text) == [
        "1: footnote 'a' of a heading is not shown; refer to it in the text below",
        "3: footnote 'c' of a heading is not shown; refer to it in the text below",
    ]
