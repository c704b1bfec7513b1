"""Raw HTML is cut where a browser cuts it."""

from __future__ import annotations

import re

import pytest
from concepts.read.tokens.markup import Comment, Tag, Text, pieces
from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

BITS = st.sampled_from(
    ["<", ">", "/", "!", "?", "-", "--", "<!--", "-->", "--!>", "=", "'a>'", '"b<"', "a", "b ", " ", "\n", "<xa", "</xb", "<xi c=d>", "&lt;", "가"]
)
UNENDED = re.compile("<[A-Za-z/!?]")


@given(st.lists(BITS | st.sampled_from("'\""), max_size=30).map("".join))
def test_the_pieces_joined_are_the_source(source: str) -> None:
    assert "".join(piece.source for piece in pieces(source)) == source


@given(st.lists(BITS, max_size=30).map("".join))
@example("<?a>")
@settings(max_examples=300, deadline=None)
def test_tags_are_those_that_a_browser_finds(source: str) -> None:
    """Up to what never ends: a browser drops it to the end of the page."""
    found = pieces(source)
    if found and UNENDED.match(found[-1].source) and isinstance(found[-1], Text):
        found = found[:-1]
    body = LexborHTMLParser("<body>" + "".join(piece.source for piece in found)).body
    assert body is not None
    tags = [piece.name for piece in found if isinstance(piece, Tag) and piece.kind == "open"]
    nodes = (node.tag for node in body.traverse(include_text=False))
    assert [name for name in nodes if name not in ("-comment", None)][1:] == tags  # an instruction, <?a>, has no name


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a < b & c", [Text("a < b & c")]),
        ("<B>", [Tag("<B>", "b", "open")]),
        ("</b\n>", [Tag("</b\n>", "b", "close")]),
        ("<br/>", [Tag("<br/>", "br", "void")]),
        ("<img src=a>", [Tag("<img src=a>", "img", "void", {"src": "a"})]),
        ("<a HREF='b&amp;c' d e=\"f'>\">", [Tag("<a HREF='b&amp;c' d e=\"f'>\">", "a", "open", {"href": "b&c", "d": "", "e": "f'>"})]),
        ("<a b=1 b=2 c = 3>", [Tag("<a b=1 b=2 c = 3>", "a", "open", {"b": "1", "c": "3"})]),
        ("<a b=c/d/>", [Tag("<a b=c/d/>", "a", "open", {"b": "c/d/"})]),
        ("<a b=>", [Tag("<a b=>", "a", "open", {"b": "", "=": ""})]),
        ("<!--a--><!-->b", [Comment("<!--a-->"), Comment("<!-->"), Text("b")]),
        ("<!doctype a><?b?></ c>", [Comment("<!doctype a>"), Comment("<?b?>"), Comment("</ c>")]),
        ("</><b>", [Comment("</>"), Tag("<b>", "b", "open")]),
        ("a<b c", [Text("a"), Text("<b c")]),
        ("<!-- a <b>", [Text("<!-- a <b>")]),
        ("", []),
    ],
)
def test_pieces(source: str, expected: list[object]) -> None:
    assert list(pieces(source)) == expected
