import re

import pytest
from concepts.author import pin
from concepts.author.pin import with_ids
from concepts.issues import report
from concepts.site import Site
from sources import site

PLAIN = "# 기초\n\n## 과적합이란?\n답\n\n### 왜\n\n## C++이란? ##  \n\n답\n\n조기 종료란?\n---\n답\n\n## 배치 {#batch}\n답\n"


def pinned(built: Site, has_sections: bool, has_terms: bool) -> dict[str, tuple[bytes, list[str]]]:
    return pin.pinned(built.inputs, built.sources, has_sections, has_terms)


def after(data: str | bytes, **how: bool) -> bytes:
    built = site(data)
    return pinned(built, how.get("sections", False), how.get("terms", False))["docs/ko/concepts.md"][0]


def test_ids_stand_behind_the_words_and_nothing_else_changes() -> None:
    text = after(PLAIN).decode()
    assert text.split("\n")[0] == "# 기초 {#gicho}"
    assert "## 과적합이란? {#gwajeokhap}\n" in text
    assert "\n조기 종료란? {#jogi-jongryo}\n---\n" in text
    assert "### 왜\n" in text
    assert re.sub(r" \{#(?!batch)[a-z0-9-]+\}", "", text) == PLAIN


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_are_kept(end: str, start: str) -> None:
    data = (start + PLAIN.replace("\n", end)).encode()
    assert re.sub(rb" \{#(?!batch)[a-z0-9-]+\}", b"", after(data, sections=True)) == data


def test_sections_get_ids_on_request() -> None:
    assert "### 왜 {#wae}\n" in after(PLAIN, sections=True).decode()


def test_terms_are_written_on_request_below_the_heading() -> None:
    text = after("## 과적합이란?\r\n답\r\n\r\n## '따옴표': 무엇인가?\r\n답", terms=True).decode()
    assert text.startswith("## 과적합이란? {#gwajeokhap}\r\n<!-- term: 과적합 -->\r\n답\r\n")
    again = site(text)
    assert again.editions["ko"].entries[0].term == "과적합"
    assert not [issue for issue in again.issues if "YAML" in issue.message]


def test_a_pinned_source_has_the_same_addresses_and_no_more_to_pin() -> None:
    built = site(PLAIN)
    again = site(after(PLAIN, sections=True, terms=True))
    assert [e.slug for e in again.editions["ko"].entries] == [e.slug for e in built.editions["ko"].entries]
    assert again.issues == ()
    assert pinned(again, True, True) == {}


def test_a_translation_of_the_same_shape_gets_the_ids_of_the_original() -> None:
    built = site("# 기초\n\n## 과적합이란?\n답\n\n## 배치란?\n답\n", "# Basics\n\n## What is overfitting?\nx\n\n## Batch?\nx\n")
    english = pinned(built, False, False)["docs/en/concepts.md"][0].decode()
    assert english.startswith("# Basics {#gicho}\n\n## What is overfitting? {#gwajeokhap}\n")
    assert "## Batch? {#baechi}" in english


SECTIONS = ("## 과적합이란?\n답\n\n### 왜\n\n### 어떻게\n", "## What is overfitting?\nx\n\n### Why\n\n### How\n")


@pytest.mark.parametrize("slug", ["", " {#a}"])
def test_sections_of_a_translation_get_the_ids_of_the_original(slug: str) -> None:
    korean, english = (text.replace("?", f"?{slug}", 1) for text in SECTIONS)
    changed = pinned(site(korean, english), True, False)
    found = [re.findall(r"### .*", data.decode()) for data, *_ in changed.values()]
    assert found == [["### 왜 {#wae}", "### 어떻게 {#eotteohge}"], ["### Why {#wae}", "### How {#eotteohge}"]]


@pytest.mark.parametrize("english", [SECTIONS[1].replace("### How", "#### How"), SECTIONS[1].replace("### How\n", ""), SECTIONS[1].replace("Why", "Why {#w}")])
def test_sections_that_nobody_can_pair_get_no_ids(english: str) -> None:
    """One that words give would stand in the ledger for ever, and in one language only."""
    built = site(SECTIONS[0], english)
    text = pinned(built, True, False)["docs/en/concepts.md"][0].decode()
    assert text == english.replace("overfitting?", "overfitting? {#gwajeokhap}")
    assert "gwajeokhap#how" not in pin.lasting_of(site(SECTIONS[0], text))
    [issue] = list(report([issue for issue in built.issues if "section" in issue.message and issue.location.path == "docs/en/concepts.md"]))
    assert "it is not clear whether it translates {#wae}, {#eotteohge} of docs/ko/concepts.md:1; write the right one" in issue


def test_what_nobody_can_pair_is_left_alone() -> None:
    korean = "## 과적합이란? {#a}\n답\n\n## 배치란? {#b}\n답\n\n### 왜 {#wae}\n"
    assert pinned(site(korean, "## Batch?\nx\n\n### Why\n"), True, False) == {}


def test_a_last_line_without_an_end() -> None:
    assert with_ids(b"a\n## b", {2: "c"}) == b"a\n## b {#c}"
