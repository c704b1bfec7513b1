"""One headword per notion: the forms that the table `docs/terminology.yml` says to avoid, found in prose.

The table has two lists. `notions`: a Korean and an English headword, and per language the forms to `avoid` for it.
`style`: per language, regular expressions and what to write instead. The table's first lines say how a rule
is confined to pages or lifted for a phrase. A form alone in quotation marks is mentioned, not used.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
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
RIGHT = r"(?:(?<=[a-z])s)?(?![A-Za-z])"  # particles may follow
NUL = "\0"  # stands for what is not read
QUOTES = frozenset("‘’“”'\"")


@dataclass(frozen=True, slots=True)
class Form:
    """What not to write, and what instead; on `pages` only (slugs; empty: on all) and not on `exempt`."""

    text: str
    instead: str
    pages: frozenset[str] = frozenset()
    exempt: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Terminology:
    """The rules for one language: `words` finds `forms`, `excused` the phrases that excuse them.

    `signs` find, fast, all places where there may be something.
    """

    forms: Mapping[str, tuple[Form, ...]]
    words: re.Pattern[str]
    excused: re.Pattern[str]
    style: tuple[tuple[re.Pattern[str], Form], ...]
    signs: tuple[re.Pattern[str], ...]


def read(data: bytes | None) -> tuple[dict[Lang, Terminology], list[Issue]]:
    """The table in `data` by language (None = no such file: no rules) and what is wrong with it."""
    if data is None:
        return {}, []
    try:
        table = yaml.load(data, Loader=Loader)
        return {lang: _rules(table, lang) for lang in LANGS}, []
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        message = f"the table is not YAML ({getattr(error, 'problem', None) or 'unreadable'}); put values with ': ' "
        return {}, [Issue(Location(TABLE, mark.line + 1 if mark else 1), message + "or '#' in quotes")]
    except (LookupError, TypeError, AttributeError, ValueError, re.error) as error:
        message = f"this is no terminology table ({type(error).__name__}: {error}); write it as its first lines say"
        return {}, [Issue(Location(TABLE, 1), message)]


def _rules(table: Mapping[str, Any], lang: Lang) -> Terminology:
    forms: dict[str, list[Form]] = {}
    excused: list[str] = []
    for notion in table["notions"]:
        for item in notion.get("avoid", {}).get(lang, ()):
            form = _form(item, "form", quoted(notion[lang]))
            excused += [] if isinstance(item, str) else item.get("unless", ())
            for text in {form.text, _capitalized(form.text)}:
                forms.setdefault(text, []).append(form)
    style = [_form(item, "pattern", item["write"]) for item in table["style"][lang]]
    patterns = tuple((re.compile(form.text), form) for form in style)
    word = trie_pattern((text,) for text in forms) + RIGHT
    phrase = trie_pattern((case,) for text in excused for case in (text, _capitalized(text)))
    return Terminology(
        {text: tuple(found) for text, found in forms.items()},
        re.compile(LEFT + word),
        re.compile(LEFT + phrase),
        patterns,
        (re.compile(word), *(pattern for pattern, _ in patterns)),
    )


def _form(item: str | Mapping[str, Any], key: str, instead: str) -> Form:
    if isinstance(item, str):
        return Form(item, instead)
    return Form(item[key], instead, frozenset(item.get("pages", ())), frozenset(item.get("except", ())))


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


def check(source: Source, lang: Lang, rules: Mapping[Lang, Terminology]) -> list[Issue]:
    """Every form to avoid in the prose of `source`, titles included; the sources' section cites and is let be."""
    blocks = list(_prose(source))
    starts = list(accumulate((len(text) + 2 for _, text, _ in blocks), initial=0))
    whole = "\n\n".join(text for _, text, _ in blocks)
    signs = rules[lang].signs if lang in rules else ()
    issues = []
    for i in sorted({bisect_right(starts, m.start()) - 1 for sign in signs for m in sign.finditer(whole)}):
        page, text, line = blocks[i]
        for start, word, form in _found(masked(LINK.sub(_words_of_link, text)), rules[lang]):
            if page not in form.exempt and (not form.pages or page in form.pages):
                here = Location(source.path, line + text.count("\n", 0, start))
                message = f"{quoted(word.strip())} is not how this site says it; write {form.instead}"
                issues.append(Issue(here, message))
    return issues


def _prose(source: Source) -> Iterator[tuple[str, str, int]]:
    """Page, text and first line of every block of prose."""
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
        if kind is Kind.HEADING or (kind is Kind.TEXT and not is_sources):
            yield page, "\n".join(line.text for line in block), block[0].number


def _found(text: str, rules: Terminology) -> Iterator[tuple[int, str, Form]]:
    """Start, text and rule of every form to avoid in a masked block."""
    right = [found.span() for found in rules.excused.finditer(text)]
    for found in rules.words.finditer(text):
        start, end = found.span()
        is_mentioned = {text[max(start - 1, 0) : start], text[end : end + 1]} <= QUOTES
        if not is_mentioned and not any(a <= start and end <= b for a, b in right):
            forms = rules.forms.get(found[0]) or rules.forms[found[0][:-1]]
            yield from ((start, found[0], form) for form in forms)
    for pattern, form in rules.style:
        yield from ((found.start(), found[0], form) for found in pattern.finditer(text))


def _words_of_link(found: re.Match[str]) -> str:
    """A link or image as long as it was, with nothing but its text and title to be read."""
    words = found["label"].lstrip("!")[1:-1]
    target = ADDRESS.sub(lambda address: NUL * len(address[0]), found["target"])
    return words.rjust(len(found["label"]) - 1, NUL) + NUL + target
