"""The glossary page: every concept and term by first letter, ㄱ–ㅎ and A–Z."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby

from ...read.entries.entry import Entry
from ..foreign import marked
from ..frame import Page
from ..html.render import render
from ..menu import Menu
from ..names import Names, names_of, searched

INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"  # a doubled consonant stands with the single one
OTHER = "#"


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in the glossary; `searched` are all its names in any language, for a filter."""

    slug: str
    term: str
    url: str
    names: Names
    definition_html: str
    locale: str
    searched: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """The rows of one first letter."""

    letter: str
    anchor: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The glossary, by first letter."""

    page: Page
    letters: tuple[Letter, ...]
    moved: Mapping[str, str]


def letter(term: str) -> str:
    """The group of a term: 'ㄱ'–'ㅎ', 'A'–'Z', or '#' for anything else (digits, symbols)."""
    folded = unicodedata.normalize("NFKD", term.strip())[:1].upper()
    syllable = ord(unicodedata.normalize("NFC", term.strip())[:1] or " ") - 0xAC00
    if 0 <= syllable < 11172:
        return INITIALS[syllable // 588]
    return folded if "A" <= folded <= "Z" else OTHER


def anchor(group: str) -> str:
    """The anchor of a letter's group: ASCII, and never a slug."""
    return f"letter_{group.lower()}" if group.isascii() and group != OTHER else f"letter_{ord(group):x}"


def sort_key(entry: Entry) -> tuple[bool, bool, str, str]:
    """Korean first in dictionary order, then Latin, then the rest."""
    group = letter(entry.term)
    return group == OTHER, group.isascii(), entry.term.casefold(), entry.slug


def glossary_view(menu: Menu, moved: Mapping[str, str]) -> GlossaryView:
    """The page; `moved` are former slugs."""
    entries, words, url = sorted(menu.edition.entries, key=sort_key), menu.words, menu.addresses.glossary
    description = words.glossary_description.format(count=len(entries))
    page = menu.page(url, "glossary", words.glossary, description)

    def row(entry: Entry) -> Row:
        text = definition_html(entry, menu, url)
        address, edition = menu.addresses.entry(entry.slug), menu.edition
        names, locale = names_of(entry, edition, menu.addresses.languages), menu.foreign(entry)
        return Row(entry.slug, entry.term, address, names, text, locale, searched(entry, edition))

    groups = groupby(entries, key=lambda entry: letter(entry.term))
    letters = tuple(Letter(group, anchor(group), tuple(map(row, found))) for group, found in groups)
    return GlossaryView(page, letters, moved)


def definition_html(entry: Entry, menu: Menu, url: str) -> str:
    """The short answer as HTML on the page at `url`, without the marks of its footnotes, which stand on the entry's."""
    if not entry.answer:
        return f"<p>{escape(entry.definition)}</p>"
    answer = marked(entry.answer, menu.voices[entry.locale])
    return render(answer, menu.addresses.seen_from(url), words=menu.words, is_copy=True).html
