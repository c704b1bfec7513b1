"""Markdown → HTML for tests, and what a browser makes of the HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concepts.link.targets import Target
from concepts.read.tokens.tree import parse
from concepts.write.html.render import Rendered, render
from selectolax.lexbor import LexborHTMLParser, LexborNode

MATH = re.compile(r'<math(?P<block>[^>]*)>.*?<annotation encoding="application/x-tex">(?P<tex>.*?)</annotation></semantics></math>')
PERMALINK = re.compile(r'<a class="headerlink" href="#(?P<id>[^"]*)"[^>]*>¶</a>')
MATHML = set(
    """math semantics annotation mrow mi mo mn mtext mspace mfrac msqrt mroot mstyle mpadded mphantom msub msup msubsup
    munder mover munderover mtable mtr mtd menclose""".split()
)
"""The elements of formulas: MathML Core, and the one that some browsers know."""
PAGE = '<!doctype html><body><div><main><section><article>{}</article><i id="behind"></i></section></main></div>'


def href(target: Target) -> str:
    """An address that says what it leads to."""
    return f"/{target.kind}/{target.name}{target.query}" + (f"#{target.section}" if target.section else "")


def rendered(text: str) -> Rendered:
    """The HTML of a whole file."""
    tree, _ = parse(text, "f.md")
    return render(tree.tokens, href, path="f.md", footnotes=tree.footnotes)


def shortened(html: str) -> str:
    """HTML for the eye: formulas as `⟨tex⟩` or `⟪tex⟫`, links beside headings as `¶id`, no lines between tags."""
    html = MATH.sub(lambda found: ("⟪{}⟫" if found["block"] else "⟨{}⟩").format(found["tex"]), html)
    return re.sub(r">\n+(?=<|$)", ">", PERMALINK.sub(r"¶\g<id>", html).strip())


def in_a_browser(html: str) -> LexborHTMLParser:
    """A page with `html` in an article, followed by an element with the id `behind`."""
    return LexborHTMLParser(PAGE.format(html))


def elements(html: str) -> Iterator[LexborNode]:
    """All elements that a browser finds in `html`."""
    article = in_a_browser(html).css_first("article")
    yield from (node for node in article.traverse(include_text=False) if node != article)
