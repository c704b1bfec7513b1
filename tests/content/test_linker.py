"""Precision and recall of the linker on labelled sentences; the tables are printed whether it passes or not.

`linker/{ko,en}.tsv` were labelled before the linker was tuned (on their half `tune`, never on `test`),
`linker/fresh.{ko,en}.tsv` after that, by someone who had not seen it run. A row is: category, sentence with
`[[slug|surface]]` around the first mention of each target, half. `linker/targets.txt` lists what the labellers knew.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from concepts.lexicon import Lexicon
from concepts.mentions import mentions
from concepts.text import clean
from concepts.wording import LANGS
from content_docs import HERE, lexicon, source

MARK = re.compile(r"\[\[([a-z0-9-]+)\|([^\]]+)\]\]")
FILES = sorted((HERE / "linker").glob("*.tsv"))
TARGETS = {line for line in (HERE / "linker" / "targets.txt").read_text("utf-8").split("\n") if line and line[0] != "#"}
PRECISION, RECALL = 0.99, 0.97
Found = tuple[str, int, int]


@dataclass(frozen=True)
class Sentence:
    """A labelled sentence: `expected` are the slug, start and end of each first mention in `text`."""

    lang: str
    category: str
    half: str
    text: str
    expected: frozenset[Found]
    place: str


def sentence_of(lang: str, row: str, place: str) -> Sentence:
    category, marked, half = row.split("\t")
    text, position, expected = "", 0, set[Found]()
    for mark in MARK.finditer(clean(marked)):
        text += mark.string[position : mark.start()]
        expected.add((mark[1], len(text), len(text) + len(mark[2])))
        text += mark[2]
        position = mark.end()
    return Sentence(lang, category, half, text + clean(marked)[position:], frozenset(expected), place)


def read(file: Path) -> list[Sentence]:
    head, *rows = file.read_text("utf-8").removesuffix("\n").split("\n")
    assert head == "category\tsentence\thalf", file
    lang = "ko" if "ko" in file.stem else "en"
    return [sentence_of(lang, row, f"{file.name}:{number}") for number, row in enumerate(rows, 2)]


def first_mentions(text: str, lexicon: Lexicon) -> frozenset[Found]:
    first: dict[str, Found] = {}
    for mention in (mention for mention in mentions(text, lexicon) if mention.slug in TARGETS):
        first.setdefault(mention.slug, (mention.slug, mention.start, mention.end))
    return frozenset(first.values())


def score(pairs: Iterable[tuple[Sentence, frozenset[Found]]]) -> tuple[int, int, int, int]:
    """Sentences, right links, wrong links, missed links."""
    total: Counter[str] = Counter()
    for sentence, found in pairs:
        total["sentences"] += 1
        total["right"] += len(found & sentence.expected)
        total["wrong"] += len(found - sentence.expected)
        total["missed"] += len(sentence.expected - found)
    return total["sentences"], total["right"], total["wrong"], total["missed"]


def precision(right: int, wrong: int) -> float:
    return right / (right + wrong) if right + wrong else 1.0


def recall(right: int, missed: int) -> float:
    return right / (right + missed) if right + missed else 1.0


SENTENCES = [sentence for file in FILES for sentence in read(file)]
RESULTS = [(sentence, first_mentions(sentence.text, lexicon())) for sentence in SENTENCES]


def table() -> list[str]:
    """One line per language and half, per language and category, and per language, with both measures."""
    groups: dict[tuple[str, str], list[tuple[Sentence, frozenset[Found]]]] = {}
    for result in RESULTS:
        sentence = result[0]
        for name in (f"half {sentence.half}", sentence.category, "zz all"):
            groups.setdefault((sentence.lang, name), []).append(result)
    rows = [f"{'':4}{'':16}{'sentences':>9} {'right':>6} {'wrong':>6} {'missed':>6} {'precision':>9} {'recall':>7}"]
    for (lang, name), group in sorted(groups.items()):
        count, right, wrong, missed = score(group)
        rates = f"{precision(right, wrong):9.4f} {recall(right, missed):7.4f}"
        rows.append(f"{lang:4}{name.removeprefix('zz '):16}{count:9} {right:6} {wrong:6} {missed:6} {rates}")
    return rows


def mistakes() -> list[str]:
    """One line per wrong or missed link."""
    return [
        f"{sentence.place}: {kind} {slug} at {sentence.text[start:end]!r}: {sentence.text}"
        for sentence, found in RESULTS
        for kind, spans in (("wrong", found - sentence.expected), ("missed", sentence.expected - found))
        for slug, start, end in sorted(spans)
    ]


def uncounted() -> list[str]:
    """One line per link to an entry that the labellers did not know: right or wrong, nobody has said."""
    return [
        f"{sentence.place}: not counted: {mention.slug} at {sentence.text[mention.start : mention.end]!r}: {sentence.text}"
        for sentence in SENTENCES
        for mention in mentions(sentence.text, lexicon())
        if mention.slug not in TARGETS
    ]


def test_the_linker_is_precise_and_complete_enough(capsys: pytest.CaptureFixture[str]) -> None:
    # To stderr, uncaptured: that is what reaches the terminal from a worker process as well.
    with capsys.disabled():
        print("", *table(), *mistakes(), *uncounted(), sep="\n", file=sys.stderr)
    _, right, wrong, missed = score(RESULTS)
    assert precision(right, wrong) >= PRECISION, "\n".join(mistakes())
    assert recall(right, missed) >= RECALL, "\n".join(mistakes())


def test_the_sets_are_large_distinct_and_marked_well() -> None:
    slugs = {str(entry.slug) for lang in LANGS for entry in source(lang).entries}
    assert slugs >= TARGETS
    assert {mark[0] for sentence in SENTENCES for mark in sentence.expected} <= TARGETS
    assert not [sentence.place for sentence in SENTENCES if "[[" in sentence.text or "]]" in sentence.text]
    for lang, fewest, fresh in (("ko", 200, 120), ("en", 60, 50)):
        mine = [sentence for sentence in SENTENCES if sentence.lang == lang]
        new = {sentence.text for sentence in mine if sentence.half == "fresh"}
        old = {sentence.text for sentence in mine if sentence.half != "fresh"}
        assert len(new) >= fresh
        assert len(old) >= fewest
        assert not new & old
        assert {s.category for s in mine if s.half == "fresh"} == {s.category for s in mine if s.half != "fresh"}


def test_a_wrong_and_a_missed_link_are_counted() -> None:
    sentence = sentence_of("en", "plural\t[[gradient|gradients]] and loss\ttune", "x:1")
    assert sentence.expected == {("gradient", 0, 9)}
    assert score([(sentence, frozenset({("loss-function", 14, 18)}))]) == (1, 0, 1, 1)
    assert score([(sentence, sentence.expected)]) == (1, 1, 0, 0)
    assert precision(0, 0) == recall(0, 0) == 1.0
