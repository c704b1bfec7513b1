"""Which string means which concept: every name of every entry, in both languages, as one compiled pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from . import korean
from .entry import Entry, Source
from .issues import Issue, Location, quoted
from .naming import Slug

SEPARATOR = re.compile(r"[\s-]+")
ACRONYM = re.compile(r"[A-Z0-9]{2,6}|(?=.*[A-Z].*[A-Z])[A-Za-z]{2,3}")
FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
FOLDED = str.maketrans({**FULL_WIDTH, "\u3000": " ", **dict.fromkeys("‐‑‒–—−", "-"), "’": "'"})
LONGEST_FORM = 60

Trie = dict[str, "Trie"]


@dataclass(frozen=True, slots=True)
class Form:
    """A name as compared: `joined` without gaps, as written; an acronym must agree in case as well."""

    slug: Slug
    joined: str
    is_acronym: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`forms` by key (gaps dropped, case folded); `mention` finds one, `other` a phrase that means something else."""

    forms: Mapping[str, tuple[Form, ...]]
    mention: re.Pattern[str]
    other: re.Pattern[str]

    def slug_of(self, surface: str) -> Slug | None:
        """The concept that `surface` (folded or not, without its particle) means, or None."""
        joined = SEPARATOR.sub("", surface.translate(FOLDED))
        return next((form.slug for word in _singulars(joined) for form in self._agreeing(word)), None)

    def _agreeing(self, joined: str) -> Iterable[Form]:
        found = self.forms.get(joined.casefold(), ())
        return (form for form in found if not form.is_acronym or form.joined == joined)


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
    return [part for part in SEPARATOR.split(fold(name)) if part]


def trie_pattern(words: Iterable[Iterable[str]]) -> str:
    """A regular expression for any of `words`, each a sequence of parts, shaped as a trie: longest first."""
    trie: Trie = {}
    for word in words:
        node = trie
        for char in "\0".join(word):
            node = node.setdefault(char, {})
        node[""] = {}
    return _pattern(trie) or r"(?!)"


def _pattern(node: Trie) -> str:
    branches = []
    for char, below in node.items():
        if char:
            branches.append((r"[\s-]?" if char == "\0" else re.escape(char)) + _pattern(below))
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and "" not in node else f"(?:{'|'.join(branches)})"
    return f"{body}?" if "" in node else body


WORD = rf"0-9A-Za-z_{korean.HANGUL}"
LEFT = rf"(?<![{WORD}])(?<![A-Za-z0-9][-.])"
END = rf"(?![{WORD}]|\.[A-Za-z_])"
UNIT = trie_pattern((unit,) for unit in korean.tails())
RIGHT = rf"(?=들?{END}|들?(?:{UNIT}){{1,3}}{END})"


def _claims(sources: Iterable[Source]) -> Iterable[tuple[str, str, Entry, Location]]:
    for source in sources:
        for entry in source.entries:
            for name in entry.names:
                joined = SEPARATOR.sub("", name.text.translate(FOLDED))
                if len(joined) >= 2 and len(name.text) <= LONGEST_FORM:
                    yield joined, name.text, entry, Location(source.path, name.line)


def compile_lexicon(sources: Iterable[Source]) -> tuple[Lexicon, list[Issue]]:
    """The lexicon of `sources` (the editions of one site) and names that two entries claim: those link to none."""
    sources = tuple(sources)
    owner: dict[str, tuple[Slug, Location]] = {}
    contested: set[str] = set()
    forms: dict[str, dict[Form, list[str]]] = {}
    issues: list[Issue] = []
    for joined, name, entry, location in _claims(sources):
        key = joined.casefold()
        first_slug, first_location = owner.setdefault(key, (entry.slug, location))
        if first_slug != entry.slug:
            contested.add(key)
            message = f"name {quoted(name)} of {quoted(entry.slug)} is already claimed by {quoted(first_slug)} "
            message += f"({first_location}); keep it in one of them, or move it to 'search' in both"
            issues.append(Issue(location, message))
        is_acronym = ACRONYM.fullmatch(joined) is not None
        forms.setdefault(key, {})[Form(entry.slug, joined, is_acronym)] = parts(name)
    kept = {key: found for key, found in forms.items() if key not in contested}
    words = [word for found in kept.values() for word in found.values()]
    mention = rf"{LEFT}(?:{trie_pattern(words)})(?:(?<=[a-z])e?s)??{RIGHT}"
    others = [name.text for source in sources for entry in source.entries for name in entry.meta.unless]
    other = LEFT + trie_pattern(parts(phrase) for phrase in (*others, *korean.OTHER_MEANINGS))
    return Lexicon({k: tuple(v) for k, v in kept.items()}, re.compile(mention), re.compile(other)), issues
