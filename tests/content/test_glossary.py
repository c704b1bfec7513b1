"""The glossary and the links' names: complete, the same in both languages, no name claimed twice, no problem left."""

from __future__ import annotations

from pathlib import Path

import pytest
from concepts import permalinks
from concepts.__main__ import check
from concepts.lexicon import compile_lexicon
from concepts.prose import sentences
from concepts.wording import LANGS
from content_docs import DOCS, report, source

FEWEST = 72


def test_the_terms_are_the_same_in_both_languages() -> None:
    korean, english = ([e.slug for e in source(lang).entries if e.is_term] for lang in LANGS)
    assert korean == english
    assert len(korean) >= FEWEST
    assert len(set(korean)) == len(korean)


def test_definitions_are_one_or_two_sentences() -> None:
    problems = []
    for lang in LANGS:
        for entry in (entry for entry in source(lang).entries if entry.is_term):
            count = len(sentences(entry.definition))
            if not 1 <= count <= 2 or not entry.answer:
                problems.append(f"{entry.location}: the definition of {entry.term!r} has {count} sentences")
            if not entry.definition.endswith("." if lang == "en" else ("다.", "것.", "값.", "법.", "수.", ".")):
                problems.append(f"{entry.location}: the definition of {entry.term!r} has no full stop")
            if len(entry.definition) < 20:
                problems.append(f"{entry.location}: the definition of {entry.term!r} says little")
    report(problems)


def test_no_name_is_claimed_by_two_entries() -> None:
    report(map(str, compile_lexicon([source(lang) for lang in LANGS])[1]))


def test_no_name_is_the_title_of_another_entry() -> None:
    owner: dict[str, str] = {}
    problems = []
    for lang in LANGS:
        for entry in source(lang).entries:
            for name in entry.names:
                key = "".join(name.text.casefold().split()).replace("-", "")
                if owner.setdefault(key, entry.slug) != entry.slug:
                    problems.append(f"{entry.location}: {name.text!r} means {owner[key]!r} already")
    report(problems)


def test_the_ledger_records_every_concept() -> None:
    text = (DOCS / "permalinks.txt").read_text("utf-8")
    slugs = [entry.slug for entry in source("ko").concepts]
    ledger, issues = permalinks.read(text, "docs/permalinks.txt", [entry.slug for entry in source("ko").entries])
    report(map(str, issues))
    assert not set(slugs) - ledger.published


def test_the_authors_check_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    code = check(Path(DOCS))
    assert code == 0, capsys.readouterr().out
