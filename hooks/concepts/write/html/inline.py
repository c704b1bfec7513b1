"""The rules for what stands within a paragraph, and for raw HTML wherever it stands."""

import re
from html import escape, unescape

from markdown_it.token import Token

from ...issues import quoted
from ...read.tokens.elements import ALLOWED, HEADINGS
from ...read.tokens.markup import VOID, Tag, Text, pieces
from ...read.tokens.words import plain
from .elements import REPORTED, attributes, is_harmless, written
from .mathml import formula
from .page import Page, Rule

FORMULA, FORMULA_END = '<span class="arithmatex">', "</math></span>"
WORD = re.compile(r"[^\W\d_][가-힣]*")


def _text(page: Page, token: Token) -> None:
    """Text; the word that stands at a formula stays on its line: a particle never starts a line."""
    content, out = token.content, page.writer.out
    found = WORD.match(content)
    if found and out and out[-1].startswith(FORMULA) and out[-1].endswith(FORMULA_END):
        out[-1] = f"{out[-1].removesuffix('</span>')}{found[0]}</span>"
        content = content[found.end() :]
    if content:
        page.writer.text(escape(content, quote=False))


def _code(page: Page, token: Token) -> None:
    page.writer.text(f"<code>{escape(token.content, quote=False)}</code>")


def _soft_break(page: Page, token: Token) -> None:
    page.line += 1
    page.writer.text("\n")


def _hard_break(page: Page, token: Token) -> None:
    page.line += 1
    page.writer.text("<br>\n")


def _math(page: Page, token: Token) -> None:
    """A formula; one of `$$` stands on a line of its own."""
    is_block = token.type == "math_display"
    found = formula(token.content, is_block)
    if found.problem:
        report_formula(page, token.content, found.problem)
        page.writer.text(f"<code>{escape(token.content, quote=False)}</code>")
    else:
        page.writer.text(f'<span class="arithmatex{" display" if is_block else ""}">{found.markup}</span>')
    page.line += token.content.count("\n")


def report_formula(page: Page, tex: str, problem: str) -> None:
    """Say that a formula is shown as code."""
    message = f"formula {quoted(tex)} cannot be converted ({problem}); write it in simpler TeX"
    page.writer.report(page.line, message)


def _link(page: Page, token: Token) -> None:
    page.writer.enter("a", written({"href": page.address(token, "href"), "title": title(token)}))


def title(token: Token) -> str | None:
    """The title of a link or an image."""
    return str(token.attrs["title"]) if token.attrs.get("title") else None


def image(page: Page, token: Token, shown: str | None = None) -> str:
    """The element for an image, loaded when the reader gets there; `shown` is its title."""
    alternative = plain(token.children or ())
    width, height = token.meta.get("size") or (None, None)
    size = {"width": width and str(width), "height": height and str(height)}
    values = {"alt": alternative, "loading": "lazy", "src": page.address(token, "src"), "title": shown, **size}
    return f"<img{written(values)}>"


def _image(page: Page, token: Token) -> None:
    live = token.meta.get("live")
    if live:
        message = f"the picture of {quoted(live.name.rpartition('/')[2])} is no figure and stays still; "
        page.writer.report(page.line, f"{message}put it alone in a paragraph, with a caption")
    page.writer.text(image(page, token, title(token)))
    page.line += sum(child.type in ("softbreak", "hardbreak") for child in token.children or ())


def _footnote(page: Page, token: Token) -> None:
    """The sign of a footnote; without a text for it, what the author has written."""
    label = str(token.meta["label"])
    if label not in page.notes.texts:
        page.writer.text(escape(f"[^{label}]", quote=False))
        return
    number = page.notes.refer(label)
    name = page.notes.reference_id(number, page.notes.counts[label])
    page.writer.text(f"<sup{written({'id': name})}>")
    label = page.words.footnote.format(number=number)
    values = {"class": "footnote-ref", "href": f"#{page.notes.id(number)}", "aria-label": label}
    page.writer.enter("a", written(values))
    page.writer.text(str(number))
    page.writer.leave()
    page.writer.text("</sup>")


def _raw(page: Page, token: Token) -> None:
    """Raw HTML: what is harmless is let through, comments are not shown, and all else is text."""
    for piece in pieces(token.content):
        if isinstance(piece, Text):
            page.writer.text(escape(unescape(piece.source), quote=False))
        elif isinstance(piece, Tag):
            _tag(page, token, piece)
        page.line += piece.source.count("\n")


def _tag(page: Page, token: Token, tag: Tag) -> None:
    if tag.name not in ALLOWED:
        page.writer.text(escape(tag.source, quote=False))
        if tag.name in REPORTED and tag.kind != "close":
            message = f"'<{tag.name}>' is shown as text; remove it, or write it as code"
            page.writer.report(page.line, message, kind=f"<{tag.name}>")
        return
    name = page.level(tag.name) if tag.name in HEADINGS else tag.name
    if tag.kind == "close" and tag.name != "br":  # browsers take `</br>` for a break
        page.writer.end(name, page.line, tag.name)
        return

    def resolved(address: str) -> str | None:
        target = token.meta.get("targets", {}).get(address)
        address = page.href(target) if target else address
        return address if is_harmless(address, is_image=tag.name in ("img", "source")) else None

    values = attributes(tag, resolved, None if page.is_copy else page.ids)
    if name == "a" and " href=" not in values:
        page.writer.mark(values)
    else:
        page.writer.start(name, values, page.line, tag.name, is_void=name in VOID)


def _children(page: Page, token: Token) -> None:
    """The words of a paragraph, heading or cell, behind its check box."""
    if page.check_box:
        page.writer.text(page.check_box)
        page.check_box = ""
    page.run(tuple(token.children or ()))


def _open(name: str) -> Rule:
    return lambda page, token: page.writer.enter(name)


def _close(page: Page, token: Token) -> None:
    page.writer.leave()


RULES: dict[str, Rule] = {
    "inline": _children,
    "text": _text,
    "text_special": _text,
    "code_inline": _code,
    "softbreak": _soft_break,
    "hardbreak": _hard_break,
    "math_inline": _math,
    "math_display": _math,
    "em_open": _open("em"),
    "strong_open": _open("strong"),
    "s_open": _open("del"),
    "link_open": _link,
    **dict.fromkeys(("em_close", "strong_close", "s_close", "link_close"), _close),
    "image": _image,
    "footnote_ref": _footnote,
    "html_inline": _raw,
    "html_block": _raw,
}
