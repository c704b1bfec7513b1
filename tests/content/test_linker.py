"""Precision and recall of the linker on labelled sentences; the tables are printed whether it passes or not.

`linker/{ko,en}.tsv` were labelled before the linker was tuned (on their half `tune`, never on `test`),
`linker/fresh.{ko,en}.tsv` after that, by someone who had not seen it run; `linker/targets.txt` lists what the labellers
of these knew. `linker/second.{ko,en}.tsv` (halves as above) and `linker/third.en.tsv` are about words that are written
together or apart, and about everyday words. A row is: category, sentence with `[[slug|surface]]` around the first
mention of each target, half.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from concepts.link.lexicon import Lexicon, compile_lexicon
from concepts.link.mentions import mentions
from concepts.link.prose import prose_of
from concepts.read.entry import Source
from concepts.read.source import read as read_source
from concepts.read.text import clean, decode
from concepts.read.tree import parse

HERE = Path(__file__).parent
DOCS = HERE.parent.parent / "docs"
MARK = re.compile(r"\[\[([a-z0-9-]+)\|([^\]]+)\]\]")
FILES = sorted((HERE / "linker").glob("*.tsv"))
TARGETS = {line for line in (HERE / "linker" / "targets.txt").read_text("utf-8").split("\n") if line and line[0] != "#"}
OLD = ("first.ko", "first.en", "fresh.ko", "fresh.en")
PRECISION, RECALL = 0.99, 0.97
FLOORS = {("second.ko",): (0.85, 0.97), ("second.en", "third.en"): (0.99, 0.95)}  # of everyday words, mostly
Found = tuple[str, str]


@cache
def sources() -> tuple[Source, ...]:
    paths = sorted(DOCS.glob("*/concepts.md"))
    texts = [decode(path.read_bytes(), f"docs/{path.parent.name}/concepts.md")[0] for path in paths]
    return tuple(read_source(t, f"docs/{p.parent.name}/concepts.md", p.parent.name)[0] for t, p in zip(texts, paths, strict=True))


@cache
def lexicon() -> Lexicon:
    return compile_lexicon(sources())[0]


@dataclass(frozen=True)
class Sentence:
    """A labelled sentence: `expected` are the slug and the words of each first mention in `text`."""

    file: str
    category: str
    half: str
    text: str
    expected: frozenset[Found]
    place: str

    @property
    def lang(self) -> str:
        return self.file.rpartition(".")[2]


def sentence_of(file: str, row: str, place: str) -> Sentence:
    category, marked, half = row.split("\t")
    expected = frozenset((mark[1], mark[2]) for mark in MARK.finditer(clean(marked)))
    return Sentence(file, category, half, MARK.sub(r"\2", clean(marked)), expected, place)


def read(file: Path) -> list[Sentence]:
    head, *rows = file.read_text("utf-8").removesuffix("\n").split("\n")
    assert head == "category\tsentence\thalf", file
    name = file.stem if "." in file.stem else f"first.{file.stem}"
    return [sentence_of(name, row, f"{file.name}:{number}") for number, row in enumerate(rows, 2)]


def found_in(sentence: Sentence) -> list[Found]:
    """Slug and words of each mention in a sentence, read as a page reads it."""
    texts = [prose_of(token.children or ()).text for token in parse(sentence.text, "f.md")[0].tokens]
    return [(m.slug, text[m.start : m.end]) for text in texts for m in mentions(text, lexicon(), sentence.lang)]


def first_mentions(sentence: Sentence) -> frozenset[Found]:
    first: dict[str, Found] = {}
    for slug, words in found_in(sentence):
        if slug in TARGETS or sentence.file not in OLD:
            first.setdefault(slug, (slug, words))
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
RESULTS = [(sentence, first_mentions(sentence)) for sentence in SENTENCES]


def table() -> list[str]:
    """One line per file and half, per file and category, and per file, with both measures."""
    groups: dict[tuple[str, str], list[tuple[Sentence, frozenset[Found]]]] = {}
    for result in RESULTS:
        sentence = result[0]
        for name in (f"half {sentence.half}", sentence.category, "zz all"):
            groups.setdefault((sentence.file, name), []).append(result)
    rows = [f"{'':10}{'':16}{'sentences':>9} {'right':>6} {'wrong':>6} {'missed':>6} {'precision':>9} {'recall':>7}"]
    for (file, name), group in sorted(groups.items()):
        count, right, wrong, missed = score(group)
        rates = f"{precision(right, wrong):9.4f} {recall(right, missed):7.4f}"
        rows.append(f"{file:10}{name.removeprefix('zz '):16}{count:9} {right:6} {wrong:6} {missed:6} {rates}")
    return rows


def mistakes() -> list[str]:
    """One line per wrong or missed link."""
    return [
        f"{sentence.place}: {kind} {slug} at {words!r}: {sentence.text}"
        for sentence, found in RESULTS
        for kind, pairs in (("wrong", found - sentence.expected), ("missed", sentence.expected - found))
        for slug, words in sorted(pairs)
    ]


def uncounted() -> list[str]:
    """One line per link to an entry that the labellers did not know: right or wrong, nobody has said."""
    return [
        f"{sentence.place}: not counted: {slug} at {words!r}: {sentence.text}"
        for sentence in SENTENCES
        for slug, words in found_in(sentence)
        if slug not in TARGETS and sentence.file in OLD
    ]


def test_the_linker_is_precise_and_complete_enough(capsys: pytest.CaptureFixture[str]) -> None:
    # To stderr, uncaptured: that is what reaches the terminal from a worker process as well.
    with capsys.disabled():
        print("", *table(), *mistakes(), *uncounted(), sep="\n", file=sys.stderr)
    for files, (precise, complete) in {OLD: (PRECISION, RECALL), **FLOORS}.items():
        _, right, wrong, missed = score(result for result in RESULTS if result[0].file in files)
        assert precision(right, wrong) >= precise, "\n".join(mistakes())
        assert recall(right, missed) >= complete, "\n".join(mistakes())


def test_the_sets_are_large_distinct_and_marked_well() -> None:
    slugs = {str(entry.slug) for source in sources() for entry in source.entries}
    assert slugs >= TARGETS | {slug for sentence in SENTENCES for slug, _ in sentence.expected}
    assert not [sentence.place for sentence in SENTENCES if "[[" in sentence.text or "]]" in sentence.text]
    old = {sentence.text for sentence in SENTENCES if sentence.file in OLD}
    assert not old & {sentence.text for sentence in SENTENCES if sentence.file not in OLD}
    fewest = {"first.ko": 380, "fresh.ko": 170, "second.ko": 120, "first.en": 120, "fresh.en": 70, "second.en": 75, "third.en": 45}
    found = Counter(sentence.file for sentence in SENTENCES)
    assert {file: found[file] for file in fewest if found[file] < fewest[file]} == {}


def test_a_wrong_and_a_missed_link_are_counted() -> None:
    sentence = sentence_of("first.en", "plural\t[[gradient|gradients]] and loss\ttune", "x:1")
    assert sentence.expected == {("gradient", "gradients")}
    assert score([(sentence, frozenset({("loss-function", "loss")}))]) == (1, 0, 1, 1)
    assert score([(sentence, sentence.expected)]) == (1, 1, 0, 0)
    assert precision(0, 0) == recall(0, 0) == 1.0
