"""Links, images and marks of footnotes, in one pass over the brackets (CommonMark's own algorithm).

The library looks for the end of every bracket anew, which takes time with the square of their number.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from markdown_it.common.utils import normalizeReference
from markdown_it.helpers import parseLinkDestination, parseLinkTitle
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from .footnotes import key
from .inline import Bracket, State, paired

SPACE = re.compile(r"[ \t\n]*")
LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){0,999}+)\]", re.DOTALL)


class Address(NamedTuple):
    """Where a link leads, and the position behind it in the text.

    `written` says where the address stands: its span in the text, or the label of the definition that has it.
    """

    url: str
    title: str
    end: int
    written: tuple[int, int] | str


def opening(state: StateInline, silent: bool) -> bool:
    """`[` or `![`: text, until the bracket that closes it makes a link of it."""
    src, pos = state.src, state.pos
    is_image = src.startswith("![", pos) and not src.startswith("^", pos + 2)
    if silent or not (is_image or src[pos] == "[") or not isinstance(state, State):
        return False
    token = state.push("text", "", 0)
    token.content = "![" if is_image else "["
    if state.brackets:
        state.brackets[-1].is_followed = True
    state.pos += len(token.content)
    state.brackets.append(Bracket(state.pos, len(state.tokens) - 1, len(state.delimiters), is_image))
    return True


def closing(state: StateInline, silent: bool) -> bool:
    """`]`: what it makes of the bracket that it closes."""
    if silent or state.src[state.pos] != "]" or not isinstance(state, State) or not state.brackets:
        return False
    opener = state.brackets.pop()
    if not opener.is_active:
        return False
    found = _written(state) or _referred(state, opener)
    if not found:
        return _footnote(state, opener)
    if state.pending:
        state.pushPending()
    state.resolve(opener)
    if opener.is_image:
        _image(state, opener, found)
    else:
        _link(state, opener, found)
    state.pos = found.end
    return True


def _skip(state: State, pos: int) -> int:
    found = SPACE.match(state.src, pos, state.posMax)
    return found.end() if found else pos


def _written(state: State) -> Address | None:
    """The address in parentheses behind the bracket."""
    src, end = state.src, state.posMax
    if not src.startswith("(", state.pos + 1, end):
        return None
    pos = _skip(state, state.pos + 2)
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


def _referred(state: State, opener: Bracket) -> Address | None:
    """The address of a definition: of the label behind the bracket, or of the text within."""
    references = state.env.get("references")
    if not references:
        return None
    end, label = state.pos + 1, ""
    found = LABEL.match(state.src, end, state.posMax)
    if found:
        end, label = found.end(), found[1]
    if not label and opener.is_followed:
        return None
    label = normalizeReference(label or state.src[opener.start : state.pos])
    known = references.get(label)
    return Address(known["href"], known["title"], end, label) if known else None


def _attributes(name: str, found: Address) -> dict[str, str | int | float]:
    attributes: dict[str, str | int | float] = {name: found.url}
    return attributes | ({"title": found.title} if found.title else {})


def _link(state: State, opener: Bracket, found: Address) -> None:
    if state.md.validateLink(found.url):
        meta = {"written": found.written}
        state.tokens[opener.token] = Token("link_open", "a", 1, attrs=_attributes("href", found), meta=meta)
        state.tokens.append(Token("link_close", "a", -1))
    else:
        state.tokens[opener.token].content = ""  # an address that would run something: its words only
    for other in reversed(state.brackets):  # no link within a link
        if not other.is_image:
            if not other.is_active:
                break
            other.is_active = False


def _image(state: State, opener: Bracket, found: Address) -> None:
    """An image; of one within its text there is the text only, as no reader sees more."""
    inner = state.tokens[opener.token + 1 :]
    children = [part for token in inner for part in (token.children or [] if token.type == "image" else [token])]
    del state.tokens[opener.token :]
    paired(state, children, [], join=True)
    address = found if state.md.validateLink(found.url) else found._replace(url="")
    attributes = {"alt": "", **_attributes("src", address)}
    content = state.src[opener.start : state.pos]
    meta = {"written": found.written}
    state.tokens.append(Token("image", "img", 0, attrs=attributes, children=children, content=content, meta=meta))


def _footnote(state: State, opener: Bracket) -> bool:
    label = state.src[opener.start + 1 : state.pos]
    is_mark = state.src.startswith("^", opener.start) and not opener.is_image
    if not is_mark or key(label) not in state.env.get("footnotes", ()):
        return False
    state.pending = ""
    del state.tokens[opener.token :], state.delimiters[opener.delimiters :]
    state.push("footnote_ref", "", 0).meta = {"label": key(label)}
    state.pos += 1
    return True
