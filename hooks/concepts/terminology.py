"""One headword per notion: the forms that the table `docs/terminology.yml` says to avoid, found in prose.

The table holds two lists. `notions`: a Korean and an English headword, and per language the forms to `avoid`
for it. `style`: per language regular expressions and what to write instead. A form, or a pattern, is a string, or a
mapping with the places where it may stand: `on` (checked on these pages only), `except` (not on these), and
`unless` (phrases that contain it and are right). A form alone in quotation marks is mentioned, not used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import yaml

from .blocks import Kind, Line
from .entry import Source
from .issues import Issue, Location, quoted
from .lexicon import trie_pattern
from .links import SOURCES
from .metadata import Loader
from .prose import LABEL, TARGET, masked
from .wording import LANGS, Lang

TABLE = "docs/terminology.yml"
LINK = re.compile(rf"(?P<label>!?{LABEL})(?P<target>{TARGET})")
ADDRESS = re.compile(r"\(\s*\S+?(?=[\s)])")
LEFT = r"(?<![0-9A-Za-z_가-힣])(?<![A-Za-z0-9]-)"  # as for mentions: no part of a longer word
QUOTES = "‘’“”'\""


@dataclass(frozen=True, slots=True)
class Form:
    """What not to write, and what instead; on the pages `on` only (empty: on all) and not on `exempt`."""

    text: str
    instead: str
    on: frozenset[str] = frozenset()
    exempt: frozenset[str] = frozenset()

    def applies(self, page: str) -> bool:
        """Whether the form is wrong on the page (a slug)."""
        return page not in self.exempt and (not self.on or page in self.on)


@dataclass(frozen=True, slots=True)
class Terminology:
    """The rules for one language: `words` finds forms and the phrases that excuse them, `style` patterns."""

    forms: Mapping[str, tuple[Form, ...]]
    excused: re.Pattern[str]
    words: re.Pattern[str]
    style: tuple[tuple[re.Pattern[str], Form], ...]


def read(data: bytes | None) -> tuple[dict[Lang, Terminology], list[Issue]]:
    """The table in `data` by language (None = no such file: no rules) and what is wrong with it."""
    try:
        table = yaml.load(data or b"{}", Loader=Loader)  # noqa: S506 (a safe loader)
        return {lang: _rules(table, lang) for lang in LANGS}, []
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = f"no YAML ({getattr(error, 'problem', None) or 'unreadable'}); correct this line"
        return {}, [Issue(Location(TABLE, mark.line + 1 if mark else 1), problem)]
    except (KeyError, TypeError, AttributeError, ValueError, re.error) as error:
        problem = f"not a terminology table ({type(error).__name__}: {error}); compare it with its first lines"
        return {}, [Issue(Location(TABLE, 1), problem)]


def _rules(table: Mapping[str, Any], lang: Lang) -> Terminology:
    forms: dict[str, list[Form]] = {}
    excused: list[str] = []
    style: list[tuple[re.Pattern[str], Form]] = []
    for notion in table.get("notions", ()):
        for item in notion.get("avoid", {}).get(lang, ()):
            form, phrases = _form(item, "form", notion[lang])
            excused += phrases
            for text in {form.text, form.text[:1].upper() + form.text[1:]}:
                forms.setdefault("".join(text.split()), []).append(form)
    for item in table.get("style", {}).get(lang, ()):
        form, _ = _form(item, "pattern", item["write"])
        style.append((re.compile(form.text), form))
    words = _words([form.text for found in forms.values() for form in found])
    return Terminology({key: tuple(found) for key, found in forms.items()}, _words(excused), words, tuple(style))


def _form(item: str | Mapping[str, Any], key: str, instead: str) -> tuple[Form, Sequence[str]]:
    if isinstance(item, str):
        return Form(item, instead), ()
    on, exempt = frozenset(item.get("on", ())), frozenset(item.get("except", ()))
    return Form(str(item[key]), str(instead), on, exempt), item.get("unless", ())


def _words(texts: Iterable[str]) -> re.Pattern[str]:
    cased = {case for text in texts for case in (text, text[:1].upper() + text[1:])}
    return re.compile(f"{LEFT}{trie_pattern(text.split() for text in sorted(cased))}(?:(?<=[a-z])s)?(?![a-z])")


def check(source: Source, lang: Lang, rules: Mapping[Lang, Terminology]) -> list[Issue]:
    """Every form to avoid in the prose of `source`; the sources' section cites and is left alone."""
    if lang not in rules:
        return []
    issues = []
    for page, text, line in _prose(source):
        for start, word, form in _found(text, page, rules[lang]):
            here = Location(source.path, line + text.count("\n", 0, start))
            issues.append(Issue(here, f"{quoted(word)} is not this site's word; write {quoted(form.instead)}"))
    return issues


def _prose(source: Source) -> Iterator[tuple[str, str, int]]:
    """Page, text and first line of every block of prose, titles and headings included."""
    for topic in source.topics:
        yield topic.id, topic.title, topic.location.line
        yield from _blocks(topic.id, topic.intro)
    for entry in source.entries:
        yield entry.slug, entry.title, entry.location.line
        yield from _blocks(entry.slug, (*entry.answer, *entry.body))


def _blocks(page: str, lines: Sequence[Line]) -> Iterator[tuple[str, str, int]]:
    is_sources = False
    for kind, group in groupby(lines, key=lambda line: line.kind):
        block = list(group)
        if kind is Kind.HEADING:
            is_sources = any(line.heading and line.heading.id == SOURCES for line in block)
        elif kind is Kind.TEXT and is_sources:
            continue
        if kind in (Kind.TEXT, Kind.HEADING):
            yield page, "\n".join(line.text for line in block), block[0].number


def _found(text: str, page: str, rules: Terminology) -> Iterator[tuple[int, str, Form]]:
    """Start, text and rule of every form in a block; it is masked only where something was found in it."""
    if not rules.words.search(text) and not any(pattern.search(text) for pattern, _ in rules.style):
        return
    text = masked(LINK.sub(_without_address, text))
    right = [found.span() for found in rules.excused.finditer(text)]
    for found in rules.words.finditer(text):
        start, end = found.span()
        is_mention = text[start - 1 : start] in QUOTES and text[end : end + 1] in QUOTES
        if not is_mention and not any(a <= start and end <= b for a, b in right):
            key = "".join(re.sub(r"(?<=[a-z])s$", "", found[0]).split())
            ...
    for pattern, form in rules.style:
        yield from ((m.start(), m[0], form) for m in pattern.finditer(text) if form.applies(page))
