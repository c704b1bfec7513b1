"""Whatever a text holds: a browser finds in its HTML what the writer meant, nothing that runs, and every word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concepts.read.tokens.elements import ALLOWED
from concepts.read.tokens.markup import VOID, Tag, pieces
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from rendering import MATHML, elements, in_a_browser, rendered

OTHERS = "script style title svg math select option form template iframe noscript body frameset plaintext nobr image x"
NAMES = st.sampled_from(sorted(ALLOWED)) | st.sampled_from("div p b i a ul li table tr td details h3 dl dd pre br".split())
ATTRIBUTES = st.sampled_from(
    ["", "", "", " id=a", " href=x", " onclick=alert(1)", " title='>'", " href='javascript:x'", " style='position:fixed'", " src=x onerror=y", "/"]
)
OPENING = st.builds("<{}{}>".format, NAMES | st.sampled_from(OTHERS.split()), ATTRIBUTES)
CLOSING = st.builds("</{}>".format, NAMES | st.sampled_from(OTHERS.split()))
MARKDOWN = st.sampled_from(
    ["\n\n", "\n", "- ", "1. ", "> ", "  ", "    ", "**", "*", "~~", "`", "```\n", "| a | b |\n|---|---|\n| ", "|", "### ", "[x](y)", "![i](j)",
     "[", "](z)", "$x$", "$$\nx\n$$\n", "!!! note\n    ", "> [!NOTE]\n> ", "- [ ] ", "[^1]", "[^1]: ", "---\n", "\\", "&lt;", "$\\text{<b>}$"]
)
BROKEN = st.sampled_from(["<", "</", "<!", "<?", "<!--", "-->", "<a href='", '"', "'", "&", "<div", "=", ">", "</div", "<b x=\""])
WORDS = st.sampled_from(["w1w ", "w2w", "w3w\n"])


def texts(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(*parts), max_size=25).map("".join)


def meant(html: str) -> Iterator[str]:
    """The elements that the writer has written; all of its tags have their ends, in the right order."""
    stack: list[str] = []
    for piece in pieces(html):
        if not isinstance(piece, Tag):
            continue
        if piece.kind == "close":
            assert stack.pop() == piece.name
            continue
        yield f"{len(stack)} {piece.name}"
        if piece.name not in VOID:
            stack.append(piece.name)
    assert stack == []


def found(html: str) -> list[str]:
    """The elements that a browser finds, but for those that it adds to a table."""
    return [node.tag for node in elements(html) if node.tag not in ("tbody", "tr", "colgroup")]


@given(texts(OPENING, CLOSING, MARKDOWN, BROKEN, WORDS))
@example("<table><div>x<tr><td>- <li>\n\n- a <li>b</li>\n\n<p><h3>c <p><h4>d")
@example("<div><ruby><p>a<rt>b</p></rt></ruby></div>")
@settings(max_examples=200, deadline=None)
def test_no_text_gets_out_of_its_place(text: str) -> None:
    html = rendered(text).html
    names = [name.split()[1] for name in meant(html)]
    assert found(html) == [name for name in names if name not in ("tbody", "tr", "colgroup")]
    behind = in_a_browser(html).css_first("#behind")
    assert behind is not None
    assert behind.parent is not None
    assert behind.parent.tag == "section"
    assert behind.prev is not None
    assert behind.prev.tag == "article"


@given(texts(OPENING, CLOSING, MARKDOWN, BROKEN, WORDS))
@settings(max_examples=100, deadline=None)
def test_nothing_runs(text: str) -> None:
    for node in elements(rendered(text).html):
        assert node.tag in ALLOWED | MATHML | {"input", "label"}
        for name, value in node.attributes.items():
            assert not name.startswith("on")
            assert name != "style" or re.fullmatch("text-align:(left|center|right)", value or "")
            assert not re.match(r"\s*(javascript|data|vbscript):", value or "")


SAFE = st.sampled_from(
    ["\n\n", "\n", "- ", "1. ", "> ", "  ", "**", "*", "~~", "`", "```\n", "### ", " $x$ ", "!!! note\n    ", "> [!NOTE]\n> ", "- [ ] ", "\\", "&lt;", "---\n"]
)


@given(texts(st.builds("<{}>".format, NAMES | st.sampled_from(OTHERS.split())), CLOSING, SAFE, WORDS, WORDS))
@settings(max_examples=150, deadline=None)
def test_every_word_is_there_in_order(text: str) -> None:
    assume("~~~" not in text)  # the first line of a fence is not shown
    article = in_a_browser(rendered(text).html).css_first("article")
    assert article is not None
    assert re.findall(r"w\dw", article.text()) == re.findall(r"w\dw", text)
