"""Precision and recall of links between this content's names, on labelled sentences: `docs/links/[<name>.]<locale>.tsv`.

A row is: category, sentence with `[[slug|surface]]` around the first mention of each target, half. A text file beside the
tables may list the entries that the labellers of some of them knew: links to other ones are not counted there. Both
measures are printed, and what docs/content.yml promises of them is demanded.
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
from concepts.link.mentions import mentions
from concepts.link.prose import prose_of
from concepts.read.text import clean
from concepts.read.tokens.tree import parse
from content_docs import DOCS, LANGUAGES, lexicon, report, sources
from promises import Links, Promises

FOLDER = DOCS / "links"
MARK = re.compile(r"\[\[([a-z0-9-]+)\|([^\]]+)\]\]")
Found = tuple[str, str]


@dataclass(frozen=True)
class Sentence:
    """A labelled sentence: `expected` are the slug and the words of each first mention in `text`."""

    table: str
    category: str
    half: str
    text: str
    expected: frozenset[Found]
    place: str

    @property
    def locale(self) -> str:
        return self.table.rpartition(".")[2]


Results = list[tuple[Sentence, frozenset[Found]]]


def sentence_of(table: str, row: str, place: str) -> Sentence:
    category, marked, half = row.split("\t")
    expected = frozenset((mark[1], mark[2]) for mark in MARK.finditer(clean(marked)))
    return Sentence(table, category, half, MARK.sub(r"\2", clean(marked)), expected, place)


def read(file: Path) -> list[Sentence]:
    head, *rows = file.read_text("utf-8").removesuffix("\n").split("\n")
    assert head == "category\tsentence\thalf", file
    return [sentence_of(file.stem, row, f"{file.name}:{number}") for number, row in enumerate(rows, 2)]


@cache
def sentences() -> list[Sentence]:
    """All labelled sentences; none where there is no docs/links/."""
    return [sentence for file in sorted(FOLDER.glob("*.tsv")) for sentence in read(file)]


def known(promised: Links) -> frozenset[str] | None:
    """The entries that the labellers knew; None: all."""
    if not promised.known:
        return None
    lines = (FOLDER / promised.known).read_text("utf-8").split("\n")
    return frozenset(line for line in lines if line and line[0] != "#")


def found_in(sentence: Sentence) -> list[Found]:
    """Slug and words of each mention in a sentence, read as a page reads it."""
    texts = [prose_of(token.children or ()).text for token in parse(sentence.text, "f.md")[0].tokens]
    return [(m.slug, text[m.start : m.end]) for text in texts for m in mentions(text, lexicon(), sentence.locale)]


def first_mentions(sentence: Sentence, targets: frozenset[str] | None) -> frozenset[Found]:
    first: dict[str, Found] = {}
    for slug, words in found_in(sentence):
        if targets is None or slug in targets:
            first.setdefault(slug, (slug, words))
    return frozenset(first.values())


def results(promised: Links) -> Results:
    """What is found in the sentences of the tables that a promise is about."""
    targets = known(promised)
    return [(s, first_mentions(s, targets)) for s in sentences() if s.table in promised.tables]


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


def table(found: Results) -> list[str]:
    """One line per table and half, per table and category, and per table, with both measures."""
    groups: dict[tuple[str, str], Results] = {}
    for result in found:
        sentence = result[0]
        for name in (f"half {sentence.half}", sentence.category, "zz all"):
            groups.setdefault((sentence.table, name), []).append(result)
    rows = [f"{'':10}{'':16}{'sentences':>9} {'right':>6} {'wrong':>6} {'missed':>6} {'precision':>9} {'recall':>7}"]
    for (name, part), group in sorted(groups.items()):
        count, right, wrong, missed = score(group)
        rates = f"{precision(right, wrong):9.4f} {recall(right, missed):7.4f}"
        rows.append(f"{name:10}{part.removeprefix('zz '):16}{count:9} {right:6} {wrong:6} {missed:6} {rates}")
    return rows


def mistakes(found: Results) -> list[str]:
    """One line per wrong or missed link."""
    return [
        f"{sentence.place}: {kind} {slug} at {words!r}: {sentence.text}"
        for sentence, links in found
        for kind, pairs in (("wrong", links - sentence.expected), ("missed", sentence.expected - links))
        for slug, words in sorted(pairs)
    ]


def test_links_are_precise_and_complete_as_promised(promises: Promises, capsys: pytest.CaptureFixture[str]) -> None:
    for promised in promises.links:
        found = results(promised)
        # To stderr, uncaptured: that is what reaches the terminal from a worker process as well.
        with capsys.disabled():
            print("", *table(found), *mistakes(found), sep="\n", file=sys.stderr)
        _, right, wrong, missed = score(found)
        assert precision(right, wrong) >= promised.precision, "\n".join(mistakes(found))
        assert recall(right, missed) >= promised.recall, "\n".join(mistakes(found))


def test_every_table_is_of_a_language_and_promised_once(promises: Promises) -> None:
    tables = sorted({sentence.table for sentence in sentences()})
    assert sorted(name for promised in promises.links for name in promised.tables) == tables
    assert {sentence.locale for sentence in sentences()} <= {language.locale for language in LANGUAGES}


def test_sentences_mark_entries_and_stand_once(promises: Promises) -> None:
    slugs = {str(entry.slug) for source in sources().values() for entry in source.entries}
    slugs_known = {slug for promised in promises.links for slug in known(promised) or ()}
    assert slugs_known <= slugs
    count = Counter((sentence.locale, sentence.text) for sentence in sentences())
    report(f"{s.place}: {s.text!r} stands twice" for s in sentences() if count[s.locale, s.text] > 1)
    report(f"{s.place}: {slug!r} is no entry" for s in sentences() for slug, _ in s.expected if slug not in slugs)
    report(f"{s.place}: a mark is not read" for s in sentences() if "[[" in s.text or "]]" in s.text)


def test_a_wrong_and_a_missed_link_are_counted() -> None:
    sentence = sentence_of("en", "plural\t[[gradient|gradients]] and loss\ttune", "x:1")
    assert sentence.expected == {("gradient", "gradients")}
    assert score([(sentence, frozenset({("loss-function", "loss")}))]) == (1, 0, 1, 1)
    assert score([(sentence, sentence.expected)]) == (1, 1, 0, 0)
    assert precision(0, 0) == recall(0, 0) == 1.0
