"""The golden queries, and what an answer to one is worth."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser
from search_box import Answer, SearchBox
from served import Site

FILE = Path(__file__).with_name("search") / "queries.tsv"


@dataclass(frozen=True, slots=True)
class Query:
    """A query and the pages that answer it; none: it is about something else."""

    text: str = field(repr=False)
    lang: str
    category: str
    relevant: tuple[str, ...]
    half: Literal["tune", "test"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`rank` of the first relevant page among `found` results, 0 if it is not among the first ten."""

    query: Query
    rank: int
    found: int
    foreign: int
    milliseconds: float


@dataclass(frozen=True, slots=True)
class Row:
    """Shares over some outcomes: relevant page first, among the first three, nothing found, of another language."""

    name: str
    count: int
    first: float
    third: float
    nothing: float
    foreign: float

    def __str__(self) -> str:
        shares = f"{self.first:.3f} | {self.third:.3f} | {self.nothing:.3f} | {self.foreign:.3f}"
        return f"| {self.name} | {self.count} | {shares} |"


HEADER = "| queries | n | first | first three | nothing | foreign |\n|---|---|---|---|---|---|"


def queries() -> list[Query]:
    """All golden queries, in the file's order."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Query(
            row["query"],
            row["lang"],
            row["category"],
            () if row["relevant"] == "-" else tuple(row["relevant"].split(";")),
            "tune" if row["half"] == "tune" else "test",
        )
        for row in rows
    ]


def row(name: str, outcomes: Sequence[Outcome]) -> Row:
    """The shares over `outcomes`, of which there is at least one."""
    count = len(outcomes)
    return Row(
        name,
        count,
        sum(o.rank == 1 for o in outcomes) / count,
        sum(1 <= o.rank <= 3 for o in outcomes) / count,
        sum(o.found == 0 for o in outcomes) / count,
        sum(o.foreign for o in outcomes) / max(1, sum(o.found for o in outcomes)),
    )


def table(outcomes: Iterable[Outcome]) -> list[Row]:
    """A row for every language and category, and for all queries of a language that have an answer."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        query = outcome.query
        groups.setdefault(f"{query.lang} {query.category}", []).append(outcome)
        if query.relevant:
            groups.setdefault(f"{query.lang} all", []).append(outcome)
    return [row(name, found) for name, found in sorted(groups.items())]


def p95(outcomes: Sequence[Outcome]) -> float:
    """The time, in milliseconds, within which 95 of 100 queries are answered."""
    times = sorted(outcome.milliseconds for outcome in outcomes)
    return times[int(0.95 * (len(times) - 1))]


def measure(browser: Browser, site: Site, asked: Sequence[Query]) -> list[Outcome]:
    """Ask every query on its language's home page, in the box, in a real browser."""
    outcomes: list[Outcome] = []
    for lang in dict.fromkeys(query.lang for query in asked):
        context = site.context(browser)
        box = SearchBox(context.new_page(), site.url, lang)
        box.reach()
        box.fetch_texts()
        outcomes += [_outcome(query, box.ask(query.text)) for query in asked if query.lang == lang]
        context.close()
    return outcomes


def _outcome(query: Query, answer: Answer) -> Outcome:
    targets = [result.target for result in answer.results]
    rank = next((i for i, target in enumerate(targets, 1) if target in query.relevant), 0)
    foreign = sum(result.page.startswith("en/") != (query.lang == "en") for result in answer.results)
    return Outcome(query, rank, len(targets), foreign, answer.milliseconds)
