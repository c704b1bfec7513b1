"""One rendering at work: what is written so far, what it needs to know, and where in the tokens it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from markdown_it.token import Token

from ...language.words import Words
from ...link.targets import Target
from ...read.tokens.tree import Tokens
from .balance import Writer
from .elements import is_harmless

Href = Callable[[Target], str]
"""Where a place of the site is, seen from the page."""


@dataclass(slots=True)
class Notes:
    """The footnotes that one text uses; `scope` keeps their ids apart from those of other texts on the page.

    `labels` has those that are used, in order; it grows while they are written, for footnotes have footnotes.
    """

    texts: Mapping[str, Tokens]
    scope: str = ""
    labels: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def refer(self, label: str) -> int:
        """The number of a footnote to which there is one more reference."""
        self.counts[label] = self.counts.get(label, 0) + 1
        if label not in self.numbers:
            self.labels.append(label)
            self.numbers[label] = len(self.labels)
        return self.numbers[label]

    def id(self, number: int) -> str:
        """The id of a footnote."""
        return f"fn:{self.scope}{number}"

    def reference_id(self, number: int, count: int) -> str:
        """The id of the `count`th reference to a footnote."""
        return f"fnref{count if count > 1 else ''}:{self.scope}{number}"


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
    is_copy: bool = False

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
