"""The Markdown of a page: the author's lines, with addresses that work from anywhere."""

from __future__ import annotations

import re

import cmarkgfm
import pytest
from concepts.output import files
from concepts.read.tokens.words import plain
from concepts.write.publication import Publication
from documents import pinned_files, plain_files
from hypothesis import given, settings
from sources import site, source

ROOT = "https://example.org/n/"
REST = """
## 나 {#b}
<!-- term: 나 -->

글. 나는 여기다.

### 절 {#s}

글.

[far]: #b "제목"
[^n]: 각주는 [나](#b)를 본다.

    둘째 문단.
"""


def twins(text: str, english: str | None = None) -> dict[str, str]:
    """The twins by path."""
    found = files(site(text, english), Publication(ROOT), "")
    return {path: str(content) for path, content in found if path.endswith("index.md")}


def twin(body: str) -> str:
    """That of an entry with this body, without its heading."""
    text = twins(f"## 가 {{#a}}\n\n{body}\n{REST}")["concepts/a/index.md"]
    assert text.startswith("## 가 {#a}\n\n")
    return text.removeprefix("## 가 {#a}\n\n")


B = ROOT + "concepts/b/"


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("글이다.", "글이다.\n"),
        ("[나](#b) 다음", f"[나]({B}) 다음\n"),
        ("[나](<#b> '제목')", f"[나]({B} '제목')\n"),
        ("[절](#s)과 [절](concepts.md#s)", f"[절]({B}#s)과 [절]({B}#s)\n"),
        ("[밖](https://x.org/a)", "[밖](https://x.org/a)\n"),
        ("`[나](#b)` [나](#b)", f"`[나](#b)` [나]({B})\n"),
        ("\\[나](#b) [나](#b)", f"\\[나](#b) [나]({B})\n"),
        ("```\n[나](#b)\n```\n\n[나](#b)", f"```\n[나](#b)\n```\n\n[나]({B})\n"),
        ("[![그림](p.png)](#b)", f"[![그림]({ROOT}p.png)]({B})\n"),
        ("| x | y |\n|---|---|\n| [나](#b) | [나](#b) |", f"| x | y |\n|---|---|\n| [나]({B}) | [나]({B}) |\n"),
        ("> - 글\n>   [나](#b)", f"> - 글\n>   [나]({B})\n"),
        ('<a href="#b">나</a> <img src=p.png>', f'<a href="{B}">나</a> <img src={ROOT}p.png>\n'),
        ('<div>\n<a href="#b" title="#b">나</a>\n</div>', f'<div>\n<a href="{B}" title="#b">나</a>\n</div>\n'),
        ("[나][far]", f'[나][far]\n\n[far]: {B} "제목"\n'),
        ("[나][d]\n\n[d]: #b", f"[나][d]\n\n[d]: {B}\n"),
        ("글[^n]", f"글[^n]\n\n[^n]: 각주는 [나]({B})를 본다.\n\n    둘째 문단.\n"),
        ("[묶음](a%20b/c.pdf?x=1&y=2#z)", f"[묶음]({ROOT}a%20b/c.pdf?x=1&y=2#z)\n"),
        ('<img src="c.pdf?x=1&amp;y=2">', f'<img src="{ROOT}c.pdf?x=1&amp;y=2">\n'),
        ('<img srcset="p.png 1x, q.png 2x">', f'<img srcset="{ROOT}p.png 1x, {ROOT}q.png 2x">\n'),
    ],
)
def test_only_addresses_change(body: str, after: str) -> None:
    assert twin(body) == after


@pytest.mark.parametrize(
    ("heading", "after"),
    [
        ("## [나](#b)는? {#a}", f"## [나]({B})는? {{#a}}"),
        ("## [나](#b)와 [나](<#b> '제목')는? ##", f"## [나]({B})와 [나]({B} '제목')는? ##"),
        ("[나](#b)는\n[나][far]는? {#a}\n---", f"[나]({B})는\n[나][far]는? {{#a}}\n---"),
        ("## ![그림](p.png) <a href='#b'>나</a> {#a}", f"## ![그림]({ROOT}p.png) <a href='{B}'>나</a> {{#a}}"),
        ("## 1.\n\n### [나](#b)는?", f"## 1.\n\n### [나]({B})는?"),
        ("## 1.\n\n**[나](#b)는?**", f"## 1.\n\n**[나]({B})는?**"),
        ("## 1.\n\n**[나](#b)\n나?** <br>\n나 [나](#b)", f"## 1.\n\n**[나]({B})\n나?** <br>\n나 [나]({B})"),
        ("## 1.\n\n> [나](#b)는?\n> [나](#b)", f"## 1.\n\n> [나]({B})는?\n> [나]({B})"),
    ],
)
def test_addresses_in_headings_change_as_well(heading: str, after: str) -> None:
    text = next(iter(twins(f"{heading}\n\n글이다.\n\n### [나](#b) {{#x}}\n\n글.\n{REST}").values()))
    assert text.startswith(f"{after}\n\n글이다.\n\n### [나]({B}) {{#x}}\n\n글.\n")


def test_metadata_is_left_out_and_other_comments_are_not() -> None:
    text = twins("## 가 {#a}\n<!--\nterm: 가\n-->\n<!-- 나중에 -->\n\n글.\n\n# 다음 {#t}\n\n## 나 {#b}\n<!-- 참고 -->\n글.\n")
    assert text["concepts/a/index.md"] == "## 가 {#a}\n\n<!-- 나중에 -->\n\n글.\n"
    assert text["concepts/b/index.md"] == "## 나 {#b}\n\n<!-- 참고 -->\n글.\n"


def test_each_language_has_twins_and_links_within_itself() -> None:
    text = twins("## 가 {#a}\n\n글.\n\n## 나 {#b}\n\n[가](#a)\n", "## B {#b}\n\n[A](#a)\n")
    assert text["en/concepts/b/index.md"] == f"## B {{#b}}\n\n[A]({ROOT}en/concepts/a/)\n"
    assert text["en/concepts/a/index.md"] == "## 가 {#a}\n\n글.\n"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_are_those_of_a_text_file(end: str) -> None:
    assert twins("## 가 {#a}\n\n[가](#a)\n".replace("\n", end))["concepts/a/index.md"] == f"## 가 {{#a}}\n\n[가]({ROOT}concepts/a/)\n"


@settings(max_examples=60, deadline=None)
@given(pinned_files | plain_files)
def test_a_twin_says_what_the_page_says(text: str) -> None:
    """Read again, it has the same blocks; GitHub finds no address in it that is not whole."""
    for entry, (path, found) in zip(site(text).editions["ko"].entries, twins(text).items(), strict=False):
        assert path == f"concepts/{entry.slug}/index.md"
        again = source(found).entries
        assert len(again) == 1
        assert plain(again[0].answer) == plain(entry.answer)
        assert plain(again[0].body) == plain(entry.body)
        links = re.findall(r'<a href="([^"]*)"', cmarkgfm.github_flavored_markdown_to_html(found))
        assert not [link for link in links if link.startswith("#s")]
