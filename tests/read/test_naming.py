import csv
from pathlib import Path

import pytest
from concepts.read.naming import LONGEST, before_parenthesis, derived_slug, derived_term, is_slug, romanized
from hypothesis import given, settings
from hypothesis import strategies as st
from sources import source

with (Path(__file__).parent / "names.tsv").open(encoding="utf-8", newline="") as file:
    NAMES = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", NAMES, ids=lambda row: row["heading"])
def test_a_heading_gives_term_and_slug(row: dict[str, str]) -> None:
    term = source(f'## {row["heading"]}\nx').entries[0].term
    assert (term, derived_slug(term)) == (row["term"], row["slug"])


def test_a_slug_does_not_depend_on_the_position() -> None:
    headings = ["과적합이란?", "Dropout이란?", "3. 배치란?"]
    there = [{e.heading: e.slug for e in source("\n\nx\n\n".join(f"## {h}" for h in order)).entries}
             for order in (headings, headings[::-1], ["새 질문?", *headings])]
    assert {h: there[0][h] for h in headings} == {h: there[1][h] for h in headings} == {h: there[2][h] for h in headings}


def test_a_slug_does_not_depend_on_the_metadata() -> None:
    assert source("## 과적합이란?\n<!-- term: 과대적합 -->\nx").entries[0].slug == "gwajeokhap"


@pytest.mark.parametrize(
    ("words", "slug"),
    [("가" * 300, "ga" * 50), ("deep " * 50, "deep-" * 19 + "deep"), ("", "u"), ("a/b_c.d", "a-b-c-d"), ("½ ①", "1-2-1")],
)
def test_slugs_of_odd_words(words: str, slug: str) -> None:
    assert derived_slug(words) == slug


@given(st.text(max_size=300))
@settings(max_examples=100)
def test_a_derived_slug_is_always_well_formed(words: str) -> None:
    slug = derived_slug(derived_term(words))
    assert is_slug(slug)
    assert len(slug) <= LONGEST
    assert slug == derived_slug(derived_term(words))


@pytest.mark.parametrize(
    ("text", "good"),
    [("a", True), ("a-1", True), ("A", False), ("a--b", False), ("-a", False), ("a.b", False), ("가", False), ("", False),
     ("index", False), ("readme", False), ("a\n", False)],
)
def test_slug_rules(text: str, good: bool) -> None:
    assert is_slug(text) is good


@pytest.mark.parametrize(
    ("term", "before"),
    [("주성분 분석(PCA)", "주성분 분석"), ("PCA （주성분）", "PCA"), ("(a) b", "(a) b"), ("a", "a")],
)
def test_before_parenthesis(term: str, before: str) -> None:
    assert before_parenthesis(term) == before


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [("가힣", "gahih"), ("값", "gaps"), ("읽다", "ilkda"), ("뷁", "bwelk"), ("의", "ui"), ("ㄱ", "ㄱ"), ("x", "x")],
)
def test_letter_by_letter(hangul: str, latin: str) -> None:
    assert romanized(hangul) == latin
