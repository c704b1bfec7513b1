"""One block of inline tokens as a text in which names are looked for, and the way back: links on its tokens."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from markdown_it.token import Token

from ..read.tokens.markup import Tag, pieces
from ..read.tokens.words import sentences
from .targets import Target

NOTHING = "\0"  # stands for what is no prose: code, a formula, a link
PROTECTED = frozenset("a abbr button code kbd pre samp script style textarea".split())
QUESTION = ("?", "？")
CLOSING = ' \t\n)]}”’"\'»」』'
BOLD = ("b", "strong")


@dataclass(frozen=True, slots=True)
class Prose:
    """The text of inline tokens, NUL where nothing may be linked; `starts[i]` is where the i-th token's text starts."""

    text: str
    starts: tuple[int, ...]


def prose_of(children: Sequence[Token]) -> Prose:
    """What names are looked for in: text; emphasis and tags are not seen."""
    parts, starts, at = [], [], 0
    for child, is_protected in zip(children, protected(children), strict=True):
        starts.append(at)
        if child.type == "text":
            parts.append(NOTHING * len(child.content) if is_protected else child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif child.type == "html_inline" and child.content[:3].lower() != "<br":
            parts.append("")
        elif not child.nesting:
            parts.append(NOTHING)
        else:
            parts.append("")
        at += len(parts[-1])
    return Prose("".join(parts), tuple(starts))


def protected(tokens: Sequence[Token]) -> list[bool]:
    """Which tokens stand in a link, or in a raw HTML element that is code or a link and is closed among them."""
    inside = [False] * len(tokens)
    links = 0
    opened: dict[str, int] = {}
    for i, token in enumerate(tokens):
        links += token.nesting if token.type.startswith("link_") else 0
        inside[i] = links > 0
        for tag in _tags(token):
            if tag.name in PROTECTED and tag.kind == "open":
                opened.setdefault(tag.name, i)
            elif tag.name in opened and tag.kind == "close":
                start = opened.pop(tag.name)
                inside[start:i] = [True] * (i - start)
    return inside


def linkable(children: Sequence[Token], is_paragraph: bool) -> Prose:
    """What may be linked: no question, and not the bold words that a paragraph starts with."""
    prose = prose_of(children)
    lead = _bold_lead(children, prose) if is_paragraph else 0
    spans = [(0, lead)] if lead else []
    if "?" in prose.text or "？" in prose.text:
        every = sentences(prose.text)
        spans += [(start, end) for start, end in every if prose.text[start:end].rstrip(CLOSING).endswith(QUESTION)]
    letters = list(prose.text) if spans else []  # most blocks have none
    for start, end in spans:
        letters[start:end] = NOTHING * (end - start)
    return replace(prose, text="".join(letters)) if spans else prose


def _bold_lead(children: Sequence[Token], prose: Prose) -> int:
    """Where the bold words end that a block starts with; 0 without them."""
    depth = 0
    for child, start in zip(children, prose.starts, strict=True):
        change = _bold(child)
        depth += change
        if change < 0 and depth == 0:
            return start
        is_seen = child.content.strip() if child.type == "text" else child.type not in ("em_open", "html_inline")
        if is_seen and depth == 0:
            return 0
    return 0


def _bold(child: Token) -> int:
    """1 for what opens bold text, -1 for what closes it, else 0."""
    if child.type in ("strong_open", "strong_close"):
        return child.nesting
    return sum(1 if tag.kind == "open" else -1 for tag in _tags(child) if tag.name in BOLD)


def _tags(token: Token) -> Iterator[Tag]:
    """The tags in a token of raw HTML; none in others."""
    if token.type in ("html_inline", "html_block"):
        yield from (piece for piece in pieces(token.content) if isinstance(piece, Tag))


def can_be_link(children: Sequence[Token], prose: Prose, start: int, end: int) -> bool:
    """Whether a span of the text can be put into a link: it cuts no emphasis and holds no raw HTML."""
    first, last = bisect_right(prose.starts, start) - 1, bisect_left(prose.starts, end) - 1
    depth = 0
    for child in children[first : last + 1]:
        depth += child.nesting
        if depth < 0 or child.type == "html_inline":
            return False
    return depth == 0


def with_links(
    children: Sequence[Token], prose: Prose, links: Iterable[tuple[int, int, Target]]
) -> Iterator[Token]:
    """The tokens with a link around each span of the text; the spans are in order and can be links."""
    waiting = iter(links)
    link = next(waiting, None)
    is_open = False
    for child, start in zip(children, prose.starts, strict=True):
        if child.type == "text":
            at, end = start, start + len(child.content)
            if not is_open and (link is None or link[0] >= end):
                yield child
                continue
            while link and (cut := link[1] if is_open else link[0]) < end + is_open:
                if cut > at:
                    yield child.copy(content=child.content[at - start : cut - start], level=child.level + is_open)
                at = cut
                yield _close(child.level) if is_open else _open(child.level, link[2])
                link = next(waiting, None) if is_open else link
                is_open = not is_open
            if at < end or not child.content:
                yield child.copy(content=child.content[at - start :], level=child.level + is_open)
        else:
            yield child.copy(level=child.level + 1) if is_open else child


def _open(level: int, target: Target) -> Token:
    return Token("link_open", "a", 1, level=level, meta={"target": target, "mention": True})


def _close(level: int) -> Token:
    return Token("link_close", "a", -1, level=level)
