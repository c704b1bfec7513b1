"""The file of phrases: what it holds, and every way to write it wrong."""

from __future__ import annotations

import pytest
from concepts.read.names.metadata import Name
from concepts.read.notation import DEEP
from concepts.read.phrases import read

PATH = "docs/search/ko.yml"
GOOD = """\
# 첫 줄
synonyms:
  - 터지 폭발
asking: 면접
phrases:
  one:
    - 하나
    - "둘: 셋"
  two: [넷, 5]
  three:
"""


def test_groups_and_phrases_know_their_lines() -> None:
    phrases, issues = read(GOOD.encode(), PATH, "ko")
    assert issues == []
    assert phrases.synonyms == (Name("터지 폭발", 3),)
    assert phrases.asking == (Name("면접", 4),)
    assert phrases.of == {"one": (Name("하나", 7), Name("둘: 셋", 8)), "two": (Name("넷", 9), Name("5", 9)), "three": ()}
    assert phrases.lines == {"one": 6, "two": 9, "three": 10}
    assert phrases.texts() == {"one": ("하나", "둘: 셋"), "two": ("넷", "5"), "three": ()}


@pytest.mark.parametrize("data", [None, b"", b" \n", b"# later\n", b"phrases:\n", b"---\n", "\ufeff# x\r\nasking:\r\n".encode()])
def test_nothing_is_no_problem(data: bytes | None) -> None:
    phrases, issues = read(data, PATH, "ko")
    assert issues == []
    assert (phrases.synonyms, phrases.asking, phrases.of) == ((), (), {})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("phrases:\n\ta: b", "2: the file is not YAML"),
        ("phrases:\n  a:\n    - b: c: d", "3: the file is not YAML"),
        ("a: b\n---\nc: d", "2: the file is not YAML"),
        ("- a", "1: the file has no keys here"),
        ("words", "1: the file has no keys here"),
        ("phrase:\n  a: [b]", "1: unknown file key 'phrase'; known are synonyms, asking, phrases. Did you mean 'phrases'?"),
        ("asking: [a]\nasking: [b]", "2: file key 'asking' is written twice"),
        ("[a]: b", "1: a list or mapping cannot be a key"),
        ("phrases: [a]", "1: the file has no keys here"),
        ("phrases:\n  a: [b]\n  a: [c]", f"3: 'a' stands already in {PATH}:2"),
        ("phrases:\n  a:\n    - b: c", "3: 'a' is a list of words"),
        ("asking:\n  - [a]", "2: 'asking' is a list of words"),
        ("asking: &x [*x]", "1: 'asking' is a list of words"),
        ("phrases: " + "[" * 20_000, "1: the file is not YAML"),
        ("phrases: " + "{a: " * 20_000, "1: the file is not YAML"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, message: str) -> None:
    _, issues = read(text.encode(), PATH, "ko")
    assert len(issues) == 1
    assert str(issues[0]).startswith(f"{PATH}:{message}")


def test_bytes_that_are_no_text_are_said() -> None:
    _, issues = read(b"asking: [\xff]", PATH, "ko")
    assert [issue.location.line for issue in issues] == [1]


def test_what_is_right_is_kept_beside_what_is_wrong() -> None:
    phrases, issues = read(b"nonsense: 1\nphrases:\n  a:\n    - b\n    - [c]\n    - d\n  a: [e]", PATH, "ko")
    assert phrases.texts() == {"a": ("b", "d", "e")}
    assert len(issues) == 3


def test_deep_nesting_ends_nothing() -> None:
    for text in ("- " * 50_000, "[" * 50_000, "? " * 50_000, "\n".join(" " * i + "a:" for i in range(DEEP * 2))):
        assert read(text.encode(), PATH, "ko")[1]
