"""Links, images and marks of footnotes, which know where their addresses are written."""

import re
from typing import NamedTuple

from markdown_it.common.utils import normalizeReference
from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.rules_inline import StateInline

from .footnotes import key
from .inline import State

SPACE = re.compile(r"[ \t\n]*")
MARK = re.compile(r"\[\^([^\[\]\s]+)\]")
LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){0,999}+)\]", re.DOTALL)


class Address(NamedTuple):
    """Where a link leads, and the position behind it in the text.

    `written` says where the address stands: its span in the text, or the label of the definition that has it.
    """

    url: str
    title: str
    end: int
    written: tuple[int, int] | str


def link(state: StateInline, silent: bool) -> bool:
    """`[`: a link, the mark of a footnote, or text."""
    start, most = state.pos, state.posMax
    if state.src[start] != "[" or not isinstance(state, State):
        return False
    end = _closed(state, start, True)
    found = _address(state, start + 1, end)
    if silent or not found:
        state.pos = found.end if found else start
        return found is not None or (not silent and _footnote(state))
    is_safe = state.md.validateLink(found.url)  # of an address that would run something there are the words only
    if is_safe:
        token = state.push("link_open", "a", 1)
        token.attrs, token.meta = _attributes("href", found), {"written": found.written}
    state.pos, state.posMax, state.open = start + 1, end, state.open + 1
    state.md.inline.tokenize(state)
    if is_safe:
        state.push("link_close", "a", -1)
    state.pos, state.posMax, state.open = found.end, most, state.open - 1
    return True


def image(state: StateInline, silent: bool) -> bool:
    """`![`: an image; of one within its text there is the text only, as no reader sees more."""
    start = state.pos + 2
    if not state.src.startswith("![", state.pos) or state.src.startswith("^", start) or not isinstance(state, State):
        return False
    end = _closed(state, start - 1, False)
    found = _address(state, start, end)
    if not found:
        return False
    if not silent:
        content = state.src[start:end]
        inner = state.md.inline.parse(content, state.md, state.env, [])
        children = [part for token in inner for part in (token.children or [] if token.type == "image" else [token])]
        address = found if state.md.validateLink(found.url) else found._replace(url="")
        token = state.push("image", "img", 0)
        token.content, token.children, token.meta = content, children, {"written": found.written}
        token.attrs = {"alt": "", **_attributes("src", address)}
    state.pos = found.end
    return True


def closing(state: StateInline, silent: bool) -> bool:
    """`]` that ends no link: it closes the last bracket that is open."""
    if not silent and isinstance(state, State) and state.src[state.pos] == "]":
        state.open = max(0, state.open - 1)
    return False


def _closed(state: State, start: int, is_link: bool) -> int:
    """Where the bracket that opens at `start` closes, -1 if nowhere; nor does that of a link around another link.

    Each bracket is looked for once: what closes none of the brackets within closes none around them.
    """
    known = state.closed
    if (start, is_link) not in known:
        kept, state.pos = state.pos, start + 1
        known[start, is_link] = _found(state, is_link)
        state.pos = kept
    return known[start, is_link]


def _found(state: State, is_link: bool) -> int:
    """Where the bracket closes whose text starts at the state's position."""
    level = 1
    while state.pos < state.posMax:
        pos = state.pos
        char = state.src[pos]
        level -= char == "]"
        if not level:
            return pos
        state.md.inline.skipToken(state)
        if char != "[":
            continue
        if state.pos > pos + 1 and is_link:
            return -1
        inner = state.closed.get((pos, is_link)) if state.pos == pos + 1 else None
        if inner == -1:
            return -1
        if inner is not None:
            state.pos = inner + 1
        else:
            level += state.pos == pos + 1
    return -1


def _address(state: StateInline, start: int, end: int) -> Address | None:
    """Where the link or image leads whose text stands from `start` to `end`, where its bracket closes (-1: nowhere)."""
    return (_written(state, end + 1) or _referred(state, start, end)) if end >= 0 else None


def _skip(state: StateInline, pos: int) -> int:
    found = SPACE.match(state.src, pos, state.posMax)
    return found.end() if found else pos


def _written(state: StateInline, pos: int) -> Address | None:
    """The address in parentheses at `pos`."""
    src, end = state.src, state.posMax
    if not src.startswith("(", pos, end):
        return None
    pos = _skip(state, pos + 1)
    url = title = ""
    span = pos, pos
    target = parseLinkDestination(src, pos, end)
    if target.ok:
        span = pos, target.pos
        url, pos = target.str, target.pos
        behind = _skip(state, pos)
        words = parseLinkTitle(src, behind, end)
        if behind > pos and words.ok:
            title, behind = words.str, _skip(state, words.pos)
        pos = behind
    return Address(state.md.normalizeLink(url), title, pos + 1, span) if src.startswith(")", pos, end) else None


def _referred(state: StateInline, start: int, end: int) -> Address | None:
    """The address of a definition: of the label behind the bracket, or of the text within."""
    found = LABEL.match(state.src, end + 1, state.posMax)
    label = normalizeReference((found and found[1]) or state.src[start:end])
    known = state.env.get("references", {}).get(label)
    return Address(known["href"], known["title"], found.end() if found else end + 1, label) if known else None


def _attributes(name: str, found: Address) -> dict[str, str | int | float]:
    attributes: dict[str, str | int | float] = {name: found.url}
    return attributes | ({"title": found.title} if found.title else {})


def _footnote(state: State) -> bool:
    """The mark of a footnote that there is; any other bracket stays open."""
    found = MARK.match(state.src, state.pos, state.posMax)
    if not found or key(found[1]) not in state.env.get("footnotes", ()):
        state.open += 1
        return False
    state.push("footnote_ref", "", 0).meta = {"label": key(found[1])}
    state.pos = found.end()
    return True
