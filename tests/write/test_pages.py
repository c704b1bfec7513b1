import re

import pytest
from concepts.entry import Entry
from concepts.glossary import anchor, letter, sort_key
from concepts.pages import escaped
from concepts.targets import github_anchor
from source_of import page, site, source


@pytest.mark.parametrize(
    ("sections", "headings", "problems"),
    [
        ("### 왜 {#why}\n", ["## 왜 { #why }"], []),
        ("#### 왜 {#why}\n", ["### 왜 { #why }"], []),
        ("### 왜\n", ["## 왜 { #wae }"], ["5: section heading '왜' has no id; pin it with {#wae} behind the words"]),
        ("### 왜\n\n### 왜\n", ["## 왜 { #wae }", "## 왜 { #wae-2 }"], [
            "5: section heading '왜' has no id; pin it with {#wae} behind the words",
            "7: section heading '왜' has no id; pin it with {#wae} behind the words",
        ]),
        ("### 왜 {#x}\n\n### 또 {#x}\n", ["## 왜 { #x }", "## 또 { #x-2 }"], ["7: section id 'x' is taken on this page; give this section another one"]),
        ("### 왜 {#a}\n", ["## 왜 { #a-2 }"], ["5: section id 'a' is taken on this page; give this section another one"]),
        ("### 왜 {#backlinks}\n", ["## 왜 { #backlinks-2 }"], ["5: section id 'backlinks' is taken on this page; give this section another one"]),
        ("### 왜 ### {#why}\n", ["## 왜 { #why }"], []),
        ("### $x$ `y` [b](#a) {#why}\n", ["## $x$ `y` [b](a.md) { #why }"], []),
        ("   ### 왜 {: #why .c }\n", ["## 왜 { #why }"], []),
    ],
)
def test_sections_go_up_one_level_with_an_id_each(sections: str, headings: list[str], problems: list[str]) -> None:
    text = f"## 가 {{#a}}\n\n답.\n\n{sections}\n글.\n"
    assert re.findall(r"^##.*$", page(text), re.MULTILINE) == headings
    assert [f"{i.location.line}: {i.message}" for i in site(text).issues] == problems


def test_definitions_that_stand_elsewhere_come_along_once() -> None:
    text = "## 가 {#a}\n\n[x][r], [y][R] z[^n].\n\n## 나 {#b}\n\n글 [x][r].\n\n[r]: https://example.org\n[^n]: 각주\n"
    for slug in ("a", "b"):
        assert page(text, slug).count("[r]: https://example.org") == page(text, slug).count("[^n]: 각주") == 1


def test_names_are_escaped() -> None:
    text = page("## 가 {#a}\n<!--\nterm: 'a<b>&\"c'\naliases: ['<script>']\n-->\n답.\n")
    names = next(line for line in text.split("\n") if 'class="names"' in line)
    assert "<b>" not in names
    assert "&lt;script&gt;" in names


@pytest.mark.parametrize(
    ("text", "markdown"),
    [("a*b", "a&#42;b"), ("[x](y)", "&#91;x&#93;&#40;y&#41;"), ("<b> & `c`", "&#60;b&#62; &#38; &#96;c&#96;"), ("가", "가")],
)
def test_escaped(text: str, markdown: str) -> None:
    assert escaped(text) == markdown


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("What is PCA?", "what-is-pca"),
        ("차원의 저주란 무엇인가?", "차원의-저주란-무엇인가"),
        ("활성화 함수(Activation Function)의 종류", "활성화-함수activation-function의-종류"),
        ("`a_b` **c**", "a_b-c"),
        ("[a](b) - c", "a---c"),
    ],
)
def test_anchors_of_github(heading: str, name: str) -> None:
    assert github_anchor(heading) == name


@pytest.mark.parametrize(
    ("term", "group"),
    [("가지", "ㄱ"), ("까치", "ㄱ"), ("힣", "ㅎ"), ("ReLU", "R"), ("élan", "E"), ("ａ", "A"), ("3D", "#"), ("β", "#"), ("", "#"), ("😀", "#")],
)
def test_letter(term: str, group: str) -> None:
    assert letter(term) == group
    assert anchor(group).isascii()


def entry(term: str) -> Entry:
    return source(f"## x {{#a}}\n<!--\nterm: '{term}'\n-->\ny").entries[0]


def test_korean_comes_first_then_latin_then_the_rest() -> None:
    terms = ["3D", "ReLU", "하", "adam", "가", "나무", "나"]
    assert sorted(terms, key=lambda term: sort_key(entry(term))) == ["가", "나", "나무", "하", "adam", "ReLU", "3D"]


def test_the_glossary_holds_every_concept_and_term_under_its_slug() -> None:
    text = "## 가란? {#a}\n답 하나다. 둘이다. 셋이다.\n\n더.\n\n# 용어 {#glossary}\n\n## B {#b}\n뜻.\n\n### 절 {#s}\n글.\n"
    glossary = next(p.text for p in site(text).pages["ko"] if p.path == "glossary.md")
    assert re.findall(r"^#+ .*$", glossary, re.MULTILINE)[1:] == [
        "## ㄱ { #letter_3131 }", "### 가 { #a }", "## B { #letter_b }", "### B { #b }", "#### 절 { #s }"
    ]
    assert "답 하나다. 둘이다." in glossary
    assert "셋이다" not in glossary
    assert "(concepts/a.md)" in glossary
