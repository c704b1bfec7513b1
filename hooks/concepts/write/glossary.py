"""The glossary page: every concept and term by first letter, ㄱ–ㅎ and A–Z."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import groupby

from .entry import Entry
from .naming import Slug
from .pages import Body, escaped, names_block
from .prose import first_sentences
from .wording import WORDS, Lang

INITIALS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"  # a doubled consonant stands with the single one
OTHER = "#"
SENTENCES = 2


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


def glossary_text(
    entries: Sequence[Entry], bodies: Mapping[Slug, Body], counterparts: Mapping[Slug, Entry], lang: Lang
) -> str:
    """Markdown of the page; `bodies` are the entries' texts for the site's root folder."""
    words = WORDS[lang]
    groups = [(g, list(found)) for g, found in groupby(sorted(entries, key=sort_key), key=lambda e: letter(e.term))]
    jumps = " ".join(f'<a href="#{anchor(group)}">{group}</a>' for group, _ in groups)
    out = [f"# {words['glossary']} {{ #glossary_top }}"]
    out.append(f'<nav class="letters" aria-label="{html.escape(words["jump"])}" data-search-exclude>{jumps}</nav>')
    for group, found in groups:
        out.append(f"## {escaped(group)} {{ #{anchor(group)} }}")
        out += [_entry(entry, bodies[entry.slug], counterparts.get(entry.slug), lang) for entry in found]
    return "\n\n".join(out) + "\n"


def _entry(entry: Entry, body: Body, counterpart: Entry | None, lang: Lang) -> str:
    parts = [f"### {escaped(entry.term)} {{ #{entry.slug} }}", names_block(entry, counterpart, lang, with_term=False)]
    if entry.is_term:
        rest = "\n".join(f"##{line}" if line.startswith("##") else line for line in body.rest.split("\n"))
        parts += [body.answer, rest]
    else:
        more = f"[{WORDS[lang]['more']}: {escaped(entry.term)}](concepts/{entry.slug}.md){{ .more }}"
        parts += [first_sentences(body.answer, SENTENCES) or escaped(entry.definition), more]
    return "\n\n".join(part for part in parts if part)
