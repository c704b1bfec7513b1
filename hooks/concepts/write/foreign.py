"""Words of another language in a text: with their language a screen reader says them with the right voice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it.token import Token

from ..language import Language
from ..read.tree import Tokens
from .names import foreign

WORD = re.compile(r"[A-Za-zÀ-ɏ]+|[^\W\d_A-Za-zÀ-ɏ]+")  # a particle stands right behind a Latin word
GAP = re.compile(r"[^\w\n]{1,3}")  # between words of one run: a space, a hyphen, a comma
SHORTEST = 3  # letters of a single word

LocaleOf = Callable[[str], str]
"""The locale of a word, empty for a word of the text's own script."""


def marked(tokens: Tokens, locale: str, languages: Sequence[Language]) -> Tokens:
    """Blocks of a text in the language `locale`, with an element around what is in another one of `languages`.

    That is two words and more, or a word alone in parentheses: a single word in another script (ReLU) has been taken
    over, and so have abbreviations.
    """
    own = next(language for language in languages if language.locale == locale)
    known: dict[str, str] = {}

    def locale_of(word: str) -> str:
        if word not in known:
            known[word] = foreign(word, own, languages)
        return known[word]

    return tuple(
        token.copy(children=[part for child in token.children for part in _parts(child, locale_of)])
        if token.type == "inline" and token.children
        else token
        for token in tokens
    )


def _parts(token: Token, locale_of: LocaleOf) -> Iterator[Token]:
    """A token, cut around the runs that are marked."""
    if token.type != "text":
        yield token
        return
    at = 0
    for start, end, locale in runs(token.content, locale_of):
        pieces = (token.content[at:start], f'<span lang="{locale}">', token.content[start:end], "</span>")
        for kind, content in zip(("text", "html_inline") * 2, pieces, strict=True):
            if content:
                yield token.copy(content=content) if kind == "text" else Token(kind, "", 0, content=content)
        at = end
    if at < len(token.content):
        yield token.copy(content=token.content[at:])


def runs(text: str, locale_of: LocaleOf) -> Iterator[tuple[int, int, str]]:
    """Start, end and locale of what is to be marked in a text."""
    found: list[re.Match[str]] = []
    for word in WORD.finditer(text):
        locale = locale_of(word[0])
        if found and (locale != locale_of(found[0][0]) or not GAP.fullmatch(text, found[-1].end(), word.start())):
            yield from _run(text, found, locale_of)
            found = []
        if locale:
            found.append(word)
    if found:
        yield from _run(text, found, locale_of)


def _run(text: str, words: Sequence[re.Match[str]], locale_of: LocaleOf) -> Iterator[tuple[int, int, str]]:
    """The run of these words, if it is to be marked."""
    start, end, only = words[0].start(), words[-1].end(), words[0][0]
    is_name = len(words) == 1 and len(only) >= SHORTEST and not only.isupper()
    is_alone = is_name and text[start - 1 : start] + text[end : end + 1] == "()"
    if is_alone or sum(len(word[0]) > 1 for word in words) > 1:
        yield start, end, locale_of(only)
