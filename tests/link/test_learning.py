"""The order to learn in: prerequisites first, else the author's order; circles are found and cut."""

from __future__ import annotations

from itertools import pairwise

from concepts.link.learning import Learning, learning
from hypothesis import given
from hypothesis import strategies as st
from sources import source


def of(*rows: str) -> Learning:
    """The order of concepts from rows like 'a: b c', in the author's order; those after '#' are terms."""
    text = ""
    for row in rows:
        slug, _, requires = row.lstrip("#").partition(":")
        topic = "# t {#glossary}\n\n" if row.startswith("#") else "# t {#t}\n\n"
        text += f"{topic}## {slug} {{#{slug}}}\n<!--\nrequires: [{', '.join(requires.split())}]\n-->\nx\n\n"
    return learning(source(text).entries)


def test_the_author_s_order_stays_where_nothing_is_required() -> None:
    assert of("c", "a", "b").order == ("c", "a", "b")


def test_what_is_required_moves_right_before_the_first_that_needs_it() -> None:
    assert of("a: z", "b", "z").order == ("z", "a", "b")
    assert of("a: z y", "y: x", "x", "z", "b").order == ("x", "y", "z", "a", "b")


def test_terms_are_not_in_the_order_but_what_they_need_is_before_those_who_need_them() -> None:
    found = of("a: t", "b", "#t: b")
    assert found.order == ("b", "a")
    assert found.requires["a"] == ("t",)


def test_both_directions_are_known_and_unknown_or_doubled_slugs_are_not() -> None:
    found = of("a", "b: a nothing a", "c: b a")
    assert found.requires == {"a": (), "b": ("a",), "c": ("b", "a")}
    assert found.builds == {"a": ("b", "c"), "b": ("c",)}


def test_a_circle_is_found_once_and_cut_where_it_closes() -> None:
    found = of("a: b", "b: c", "c: a", "d: d")
    assert found.circles == (("a", "b", "c"), ("d",))
    assert found.requires == {"a": ("b",), "b": ("c",), "c": (), "d": ()}
    assert found.order == ("c", "b", "a", "d")


def test_a_chain_may_be_long() -> None:
    count = 3000
    found = of(*(f"c{n}: c{n + 1}" for n in range(count)))
    assert found.order == tuple(f"c{n}" for n in reversed(range(count)))


@given(st.lists(st.lists(st.integers(0, 9), max_size=4), min_size=1, max_size=10))
def test_every_concept_stands_once_behind_all_that_it_requires(graph: list[list[int]]) -> None:
    found = of(*(f"c{n}: " + " ".join(f"c{m}" for m in needs) for n, needs in enumerate(graph)))
    place = {slug: at for at, slug in enumerate(found.order)}
    assert sorted(place) == sorted(f"c{n}" for n in range(len(graph)))
    assert all(place[name] < place[slug] for slug, names in found.requires.items() for name in names)
    for circle in found.circles:
        for one, other in pairwise([*circle, circle[0]]):
            assert int(other[1:]) in graph[int(one[1:])]
