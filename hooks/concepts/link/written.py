"""Where in the lines of a source the addresses of its links stand, so that others can be written in their place."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from markdown_it.token import Token

from ..read.tokens.markup import ATTRIBUTE, Tag, pieces
from .authored import ATTRIBUTES
from .targets import Target

SRCSET = re.compile(r"[^\s,]\S*")
References = Mapping[str, tuple[int, int]]
"""The lines of definitions by label, from 0, the last one excluded."""

DEFINED = re.compile(r"\]:\s*(<[^>]*>|\S+)")


@dataclass(frozen=True, slots=True)
class Written:
    """An address of a source: its `line` (from 0), its first column and the one behind it, where it leads.

    `is_html` if it is the value of an attribute. It may be in angle brackets, which are part of it.
    """

    line: int
    start: int
    end: int
    target: Target
    is_html: bool = False


@dataclass(slots=True)
class _Lines:
    """The lines of a source, and how far each has been read: of equal cells of a table each is found once."""

    lines: Sequence[str]
    read: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    def columns(self, first: int, content: str) -> Iterator[tuple[int, int, int]]:
        """For each line of `content` (which starts in the line `first`, and lacks what its containers take of the
        lines): its offset in `content`, the line that it stands in, and its column there.
        """
        offset = 0
        for number, text in enumerate(content.split("\n"), first):
            line = self.lines[number] if number < len(self.lines) else ""
            found = line.find(text, self.read[number])
            if text and found >= 0:
                self.read[number] = found + len(text)
                yield offset, number, found
            offset += len(text) + 1


def written(tokens: Iterable[Token], references: References, lines: Sequence[str]) -> list[Written]:
    """Every address in `tokens` that leads to a place of the site, each once, in the `lines` of their source; those of
    definitions that the tokens refer to, among its `references`, as well.
    """
    source, found = _Lines(lines), list[Written]()
    for token in (token for token in tokens if token.map):
        here = list(_html(token.content, 0, token.meta) if token.type == "html_block" else _inline(token))
        if here and token.map:
            found += _placed(here, list(source.columns(token.map[0], token.content)), token.content)
    known = ((references[label], target) for label, target in labels(tokens) if target and label in references)
    found += filter(None, (_defined(lines, span, target) for span, target in known))
    return list({(place.line, place.start): place for place in reversed(found)}.values())[::-1]


def _placed(found: Sequence[Written], columns: Sequence[tuple[int, int, int]], content: str) -> Iterator[Written]:
    """`found`, whose columns count from the start of `content`, in the lines."""
    for one in found:
        for offset, line, column in reversed(columns):
            if offset <= one.start:
                if "\n" not in content[offset : one.end]:
                    shift = column - offset
                    yield replace(one, line=line, start=one.start + shift, end=one.end + shift)
                break


def _inline(token: Token) -> Iterator[Written]:
    """The addresses in a paragraph, heading or cell."""
    for child in token.children or ():
        place, target = child.meta.get("written"), child.meta.get("target")
        if target and isinstance(place, tuple):
            yield Written(0, place[0], place[1], target)
        elif child.type == "html_inline" and place:
            yield from _html(child.content, place[0], child.meta)


def _html(source: str, start: int, meta: Mapping[str, Mapping[str, Target]]) -> Iterator[Written]:
    """The addresses in raw HTML that begins at column `start`."""
    targets = meta.get("targets", {})
    for piece in pieces(source) if targets else ():
        if isinstance(piece, Tag):
            for first, last, value in _values(piece):
                address = value.strip()
                if address in targets:
                    yield Written(0, start + first, start + last, targets[address], True)
        start += len(piece.source)


def _values(tag: Tag) -> Iterator[tuple[int, int, str]]:
    """The span in a tag of each address in its attributes, and the address as a browser reads it."""
    values = tag.attributes
    for found in ATTRIBUTE.finditer(tag.source, len(tag.name) + 1):
        name, group = found[1].lower(), next((i for i in (2, 3, 4) if found[i] is not None), 0)
        if group and name in ATTRIBUTES:
            yield *found.span(group), values[name]
        elif group and name == "srcset":
            start = found.start(group)
            candidates = re.finditer(r"[^,]+", found[group])
            spans = (SRCSET.search(found[group], *candidate.span()) for candidate in candidates)
            yield from ((start + one.start(), start + one.end(), one[0]) for one in spans if one)


def labels(tokens: Iterable[Token]) -> Iterator[tuple[str, Target | None]]:
    """The labels of definitions that `tokens` refer to, and where each leads if that is a place of the site."""
    for token in tokens:
        for child in token.children or ():
            label = child.meta.get("written")
            if isinstance(label, str):
                yield label, child.meta.get("target")


def _defined(lines: Sequence[str], span: tuple[int, int], target: Target) -> Written | None:
    """The address in the definition that stands in the lines of `span`."""
    text = "\n".join(lines[slice(*span)])
    found = DEFINED.search(text)
    if not found:
        return None
    line = text.count("\n", 0, found.start(1))
    start = found.start(1) - (text.rfind("\n", 0, found.start(1)) + 1)
    return Written(span[0] + line, start, start + len(found[1]), target)


def rewritten(lines: Sequence[str], changes: Iterable[tuple[Written, str]]) -> dict[int, str]:
    """The `lines` that change, by their number: with another address in the place of each that is named."""
    out = {}
    ordered = sorted(changes, key=lambda change: (change[0].line, change[0].start))
    for number, found in groupby(ordered, key=lambda change: change[0].line):
        parts, at = [], 0
        for place, address in found:
            parts += [lines[number][at : place.start], address]
            at = place.end
        out[number] = "".join(parts) + lines[number][at:]
    return out
