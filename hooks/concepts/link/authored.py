"""The links that an author has written: each gets its target, and what leads nowhere is reported."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from ..dimensions import Size
from ..inputs import live_names
from ..issues import Issue, Location
from ..read.tokens.markup import Tag, pieces
from ..read.tokens.tree import Tokens
from ..read.tokens.words import line_of
from .resolve import Place, resolve
from .targets import Target

ATTRIBUTES = ("href", "src", "poster")


@dataclass(slots=True)
class Authored:
    """One reading of texts in one place: the targets found, each with its line, the issues, and what was `found` of
    each address.
    """

    here: Place
    targets: list[tuple[Target, int]] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    found: dict[str, Target | str | None] = field(default_factory=dict)

    def text(self, tokens: Tokens) -> Tokens:
        """`tokens`, the links among them with their targets."""
        return tuple(self._blocks(tokens))

    def line(self, children: Tokens, line: int) -> Tokens:
        """The inline tokens that stand on a line and those below it, the links among them with their targets."""
        return tuple(self._inline(children, line))

    def _blocks(self, tokens: Tokens) -> Iterator[Token]:
        for token in tokens:
            if token.type == "html_block":
                yield self._html(token, line_of(token))
            elif token.children and token.map:
                children = list(self._inline(token.children, line_of(token)))
                yield token if children == token.children else token.copy(children=children)
            else:
                yield token

    def _inline(self, children: Sequence[Token], line: int) -> Iterator[Token]:
        for child in children:
            if child.type in ("link_open", "image"):
                address = child.attrGet("href" if child.type == "link_open" else "src")
                target = self._target(str(address or ""), line)
                found = {"target": target, **(self._picture(target, line) if child.type == "image" else {})}
                meta = {name: value for name, value in found.items() if value}
                yield child.copy(meta={**child.meta, **meta}) if meta else child
            elif child.type == "html_inline":
                yield self._html(child, line)
            else:
                yield child
            line += child.type in ("softbreak", "hardbreak") or child.content.count("\n")

    def _picture(self, image: Target | None, line: int) -> dict[str, Target | Size | None]:
        """The size of an image, and the script that makes it live: `a.live.js`, or `a.ko.live.js`, for `a.ko.svg`."""
        if image is None or image.kind != "file":
            return {}
        context, names = self.here.context, live_names(image.name.rpartition(".")[0], self.here.locale)
        live = next((Target("file", name) for name in names if name in context.files), None)
        self.targets += [(live, line)] if live else []
        return {"live": live, "size": context.sizes.get(image.name)}

    def _html(self, token: Token, line: int) -> Token:
        targets = {}
        for piece in pieces(token.content):
            for address in _addresses(piece) if isinstance(piece, Tag) else ():
                if target := self._target(address, line):
                    targets[address] = target
            line += piece.source.count("\n")
        return token.copy(meta={**token.meta, "targets": targets}) if targets else token

    def _target(self, address: str, line: int) -> Target | None:
        address = address.strip()
        if address not in self.found:
            self.found[address] = resolve(address, self.here)
        found = self.found[address]
        if isinstance(found, Target):
            self.targets.append((found, line))
            return found
        if found:
            self.issues.append(Issue(Location(self.here.path, line), found))
        return None


def _addresses(tag: Tag) -> Iterator[str]:
    """The addresses in the attributes of a tag."""
    yield from (tag.attributes[name] for name in ATTRIBUTES if name in tag.attributes)
    for candidate in tag.attributes.get("srcset", "").split(","):
        yield candidate.strip().partition(" ")[0]
