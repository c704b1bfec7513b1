"""Words of another language in a text: with their language a screen reader says them with the right voice."""

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it.token import Token

from ..language import Language
from ..read.tokens.tree import Tokens
from .names import foreign

WORD = re.compile(r"[A-Za-zÀ-ɏ]+|[^\W\d_A-Za-zÀ-ɏ]+")  # a particle stands right behind a Latin word
GAP = re.compile(r"[^\w\n]{1,3}")  # between words of one run: a space, a hyphen, a comma
SHORTEST = 3  # letters of a single word

class Locales(dict[str, str]):
    """The locale of words beside a text's `own` language, by word: empty for a word of its own script."""

    def __init__(self, own: Language, languages: Sequence[Language]) -> None:
        super().__init__()
        self._own, self._languages = own, languages
        self.has_latin = own.name.isascii()

    def __missing__(self, word: str) -> str:
        self[word] = locale = foreign(word, self._own, self._languages)
        return locale


def marked(tokens: Tokens, locales: Locales) -> Tokens:
    """Blocks of a text with an element around what is in another language than its own.

    That is two words and more, or a word alone in parentheses: a single word in another script (ReLU) has been taken
    over, and so have abbreviations.
    """
    return tuple(_marked(token, locales) if token.type == "inline" else token for token in tokens)


def _marked(inline: Token, locales: Locales) -> Token:
    children = inline.children or []
    found = [runs(child.content, locales) if child.type == "text" else [] for child in children]
    if not any(found):
        return inline
    parts = [part for child, cuts in zip(children, found, strict=True) for part in _parts(child, cuts)]
    return inline.copy(children=parts)


def _parts(token: Token, cuts: Iterable[tuple[int, int, str]]) -> Iterator[Token]:
    """A token, cut around the runs that are marked."""
    at, text = 0, token.content
    for start, end, locale in cuts:
        if start > at:
            yield token.copy(content=text[at:start])
        yield Token("html_inline", "", 0, content=f'<span lang="{locale}">')
        yield token.copy(content=text[start:end])
        yield Token("html_inline", "", 0, content="</span>")
        at = end
    if at == 0:
        yield token
    elif at < len(text):
        yield token.copy(content=text[at:])


def runs(text: str, locales: Locales) -> list[tuple[int, int, str]]:
    """Start, end and locale of what is to be marked in a text."""
    is_own = (locales.has_latin and text.isascii()) or not any(map(locales.__getitem__, WORD.findall(text)))  # most are
    return [] if is_own else list(_runs(text, locales))


def _runs(text: str, locales: Locales) -> Iterator[tuple[int, int, str]]:
    found: list[re.Match[str]] = []
    for word in WORD.finditer(text):
        locale = locales[word[0]]
        if found and (locale != locales[found[0][0]] or not GAP.fullmatch(text, found[-1].end(), word.start())):
            yield from _run(text, found, locales)
            found = []
        if locale:
            found.append(word)
    if found:
        yield from _run(text, found, locales)


def _run(text: str, words: Sequence[re.Match[str]], locales: Locales) -> Iterator[tuple[int, int, str]]:
    """The run of these words, if it is to be marked."""
    start, end, only = words[0].start(), words[-1].end(), words[0][0]
    is_name = len(words) == 1 and len(only) >= SHORTEST and not only.isupper()
    is_alone = is_name and text[start - 1 : start] + text[end : end + 1] == "()"
    if is_alone or sum(len(word[0]) > 1 for word in words) > 1:
        yield start, end, locales[only]
