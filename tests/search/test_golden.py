"""The queries of sites about other things, in node: each answered as it should be, or missed as its file of misses says."""

from __future__ import annotations

from pathlib import Path

import by_rule
import golden
import pytest
import sites
import workbench

OTHERS = [site for site in sites.EXACT if site != sites.OWN]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("indexes")


@pytest.mark.parametrize("site", OTHERS, ids=lambda site: site.name)
def test_every_query_is_answered_or_a_known_miss(site: sites.Measured, root: Path) -> None:
    """A new miss is a fault until somebody has found it none; so is a miss that is one no more. See `make accept`."""
    assert set(workbench.missed(workbench.asked(site, root))) == set(workbench.known(site))


@pytest.mark.parametrize("site", OTHERS, ids=lambda site: site.name)
def test_every_known_miss_has_a_reason(site: sites.Measured) -> None:
    assert [miss for miss, reason in workbench.known(site).items() if not reason.strip()] == []


@pytest.mark.parametrize("site", OTHERS, ids=lambda site: site.name)
def test_every_name_shows_its_definition_first(site: sites.Measured, root: Path) -> None:
    assert workbench.undefined(site, root) == []


@pytest.mark.parametrize("site", [site for site in sites.FOREIGN if site.is_bare or site.name == "database"], ids=lambda site: site.name)
def test_a_site_with_titles_and_texts_alone_is_searched_well(site: sites.Measured, root: Path) -> None:
    shares = golden.shares(site.name, [found for found in workbench.asked(site, root) if found.query.relevant])
    assert shares.first >= 0.8
    assert shares.nothing <= 0.03


@pytest.mark.parametrize("site", OTHERS, ids=lambda site: site.name)
def test_a_name_answers_whatever_word_stands_beside_it(site: sites.Measured, root: Path) -> None:
    outcomes = [o for folder in sites.written(site, root).values() for o in by_rule.asked(folder, by_rule.names_beside_a_foreign_word)]
    assert outcomes
    assert by_rule.lost_names(outcomes) == []


def test_a_noun_that_texts_have_with_particles_alone_is_an_answer(root: Path) -> None:
    folders = [folder for site in OTHERS for lang, folder in sites.written(site, root).items() if lang == "ko"]
    outcomes = [o for folder in folders for o in by_rule.asked(folder, by_rule.nouns_with_particles)]
    assert len(outcomes) >= 3
    assert [o.query.text for o in outcomes if o.is_close or not o.found] == []


def test_any_table_of_queries_is_measured_on_any_site(tmp_path: Path) -> None:
    file = tmp_path / "queries.tsv"
    file.write_text("en\tname\tgluten\tgluten\nen\tname\tcrumb colour of a car\tgluten,crust\nen\toff\tcheap hotels in rome\t-\n", "utf-8")
    table, misses = workbench.measured(file, sites.SITES / "bread", tmp_path).split("\n\n")
    assert "| en name | 2 | 0.500 |" in table
    assert "| en off | 1 | 0.000 | 0.000 | 1.000 |" in table
    assert [line.partition(":")[0] for line in misses.splitlines()] == ["en crumb colour of a car"]
