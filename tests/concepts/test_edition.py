import pytest
from concepts.entry import Topic
from source_of import page, site

KOREAN = "# 기초 {#t}\n\n## 가란? {#a}\n답.\n\n## 나란? {#b}\n답.\n\n# 용어 {#glossary}\n\n## 다 {#c}\n답.\n"
ENGLISH = "# Basics {#t}\n\n## A? {#a}\nx.\n\n## B? {#b}\nx.\n\n# Terms {#glossary}\n\n## C {#c}\nx.\n"


@pytest.mark.parametrize(
    ("english", "problems"),
    [
        (ENGLISH, []),
        (None, []),
        (ENGLISH.replace("## B? {#b}\nx.\n", ""), ["ko:6: concept 'b' has no English text; add '## … {#b}' to docs/en/concepts.md"]),
        (ENGLISH.replace("## C {#c}\nx.\n", ""), ["ko:11: term 'c' has no English text; add '## … {#c}' to docs/en/concepts.md"]),
        (ENGLISH + "\n## D {#d}\nx.\n", ["en:14: term 'd' is not in docs/ko/concepts.md, which says what exists; add it there, or remove it here (it is not built)"]),
        (ENGLISH.replace("{#t}", "{#u}"), [
            "en:1: topic 'u' is not in docs/ko/concepts.md; use the ids of its topics",
            "en:3: 'a' stands under topic 'u', but under 't' in docs/ko/concepts.md:3; move it there",
            "en:6: 'b' stands under topic 'u', but under 't' in docs/ko/concepts.md:6; move it there",
            "ko:1: topic 't' has no English title; add '# … {#t}' to docs/en/concepts.md",
        ]),
        (ENGLISH.replace("x.", "x.\n\n### S {#s}\n\ny.", 1), ["en:3: 'a' has a section '#s' that the Korean text lacks; add it there"]),
    ],
    ids=["same", "none", "concept missing", "term missing", "extra", "other topic", "extra section"],
)
def test_what_the_files_do_not_share(english: str | None, problems: list[str]) -> None:
    found = [str(i).removeprefix("docs/").replace("/concepts.md", "", 1) for i in site(KOREAN, english).issues]
    assert found == problems


def test_the_korean_file_says_the_order() -> None:
    english = "## B? {#b}\nx\n## A? {#a}\nx\n"
    both = site("## 가 {#a}\n답\n## 나 {#b}\n답\n", english).editions
    assert [e.title for e in both["en"].entries] == ["A?", "B?"]
    assert both["en"].untranslated == frozenset()


def test_what_is_not_translated_is_shown_in_korean() -> None:
    edition = site("## 가 {#a}\n답\n## 나 {#b}\n답\n", "## B? {#b}\nx\n").editions["en"]
    assert [e.title for e in edition.entries] == ["가", "B?"]
    assert edition.untranslated == {"a"}


def test_topics_are_translated() -> None:
    def titles(topics: tuple[Topic, ...]) -> list[str]:
        return [t.title for t in topics]

    both = site(KOREAN, ENGLISH).editions
    assert [titles(both["ko"].topics), titles(both["en"].topics)] == [["기초", "용어"], ["Basics", "Terms"]]


def test_the_same_bytes_give_the_same_site() -> None:
    assert site(KOREAN, ENGLISH) is site(KOREAN, ENGLISH)


def test_a_page_starts_with_its_heading_and_answer() -> None:
    text = page("## 가란? {#a}\n<!--\nterm: 가\naliases: [에이]\n-->\n답이다.\n\n더.\n")
    heading, answer = text.split("\n\n")[:2]
    assert heading == "# 가란? { #a }"
    assert answer.startswith("답이다.")
    assert "에이" in text
    assert text.endswith("더.\n")
