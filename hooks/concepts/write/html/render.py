"""Tokens → HTML, as Material for MkDocs styles it. Nothing that an author writes as text, code or formula is live."""

from collections.abc import Iterable, Mapping
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
NO_NOTES: Mapping[str, Rule] = {"footnote_ref": lambda page, token: None}
NONE: Mapping[str, Tokens] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Rendered:
    """HTML, and what is wrong in the text: raw tags, formulas and diagrams that cannot be shown as such.

    `lead` is the HTML of the lead, and `end` that of the end with the footnotes, if they were given; `title` is that of
    the title's words. `is_live`: some figure in it has a script.
    """

    html: str
    issues: tuple[Issue, ...]
    lead: str = ""
    end: str = ""
    title: str = ""
    is_live: bool = False


def render(
    tokens: Tokens,
    href: Href,
    *,
    path: str = "",
    title: Tokens = (),
    lead: Tokens = (),
    end: Tokens = (),
    footnotes: Mapping[str, Tokens] = NONE,
    shift: int = -1,
    words: Words = en.WORDS,
    scope: str = "",
    taken: Iterable[str] = (),
    is_link: bool = False,
    is_copy: bool = False,
    rules: Mapping[str, Rule] = RULES,
) -> Rendered:
    """The HTML of a whole text, with the footnotes that it uses behind it; every element in it is closed.

    `path` is the file that issues name. The `title`, which has no footnotes, the `lead` and the `end` are rendered
    apart; their footnotes stand with the others, behind the last part. `rules` are others than those of the site's
    pages, for HTML that is read elsewhere. Headings are `shift` levels deeper than in the source, but none is an `h1`.
    `scope` starts the footnotes' ids where several texts stand on one page. A paragraph may have a class.
    `taken` are ids that the page has; a copy, of what stands on a page of its own, has neither ids nor footnotes.
    If `is_link`, the title has no links.
    """
    rules = {**rules, **NO_NOTES} if is_copy else rules
    page = Page(Writer(path), href, words, Notes(footnotes, scope), shift, rules, is_copy=is_copy)
    headings = (token for token in (*tokens, *end) if token.type == "heading_open")
    page.ids.update(taken, (str(token.attrs["id"]) for token in headings if "id" in token.attrs))
    heading = _line(page, title, is_link)
    first, middle, last = (_part(page, part) for part in (lead, tokens, end))
    _footnotes(page)
    last += _part(page, ())
    html, behind = (middle, last) if end else (middle + last, "")
    return Rendered(html, tuple(page.writer.issues), first, behind, heading, page.is_live)


def _part(page: Page, tokens: Tokens) -> str:
    """What the writer holds with `tokens` behind it, as a text of its own."""
    page.run(tokens)
    page.writer.finish()
    html = "".join(page.writer.out)
    page.writer.out.clear()
    return html


def _line(page: Page, tokens: Tokens, is_link: bool) -> str:
    """Words as they stand in a heading, or in a link there, without footnotes."""
    around, rules = ("h1", "a")[: 1 + is_link], page.rules
    for name in around:
        page.writer.enter(name)
    page.rules = {**rules, **NO_NOTES}
    page.run(tokens)
    page.rules = rules
    page.writer.finish()
    html = "".join(page.writer.out[len(around) : -len(around)])
    page.writer.out.clear()
    return html


def render_inline(
    tokens: Tokens, href: Href, *, is_link: bool = False, rules: Mapping[str, Rule] = RULES
) -> str:
    """The HTML of a copy of a title or another line of text; if `is_link`, its links are left out."""
    return _line(Page(Writer(""), href, en.WORDS, Notes(NONE), 0, rules, is_copy=True), tokens, is_link)


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
