import pytest
from concepts.issues import report
from sources import site

KOREAN = "# 기초 {#t}\n\n## 가란? {#a}\n답.\n\n## 나란? {#b}\n답.\n\n# 용어 {#glossary}\n\n## 다 {#c}\n답.\n"
ENGLISH = "# Basics {#t}\n\n## A? {#a}\nx.\n\n## B? {#b}\nx.\n\n# Terms {#glossary}\n\n## C {#c}\nx.\n"


@pytest.mark.parametrize(
    ("english", "problems"),
    [
        (ENGLISH, []),
        (None, []),
        (ENGLISH.replace("## B? {#b}\nx.\n", ""), ["ko:6: concept 'b' has no text in docs/en/concepts.md; add '## … {#b}' there"]),
        (ENGLISH.replace("## C {#c}\nx.\n", ""), ["ko:11: term 'c' has no text in docs/en/concepts.md; add '## … {#c}' there"]),
        (ENGLISH + "\n## D {#d}\nx.\n", ["en:14: term 'd' is not in docs/ko/concepts.md, which says what exists; add it there, or remove it here (it is not built)"]),
        (ENGLISH.replace("# Basics {#t}", ""), ["ko:1: topic 't' has no title in docs/en/concepts.md; add '# … {#t}' there"]),
        (ENGLISH.replace("{#t}", "{#u}"), [
            "en:1: topic 'u' is not in docs/ko/concepts.md; use the ids of its topics",
            "ko:1: topic 't' has no title in docs/en/concepts.md; add '# … {#t}' there",
        ]),
        (ENGLISH.replace("x.", "x.\n\n### S {#s}\n\ny.", 1), ["en:3: 'a' has a section '#s' that docs/ko/concepts.md:3 lacks; add it there"]),
    ],
    ids=["same", "none", "concept missing", "term missing", "extra", "no title", "other topic", "extra section"],
)
def test_what_the_files_do_not_share(english: str | None, problems: list[str]) -> None:
    found = [str(i).removeprefix("docs/").replace("/concepts.md", "", 1) for i in site(KOREAN, english).issues]
    assert found == problems


def test_the_source_language_says_order_topic_and_kind() -> None:
    english = "# T {#t}\n## B? {#b}\nx\n# G {#glossary}\n## A? {#a}\nx\n"
    both = site("# T {#t}\n## 가 {#a}\n답\n## 나 {#b}\n답\n", english).editions
    assert [e.heading for e in both["en"].entries] == ["A?", "B?"]
    assert [e.is_term for e in both["en"].entries] == [False, False]
    assert both["en"].untranslated == frozenset()


def test_what_is_not_translated_is_shown_in_the_source_language() -> None:
    edition = site("## 가 {#a}\n답\n## 나 {#b}\n답\n", "## B? {#b}\nx\n").editions["en"]
    assert [(e.heading, e.locale) for e in edition.entries] == [("가", "ko"), ("B?", "en")]
    assert edition.untranslated == {"a"}


def test_topics_are_translated() -> None:
    both = site(KOREAN, ENGLISH).editions
    titles = [[topic.heading for topic in edition.topics] for edition in both.values()]
    assert titles == [["기초", "용어"], ["Basics", "Terms"]]


THREE = "# T {#t}\n## A? {#a}\nx\n# U {#u}\n## B? {#b}\nx\n## C? {#c}\nx\n"


@pytest.mark.parametrize(
    ("english", "problems"),
    [
        (THREE.replace("# U {#u}\n", ""), ["en:4: 'b' stands under topic 't', but under 'u' in docs/ko/concepts.md:5, a topic that is missing here; add '# … {#u}' above it"]),
        (THREE.replace("# T {#t}\n", "").replace("B? {#b}", "A? {#a}").replace("A? {#a}", "B? {#b}", 1), ["en:4: 'a' stands under topic 'u', but under 't' in docs/ko/concepts.md:2, a topic that is missing here; add '# … {#t}' above it"]),
        ("# U {#u}\n## A? {#a}\nx\n# T {#t}\n## B? {#b}\nx\n## C? {#c}\nx\n", [
            "en:2: 'a' stands under topic 'u', but under 't' in docs/ko/concepts.md:2; move it there",
            "en:5: 'b' stands under topic 't', but under 'u' in docs/ko/concepts.md:5; move it there",
            "en:7: 'c' stands under topic 't', but under 'u' in docs/ko/concepts.md:7; move it there",
        ]),
    ],
    ids=["one missing", "the first missing", "swapped"],
)
def test_one_line_says_which_topic_is_missing(english: str, problems: list[str]) -> None:
    """A topic that is missing is advice: all is shown under the topics of the source language."""
    issues = [issue for issue in site(THREE, english).issues if "add '# …" in issue.message or "stands under" in issue.message]
    assert [str(issue).removeprefix("docs/").replace("/concepts.md", "", 1) for issue in issues] == problems
    assert [issue.is_advice for issue in issues] == ["missing" in problem for problem in problems]
    assert len(list(report(issues))) == len(problems)


def test_each_missing_topic_has_a_line() -> None:
    korean = f"{THREE}# V {{#v}}\n## D? {{#d}}\nx\n## E? {{#e}}\nx\n"
    lines = list(report(site(korean, korean.replace("# U {#u}\n", "").replace("# V {#v}\n", "")).issues))
    assert [line.partition("add ")[2] for line in lines] == ["'# … {#u}' above it", "'# … {#v}' above it"]


def test_what_has_no_topic_in_the_original() -> None:
    english = "# T {#t}\n## A {#a}\nx.\n## B {#b}\nx.\n"
    [issue] = site("## 가 {#a}\n답.\n# 나 {#t}\n## 다 {#b}\n답.\n", english).issues
    assert str(issue) == "docs/en/concepts.md:2: 'a' stands under topic 't', but under none in docs/ko/concepts.md:1; move it there"


def test_no_topic_is_missing_where_a_heading_is_asked_about() -> None:
    english = "# T {#t}\n## A {#a}\nx\n## B {#b}\nx\n# Y\n## C {#c}\nx\n# Z\n## D\nx\n# Q\n"
    issues = site(THREE + "# V {#v}\n", english).issues
    assert {issue.kind.split(" ")[0] for issue in issues if not issue.is_advice} == {"unclear-id"}
