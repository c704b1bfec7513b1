"""What GitHub's own parser (cmarkgfm) makes of a text, and what ours does, in a form that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser

from cmarkgfm.cmark import Options, markdown_to_html_with_extensions
from concepts.read.markdown.dialect import parser
from concepts.read.tokens.tree import Tree, parse
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

EXTENSIONS = ["table", "autolink", "strikethrough", "tasklist"]
VOID = frozenset("br hr img input".split())
KEPT = {"a": "href", "img": "src", "ol": "start", "th": "align", "td": "align"}


class _Outline(HTMLParser):
    """Collects tags and texts; white space counts in `pre` and `code` only."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.strong = 0
        self.text = ""
        self.pre = 0

    def flush(self) -> None:
        text = self.text if self.pre else " ".join(self.text.split())
        if text:
            self.parts.append(repr(text))
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.strong += tag == "strong"
        if tag == "strong" and self.strong > 1:  # GitHub writes one for strong text within strong text
            return
        self.flush()
        found = dict(attrs)
        kept = found.get(KEPT.get(tag, ""), "")
        self.parts.append(f"<{tag}{' ' + kept if kept else ''}>" if tag != "input" else f"<input{' x' if 'checked' in found else ''}>")
        self.pre += tag == "pre"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.strong -= tag == "strong"
        if tag == "strong" and self.strong:
            return
        self.flush()
        self.pre -= tag == "pre"
        if tag not in VOID:
            self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.flush()
        self.parts.append(f"<!--{data}-->")


def outline(source: str) -> list[str]:
    """Tags and texts of HTML in order."""
    collector = _Outline()
    collector.feed(source)
    collector.close()
    collector.flush()
    return collector.parts


def githubs(text: str) -> str:
    """HTML of GitHub's parser, without the section of footnotes."""
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
    made = markdown_to_html_with_extensions(text, options, EXTENSIONS)
    made = re.sub(r'<sup class="footnote-ref">.*?</sup>', "<sup></sup>", made)
    return made.partition('<section class="footnotes"')[0]


class _Renderer(RendererHTML):
    """markdown-it's HTML, with what only our rules make."""

    def footnote_ref(self, *_: object) -> str:
        return "<sup></sup>"

    def list_item_open(self, tokens: list[Token], i: int, *_: object) -> str:
        checked = tokens[i].meta.get("checked")
        box = "" if checked is None else f'<input type="checkbox"{" checked" if checked else ""}>'
        return f"<li>{box}"

    def s_open(self, *_: object) -> str:
        return "<del>"

    def s_close(self, *_: object) -> str:
        return "</del>"

    def cell(self, tokens: list[Token], i: int, *_: object) -> str:
        style = str(tokens[i].attrGet("style") or "").removeprefix("text-align:")
        return f'<{tokens[i].tag}{f" align={style}" if style else ""}>'

    th_open = td_open = cell


def ours(tree: Tree | Iterable[Token]) -> str:
    """HTML of our tokens."""
    tokens = tree.tokens if isinstance(tree, Tree) else tree
    return _Renderer(parser()).render(tokens, parser().options, {})


def differs(text: str) -> tuple[list[str], list[str]] | None:
    """Both outlines if they are not the same."""
    there, here = outline(githubs(text)), outline(ours(parse(text, "f.md")[0]))
    return None if there == here else (there, here)
