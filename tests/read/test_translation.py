"""Which ids the headings of a translation get that have none, and what its author is told of the others."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from concepts.author.pin import pinned
from concepts.site import Site
from sources import site

CODE, MATH = "```py\nprint()\n```", "$$\nx\n$$"
KOREAN = ["#:t", "a", "b", f"c|{CODE}", "#:u", "d", "e"]


def text(headings: Iterable[str], words: str) -> str:
    """A source of headings 'id' (of topics '#:id'; unwritten '-' or '#:-'), each with what stands behind '|' below it."""
    blocks = []
    for number, heading in enumerate(headings):
        name, _, below = heading.partition("|")
        level, name = ("#", name[2:]) if name.startswith("#:") else ("##", name)
        blocks.append(f"{level} {words} {chr(65 + number)}{'' if name == '-' else f' {{#{name}}}'}\n\nx\n\n{below}\n")
    return "\n".join(blocks)


def of(korean: Iterable[str], english: Iterable[str]) -> Site:
    return site(text(korean, "가"), text(english, "Word"))


def ids(data: bytes) -> list[str]:
    """The id of every heading, '-' where there is none."""
    found = re.findall(r"^#+ (?:.* \{#(\S+)\}|.*)$", data.decode(), re.MULTILINE)
    return [name or "-" for name in found]


@pytest.mark.parametrize(
    ("korean", "english", "found"),
    [
        (KOREAN, ["#:-", "-", "-", "-", "#:-", "-", "-"], "t a b c u d e"),
        (KOREAN, ["#:-", "-", "-", "#:-", "-", "-"], "t - - u d e"),
        (KOREAN, ["#:-", "-", f"-|{CODE}", "#:-", "-", "-"], "t - c u d e"),
        (KOREAN, ["#:-", "-", "-", f"-|{CODE}"], "t a b c"),
        (KOREAN, ["#:-", "-", "-", f"-|{MATH}", "#:-", "-", "-"], "t a b c u d e"),
        (KOREAN, ["#:t", "a", "-", "c", "#:u", "d", "e"], "t a b c u d e"),
        (KOREAN, ["#:t", "-", "c", "#:u", "d", "-"], "t - c u d e"),
        (KOREAN, ["#:t", "-", "other", "c", "#:u", "d", "-"], "t - other c u d e"),
        (KOREAN, ["#:u", "-", "-", "#:t", "a", "b", "-"], "u d e t a b c"),
        (KOREAN, ["#:t", "a", "b", "c", "-", "#:u", "d", "e"], "t a b c - u d e"),
        (KOREAN, ["#:t", "a", "b", f"-|{CODE}", f"-|{CODE}"], "t a b - -"),
        (["a", "b"], ["#:-", "-", "-"], "- a b"),
        (["#:t", "a", "#:u", "b"], ["-", "-"], "a b"),
        (["#:t", "a", "#:u", "b"], ["-"], "-"),
        (["a", "#:t", "b"], ["#:t", "-", "a", "-"], "t - a -"),
    ],
)
def test_ids_follow_from_those_around(korean: list[str], english: list[str], found: str) -> None:
    built = of(korean, english)
    changed = pinned(built.inputs, built.sources, False, False)
    data = changed["docs/en/concepts.md"][0] if changed else built.inputs.texts["docs/en/concepts.md"]
    assert ids(data) == found.split()


def test_an_id_that_words_give_pairs_as_well() -> None:
    built = site("## Rain? {#rain}\nx\n\n## 눈? {#snow}\nx\n\n## 바람? {#wind}\nx\n", "## Was ist Rain?\nx\n\n## Wind?\nx\n")
    assert [entry.slug for entry in built.sources["en"].entries] == ["rain", "wind"]
    assert sorted(issue.kind for issue in built.issues) == ["heading-id", "heading-id", "untranslated"]


def test_what_is_advised_is_what_pin_writes_and_the_next_check_takes() -> None:
    built = of(KOREAN, ["#:-", "-", "-", "-", "#:-", "-", "-"])
    advised = [re.findall(r"write \{#(\S+)\} behind the words, or run 'make pin'", issue.message) for issue in built.issues]
    assert advised == [[name] for name in ("t", "a", "b", "c", "u", "d", "e")]
    english = pinned(built.inputs, built.sources, False, False)["docs/en/concepts.md"][0]
    assert site(text(KOREAN, "가"), english).issues == ()


def test_one_problem_a_heading_names_what_is_not_translated_there() -> None:
    issues = of(KOREAN, ["#:t", "-", "-", "#:u", "d", "e", "-"]).issues
    assert [str(issue) for issue in issues] == [
        "docs/en/concepts.md:7: heading 'Word B' has no id, and it is not clear whether it translates {#a}, {#b}, {#c} of "
        "docs/ko/concepts.md; write the right one behind the words, and 'make pin' writes what follows from it",
        "docs/en/concepts.md:13: heading 'Word C' has no id, and it is not clear whether it translates {#a}, {#b}, {#c} of "
        "docs/ko/concepts.md; write the right one behind the words, and 'make pin' writes what follows from it",
        "docs/en/concepts.md:37: heading 'Word G' has no id, and it is not clear whether it translates {#a}, {#b}, {#c} of "
        "docs/ko/concepts.md; write the right one behind the words",
    ]


def test_what_translates_nothing_is_to_be_added_to_the_original() -> None:
    [issue] = of(["a"], ["a", "-"]).issues
    assert issue.message == (
        "heading 'Word B' has no id, and docs/ko/concepts.md has nothing left that it could translate; add it there, or remove it here"
    )


def test_below_a_topic_that_nobody_can_pair_stands_what_is_known() -> None:
    built = of(["#:t", "a", "b"], ["#:-", "a", "#:-", "b"])
    assert [issue.location.line for issue in built.issues] == [1, 13]
    assert [issue.kind.split(" ")[0] for issue in built.issues] == ["heading-id", "unclear-id"]


SECTIONS = "## 가? {#a}\n답\n\n### 왜 {#why-not}\n\n### 언제 {#s}\n\n### 끝 {#t}\n"


@pytest.mark.parametrize(
    ("english", "found"),
    [
        ("## A?\nx\n\n### Why\n\n### When\n\n### End\n", "why-not s t"),
        ("## A? {#a}\nx\n\n### Why\n\n### When {#s}\n\n### End\n", "why-not s t"),
        ("## A? {#a}\nx\n\n### Why\n\n### End {#t}\n", "why t"),
        ("## A? {#a}\nx\n\n### End {#t}\n\n### Why\n\n### When {#s}\n", "t why-not s"),
        ("## A? {#a}\nx\n\n### End {#t}\n\n### Other {#o}\n\n### Why\n\n### When {#s}\n", "t o why s"),
        ("## A? {#a}\nx\n\n### Why {#why-not}\n\n#### When\n\n### End {#t}\n", "why-not s t"),
        ("## A? {#a}\nx\n\n### Why {#why-not}\n\n### When {#s}\n\n### End\n\n### More\n", "why-not s end more"),
        ("## A? {#a}\nx\n\n### Why\n\n#### When\n\n### End\n", "why when end"),
    ],
)
def test_sections_follow_from_those_around(english: str, found: str) -> None:
    assert [section.id for section in site(SECTIONS, english).sources["en"].entries[0].sections] == found.split()


def test_a_section_with_nothing_left_to_translate_is_advice_and_gets_no_id() -> None:
    built = site(SECTIONS, "## A? {#a}\nx\n\n### Why\n\n### When\n\n### End {#t}\n\n### More\n")
    [issue] = [issue for issue in built.issues if issue.location.line == 10]
    assert issue.message == (
        "section heading 'More' has no id, and docs/ko/concepts.md:1 has nothing left that it could translate; add it there, or remove it here"
    )
    assert issue.is_advice
    assert sorted(pinned(built.inputs, built.sources, True, False)) == ["docs/en/concepts.md"]
    assert ids(pinned(built.inputs, built.sources, True, False)["docs/en/concepts.md"][0]) == ["a", "why-not", "s", "t", "-"]


def test_sections_of_what_the_original_lacks_are_nobodys() -> None:
    [issue] = site("## 가? {#a}\n답\n", "## A? {#a}\nx\n\n## B? {#b}\nx\n\n### Why\n").issues
    assert "concept 'b' is not in docs/ko/concepts.md" in issue.message


TITLE = "# Title\n\nText.\n\n"


@pytest.mark.parametrize(
    ("korean", "english", "found"),
    [
        ("## 가 {#a}\n\n## 나 {#b}\n", "## A\n\n## B\n", "- a b"),
        ("# 가 {#t}\n\n## 나 {#a}\n", "# T\n\n## A\n", "- t a"),
        ("# 가 {#t}\n\n## 나 {#a}\n\n# 다 {#u}\n\n## 라 {#b}\n", "# T\n\n## A\n\n# U\n\n## B\n", "- t a u b"),
        ("## 가 {#a}\n\n# 나 {#glossary}\n\n## 다 {#b}\n", "## A\n\n# T\n\n## B\n", "- a glossary b"),
        ("# 제목 {#title}\n\n# 가 {#t}\n\n## 나 {#a}\n", "# T\n\n## A\n", "title t a"),
    ],
    ids=["no topics", "a topic", "topics", "a glossary", "titles"],
)
def test_a_title_of_the_translation_only_is_no_problem_and_no_topic(korean: str, english: str, found: str) -> None:
    built = site(korean, TITLE + english)
    changed = pinned(built.inputs, built.sources, False, False)["docs/en/concepts.md"][0]
    assert ids(changed) == found.split()
    assert [issue for issue in site(korean, changed).issues if not issue.is_advice and "answer" not in issue.message] == []
