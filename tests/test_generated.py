"""The table of contents of a generated page."""

from __future__ import annotations

from collections.abc import Sequence

from concepts.write.frame import Heading
from generated import outline
from mkdocs.structure.toc import AnchorLink


def headings(levels: str) -> list[Heading]:
    return [Heading(chr(ord("a") + i), "<", int(level)) for i, level in enumerate(levels)]


def shape(links: Sequence[AnchorLink]) -> str:
    return " ".join(f"{x.level}{x.id}" + (f"({shape(x.children)})" if x.children else "") for x in links)


def test_a_heading_is_below_the_last_one_of_a_lower_level() -> None:
    assert shape(outline(headings("1232432"))) == "1a(2b(3c) 2d(4e 3f) 2g)"
    assert shape(outline(headings("321"))) == "3a 2b 1c"
    assert outline([]) == []


def test_titles_are_html() -> None:
    assert outline(headings("1"))[0].title == "&lt;"
