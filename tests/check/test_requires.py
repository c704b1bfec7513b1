"""Messages about what must be known first."""

from __future__ import annotations

import pytest
from sources import site

HEAD = "# t {#t}\n\n"


def concept(slug: str, requires: str = "") -> str:
    return f"## {slug}? {{#{slug}}}\n<!--\nterm: {slug}\nrequires: [{requires}]\n-->\nx\n\n"


def messages(korean: str, english: str | None = None) -> list[str]:
    found = site(HEAD + korean, HEAD + english if english else None).issues
    return [str(issue) for issue in found if "require" in issue.message]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            concept("alpha", "beta, gama") + concept("beta") + concept("gamma", "xyz"),
            [
                "docs/ko/concepts.md:6: 'alpha' requires 'gama', which is no concept or term here; correct the slug or remove "
                "it. Did you mean 'gamma'?",
                "docs/ko/concepts.md:20: 'gamma' requires 'xyz', which is no concept or term here; correct the slug or remove "
                "it.",
            ],
        ),
        (
            concept("a", "b") + concept("b", "c") + concept("c", "a"),
            [
                "docs/ko/concepts.md:20: 'c' requires 'a', which requires it in turn (a → b → c → a); remove one of these steps"
            ],
        ),
        (concept("a", "a"), ["docs/ko/concepts.md:6: 'a' requires itself; remove it there"]),
        (concept("a", "b") + concept("b"), []),
    ],
)
def test_unknown_slugs_and_circles_are_said_all_at_once(text: str, expected: list[str]) -> None:
    assert messages(text) == expected


def test_a_translation_says_nothing_of_the_order() -> None:
    korean = concept("a") + concept("b", "a")
    assert messages(korean, concept("a") + concept("b", "a")) == []
    assert messages(korean, concept("a", "b") + concept("b")) == [
        "docs/en/concepts.md:6: 'requires' of 'a' is read in docs/ko/concepts.md only; write it there"
    ]
