"""Which string means which concept: every name of every entry, in all languages, as one compiled pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ..issues import Issue, Location, quoted
from ..read.entry import Entry, Source
from ..read.metadata import Name
from ..read.naming import Slug
from . import korean
from .trie import trie_pattern

SEPARATOR = re.compile(r"[\s-]+")
ACRONYM = re.compile(r"[A-Z0-9]{2,6}|(?=.*[A-Z].*[A-Z])[A-Za-z]{2,3}")
FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
FOLDED = str.maketrans({**FULL_WIDTH, "\u3000": " ", **dict.fromkeys("‐‑‒–—−", "-"), "’": "'"})
LONGEST_FORM = 60

CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"  # scripts without spaces: a word ends anywhere
WORD = rf"[^\W{CJK}]"
LATIN = rf"[^\W{CJK}{korean.HANGUL}]"  # a letter or digit of any script that marks words by spaces alone
LEFT = rf"(?<!{WORD})(?<!{LATIN}[-.])"
LEFT_LATIN = rf"(?<!{LATIN})(?<!{LATIN}[-.])"  # a Korean word may stand right before it
END = rf"(?!{WORD}|\.[A-Za-z_])"
UNIT = "|".join(f"{before}{trie_pattern((unit,) for unit in units)}" for before, units in korean.tails())
TAIL = rf"들?{END}|들?(?:{UNIT}){{1,3}}{END}"
RIGHT = rf"(?:(?={TAIL})|(?<={LATIN})(?=[{korean.HANGUL}]))"  # a Korean word may stand right behind Latin letters

CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
COMPOUND = re.compile(r"[가-힣]{4,}")


@dataclass(frozen=True, slots=True)
class Form:
    """A name as compared: `joined` without gaps, as written; an acronym must agree in case as well."""

    slug: Slug
    joined: str
    is_acronym: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`forms` by key (gaps dropped, case folded); `mention` finds one, or a phrase that means something else.

    `verbs` are the light verbs, by key, with which a form means something else: '배치' and '하다'.
    """

    forms: Mapping[str, tuple[Form, ...]]
    mention: re.Pattern[str]
    verbs: Mapping[str, frozenset[str]]

    def slug_of(self, surface: str) -> Slug | None:
        """The concept that `surface` (folded or not, without its particle) means, or None."""
        joined = _joined(surface)
        return next((form.slug for word in _singulars(joined) for form in self._agreeing(word)), None)

    def is_verb(self, surface: str, rest: str) -> bool:
        """Whether `surface` with what follows it is a verb that means something else."""
        verbs = self.verbs.get(key_of(surface), ())
        return any(_inflected(verb).match(rest) for verb in verbs)

    def _agreeing(self, joined: str) -> Iterable[Form]:
        found = self.forms.get(joined.casefold(), ())
        return (form for form in found if not form.is_acronym or form.joined == joined)


def _joined(name: str) -> str:
    return SEPARATOR.sub("", name.translate(FOLDED))


def key_of(name: str) -> str:
    """A name without gaps and case: names of one key are one name."""
    return _joined(name).casefold()


def _singulars(word: str) -> Iterable[str]:
    """`word`, and without a Latin plural ending, for words of three letters and more."""
    yield word
    if len(word) > 3 and re.search(r"[A-Za-z]s$", word):
        yield word[:-1]
        if re.search(r"(?i)(?:s|x|z|ch|sh)es$", word):
            yield word[:-2]


def fold(text: str) -> str:
    """`text` with full-width letters, dashes and case folded, character by character: offsets stay."""
    text = text.translate(FOLDED)
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def parts(name: str) -> list[str]:
    """The parts of a name between which a space or hyphen may stand or not."""
    return [fold(part) for word in SEPARATOR.split(name.translate(FOLDED)) for part in _compound(word) if part]


def _compound(word: str) -> Iterator[str]:
    """The parts of a word that is also written as two: 'DataLoader'; Korean of four syllables and more, by two's."""
    for part in CAMEL.split(word):
        if COMPOUND.fullmatch(part):
            yield part[:2]
            yield from part[2:-2]
            yield part[-2:]
        else:
            yield part


@dataclass(frozen=True, slots=True)
class _Claim:
    """A name that an entry claims, and where."""

    name: Name
    joined: str
    entry: Entry
    location: Location
    rank: int


def _claims(sources: Iterable[Source]) -> Iterator[_Claim]:
    for source in sources:
        for entry in source.entries:
            for name in entry.names:
                joined = _joined(name.text)
                if len(joined) >= 2 and len(name.text) <= LONGEST_FORM:
                    rank = int(name.text in entry.derived)
                    yield _Claim(name, joined, entry, Location(source.path, name.line), rank)


def compile_lexicon(sources: Iterable[Source]) -> tuple[Lexicon, list[Issue]]:
    """The lexicon of `sources` (the editions of one site), and the names that two entries claim: those link to none.

    A name that is written is not given up to one that is only derived from a heading.
    """
    sources = tuple(sources)
    by_key: dict[str, list[_Claim]] = {}
    for claim in _claims(sources):
        by_key.setdefault(claim.joined.casefold(), []).append(claim)
    forms: dict[str, tuple[Form, ...]] = {}
    words: list[list[str]] = []
    issues: list[Issue] = []
    for key, claims in by_key.items():
        best = [claim for claim in claims if claim.rank == min(c.rank for c in claims)]
        if len({claim.entry.slug for claim in best}) > 1:
            issues += _contested(best)
            continue
        found = (Form(c.entry.slug, c.joined, ACRONYM.fullmatch(c.joined) is not None) for c in best)
        forms[key] = tuple(dict.fromkeys(found))
        words += [parts(claim.name.text) for claim in best]
    phrases = {name.text for source in sources for entry in source.entries for name in entry.meta.unless}
    words += [parts(phrase.removesuffix(_verb(phrase))) for phrase in phrases]
    verbs: dict[str, frozenset[str]] = {}
    for phrase in phrases:
        if verb := _verb(phrase):
            key = key_of(phrase.removesuffix(verb))
            verbs[key] = verbs.get(key, frozenset()) | {verb}
    return Lexicon(forms, _mention(words), verbs), issues


def _verb(phrase: str) -> str:
    """The light verb that a phrase ends in ('분산하다' → '하다'), or nothing."""
    return next((verb for verb in korean.VERBS if phrase.endswith(verb) and phrase != verb), "")


def _contested(claims: Sequence[_Claim]) -> Iterator[Issue]:
    first, *rest = claims
    for claim in rest:
        if claim.entry.slug != first.entry.slug:
            message = f"name {quoted(claim.name.text)} of {quoted(claim.entry.slug)} is already claimed by "
            message += f"{quoted(first.entry.slug)} ({first.location}); keep it in one of them"
            yield Issue(claim.location, message, kind="contested-name" if claim.rank else "")


@cache
def _inflected(verb: str) -> re.Pattern[str]:
    return re.compile(rf"{trie_pattern((form,) for form in korean.forms(verb))}(?:{UNIT}){{0,2}}{END}")


def _mention(words: Sequence[Sequence[str]]) -> re.Pattern[str]:
    latin = [word for word in words if re.match(LATIN, word[0])]
    rest = [word for word in words if not re.match(LATIN, word[0])]
    names = f"(?:{LEFT_LATIN}{trie_pattern(latin)}|{LEFT}{trie_pattern(rest)})"
    return re.compile(rf"{names}(?:(?<=[a-z])e?s)??{RIGHT}")
