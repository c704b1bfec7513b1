"""The table of words, docs/terminology.yml: well made, and obeyed by the sources."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import yaml
from concepts.check.terminology import TABLE, Terminology, check, read
from concepts.issues import Issue
from concepts.read.source import read as read_source
from content_docs import lexicon, report, sources
from settings import PROJECT


def data() -> bytes | None:
    """The table; None where there is none."""
    file = PROJECT / TABLE
    return file.read_bytes() if file.is_file() else None


@cache
def rules() -> tuple[dict[str, Terminology], list[Issue]]:
    return read(data())


def table() -> dict[str, Any]:
    return yaml.safe_load(data() or b"") or {"notions": [], "style": {}}


def test_the_sources_obey_the_table() -> None:
    report(map(str, rules()[1]))
    report(str(issue) for source in sources().values() for issue in check(source, rules()[0]))


def test_without_a_table_nothing_is_checked() -> None:
    found, issues = read(None)
    assert (found, issues) == ({}, [])
    assert [issue for source in sources().values() for issue in check(source, found)] == []


def test_no_headword_is_to_be_avoided_and_none_stands_twice() -> None:
    problems = []
    for locale in rules()[0]:
        words = [notion[locale] for notion in table()["notions"] if locale in notion]
        problems += [f"{locale}: {word!r} is the headword of two notions" for word in set(words) if words.count(word) > 1]
        for word in words:
            issues = check(read_source(f"## Q {{#q}}\n{word}\n", "x.md", locale)[0], rules()[0])
            problems += [f"{locale}: the headword {word!r} is to be avoided" for _ in issues]
    report(problems)


def test_the_headwords_are_the_sites_own_names() -> None:
    """A headword that names an entry names the same one in every language."""
    problems = []
    for notion in table()["notions"]:
        words = {locale: notion[locale] for locale in sources() if locale in notion}
        slugs = {lexicon().slug_of(word, locale) for locale, word in words.items()} - {None}
        if len(slugs) > 1:
            problems.append(f"{words} are {sorted(map(str, slugs))}")
    report(problems)


def test_patterns_are_written_for_speed() -> None:
    style = [rule["pattern"] for rules in table()["style"].values() for rule in rules if "pattern" in rule]
    slow = [pattern for pattern in style if re.match(r"\^|\.|\(\?<|\\[bwsS]", pattern)]
    report(f"{pattern!r} must begin with a letter or a set of letters" for pattern in slow)
