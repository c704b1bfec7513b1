"""The table of words: well made, obeyed by the sources, and enforced where a reader would see it, and only there."""

from __future__ import annotations

import re
import time

import pytest
import yaml
from concepts.source import parse
from concepts.terminology import TABLE, check, read
from concepts.wording import LANGS, Lang
from content_docs import ROOT, lexicon, report, source

DATA = (ROOT / TABLE).read_bytes()
RULES, ISSUES = read(DATA)


def lines_of(text: str, lang: Lang = "ko", data: bytes = DATA) -> list[int]:
    """The lines of a source for which something is reported."""
    path = f"docs/{lang}/concepts.md"
    return [issue.location.line for issue in check(parse(text, path)[0], lang, read(data)[0])]


def page(sentence: str, slug: str = "q") -> str:
    return f"## 무엇인가? {{#{slug}}}\n답이다.\n\n{sentence}\n"


def test_the_sources_obey_the_table() -> None:
    report(map(str, ISSUES))
    report(str(issue) for lang in LANGS for issue in check(source(lang), lang, RULES))


AVOIDED = [
    ("ko", "러닝레이트를 낮춘다."),
    ("ko", "학습율이 크다."),
    ("ko", "그래디언트 소실을 막는다."),
    ("ko", "배니싱 현상이다."),
    ("ko", "오버피팅이 심하다."),
    ("ko", "테스트 셋에서 잰다."),
    ("ko", "전결합층을 둔다."),
    ("ko", "로스 함수를 고른다."),
    ("ko", "분산 훈련을 한다."),
    ("ko", "L2 정규화를 쓴다."),
    ("ko", "정규화(regularization)를 쓴다."),
    ("ko", "이 방법을 씁니다."),
    ("ko", "왜 그럴까요?"),
    ("ko", "그렇게 할수 있다."),
    ("ko", "그렇게 할 수있다."),
    ("ko", "최대값을 고른다."),
    ("ko", "값은 -0.5이다."),
    ("ko", "78.5 %를 맞힌다."),
    ("ko", "1–5 사이다."),
    ("ko", "세가지 방법이 있다."),
    ("ko", "모델 을 쓴다."),
    ("ko", "**오버피팅**은 나쁘다."),
    ("ko", "[오버피팅 논문](https://example.com/a)을 보라."),
    ("ko", '![오버피팅 그림](../assets/figures/q.ko.svg "과적합을 보라.")'),
    ("ko", '![과적합 그림](../assets/figures/q.ko.svg "오버피팅을 보라.")'),
    ("ko", "| 오버피팅 | 값 |"),
    ("ko", "### 오버피팅 {#of}"),
    ("en", "Use minibatches."),
    ("en", "The dataset is large."),
    ("en", "Datasets differ."),
    ("en", "We normalise the input."),
    ("en", "Optimisation is hard."),
    ("en", "The colour is new."),
    ("en", "A non-linear map."),
    ("en", "It drops to -0.5 at once."),
]
ALLOWED = [
    ("ko", "배치 정규화와 데이터 정규화를 쓴다."),
    ("ko", "학습률을 낮추고 과적합을 막는다."),
    ("ko", "`러닝레이트`라는 변수와 $오버피팅$ 식이다."),
    ("ko", "옛 책은 ‘오버피팅’이라고 적었다."),
    ("ko", "[논문](https://example.com/오버피팅)을 보라."),
    ("ko", "![그림](../assets/figures/오버피팅.svg \"과적합을 보라.\")"),
    ("ko", "```python\n러닝레이트 = -0.5\n```"),
    ("ko", "<!-- 오버피팅 -->"),
    ("ko", "그래디언트 체크포인팅은 메모리를 아낀다."),
    ("ko", "필요는 중요하다. 차이를 지니다."),
    ("ko", "수없이 많은 함수 없이 한다."),
    ("ko", "### 출처 {#sources}\n\n- 저자 (2020). *오버피팅과 러닝레이트*."),
    ("en", "The optimistic parallelism of supervised, promising, precise exercises."),
    ("en", "`dataset` and [code](https://example.com/dataset)."),
    ("en", "### Sources {#sources}\n\n- Author (2020). *Regularisation of Datasets*."),
    ("en", "Batch normalization, 26–43, a mini-batch."),
]


@pytest.mark.parametrize(("lang", "sentence"), AVOIDED)
def test_a_form_to_avoid_is_found(lang: Lang, sentence: str) -> None:
    assert lines_of(page(sentence), lang) == [4]


@pytest.mark.parametrize(("lang", "sentence"), ALLOWED)
def test_what_is_right_or_not_prose_is_let_be(lang: Lang, sentence: str) -> None:
    assert lines_of(page(sentence), lang) == []


def test_two_words_in_one_sentence_are_both_found() -> None:
    assert lines_of(page("We normalise the colour."), "en") == [4, 4]


def test_a_word_with_two_meanings_is_wrong_on_the_pages_of_the_other_one() -> None:
    bare = "정규화를 약하게 건다."
    assert lines_of(page(bare, "regularization")) == [4]
    assert lines_of(page(bare, "batch-normalization")) == []
    homonym = "규제를 ‘정규화’로 옮긴 책도 있지만, 여기서는 정규화(normalization)와 구별한다."
    assert lines_of(page(homonym, "regularization")) == []
    assert lines_of(page("배치 정규화도 규제인가?", "regularization")) == []


def test_the_message_names_line_form_and_headword() -> None:
    text = "# 주제 {#t}\n\n머리말이다.\n과적합을\n오버피팅이라 한다.\n"
    issues = check(parse(text, "docs/ko/concepts.md")[0], "ko", RULES)
    assert [str(issue) for issue in issues] == [
        "docs/ko/concepts.md:5: '오버피팅' is not how this site says it; write '과적합'"
    ]


def test_without_a_table_nothing_is_checked() -> None:
    rules, issues = read(None)
    assert (rules, issues) == ({}, [])
    assert check(source("ko"), "ko", rules) == []


BROKEN = [
    (b"notions:\n  - {ko: a, en: b\nstyle: x: y\n", 3),
    (b"- a\n- b\n", 1),
    (b"", 1),
    (b"notions: [{ko: a, avoid: {en: [x]}}]\nstyle: {ko: [], en: []}\n", 1),
    (b"notions: []\nstyle: {ko: [{pattern: '(', write: x}], en: []}\n", 1),
    (b"notions: []\nstyle: {ko: [{pattern: 'a'}], en: []}\n", 1),
    (b"\xff\xfe\x00", 1),
]


@pytest.mark.parametrize(("data", "line"), BROKEN)
def test_a_broken_table_is_an_issue(data: bytes, line: int) -> None:
    rules, issues = read(data)
    assert rules == {}
    assert [(issue.location.path, issue.location.line) for issue in issues] == [(TABLE, line)]


def test_no_headword_is_to_be_avoided_and_none_stands_twice() -> None:
    notions = yaml.safe_load(DATA)["notions"]
    problems = []
    for lang in LANGS:
        words = [notion[lang] for notion in notions]
        problems += [f"{lang}: {word!r} is the headword of two notions" for word in set(words) if words.count(word) > 1]
        for word in words:
            issues = check(parse(f"## Q {{#q}}\n{word}\n", "x.md")[0], lang, RULES)
            problems += [f"{lang}: the headword {word!r} is to be avoided" for issue in issues]
    report(problems)


def test_the_headwords_are_the_sites_own_names() -> None:
    """A headword that names an entry names the same one in both languages."""
    problems = []
    for notion in yaml.safe_load(DATA)["notions"]:
        slugs = {lexicon().slug_of(notion[lang]) for lang in LANGS} - {None}
        if len(slugs) > 1:
            problems.append(f"{notion['ko']!r} and {notion['en']!r} are {sorted(map(str, slugs))}")
    report(problems)


def test_the_whole_content_is_checked_in_no_time() -> None:
    def seconds() -> float:
        start = time.process_time()
        for lang in LANGS:
            check(source(lang), lang, RULES)
        return time.process_time() - start

    assert min(seconds() for _ in range(5)) < 0.12  # 0.03 on a quiet machine


def test_the_time_grows_with_the_text_and_not_faster() -> None:
    def seconds(times: int) -> float:
        text = "".join(page("오버피팅" + " 과적합을 막는 정규화" * 40, f"q-{i}") for i in range(times))
        parsed = parse(text, "x.md")[0]
        start = time.process_time()
        assert len(check(parsed, "ko", RULES)) == times
        return time.process_time() - start

    small, large = min(seconds(50) for _ in range(3)), min(seconds(400) for _ in range(3))
    assert large < 8 * small * 3 + 0.02


def test_patterns_are_written_for_speed() -> None:
    style = yaml.safe_load(DATA)["style"]
    patterns = [rule["pattern"] for lang in LANGS for rule in style[lang] if "pattern" in rule]
    slow = [pattern for pattern in patterns if re.match(r"\^|\.|\(\?<|\\[bwsS]", pattern)]
    report(f"{pattern!r} must begin with a letter or a set of letters" for pattern in slow)
