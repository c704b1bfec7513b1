"""What an entry is called: its term, its names in the other languages, its aliases."""

from __future__ import annotations

from ..read.edition import Edition
from ..read.entry import Entry
from ..read.naming import before_parenthesis
from .views import Names


def names_of(entry: Entry, edition: Edition) -> Names:
    """The names to show; an alias that is one of the other names is left out."""
    others, known = [], {entry.term.casefold()}
    for locale, entries in edition.others.items():
        other = entries.get(entry.slug)
        if other is not None and other.term != entry.term and locale != entry.locale:
            others.append((locale, other.term))
            known |= {other.term.casefold(), before_parenthesis(other.term).casefold()}
    aliases = tuple(name for name in entry.aliases if name.casefold() not in known)
    return Names(entry.term, tuple(others), aliases)
