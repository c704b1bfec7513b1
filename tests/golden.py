"""Queries with the entries that answer them, and what a site's answers to them are worth."""

from __future__ import annotations

import csv
import json
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from playwright._impl._driver import compute_driver_executable

ASK = Path(__file__).parent / "search" / "ask.mjs"


@dataclass(frozen=True, slots=True)
class Query:
    """A query and the slugs of the entries that answer it; none: it is about something else."""

    text: str = field(repr=False)
    lang: str
    category: str
    relevant: tuple[str, ...]
    half: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found for a query, best first: slugs of entries, addresses of other pages.

    `defined` is what the whole query is a name of; its definition stands first, and the pages that answer below it.
    `is_close`: none of them surely answers.
    """

    query: Query
    found: tuple[str, ...]
    defined: str = ""
    is_close: bool = False

    @property
    def rank(self) -> int:
        """The place of the first relevant result among the first ten, from 1; 0 if there is none."""
        return next((i for i, page in enumerate(self.pages[:10], 1) if page in self.query.relevant), 0)

    @property
    def pages(self) -> tuple[str, ...]:
        """What was found, without a definition that is no answer by itself."""
        return tuple(page for page in self.found if page in self.query.relevant or page != self.defined)

    @property
    def is_hit(self) -> bool:
        """Whether a relevant page is the first answer, or there is none where there should be none."""
        return (self.rank == 1 and not self.is_close) if self.query.relevant else (self.is_close or not self.found)


def queries(file: Path) -> list[Query]:
    """The queries in a table with the columns query, lang, category, relevant (slugs with ';', or '-') and half."""
    with file.open(encoding="utf-8", newline="") as text:
        rows = list(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE))
    relevant = [() if row["relevant"] == "-" else tuple(row["relevant"].split(";")) for row in rows]
    return [Query(row["query"], row["lang"], row["category"], slugs, row["half"]) for row, slugs in zip(rows, relevant, strict=True)]


def target(location: str) -> str:
    """'dropout' for the page of an entry, otherwise the address itself."""
    slug = location.removeprefix("concepts/").removesuffix("/")
    return slug if location == f"concepts/{slug}/" else location


def asked(site: Path, prefixes: Mapping[str, str], wanted: Sequence[Query]) -> list[Outcome]:
    """The answers of the built site in a folder, whose language has its pages below a prefix, by the engine in node."""
    folders = {lang: site / prefix / "search" for lang, prefix in prefixes.items()}
    return [outcome for lang, folder in folders.items() for outcome in answers(folder, lang, wanted)]


def answers(folder: Path, lang: str, wanted: Sequence[Query]) -> list[Outcome]:
    """The answers to those of the queries that are in one language, from the indexes in a folder."""
    node, _ = compute_driver_executable()
    mine = [query for query in wanted if query.lang == lang]
    texts = json.dumps([query.text for query in mine])
    command = [node, str(ASK), str(folder)]
    done = subprocess.run(command, input=texts, capture_output=True, encoding="utf-8", check=True, timeout=300)
    return [_outcome(query, marked) for query, marked in zip(mine, json.loads(done.stdout), strict=True)]


def _outcome(query: Query, marked: Sequence[tuple[str, str]]) -> Outcome:
    marks = {mark: target(place) for place, mark in marked}
    return Outcome(query, tuple(target(place) for place, _ in marked), marks.get("definition", ""), "close" in marks)


@dataclass(frozen=True, slots=True)
class Shares:
    """Shares over some outcomes: a relevant page first, among the first three; nothing found, or nothing shown as an answer where none is."""

    name: str
    count: int
    first: float
    third: float
    nothing: float

    def __str__(self) -> str:
        return f"| {self.name} | {self.count} | {self.first:.3f} | {self.third:.3f} | {self.nothing:.3f} |"


HEADER = "| queries | n | first | first three | nothing |\n|---|---|---|---|---|"


def shares(name: str, outcomes: Sequence[Outcome]) -> Shares:
    """The shares over `outcomes`, of which there is at least one."""
    ranks, count = [outcome.rank for outcome in outcomes], len(outcomes)
    return Shares(
        name,
        count,
        sum(rank == 1 for rank in ranks) / count,
        sum(1 <= rank <= 3 for rank in ranks) / count,
        sum(not outcome.found or (outcome.is_hit and not outcome.query.relevant) for outcome in outcomes) / count,
    )


def table(outcomes: Iterable[Outcome]) -> list[Shares]:
    """A row for every language and category, and for all queries of a language that have an answer."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        query = outcome.query
        groups.setdefault(f"{query.lang} {query.category}", []).append(outcome)
        if query.relevant:
            groups.setdefault(f"{query.lang} all", []).append(outcome)
    return [shares(name, found) for name, found in sorted(groups.items())]
