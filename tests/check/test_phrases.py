"""Phrases that help no reader, each said with its line."""

from __future__ import annotations

import pytest
from concepts.check.phrases import MOST, UNMOVED, check, unmoved
from concepts.read.names.naming import Slug
from concepts.read.phrases import read
from sources import source

PATH = "docs/search/ko.yml"
NAMES = {Slug("overfitting"): ["과적합", "Over-fitting"], Slug("dropout"): ["드롭아웃"]}
MANY = "phrases:\n  dropout:\n" + "".join(f"    - 말 {i}\n" for i in range(MOST + 1))


def messages(text: str) -> list[str]:
    phrases, issues = read(text.encode(), PATH, "ko")
    assert issues == []
    return [f"{issue.location.line}: {issue.message}" for issue in check(phrases, NAMES)]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("phrases:\n  overfiting: [외우기]", "2: there is no entry 'overfiting'; correct the slug or remove its phrases. Did you mean 'overfitting'?"),
        ("phrases:\n  dropout:\n    - 끄기\n    - 드롭 아웃", "4: '드롭 아웃' is a name of 'dropout' already; remove it here"),
        ("phrases:\n  dropout: [overfitting]", "2: 'overfitting' is a name of 'overfitting' already; remove it here"),
        ("phrases:\n  dropout:\n    - 외우기 방지\n    - 외우기-방지", f"4: '외우기-방지' stands already in {PATH}:3; keep one of them"),
        ("phrases:\n  dropout:\n    - 외우기\n  overfitting:\n    - 외우기", f"5: '외우기' stands already in {PATH}:3; keep one of them"),
        (MANY, f"2: 'dropout' has {MOST + 1} phrases; keep the {MOST} that readers are likeliest to type"),
    ],
)
def test_each_is_said_once(text: str, message: str) -> None:
    assert messages(text) == [message]


@pytest.mark.parametrize("text", ["", MANY.rsplit("    -", 1)[0], "phrases:\n  dropout: [뉴런 끄기, c, c++]\nasking: [면접]\nsynonyms: [a b]"])
def test_good_files_say_nothing(text: str) -> None:
    assert messages(text) == []


def test_phrases_in_metadata_are_of_one_kind() -> None:
    text = "## A {#a}\n<!--\nterm: a\nsearch: [b, c]\n-->\n답\n\n## B {#b}\n<!-- search: d -->\n답\n\n## C {#c}\n답\n"
    issues = unmoved(source(text).entries, PATH)
    assert [issue.location.line for issue in issues] == [4, 9]
    assert {issue.kind for issue in issues} == {UNMOVED}
    assert all(PATH in issue.message and "make phrases" in issue.message for issue in issues)
