"""One headword per notion: the forms that the table `docs/terminology.yml` says to avoid, found in prose.

The first lines of the table say what it holds. A form alone in quotation marks is mentioned, not used.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml
from markdown_it.token import Token

from ..issues import Issue, Location, quoted
from ..link.forms import trie_pattern
from ..link.links import SOURCES
from ..read.entries.entry import Source
from ..read.notation import broken, loader
from ..read.tokens.words import line_of

TABLE = "docs/terminology.yml"
LEFT = r"(?<![0-9A-Za-z_가-힣-])"  # no part of a longer word
RIGHT = r"(?:(?<=[a-z])s)?(?![A-Za-z])"  # particles may follow
QUOTES = frozenset("‘’“”'\"")
Block = tuple[str, str, int]  # page (slug), text, number of its first line


@dataclass(frozen=True, slots=True)
class Form:
    """What to write instead of a form; on `pages` only (slugs; empty: on all) and not on `exempt`."""

    instead: str
    pages: frozenset[str] = frozenset()
    exempt: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Terminology:
    """The rules for one language: `words` finds `forms` (by text), `excused` the phrases that excuse them."""

    forms: Mapping[str, tuple[Form, ...]]
    words: re.Pattern[str]
    excused: re.Pattern[str]
    style: tuple[tuple[re.Pattern[str], Form], ...]

    def of(self, word: str, page: str) -> list[Form]:
        """The forms that `word` is, with its ending, and that are to be avoided on `page`."""
        key = next(word[:n] for n in range(len(word), 0, -1) if word[:n] in self.forms)
        forms = (form for form in self.forms[key] if page not in form.exempt)
        return [form for form in forms if not form.pages or page in form.pages]


def read(data: bytes | None) -> tuple[dict[str, Terminology], list[Issue]]:
    """The table in `data` by locale (None = no such file: no rules) and what is wrong with it."""
    if data is None:
        return {}, []
    try:
        table = yaml.load(data, Loader=loader(data.decode("utf-8", errors="replace")))
        return {locale: _rules(table, locale) for locale in table["style"]}, []
    except yaml.YAMLError as error:
        return {}, [broken(error, "table", TABLE)]
    except (LookupError, TypeError, AttributeError, ValueError, RecursionError, re.error) as error:
        message = f"not a terminology table ({type(error).__name__}: {error}); write it as its first lines say"
        return {}, [Issue(Location(TABLE, 1), message)]


def _rules(table: Mapping[str, Any], locale: str) -> Terminology:
    style = table["style"][locale]
    notions = [notion for notion in table["notions"] if locale in notion]
    items = [(item, quoted(n[locale])) for n in notions for item in n.get("avoid", {}).get(locale, ())]
    items += [(item, rule["write"]) for rule in style for item in rule.get("forms", ())]
    forms: dict[str, list[Form]] = {}
    phrases: set[str] = set()
    for item, instead in items:
        rule = {"form": item} if isinstance(item, str) else item
        phrases |= _cases(rule.get("unless", ()))
        form = Form(instead, frozenset(rule.get("pages", ())), frozenset(rule.get("except", ())))
        for text in _cases([rule["form"]]):
            forms.setdefault(text, []).append(form)
    first = "".join({re.escape(text[0]) for text in forms})  # for speed
    words = trie_pattern((text,) for text in forms).replace(r"\*", "[a-z]*")
    return Terminology(
        {text.removesuffix("*"): tuple(found) for text, found in forms.items()},
        re.compile(f"(?=[{first}]){LEFT}{words}{RIGHT}"),
        re.compile(LEFT + trie_pattern((text,) for text in phrases)),
        tuple((re.compile(rule["pattern"]), Form(rule["write"])) for rule in style if "pattern" in rule),
    )


def _cases(texts: Iterable[str]) -> set[str]:
    return {case for text in texts for case in (text, text[:1].upper() + text[1:])}


def check(source: Source, rules: Mapping[str, Terminology]) -> list[Issue]:
    """Every form to avoid in the prose of `source`, titles included; the section that cites is let be."""
    issues = []
    locale = source.locale
    for page, text, line in _prose(source) if locale in rules else ():
        for start, word, form in _found(text, page, rules[locale]):
            here = Location(source.path, line + text.count("\n", 0, start))
            issues.append(Issue(here, f"{quoted(word)} is not how this site says it; write {form.instead}"))
    return issues


def _prose(source: Source) -> Iterator[Block]:
    parts = [(topic.id, topic.title, topic.location.line, (*topic.intro, *topic.outro)) for topic in source.topics]
    parts += [(e.slug, e.title, e.location.line, (*e.answer, *e.body)) for e in source.entries]
    for page, title, line, blocks in parts:
        yield page, readable(title), line
        is_sources = False
        for before, token in zip((None, *blocks), blocks, strict=False):
            if token.type == "heading_open" and token.level == 0:
                is_sources = token.attrGet("id") == SOURCES
            is_heading = before is not None and before.type == "heading_open"
            if token.type == "inline" and (is_heading or not is_sources):
                yield page, readable(token.children or ()), line_of(token)


def readable(children: Iterable[Token]) -> str:
    """The words of inline tokens, line by line as in the source; NUL for code, a formula or raw HTML."""
    parts = []
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif child.type == "text":
            parts.append(child.content)
        elif child.type == "image":
            parts.append(readable(child.children or ()))
        elif not child.nesting:
            parts.append("\0")
    return "".join(parts)


def _found(text: str, page: str, rules: Terminology) -> Iterator[tuple[int, str, Form]]:
    """Start, text and rule of every form to avoid in a masked block."""
    right = [found.span() for found in rules.excused.finditer(text)]
    for found in rules.words.finditer(text):
        start, end = found.span()
        is_mentioned = {text[max(start - 1, 0) : start], text[end : end + 1]} <= QUOTES
        if not is_mentioned and not any(a <= start and end <= b for a, b in right):
            yield from ((start, found[0], form) for form in rules.of(found[0], page))
    for pattern, form in rules.style:
        yield from ((found.start(), found[0], form) for found in pattern.finditer(text) if found[0])
