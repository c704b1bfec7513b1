from typing import Any

import pytest
from concepts.source import parse
from concepts.text import clean
from source_of import problems, rows, source


@pytest.mark.parametrize("case", rows("parser.yml"), ids=lambda case: case["name"])
def test_file(case: dict[str, Any]) -> None:
    found, issues = parse(clean(case["text"]), "f.md")
    assert [e.slug for e in found.entries] == case["slugs"]
    assert [f"{t.id} {t.title}".strip() for t in found.topics] == case["topics"]
    assert ["\n".join(line.text for line in e.answer) for e in found.entries] == case["answers"]
    assert sorted(i.location.line for i in issues) == case.get("lines", [])


def test_entries_belong_to_the_topic_above() -> None:
    entries = source("## a {#a}\nx\n# t {#t}\n## b {#b}\nx\n# g {#glossary}\n## c {#c}\nx").entries
    assert [(e.topic, e.is_term) for e in entries] == [("", False), ("t", False), ("glossary", True)]


def test_a_topic_keeps_its_introduction() -> None:
    topics = source("서문\n\n# t {#t}\n\n글\n\n### 절\n글 2\n\n## a {#a}\nx").topics
    assert ["\n".join(line.text for line in t.intro).strip() for t in topics] == ["서문", "글\n\n### 절\n글 2"]


def test_a_taken_slug_names_both_places() -> None:
    assert problems("## a {#x}\n1\n\n## b {#x}\n2") == [
        "4: id 'x' is already taken by f.md:1; built as 'x-2' for now: give this heading an id of its own"
    ]


def test_a_missing_id_says_which_to_write() -> None:
    assert problems("## 과적합이란?\n답") == [
        "1: heading '과적합이란?' has no id; pin it with {#gwajeokhap} behind the words"
    ]


def test_two_hundred_headings() -> None:
    entries = source("".join(f"## 질문 {n}란?\n답 {n}\n" for n in range(200))).entries
    assert [e.slug for e in entries] == [f"jilmun-{n}" for n in range(200)]
    assert [e.location.line for e in entries] == list(range(1, 400, 2))


def test_the_same_heading_often() -> None:
    slugs = [e.slug for e in source("## 질문이란?\n답\n" * 50).entries]
    assert slugs == ["jilmun", *(f"jilmun-{n}" for n in range(2, 51))]


@pytest.mark.parametrize(
    ("text", "definition"),
    [
        ("## a {#a}\n답 **굵게**, [링크](b.md) `x`.\n둘째 줄.\n\n더.", "답 굵게, 링크 x. 둘째 줄."),
        ("## a {#a}\n- 하나\n- 둘", "하나"),
        ("## 가란? {#a}\n", "가란?"),
        ("## a {#a}\n$x^2$ &amp; \\*", "x^2 & *"),
    ],
)
def test_definition(text: str, definition: str) -> None:
    assert source(text).entries[0].definition == definition


def test_names_are_each_listed_once_with_the_line_where_they_are_claimed() -> None:
    entry = source("## a {#a}\n<!--\nterm: 주성분 분석(PCA)\naliases: [PCA, 주성분 분석, 피씨에이]\n-->\nx").entries[0]
    names = sorted((n.line, n.text) for n in entry.names)
    assert names == [(3, "주성분 분석"), (3, "주성분 분석(PCA)"), (4, "PCA"), (4, "피씨에이")]


def test_shown_aliases_leave_out_the_term_and_spacing_variants() -> None:
    entry = source("## a {#a}\n<!--\nterm: 활성화 함수\naliases: [활성화함수, Activation, activation, 활성 함수]\n-->\nx").entries[0]
    assert entry.aliases == ("Activation", "활성 함수")


def test_definitions_are_kept_by_name() -> None:
    references = source("## a {#a}\nx\n\n[Ref]: b\n[^n]: c\n*[AB]: d\n[ref]: e").references
    assert {name: line.text for name, line in references.items()} == {"ref": "[Ref]: b", "^n": "[^n]: c", "ab": "*[AB]: d"}
