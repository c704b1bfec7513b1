"""One rendering at work: what is written so far, what it needs to know, and where in the tokens it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol

from markdown_it.token import Token

from ...link.targets import Target
from ...read.tokens.tree import Tokens
from .balance import Writer
from .elements import is_harmless
from .notes import Notes

Href = Callable[[Target], str]
"""Where a place of the site is, seen from the page."""


class Words(Protocol):
    """What is written beside an author's text, in the page's language."""

    @property
    def boxes(self) -> Mapping[str, str]:
        """Titles of boxes without one, by kind in lower case: note, tip, important, warning, caution …"""

    @property
    def permalink(self) -> str:
        """What the link beside a heading is called."""

    @property
    def footnote(self) -> str:
        """What the sign of footnote `{number}` is called."""

    @property
    def footnote_back(self) -> str:
        """What the link from footnote `{number}` back to the text is called."""

    @property
    def task_done(self) -> str:
        """What a ticked check box is called."""

    @property
    def task_open(self) -> str:
        """What an empty check box is called."""

    @property
    def unfold_all(self) -> str:
        """What opens every answer of a list of questions."""

    @property
    def fold_all(self) -> str:
        """What closes them."""


@dataclass(frozen=True, slots=True)
class English:
    """The words in English; boxes are called after their kind."""

    boxes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    permalink: str = "Link to this section"
    footnote: str = "Footnote {number}"
    footnote_back: str = "Back to the text of footnote {number}"
    task_done: str = "Done"
    task_open: str = "To do"
    unfold_all: str = "Show all answers"
    fold_all: str = "Hide all answers"


@dataclass(slots=True)
class Page:
    """What the rules write to and look up; `rules` has one for every type of token."""

    writer: Writer
    href: Href
    words: Words
    notes: Notes
    shift: int
    rules: Mapping[str, Rule]
    ids: set[str] = field(default_factory=set)
    tokens: Tokens = ()
    at: int = 0
    line: int = 0
    check_box: str = ""
    is_live: bool = False

    def run(self, tokens: Tokens) -> None:
        """Write `tokens`, block or inline ones."""
        kept = self.tokens, self.at
        self.tokens, self.at = tokens, 0
        while self.at < len(tokens):
            token = tokens[self.at]
            if token.map:
                self.line = token.map[0] + 1
            self.rules[token.type](self, token)
            self.at += 1
        self.tokens, self.at = kept

    def following(self, distance: int = 1) -> Token | None:
        """The token so many behind the one that is written now."""
        return self.tokens[self.at + distance] if self.at + distance < len(self.tokens) else None

    def address(self, token: Token, name: str) -> str | None:
        """The address of a link or an image, to be written as attribute `name`; None where none must be."""
        target = token.meta.get("target")
        address = self.href(target) if target else str(token.attrs.get(name, ""))
        return address if is_harmless(address, is_image=name == "src") else None

    def level(self, tag: str) -> str:
        """The element for a heading of the source, as deep as the page wants it; `h1` is the page's own."""
        return f"h{min(max(int(tag[1]) + self.shift, 2), 6)}"


Rule = Callable[[Page, Token], None]
