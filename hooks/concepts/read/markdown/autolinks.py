"""Addresses that are links without any markup, as GitHub finds them: `www.…`, `https://…` and e-mail."""

import re
from collections.abc import Iterator

from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from .emphasis import is_punctuation
from .inline import State

PROTOCOL = re.compile(r"(?<![A-Za-z])(?:https?|ftp)$", re.IGNORECASE)
ADDRESS = re.compile(r"[^ \t\n\r\f\v<]*")
DOMAIN = re.compile(r"[^\s!-,/:-@\[-^`{-~]*")
ENTITY = re.compile(r"&[A-Za-z]+;$")
EMAIL = re.compile(
    r"(?<![A-Za-z0-9.+_-])(?:(?P<xmpp>xmpp:)|(?P<mailto>mailto:))?[A-Za-z0-9.+_-]++@"
    r"(?P<domain>(?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9])|(?(xmpp)/|(?!)))++)(?!@)"
)


def address(state: StateInline, silent: bool) -> bool:
    """`www.` and `://` within text; not between brackets, which may become a link themselves."""
    src, pos = state.src, state.pos
    if silent or not isinstance(state, State) or state.open:
        return False
    scheme = ""
    if src.startswith("://", pos):
        found = PROTOCOL.search(src, max(0, pos - 6), pos)
        if not found or not state.pending.endswith(found[0]) or not _is_host(src[pos + 3 : pos + 4]):
            return False
        scheme = found[0]
    elif not src.startswith("www.", pos):
        return False
    end = _end(src, pos, pos + (3 if scheme else 4))
    if end <= pos + 3:
        return False
    state.pending = state.pending[: len(state.pending) - len(scheme)]
    text = src[pos - len(scheme) : end]
    state.push("link_open", "a", 1).attrs = {"href": state.md.normalizeLink(text if scheme else f"http://{text}")}
    state.push("text", "", 0).content = text
    state.push("link_close", "a", -1)
    state.pos = end
    return True


def _is_host(char: str) -> bool:
    return bool(DOMAIN.fullmatch(char)) and char != "" and not is_punctuation(char)


def _end(src: str, start: int, domain: int) -> int:
    """The end of the address that begins at `start`; `start` if its domain is none."""
    host = DOMAIN.match(src, domain, len(src) - 1)  # GitHub leaves out the last character
    labels = host[0].split(".") if host else []
    if not labels or (len(labels) <= 11 and any("_" in label for label in labels[-2:])):
        return start
    found = ADDRESS.match(src, domain)
    return start + len(trimmed(src[start : found.end()])) if found else start


def trimmed(text: str) -> str:
    """`text` without the punctuation at its end, which belongs to the sentence, not to the address."""
    end, surplus = len(text), text.count(")") - text.count("(")
    while end:
        last = text[end - 1]
        if last in "?!.,:*_~'\"":
            end -= 1
        elif last == ";":
            entity = ENTITY.search(text, max(0, end - 40), end)
            end = entity.start() if entity else end - 1
        elif last == ")" and surplus > 0:
            end, surplus = end - 1, surplus - 1
        else:
            break
    return text[:end]


def emails(state: StateCore) -> None:
    """E-mail addresses in the texts that stand in no link."""
    for token in state.tokens:
        if token.type == "inline" and "@" in token.content and token.children:
            token.children = list(_with_emails(token.children))


def _with_emails(tokens: list[Token]) -> Iterator[Token]:
    links = 0
    for token in tokens:
        links += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if token.type != "text" or links or "@" not in token.content:
            yield token
            continue
        start = 0
        for found in EMAIL.finditer(token.content):
            domain = found["domain"]
            if "." in domain and domain[-1].isalpha():
                yield _text(token.content[start : found.start()], token.level)
                yield from _link(found, token.level)
                start = found.end()
        token.content = token.content[start:]
        yield token


def _link(found: re.Match[str], level: int) -> Iterator[Token]:
    scheme = "" if found["xmpp"] or found["mailto"] else "mailto:"
    yield Token("link_open", "a", 1, attrs={"href": scheme + found[0]}, level=level)
    yield _text(found[0], level + 1)
    yield Token("link_close", "a", -1, level=level)


def _text(content: str, level: int) -> Token:
    return Token("text", "", 0, content=content, level=level)
