"""What a heading asks, in whatever language: the value that the modules of the languages make of its words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .metadata import Rank

LONGEST = 300  # characters: what is longer is a paragraph and asks nothing that names it


@dataclass(frozen=True, slots=True)
class Asked:
    """`words` are the heading's without politeness, and make its slug; `term` is its headword.

    `about` are the phrases that it asks about, each with how good a claim it is. Two headings that ask different
    things of one subject may have one term, but have different words.
    """

    words: str
    term: str
    about: tuple[tuple[str, Rank], ...] = ()


def plain(words: str, about: Iterable[tuple[str, Rank]] = ()) -> Asked:
    """A heading whose headword is all of its words."""
    return Asked(words, words, tuple(about))


def either(phrases: str) -> str:
    """An expression for any of `phrases`, expressions that `;` or line ends part; for patterns that are verbose."""
    found = (phrase.strip() for phrase in re.split(r"[;\n]", phrases))
    return "(?:" + "|".join(phrase.replace(" ", "[ ]") for phrase in found if phrase) + ")"
