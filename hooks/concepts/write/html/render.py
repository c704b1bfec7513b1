"""Tokens → HTML, as Material for MkDocs styles it. Nothing that an author writes as text, code or formula is live."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ...issues import Issue
from ...language import en
from ...language.words import Words
from ...read.tokens.tree import Tokens
from . import blocks, inline
from .balance import Writer
from .elements import written
from .page import Href, Notes, Page, Rule

RULES: Mapping[str, Rule] = {**inline.RULES, **blocks.RULES}
NONE: Mapping[str, Tokens] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Rendered:
    """HTML, and what is wrong in the text: raw tags, formulas and diagrams that cannot be shown as such.

    `lead` is the HTML of the lead, and `end` that of the end with the footnotes, if they were given. `is_live`: some
    figure in it has a script.
    """

    html: str
    issues: tuple[Issue, ...]
    lead: str = ""
    end: str = ""
    is_live: bool = False


def render(
    tokens: Tokens,
    href: Href,
    *,
    path: str = "",
    lead: Tokens = (),
    end: Tokens = (),
    footnotes: Mapping[str, Tokens] = NONE,
    shift: int = -1,
    words: Words = en.WORDS,
    scope: str = "",
    rules: Mapping[str, Rule] = RULES,
) -> Rendered:
    """The HTML of a whole text, with the footnotes that it uses behind it; every element in it is closed.

    `path` is the file that issues name. The `lead` and the `end` are rendered apart; their footnotes stand with the
    others, behind the last part. `rules` are others than those of the site's pages, for HTML that is read elsewhere.
    Headings are `shift` levels deeper than in the source, but none is an `h1`.
    `scope` starts the footnotes' ids where several texts stand on one page. A paragraph may have a class.
    """
    page = Page(Writer(path), href, words, Notes(footnotes, scope), shift, rules)
    headings = (token for token in (*tokens, *end) if token.type == "heading_open")
    page.ids.update(str(token.attrs["id"]) for token in headings if "id" in token.attrs)
    first, middle, last = (_part(page, part) for part in (lead, tokens, end))
    _footnotes(page)
    last += _part(page, ())
    html, behind = (middle, last) if end else (middle + last, "")
    return Rendered(html, tuple(page.writer.issues), first, behind, page.is_live)


def _part(page: Page, tokens: Tokens) -> str:
    """What the writer holds with `tokens` behind it, as a text of its own."""
    page.run(tokens)
    page.writer.finish()
    html = "".join(page.writer.out)
    page.writer.out.clear()
    return html


def render_inline(
    tokens: Tokens, href: Href, *, is_link: bool = False, rules: Mapping[str, Rule] = RULES
) -> str:
    """The HTML of a title or another line of text. Footnotes are left out; if `is_link`, so are its links."""
    page = Page(Writer(""), href, en.WORDS, Notes(NONE), 0, {**rules, "footnote_ref": lambda page, token: None})
    if is_link:
        page.writer.enter("a")
    page.run(tokens)
    if is_link:
        page.writer.leave()
    page.writer.finish()
    return "".join(page.writer.out[is_link : -1 if is_link else None])


def _footnotes(page: Page) -> None:
    """The footnotes that were referred to, those that footnotes refer to among them."""
    notes = page.notes
    if not notes.labels:
        return
    page.writer.enter("div", ' class="footnote"')
    page.writer.block("\n<hr>\n")
    page.writer.enter("ol")
    for label in notes.labels:
        page.writer.enter("li", written({"id": notes.id(notes.numbers[label])}))
        _footnote(page, label)
        page.writer.leave()
    page.writer.leave()
    page.writer.leave()


def _footnote(page: Page, label: str) -> None:
    """The text of a footnote; the ways back stand in its last paragraph."""
    tokens = page.notes.texts[label]
    ends_in_words = bool(tokens) and tokens[-1].type == "paragraph_close"
    page.run(tokens[:-1] if ends_in_words else tokens)
    if not ends_in_words:
        page.writer.paragraph()
    number = page.notes.numbers[label]
    name = page.words.footnote_back.format(number=number)
    for count in range(1, page.notes.counts[label] + 1):
        back = f"#{page.notes.reference_id(number, count)}"
        page.writer.text(" ")
        page.writer.enter("a", written({"class": "footnote-backref", "href": back, "aria-label": name}))
        page.writer.text("↩")
        page.writer.leave()
    page.writer.leave()
