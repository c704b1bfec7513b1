"""Which string means which concept: every name of every entry, in all languages, as one compiled pattern."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..issues import Issue, Location, quoted
from ..read.entries.entry import Entry, Source
from ..read.names.metadata import Name, Rank
from ..read.names.naming import Slug
from .forms import fold, is_acronym, is_verb, joined, key_of, occurrence, singulars, within

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Claim:
    """A name that an entry claims, and where."""

    name: Name
    slug: Slug
    location: Location


def claims_of(entry: Entry) -> Iterator[Claim]:
    """The claims of one entry: names that are long enough to be told from other words, and short enough to be one."""
    for name in entry.names:
        if len(joined(name.text)) >= 2 and len(name.text) <= LONGEST_NAME:
            yield Claim(name, entry.slug, Location(entry.location.path, name.line))


def settled(entries: Iterable[Entry]) -> tuple[Mapping[str, Sequence[Claim]], list[Issue]]:
    """The claims that hold, by key, all of one entry each; and the names that several have claimed equally well.

    Those belong to none. It is the authors' business only where they are written; two headings that share a word
    are reported as one kind, and parts of comparing headings not at all.
    """
    by_key: dict[str, list[Claim]] = {}
    for entry in entries:
        for claim in claims_of(entry):
            by_key.setdefault(key_of(claim.name.text), []).append(claim)
    held: dict[str, Sequence[Claim]] = {}
    issues: list[Issue] = []
    for key, claims in by_key.items():
        rank = min(claim.name.rank for claim in claims)
        best = [claim for claim in claims if claim.name.rank == rank]
        if len({claim.slug for claim in best}) == 1:
            held[key] = best
            issues += _overruled(best[0], claims)
        elif rank < Rank.PART:
            issues += _contested(best)
    return held, issues


def _overruled(claim: Claim, others: Iterable[Claim]) -> Iterator[Issue]:
    """Advice on a name that the author has given to one entry, and that the heading of another one asks about."""
    for other in others:
        if other.slug != claim.slug and claim.name.rank < other.name.rank == Rank.HEADWORD:
            message = f"name {quoted(claim.name.text)} of {quoted(claim.slug)} is what {quoted(other.slug)} "
            message += f"({other.location}) asks about, and links to the first; remove it here, or write a 'term' there"
            yield Issue(claim.location, message, kind="overruled")


def _contested(claims: Sequence[Claim]) -> Iterator[Issue]:
    first, *rest = claims
    for claim in rest:
        if claim.slug != first.slug:
            message = f"name {quoted(claim.name.text)} of {quoted(claim.slug)} is already claimed by "
            message += f"{quoted(first.slug)} ({first.location}) and links to neither; "
            message += "write it as a name of one of them" if claim.name.rank else "keep it in one of them"
            yield Issue(claim.location, message, kind="derived-name" if claim.name.rank else "")


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
