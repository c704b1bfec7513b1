import pytest
from concepts.read.entries.entry import Section
from sources import entry, problems


@pytest.mark.parametrize(
    ("sections", "ids", "messages"),
    [
        ("### 왜 {#why}\n", ["why"], []),
        ("#### 왜 {#why}\n", ["why"], []),
        ("### 왜\n", ["wae"], ["5: section heading '왜' has no id; write {#wae} behind the words, or run 'make pin SECTIONS=1'"]),
        ("### 왜\n\n### 왜\n", ["wae", "wae-2"], [
            "5: section heading '왜' has no id; write {#wae} behind the words, or run 'make pin SECTIONS=1'",
            "7: section heading '왜' has no id; write {#wae-2} behind the words, or run 'make pin SECTIONS=1'",
        ]),
        ("### 왜\n\n### 또 {#wae}\n", ["wae-2", "wae"], ["5: section heading '왜' has no id; write {#wae-2} behind the words, or run 'make pin SECTIONS=1'"]),
        ("### 왜 {#x}\n\n### 또 {#x}\n", ["x", "x-2"], ["7: section id 'x' is taken on this page; give this section another one"]),
        ("### 왜 {#a}\n", ["a-2"], ["5: section id 'a' is taken on this page; give this section another one"]),
        ("### 왜 {#backlinks}\n", ["backlinks-2"], ["5: section id 'backlinks' is taken on this page; give this section another one"]),
        ("### 왜 ### {#why}\n", ["why"], []),
        ("### 왜 {#없다}\n", ["wae"], ["5: section id '없다' is malformed; use Latin letters, digits and hyphens, for example 'wae'"]),
    ],
)
def test_every_section_has_an_id_of_its_own(sections: str, ids: list[str], messages: list[str]) -> None:
    text = f"## 가 {{#a}}\n\n답.\n\n{sections}\n글.\n"
    found = entry(text)
    assert [section.id for section in found.sections] == ids
    assert [token.attrGet("id") for token in found.body if token.type == "heading_open"] == ids
    assert problems(text) == messages


def test_a_section_knows_its_words_level_and_line() -> None:
    found = entry("## 가 {#a}\n\n답.\n\n#### $x$ `y` [b](#a) {#why}\n\n글.\n")
    assert found.sections == (Section("why", "x y b", 4, 5),)
