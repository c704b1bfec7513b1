"""Tokens → HTML: the elements and classes that the theme styles, and raw HTML that can do no harm."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from concepts.language import en
from concepts.link.targets import Target
from concepts.read.tokens.tree import Tokens, parse
from concepts.write.html.render import render, render_inline
from markdown_it.token import Token
from rendering import href, rendered, shortened
from sources import site, view

HERE = Path(__file__).parent
ROWS = [row for name in ("html.yml", "raw.yml") for row in yaml.safe_load((HERE / name).read_text("utf-8"))]


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_markdown_becomes_html(row: dict[str, Any]) -> None:
    found = rendered(row["text"])
    assert shortened(found.html) == shortened(row["html"])
    assert [str(issue) for issue in found.issues] == row.get("issues", [])


def tokens(text: str) -> Tokens:
    return parse(text, "f.md")[0].tokens


def with_targets(token: Token) -> Token:
    """As the linker leaves it: links and images, Markdown's and raw ones, lead to places of the site."""
    meta = dict(token.meta)
    if token.type in ("link_open", "image"):
        meta["target"] = Target("entry", "kiln", "glaze")
    if token.type.startswith("html"):
        meta["targets"] = {"k.svg": Target("file", "assets/k.svg"), "k.md": Target("page", "k.md", query="?a&b")}
    return token.copy(meta=meta, children=None if token.children is None else list(map(with_targets, token.children)))


def test_links_that_lead_inside_the_site_have_its_addresses() -> None:
    text = '[a](#x) <a href="k.md">b</a>\n\n<img src="k.svg" srcset="k.svg 1x, https://c.example/l.svg 2x">\n\n![d](e)'
    html = shortened(render(tuple(map(with_targets, tokens(text))), href).html)
    assert html == (
        '<p><a href="/entry/kiln#glaze">a</a> <a href="/page/k.md?a&amp;b">b</a></p>'
        '<img src="/file/assets/k.svg" srcset="/file/assets/k.svg 1x, https://c.example/l.svg 2x" loading="lazy">'
        '<p><img alt="d" loading="lazy" src="/entry/kiln#glaze"></p>'
    )


def test_rendering_changes_no_token_and_keeps_no_state() -> None:
    read = tokens("a *b* $c$ <b id=x>\n\n- [x] d ![e](f \"g\")\n\n!!! note\n    h\n")
    before = [token.as_dict() for token in read]
    assert render(read, href) == render(read, href)
    assert [token.as_dict() for token in read] == before


def test_the_lead_stands_apart_closed_with_its_footnotes_behind_the_text() -> None:
    tree, _ = parse("a <details> b[^1]\n\nc[^2]\n\n[^1]: d\n[^2]: e", "f.md")
    found = render(tree.tokens[3:], href, lead=tree.tokens[:3], footnotes=tree.footnotes)
    assert found.lead.startswith("<p>a </p><details> b<sup")
    assert found.lead.strip().endswith("</details>")
    assert shortened(found.html).startswith('<p>c<sup id="fnref:2">')
    assert found.html.count('<li id="fn:') == 2


def test_footnotes_of_several_texts_on_a_page_have_different_ids() -> None:
    tree, _ = parse("a[^1]\n\n[^1]: b", "f.md")
    html = render(tree.tokens, href, footnotes=tree.footnotes, scope="kiln-").html
    assert ['id="fnref:kiln-1"' in html, 'href="#fn:kiln-1"' in html, 'id="fn:kiln-1"' in html] == [True] * 3
    assert 'href="#fnref:kiln-1"' in html


KOREAN = replace(
    en.WORDS, note="참고", permalink="이 절의 주소", footnote="각주 {number}", footnote_back="각주 {number}의 본문으로", task_done="끝남", task_open="할 일"
)


def test_what_is_written_beside_a_text_is_in_the_language_of_the_page() -> None:
    tree, _ = parse("### a {#x}\n> [!NOTE]\n> b[^1]\n\n- [ ] c\n- [x] d\n\n!!! note \"Note to self\"\n    e\n\n[^1]: f", "f.md")
    html = render(tree.tokens, href, footnotes=tree.footnotes, words=KOREAN).html
    for word in ("이 절의 주소", ">참고<", "각주 1", "각주 1의 본문으로", "끝남", "할 일", "Note to self"):
        assert word in html
    assert "Note<" not in html


def test_a_title_that_the_author_wrote_stays_as_it_is() -> None:
    tree, _ = parse('!!! note "Note"\n    a\n\n!!! note\n    b', "f.md")
    html = shortened(render(tree.tokens, href, words=KOREAN).html)
    assert [part.split("<")[0] for part in html.split('admonition-title">')[1:]] == ["Note", "참고"]


def test_a_paragraph_may_have_a_class() -> None:
    opening, *rest = tokens("a")
    assert shortened(render((opening.copy(attrs={"class": 'b"c'}), *rest), href).html) == '<p class="b&quot;c">a</p>'


@pytest.mark.parametrize(
    ("text", "line", "link"),
    [
        ("*a* `b` [c](d)", '<em>a</em> <code>b</code> <a href="d">c</a>', "<em>a</em> <code>b</code> c"),
        ("a <b>c", "a <b>c</b>", "a <b>c</b>"),
        ("a <a href=b>c</a>", 'a <a href="b">c</a>', "a c"),
        ("a <a id=b></a>c", "a <a></a>c", "a <span></span>c"),
        ("a <h1>b</h1> <div>c</div>", "a b <div>c</div>", "a b c"),
        ("a[^1]\n\n[^1]: b", "a", "a"),
    ],
)
def test_a_line_of_text(text: str, line: str, link: str) -> None:
    title = tokens(text)[1:2]
    assert render_inline(title, href) == render_inline(tuple(title[0].children or ()), href) == line
    assert render_inline(title, href, is_link=True) == link


def test_a_title_shares_ids_and_messages_with_its_text() -> None:
    tree, _ = parse("a <b id=x>[^1] <svg> <i id=y></i>\n\n<i id=x></i><i id=z></i>\n\n[^1]: c", "f.md")
    found = render(tree.tokens[3:], href, title=tree.tokens[1:2], footnotes=tree.footnotes, taken=("y",))
    assert found.title == 'a <b id="x"> &lt;svg&gt; <i></i></b>'
    assert [part in found.html for part in ('id="x"', 'id="z"', "fn:")] == [False, True, False]
    assert [issue.location.line for issue in found.issues] == [1, 1]


def test_a_copy_has_neither_ids_nor_footnotes() -> None:
    tree, _ = parse("a <a name=b></a><b id=c>d</b>[^1]\n\n[^1]: e", "f.md")
    assert shortened(render(tree.tokens, href, footnotes=tree.footnotes, is_copy=True).html) == "<p>a <a></a><b>d</b></p>"


def test_the_link_of_each_heading_is_called_after_it() -> None:
    assert 'aria-label="이 절의 주소: 절 b"' in view("## 가 {#a}\n답\n\n### 절 *b* {#s}\n\n글\n").body_html


def test_a_page_has_each_id_once() -> None:
    page = view("## 가 <i id=x></i> {#a}\n답\n\n<i id=x></i><i id=a></i><i id=backlinks></i>\n")
    assert page.title_html == '가 <i id="x"></i>'
    assert "id=" not in page.body_html


def test_tags_in_the_titles_of_topics_and_entries_are_reported() -> None:
    found = site("# T <svg> {#t}\n\n## 가 <b> {#a}\n\n답\n").issues
    assert [(issue.location.line, issue.message.split(" ")[0]) for issue in found] == [(1, "'<svg>'"), (3, "'<b>'")]
