"""The right page first, for the queries in `docs/search/queries.tsv`: asked of the built site, by its own engine.

The shares are printed by language and category, and what docs/content.yml promises of them is demanded.
"""

from __future__ import annotations

import sys

import by_rule
import golden
import pytest
from content_docs import DOCS, LANGUAGES, report, sources
from golden import Outcome, Query
from promises import Floor, Promises
from served import Site

FILE = DOCS / "search" / "queries.tsv"
PREFIXES = {language.locale: language.prefix for language in LANGUAGES}


def queries() -> list[Query]:
    """The queries; none where there is no such file."""
    return golden.queries(FILE) if FILE.is_file() else []


@pytest.fixture(scope="module")
def outcomes(published: Site) -> list[Outcome]:
    return golden.asked(published.folder, PREFIXES, queries())


def selected(outcomes: list[Outcome], floor: Floor) -> list[Outcome]:
    """The outcomes that a promise is about; queries without a right page only where their category is named."""
    return [
        outcome
        for outcome in outcomes
        if floor.lang in ("", outcome.query.lang)
        and floor.half in ("", outcome.query.half)
        and floor.category in ("", outcome.query.category)
        and (floor.category or outcome.query.relevant)
    ]


def test_pages_are_found_as_promised(outcomes: list[Outcome], promises: Promises, capsys: pytest.CaptureFixture[str]) -> None:
    with capsys.disabled():
        print("", golden.HEADER, *golden.table(outcomes), sep="\n", file=sys.stderr)
    for floor in promises.queries:
        chosen = selected(outcomes, floor)
        assert chosen, f"no query is like {floor}"
        found = golden.shares(str(floor), chosen)
        assert found.first >= floor.first, found
        assert found.third >= floor.third, found
        if floor.nothing is not None and any(outcome.query.relevant for outcome in chosen):
            assert found.nothing <= floor.nothing, found
        elif floor.nothing is not None:
            assert found.nothing >= floor.nothing, found


def test_every_answer_is_of_the_language_that_was_asked_in(outcomes: list[Outcome]) -> None:
    known = {locale: {str(entry.slug) for entry in source.entries} for locale, source in sources().items()}
    pages = {"", "concepts/", "glossary/"}
    foreign = [(o.query.text, x) for o in outcomes for x in o.found if "/" in x and x not in pages and not x.startswith("topics/")]
    report(f"{text!r} finds {place!r}" for text, place in foreign)
    odd = [(o.query, x) for o in outcomes for x in o.found if "/" not in x and x and x not in known[o.query.lang]]
    report(f"{query.text!r} in {query.lang} finds {slug!r}, which has no text in it" for query, slug in odd)


def test_queries_name_entries_and_languages_of_the_site() -> None:
    slugs = {str(entry.slug) for source in sources().values() for entry in source.entries}
    report(f"{query.text!r}: {slug!r} is no entry" for query in queries() for slug in query.relevant if slug not in slugs)
    assert {query.lang for query in queries()} <= PREFIXES.keys()


def test_a_promise_that_is_broken_is_noticed(promises: Promises) -> None:
    right = Query("a", "en", "exact", ("a",), "test")
    wrong = Query("b", "en", "negative", (), "test")
    outcomes = [Outcome(right, ("a",)), Outcome(right, ("b", "a")), Outcome(right, ()), Outcome(wrong, ())]
    assert [outcome.rank for outcome in outcomes] == [1, 2, 0, 0]
    found = golden.shares("x", selected(outcomes, Floor(lang="en")))
    assert (found.count, found.first, found.third, found.nothing) == (3, 1 / 3, 2 / 3, 1 / 3)
    assert golden.shares("x", selected(outcomes, Floor(category="negative"))).nothing == 1


@pytest.mark.parametrize("prefix", PREFIXES.values())
def test_a_name_answers_whatever_word_stands_beside_it(published: Site, prefix: str) -> None:
    outcomes = by_rule.asked(published.folder / prefix / "search", by_rule.names_beside_a_foreign_word)
    assert by_rule.lost_names(outcomes) == []


@pytest.mark.parametrize("prefix", PREFIXES.values())
def test_a_noun_that_texts_have_with_particles_alone_finds_something(published: Site, prefix: str) -> None:
    outcomes = by_rule.asked(published.folder / prefix / "search", by_rule.nouns_with_particles)
    assert [o.query.text for o in outcomes if not o.found] == []
