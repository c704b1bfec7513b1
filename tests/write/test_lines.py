"""Lines on a card: where they end, and what does not fit."""

from __future__ import annotations

import pytest
from concepts.write.lines import balanced, clipped, joined, wrapped
from hypothesis import given
from hypothesis import strategies as st


def measure(text: str) -> float:
    """Ten pixels a letter, twenty for those as wide as they are high."""
    return sum(20 if letter >= "\u1100" else 10 for letter in text)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 80, ["one two", "three"]),
        ("one two three", 1000, ["one two three"]),
        ("드롭아웃은 유닛을 끈다", 140, ["드롭아웃은", "유닛을 끈다"]),  # never within a Korean word
        ("드롭아웃은 유닛을 끈다", 60, ["드롭아", "웃은", "유닛을", "끈다"]),  # unless it is wider than a line
        ("深層学習とは何か。答え", 100, ["深層学習と", "は何か。答", "え"]),
        ("学習する。「答え」", 80, ["学習す", "る。「答", "え」"]),  # signs stay with their letters
        ("", 100, []),
    ],
)
def test_where_lines_end(text: str, width: float, lines: list[str]) -> None:
    assert wrapped(text, width, measure) == lines


@given(st.lists(st.text("abc가나다漢字。「」 ", min_size=1, max_size=30), max_size=8), st.integers(40, 400))
def test_no_line_is_too_wide_and_no_letter_is_lost(words: list[str], width: int) -> None:
    text = " ".join(words)
    for lines in (wrapped(text, width, measure), balanced(text, width, measure)):
        assert all(measure(line) <= width for line in lines)
        assert "".join(lines).replace(" ", "") == "".join(text.split())


def test_lines_are_about_equally_wide() -> None:
    text = "one two three four five six seven eight nine ten"
    greedy, even = wrapped(text, 400, measure), balanced(text, 400, measure)
    assert len(even) == len(greedy) == 2
    assert max(map(measure, even)) < max(map(measure, greedy))


def test_an_ellipsis_says_that_there_is_more() -> None:
    lines = ["one two", "three, four", "five"]
    assert clipped(lines, 3, 110, measure) == lines
    assert clipped(lines, 2, 110, measure) == ["one two", "three..."]
    assert clipped(lines, 2, 140, measure) == ["one two", "three, four..."]


@pytest.mark.parametrize(
    ("width", "line"), [(200, "ab · cd · ef"), (119, "ab · ..."), (60, "ab..."), (40, "a..."), (20, "...")]
)
def test_as_many_names_as_fit(width: float, line: str) -> None:
    assert joined(["ab", "cd", "ef"], width, measure) == line


def test_no_names() -> None:
    assert joined([], 100, measure) == ""
