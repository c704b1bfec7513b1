"""What is asked of any site's search by a rule: its names beside a foreign word, and nouns that its texts have with particles alone."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import golden
from golden import Outcome, Query
from indexes import documents

STEP = 7
"""Every so-manieth query is asked."""
FOREIGN = "zanzibar"
WORD = re.compile(r"[가-힣]+")
LETTER = re.compile(r"\b\w\b")
"""A letter alone is no word that tells one name from another (non-i.i.d.)."""
PARTICLES = ("에서는", "에서", "으로", "은", "는", "이", "가", "을", "를", "의", "에", "로", "와", "과", "도")
SYLLABLES = 3
"""A shorter word may only look as if it ended in a particle (나이)."""

Rule = Callable[[Path], Iterator[Query]]


def _names(folder: Path) -> list[tuple[str, str]]:
    docs = json.loads((folder / "names.json").read_text("utf-8"))["docs"]
    return [(name, golden.target(doc["location"])) for doc in docs for name in doc.get("names", ())]


def names_beside_a_foreign_word(folder: Path) -> Iterator[Query]:
    """Every name of an entry before and behind a word that no site has."""
    for name, slug in _names(folder):
        if not LETTER.search(name):
            yield Query(f"{FOREIGN} {name}", "", "rule", (slug,), "test")
            yield Query(f"{name} {FOREIGN}", "", "rule", (slug,), "test")


def nouns_with_particles(folder: Path) -> Iterator[Query]:
    """What stands in the texts outside of names, with two particles or more, and never without one: nouns, nearly all."""
    docs = documents((folder / "search_index.json").read_text("utf-8"))
    words = set(WORD.findall(" ".join(f"{doc.get('title', '')} {doc['text']}" for doc in docs)))
    named = " ".join(name for name, _ in _names(folder))
    stems = [word.removesuffix(particle) for word in words for particle in PARTICLES if word.endswith(particle)]
    for noun in sorted({stem for stem in stems if stems.count(stem) > 1}):
        if len(noun) >= SYLLABLES and noun not in words and noun not in named:
            yield Query(f"{noun}?", "", "rule", (), "test")  # typed to its end


def asked(folder: Path, rule: Rule) -> list[Outcome]:
    """The answers to every so-manieth query that the rule makes of the indexes in a folder."""
    return golden.answers(folder, "", list(islice(rule(folder), 0, None, STEP)))


def lost_names(outcomes: list[Outcome]) -> list[str]:
    """The queries by a name that does not surely answer, or with its entry below the third result."""
    return [o.query.text for o in outcomes if o.is_close or not 1 <= o.rank <= 3]
