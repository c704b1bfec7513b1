"""How a name may be written, and where in a text it may stand: spelling, gaps, plurals, boundaries, particles."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from . import korean

GAP = r"[\s-]?"


@dataclass(slots=True)
class _Node:
    """What may follow: `below` by letter, those in `gaps` behind a gap as well; whether a word ends here."""

    below: dict[str, _Node] = field(default_factory=dict)
    gaps: set[str] = field(default_factory=set)
    is_end: bool = False


def trie_pattern(words: Iterable[Iterable[str]]) -> str:
    """A regular expression for any of `words`, longest first; each is a sequence of parts with or without gaps."""
    root = _Node()
    for word in words:
        node = root
        for i, part in enumerate(word):
            for k, char in enumerate(part):
                if i and not k:
                    node.gaps.add(char)
                node = node.below.setdefault(char, _Node())
        node.is_end = True
    return _pattern(root) or r"(?!)"


def _pattern(node: _Node) -> str:
    branches = [
        (GAP if char in node.gaps else "") + re.escape(char) + _pattern(below) for char, below in node.below.items()
    ]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and not node.is_end else f"(?:{'|'.join(branches)})"
    return f"{body}?" if node.is_end else body


SEPARATOR = re.compile(r"[\s-]+")
ACRONYM = re.compile(r"[A-Z0-9]{2,6}|(?=.*[A-Z].*[A-Z])[A-Za-z]{2,3}")
FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
FOLDED = str.maketrans({**FULL_WIDTH, "\u3000": " ", **dict.fromkeys("‐‑‒–—−", "-"), "’": "'"})
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
COMPOUND = re.compile(r"[가-힣]{4,}")
LAST = re.compile(r"(?<=[가-힣]{2})(?=(?:값|셋|점|층|항)$)")  # nouns of one syllable, that are also written apart

CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"  # scripts without spaces: a word ends anywhere
WORD = rf"[^\W{CJK}]"
LATIN = rf"[^\W{CJK}{korean.HANGUL}]"  # a letter or digit of any script that marks words by spaces alone
LEFT, LEFT_LATIN = f"(?<!{WORD})", f"(?<!{LATIN})"  # a Korean word may stand right before Latin letters
UNJOINED = rf"(?<!{LATIN}[-.])"
END = rf"(?!{WORD}|\.[A-Za-z_])"
UNIT = "|".join(f"{before}{trie_pattern((unit,) for unit in units)}" for before, units in korean.tails())
TAIL = rf"들?{END}|들?(?:{UNIT}){{1,3}}{END}"
RIGHT = rf"(?:(?={TAIL})|(?<={LATIN})(?=[{korean.HANGUL}]))"  # a Korean word may stand right behind Latin letters
IRREGULAR = (("y", "ies"), ("ix", "ices"), ("ex", "ices"), ("sis", "ses"))  # endings: matrix, matrices
BEFORE, BEHIND = re.compile(LEFT), re.compile(f"(?!{LATIN})")  # alone: with each name they cost milliseconds
PLURAL = r"(?:(?<=[a-z])e?s)??"


def fold(text: str) -> str:
    """`text` with full-width letters, dashes and case folded, character by character: offsets stay."""
    return _lowered(text.translate(FOLDED))


def _lowered(text: str) -> str:
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=8192)
def joined(name: str) -> str:
    """A name without gaps."""
    return SEPARATOR.sub("", name.translate(FOLDED))


def key_of(name: str) -> str:
    """A name without gaps and case: names of one key are one name."""
    return joined(name).casefold()


def is_acronym(name: str) -> bool:
    """Whether the case of a name matters."""
    return ACRONYM.fullmatch(joined(name)) is not None


def singulars(word: str) -> Iterator[str]:
    """`word`, and without an English plural ending, for words of three letters and more."""
    yield word
    if len(word) > 3 and re.search(r"[A-Za-z]s$", word):
        yield word[:-1]
        if re.search(r"(?i)(?:s|x|z|ch|sh)es$", word):
            yield word[:-2]
        for singular, plural in IRREGULAR:
            if word.endswith(plural):
                yield word.removesuffix(plural) + singular


def parts(name: str) -> list[str]:
    """The parts of a name between which a space or hyphen may stand or not."""
    return [_lowered(part) for word in SEPARATOR.split(name.translate(FOLDED)) for part in _compound(word) if part]


def _compound(word: str) -> Iterator[str]:
    """The parts of a word that is also written as two: 'DataLoader'; Korean of four syllables and more, by two's."""
    for part in CAMEL.split(word):
        *before, last = LAST.split(part)
        if COMPOUND.fullmatch(part):
            yield part[:2]
            yield from part[2:-2]
            yield from part[-2:] if before else [part[-2:]]
        else:
            yield from (*before, last)


def occurrence(names: Iterable[str], others: Collection[str] = ()) -> re.Pattern[str]:
    """Finds any of `names` in folded text, the longest, with the boundaries of its script; or, as its group `other`,
    one of the verbs `others` ('분산하다') in any form.
    """
    words = [word for name in names for word in _spelt(parts(name)) if word]
    latin = trie_pattern(word for word in words if not BEHIND.match(word[0]))
    rest = trie_pattern(word for word in words if BEHIND.match(word[0]))
    verbs = "|".join(_inflected(verb, others) for verb in korean.VERBS)
    # A letter that starts none of them is passed over at once: it takes half the time.
    first = "".join(sorted({re.escape(word[0][0]) for word in (*words, *map(parts, others)) if word}))
    either = f"{LEFT}(?P<other>{verbs})|(?:{LEFT_LATIN}{latin}|{LEFT}{rest}){PLURAL}{RIGHT}"
    return re.compile(f"{f'(?=[{first}])' if first else ''}{UNJOINED}(?:{either})")


def _spelt(words: list[str]) -> Iterator[list[str]]:
    """A name in parts, and its plural that does not only add letters."""
    yield words
    for singular, plural in IRREGULAR:
        if words and words[-1].endswith(singular) and re.search(r"[a-z]{4}$", words[-1]):
            yield [*words[:-1], words[-1].removesuffix(singular) + plural]


def is_verb(phrase: str) -> bool:
    """Whether a phrase is a noun with a light verb: '분산하다'."""
    return any(re.search(rf"[가-힣]{verb}$", phrase) for verb in korean.VERBS)


def _inflected(verb: str, phrases: Iterable[str]) -> str:
    """An expression for the nouns of those phrases that end in `verb`, before it in any form."""
    nouns = [parts(phrase.removesuffix(verb)) for phrase in phrases if phrase.endswith(verb)]
    return f"{trie_pattern(nouns)}(?={'|'.join(korean.beginnings(verb))})"


@cache
def _spelling(name: str) -> re.Pattern[str]:
    return re.compile(f"{trie_pattern([parts(name)])}(?:(?<=[a-z])e?s)?")


def within(name: str, text: str, start: int = 0, end: int = sys.maxsize) -> tuple[int, int] | None:
    """Where in `text[start:end]`, folded, a name stands as a word."""
    while found := _spelling(name).search(text, start, end):
        if BEFORE.match(text, found.start()) and BEHIND.match(text, found.end(), end):
            return found.span()
        start = found.start() + 1
    return None
