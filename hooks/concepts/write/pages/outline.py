"""The table of contents of a page, as a tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Heading:
    """An item of the table of contents."""

    id: str
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A heading of the table of contents with those below it; `title` is HTML."""

    title: str
    id: str
    level: int
    children: tuple[Outline, ...] = ()


def outline_of(headings: Sequence[Heading]) -> tuple[Outline, ...]:
    """Headings as a tree; each is below the last one of a lower level before it."""
    found: list[Outline] = []  # the last first
    for heading in reversed(headings):
        children = []
        while found and found[-1].level > heading.level:
            children.append(found.pop())
        found.append(Outline(escape(heading.title), heading.id, heading.level, tuple(children)))
    return tuple(reversed(found))
