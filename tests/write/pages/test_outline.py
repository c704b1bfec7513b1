"""The table of contents as a tree."""

from __future__ import annotations

from concepts.write.pages.outline import Heading, Outline, outline_of


def shape(outline: tuple[Outline, ...]) -> str:
    return " ".join(part.id + (f"({shape(part.children)})" if part.children else "") for part in outline)


def headings(levels: str) -> list[Heading]:
    return [Heading(level + "abcdefgh"[i], "<", int(level)) for i, level in enumerate(levels)]


def test_a_heading_is_below_the_last_one_of_a_lower_level() -> None:
    assert shape(outline_of(headings("1232432"))) == "1a(2b(3c) 2d(4e 3f) 2g)"
    assert shape(outline_of(headings("321"))) == "3a 2b 1c"
    assert outline_of([]) == ()


def test_a_title_is_html() -> None:
    assert outline_of(headings("1"))[0].title == "&lt;"


def test_thousands_of_headings() -> None:
    assert len(outline_of([Heading("a", "a", 1), *[Heading("b", "b", 2)] * 5000])[0].children) == 5000
