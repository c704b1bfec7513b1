"""What an entry is called: its term, its names in the other languages, its aliases."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from ..language import Language
from ..read.edition import Edition
from ..read.entries.entry import Entry
from ..read.names.metadata import Rank
from ..read.names.naming import before_parenthesis


@dataclass(frozen=True, slots=True)
class Names:
    """What an entry is called: `others` are its names in the other languages, each with its locale; `aliases` have one
    if they are in another language's script.
    """

    term: str
    others: tuple[tuple[str, str], ...]
    aliases: tuple[tuple[str, str], ...]


def names_of(entry: Entry, edition: Edition, languages: Sequence[Language]) -> Names:
    """The names to show on a site in `languages`; an alias that is one of the other names is left out."""
    others, known = [], {entry.term.casefold()}
    for locale, entries in edition.others.items():
        other = entries.get(entry.slug)
        if other is not None and other.term != entry.term and locale != entry.locale:
            others.append((locale, other.term))
            known |= {other.term.casefold(), before_parenthesis(other.term).casefold()}
    aliases = [name for name in entry.aliases if name.casefold() not in known]
    own = next(language for language in languages if language.locale == entry.locale)
    return Names(entry.term, tuple(others), tuple((foreign(name, own, languages), name) for name in aliases))


def foreign(name: str, own: Language, languages: Sequence[Language]) -> str:
    """The locale of the one of `languages` whose script `name` is in, if its `own` language has another; else ''.

    What a language calls itself says which script it has.
    """
    if not scripts(name) or scripts(name) & scripts(own.name):
        return ""
    return next((other.locale for other in languages if scripts(name) <= scripts(other.name)), "")


@lru_cache(maxsize=1 << 16)
def scripts(text: str) -> frozenset[str]:
    """The scripts of the letters in a text: 'LATIN', 'HANGUL' …"""
    return frozenset(_script(letter) for letter in set(text) if letter.isalpha())


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]


def searched(entry: Entry, edition: Edition) -> tuple[str, ...]:
    """Every name that the author gave an entry, in any language."""
    found = [entries[entry.slug] for entries in edition.others.values() if entry.slug in entries]
    names = (name for each in (entry, *found) for name in each.names if name.rank <= Rank.BYNAME)
    return tuple(dict.fromkeys(name.text for name in names))
