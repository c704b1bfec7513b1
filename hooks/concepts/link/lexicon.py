"""Which string means which concept: every name of every entry, in all languages, as one compiled pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..issues import Issue, Location, quoted
from ..read.entries.entry import Entry, Source
from ..read.names.naming import Slug
from .claims import claims_of, settled
from .forms import fold, is_acronym, is_verb, joined, key_of, occurrence, singulars, within


@dataclass(frozen=True, slots=True)
class Form:
    """A name as compared: `joined` without gaps, as written; an acronym must agree in case as well."""

    slug: Slug
    joined: str
    is_acronym: bool


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that hold a name, and in which the name means the concept."""

    slug: Slug
    name: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All names and phrases, by key (gaps dropped, case folded); `found` finds any of them in folded text.

    A form that is in `guarded`, with the locale of a text, means its concept in `phrases` alone. What is found and is
    neither a form nor a phrase means something else.
    """

    found: re.Pattern[str]
    forms: Mapping[str, tuple[Form, ...]]
    phrases: Mapping[str, Phrase]
    guarded: frozenset[tuple[str, str]]

    def slug_of(self, surface: str, locale: str = "") -> Slug | None:
        """The concept that `surface` (folded or not, without its particle) means in a text of `locale`, or None."""
        for word in singulars(joined(surface)):
            key = word.casefold()
            for form in self.forms.get(key, ()):
                if (not form.is_acronym or form.joined == word) and (locale, key) not in self.guarded:
                    return form.slug
        return None

    def phrase_of(self, surface: str) -> Phrase | None:
        """The phrase that `surface` is."""
        return next((self.phrases[word] for word in singulars(key_of(surface)) if word in self.phrases), None)


def compile_lexicon(sources: Iterable[Source]) -> tuple[Lexicon, list[Issue]]:
    """The lexicon of `sources` (the editions of one site), and the names that link to none because two claim them."""
    entries = [entry for source in sources for entry in source.entries]
    held, issues = settled(entries)
    forms = {
        key: tuple(dict.fromkeys(Form(c.slug, joined(c.name.text), is_acronym(c.name.text)) for c in claims))
        for key, claims in held.items()
    }
    phrases, guarded, more = _phrases(entries)
    others = {name.text for entry in entries for name in entry.meta.unless}
    verbs = {phrase for phrase in others if is_verb(phrase)}
    words = [claim.name.text for claims in held.values() for claim in claims]
    found = occurrence([*words, *sorted(others - verbs), *phrases], sorted(verbs))
    by_key = {key_of(text): phrase for text, phrase in phrases.items()}
    return Lexicon(found, forms, by_key, guarded), issues + more


def _phrases(
    entries: Iterable[Entry],
) -> tuple[dict[str, Phrase], frozenset[tuple[str, str]], list[Issue]]:
    """The phrases in which alone a name means its concept; those names by locale and key; phrases without a name."""
    phrases: dict[str, Phrase] = {}
    guarded: set[tuple[str, str]] = set()
    issues: list[Issue] = []
    for entry in (entry for entry in entries if entry.meta.only):
        names = sorted((claim.name.text for claim in claims_of(entry)), key=len, reverse=True)
        for phrase in entry.meta.only:
            text, key = fold(phrase.text), key_of(phrase.text)
            name = next((name for name in names if key_of(name) in key and within(name, text)), None)
            if name is None:
                message = f"phrase {quoted(phrase.text)} of 'only' holds no name of {quoted(entry.slug)}; "
                message += "add the name that it holds to 'aliases', or remove the phrase"
                issues.append(Issue(Location(entry.location.path, phrase.line), message))
                continue
            phrases[phrase.text] = Phrase(entry.slug, name)
            guarded.add((entry.locale, key_of(name)))
    return phrases, frozenset(guarded), issues
