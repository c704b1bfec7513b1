"""The queries of the example site, typed into its box: the right page first, whatever the way of asking."""

from __future__ import annotations

import example
import golden
import pytest
from example import PREFIX
from golden import Outcome, Query
from playwright.sync_api import Browser
from search_box import Answer, SearchBox
from served import Site

QUERIES = golden.queries(example.DOCS / "search" / "queries.tsv")
FIRST = 0.9
"""The least share of queries of one language, and of each way of asking together, whose page comes first."""


def outcome(query: Query, answer: Answer) -> Outcome:
    marks = {result.mark: result.target for result in answer.results}
    return Outcome(query, tuple(result.target for result in answer.results), marks.get("definition", ""), "close" in marks)


def typed(browser: Browser, site: Site, lang: str) -> list[Outcome]:
    context = site.context(browser)
    box = SearchBox(context.new_page(), site.url + PREFIX[lang])
    box.reach()
    box.fetch_texts()
    asked = [query for query in QUERIES if query.lang == lang]
    found = [outcome(query, box.ask(query.text)) for query in asked]
    context.close()
    return found


@pytest.fixture(scope="module")
def outcomes(browser: Browser, site: Site) -> list[Outcome]:
    return [outcome for lang in PREFIX for outcome in typed(browser, site, lang)]


@pytest.mark.parametrize("lang", PREFIX)
def test_the_right_page_comes_first(outcomes: list[Outcome], lang: str) -> None:
    mine = [outcome for outcome in outcomes if outcome.query.lang == lang and outcome.query.relevant]
    late = [f"{outcome.query.text}: {outcome.found[:3]}" for outcome in mine if outcome.rank != 1]
    assert golden.shares(lang, mine).first >= FIRST, late


@pytest.mark.parametrize("category", sorted({query.category for query in QUERIES} - {"natural", "negative"}))
def test_no_way_of_asking_fails(outcomes: list[Outcome], category: str) -> None:
    assert [outcome.query.text for outcome in outcomes if outcome.query.category == category and outcome.rank != 1] == []


def test_nothing_is_found_for_what_is_not_on_the_site(outcomes: list[Outcome]) -> None:
    asked = [outcome for outcome in outcomes if not outcome.query.relevant]
    assert asked
    assert {outcome.query.text: outcome.found for outcome in asked if not outcome.is_hit} == {}


def test_no_result_is_in_another_language(outcomes: list[Outcome]) -> None:
    foreign = {lang: tuple(filter(None, PREFIX.values())) if PREFIX[lang] == "" else ("http",) for lang in PREFIX}
    assert [o.query.text for o in outcomes if any(place.startswith(foreign[o.query.lang]) for place in o.found)] == []


def test_the_engine_in_node_finds_the_same(outcomes: list[Outcome], site: Site) -> None:
    """That is how the content's own queries are asked: without a browser."""
    def by_query(found: list[Outcome]) -> dict[Query, tuple[tuple[str, ...], str, bool]]:
        return {outcome.query: (outcome.found[:10], outcome.defined, outcome.is_close) for outcome in found}

    assert by_query(golden.asked(site.folder, PREFIX, QUERIES)) == by_query(outcomes)
