import csv
import time
from pathlib import Path

import pytest
from concepts.read.names.asked import LONGEST
from concepts.read.names.headwords import headword
from concepts.read.names.labels import count_up, own_number, unlabelled
from concepts.read.names.metadata import Rank
from concepts.read.names.naming import derived_slug
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sources import source

with (Path(__file__).parent / "names.tsv").open(encoding="utf-8", newline="") as file:
    NAMES = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", NAMES, ids=lambda row: row["heading"])
def test_a_heading_gives_term_slug_and_names(row: dict[str, str]) -> None:
    entry = source(f'## {row["heading"]}\nx').entries[0]
    names = "; ".join(f"{name.text}={name.rank.name.lower()}" for name in entry.names)
    assert (entry.term, entry.slug, names) == (row["term"], row["slug"], row["names"])


def test_a_written_term_and_its_parenthesis_are_all_that_is_claimed() -> None:
    entry = source("## 돛의 종류는?\n<!--\nterm: 돛(Sail)\naliases: [돛폭]\n-->\nx").entries[0]
    assert [(name.text, name.rank, name.line) for name in entry.names] == [("돛(Sail)", 0, 3), ("돛", 0, 3), ("돛폭", 0, 4)]


def test_an_alias_that_is_written_counts_more_than_one_that_is_derived() -> None:
    entry = source("## 돛의 종류는?\n<!-- aliases: [돛] -->\nx").entries[0]
    assert [(name.text, name.rank) for name in entry.names] == [("돛의 종류", Rank.HEADWORD), ("돛", Rank.WRITTEN)]


def test_the_words_of_a_term_in_the_glossary_are_its_name() -> None:
    entry = source("# 말 {#glossary}\n## What is a keel?\nx").entries[0]
    assert (entry.term, [name.rank for name in entry.names]) == ("What is a keel?", [Rank.WRITTEN])


WORDS = """돛 닻 풍차 Keel GPS 의 는 은 이란 란 와 과 vs 및 보다 를 종류 차이 이유 무엇인가 설명해주세요 어떻게 동작하나요 중 어떤 것을
    What is are the a difference between and how does work Explain used for types of why in ( ) [ ] ? . ! , : / " 1. Q1. ⭐ (기초) * # + = … 학 β""".split()
headings = st.one_of(st.text(max_size=200), st.lists(st.sampled_from([*WORDS, " ", ""]), max_size=15).map(" ".join))


@given(headings)
@example("?")
@example("[]")
@example("(기초)")
@example("Explain")
@example("What is the")
@settings(max_examples=400, deadline=None)
def test_a_heading_with_words_has_a_term_and_names_that_are_not_empty(words: str) -> None:
    heading = " ".join(words.split())
    found = headword(heading)
    assert found == headword(heading)
    if heading:
        assert found.term.strip() == found.term != ""
        assert found.words.strip() != ""
        assert derived_slug(found.words)
    texts = [claim.text for claim in found.names]
    assert all(texts)
    assert len(set(texts)) == len(texts)
    assert [claim.rank for claim in found.names] == sorted(claim.rank for claim in found.names)
    assert Rank.WRITTEN not in {claim.rank for claim in found.names}


@pytest.mark.parametrize("row", [row for row in NAMES if "headword" in row["names"]], ids=lambda row: row["heading"])
def test_a_term_is_its_own_term(row: dict[str, str]) -> None:
    assert headword(row["term"]).term == row["term"]


PIECES = ["[", "(", "[a", "(a", "(a)", "[a]", "{", "`", "*", "* ", "#", " #", ":a:", ": ", ":", "=", "+", "1. ", "1.", "1", "Q. ", "⭐", "?", "? ", ". ",
          "가", "가 ", " 무엇", " 대체", "을 ", "와 ", "의 종류", "의 뜻 ", "에서 ", "보다 ", "는 ", " 이유", " 중 ", "a", "a ", " mean", " and ", " in ", " of ",
          ", ", "what is ", "how ", "types of ", " used for", "difference between ", "the ", "can you ", " vs ", "の", "と", "是", "\t", '"', "「"]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("many", [LONGEST // 4, 20_000])
def test_a_long_heading_of_one_thing(piece: str, many: int) -> None:
    line = piece * many + "끝"
    start = time.process_time()
    for heading in (line, line[:LONGEST], f"Explain {line}", f"가 {line[: LONGEST - 10]}란?"):
        derived_slug(headword(heading).words)
    assert time.process_time() - start < 2.0  # of CPU: what is linear takes hundredths of it


def test_labels() -> None:
    assert unlabelled("(Easy) Q3. Keel? ⭐⭐") == ("Keel", True)
    assert unlabelled("⭐") == ("⭐", False)
    assert unlabelled("Keel") == ("Keel", False)


@pytest.mark.parametrize(
    ("heading", "number"),
    [("1. Tea?", (1,)), ("(2) Tea?", (2,)), ("Q3 Tea?", (3,)), ("[Q4] Tea?", (4,)), ("질문 5: 차?", (5,)), ("#6 Tea?", (6,)), ("7️⃣ Tea?", (7,)), ("🌊 8) Tea?", (8,)), ("1-9. Tea?", (1, 9)), ("01_ Tea?", (1,)), ("2017: tea?", (2017,))],
)
def test_a_heading_that_brings_its_own_number(heading: str, number: tuple[int, ...]) -> None:
    assert own_number(heading) == number


@pytest.mark.parametrize(
    ("headings", "is_counted"),
    [
        (["1. Tea?", "2. Rain?", "10. Snow?"], True),
        (["1.9. Tea?", "1.10. Rain?", "2. Snow?"], True),
        (["2017: what happened?", "Rain?"], False),
        (["Tea?", "2. Rain?"], False),
        (["2017: what happened?", "1. Tea?", "2. Rain?"], False),
        (["1. Tea?", "1. Rain?"], False),
        (["9" * 5000 + ". Tea?"], False),
    ],
)
def test_a_list_has_numbers_of_its_own_where_all_of_them_count_up(headings: list[str], is_counted: bool) -> None:
    assert count_up(headings) is is_counted


@pytest.mark.parametrize("heading", ["Tea?", "3D tea?", "2 ways to go?", "404 error", "3.5 mm?", "1st order?", "10,000 hours?", "Question of life?", "C#", "Q learning"])
def test_a_heading_that_only_has_a_number(heading: str) -> None:
    assert not own_number(heading)
