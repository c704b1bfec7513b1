"""The table of words is enforced where a reader would see a form to avoid, and only there."""

from __future__ import annotations

import time

import pytest
from concepts.check.terminology import TABLE, check, read
from sources import source

DATA = r"""
notions:
  - ko: 추출
    en: extraction
    avoid:
      ko:
        - form: 침출
          pages: [espresso]
          unless: [침출(immersion), 침출식 추출]
        - 익스트랙션
        - 추출(extraction)
      en: [extractage]
  - {ko: 분쇄도, en: grind size, avoid: {ko: [그라인드 사이즈, {form: 굵기, except: [grind-size]}], en: [grindsize, grind-size]}}
  - {ko: 에스프레소, en: espresso, avoid: {ko: [에쏘], en: [expresso]}}
style:
  ko:
    - {pattern: '씁니다|일까요', write: "-다"}
    - {pattern: '[0-9] %', write: 5%}
  en:
    - {forms: [flavour*, colour], write: American spelling}
    - {pattern: '[ (]-[0-9]', write: a minus sign}
""".encode()
RULES, ISSUES = read(DATA)


def page(sentence: str, slug: str = "q") -> str:
    return f"## 무엇인가? {{#{slug}}}\n답이다.\n\n{sentence}\n"


def lines_of(text: str, locale: str = "ko") -> list[int]:
    """The lines of a source for which something is reported."""
    return [issue.location.line for issue in check(source(text, locale), RULES)]


def test_the_table_is_read() -> None:
    assert ISSUES == []
    assert set(RULES) == {"ko", "en"}


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("ko", "익스트랙션이 길다."),
        ("ko", "그라인드 사이즈를 바꾼다."),
        ("ko", "굵기가 다르다."),
        ("ko", "추출(extraction)을 멈춘다."),
        ("ko", "이 방법을 씁니다."),
        ("ko", "물이 98 %이다."),
        ("ko", "**에쏘**는 쓰다."),
        ("ko", "[에쏘 논문](https://example.com/a)을 보라."),
        ("ko", '![에쏘 그림](../q.ko.svg "커피를 보라.")'),
        ("ko", "| 에쏘 | 값 |\n|---|---|"),
        ("ko", "### 에쏘 {#of}"),
        ("ko", "- 목록의 에쏘"),
        ("en", "Order an expresso."),
        ("en", "Expressos differ."),
        ("en", "A flavourless cup."),
        ("en", "The colour is new."),
        ("en", "It drops to -0.5 at once."),
    ],
)
def test_a_form_to_avoid_is_found(locale: str, sentence: str) -> None:
    assert lines_of(page(sentence), locale) == [4]


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [
        ("ko", "추출과 분쇄도와 에스프레소."),
        ("ko", "`에쏘`라는 변수와 $에쏘$ 식이다."),
        ("ko", "옛 책은 ‘에쏘’라고 적었다."),
        ("ko", "[논문](https://example.com/에쏘)을 보라."),
        ("ko", "```python\n에쏘 = -0.5 %\n```"),
        ("ko", "<!-- 에쏘 -->"),
        ("ko", "### 출처 {#sources}\n\n- 저자 (2020). *에쏘와 익스트랙션*."),
        ("en", "`expresso` and [code](https://example.com/expresso)."),
        ("en", "### Sources {#sources}\n\n- Author (2020). *The Colour of Expresso*."),
        ("en", "expressoly, 26–43, grind size."),
    ],
)
def test_what_is_right_or_not_prose_is_let_be(locale: str, sentence: str) -> None:
    assert lines_of(page(sentence), locale) == []


def test_two_words_in_one_sentence_are_both_found() -> None:
    assert lines_of(page("The colour of expresso."), "en") == [4, 4]


def test_a_form_may_be_right_on_some_pages_and_in_some_phrases() -> None:
    assert lines_of(page("굵기를 고른다.", "grind-size")) == []
    assert lines_of(page("침출을 멈춘다.", "espresso")) == [4]
    assert lines_of(page("침출을 멈춘다.", "immersion")) == []
    assert lines_of(page("침출식 추출과 침출(immersion)은 다르다.", "espresso")) == []


def test_the_message_names_line_form_and_headword() -> None:
    text = "# 주제 {#t}\n\n머리말이다.\n추출을\n익스트랙션이라 한다.\n\n## 무엇? {#q}\n답이다.\n"
    assert [str(issue) for issue in check(source(text, "ko", "docs/ko/concepts.md"), RULES)] == [
        "docs/ko/concepts.md:5: '익스트랙션' is not how this site says it; write '추출'"
    ]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"notions:\n  - {ko: a, en: b\nstyle: x: y\n", 3),
        (b"- a\n- b\n", 1),
        (b"", 1),
        (b"notions: []\nstyle: {ko: [{pattern: '(', write: x}], en: []}\n", 1),
        (b"notions: []\nstyle: {ko: [{pattern: 'a'}], en: []}\n", 1),
        (b"\xff\xfe\x00", 1),
    ],
)
def test_a_broken_table_is_an_issue(data: bytes, line: int) -> None:
    rules, issues = read(data)
    assert rules == {}
    assert [(issue.location.path, issue.location.line) for issue in issues] == [(TABLE, line)]


def test_the_time_grows_with_the_text_and_not_faster() -> None:
    def seconds(times: int) -> float:
        text = "".join(page("에쏘" + " 추출을 고르는 분쇄도" * 40, f"q-{i}") for i in range(times))
        parsed = source(text, "ko")
        start = time.process_time()
        assert len(check(parsed, RULES)) == times
        return time.process_time() - start

    small, large = min(seconds(50) for _ in range(3)), min(seconds(400) for _ in range(3))
    assert large < 8 * small * 3 + 0.02
