"""The table of contents of a page, as a tree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from .views import Heading


@dataclass(frozen=True, slots=True)
class Outline:
    """A heading of the table of contents with those below it; `title` is HTML."""

    title: str
    id: str
    level: int
    children: tuple[Outline, ...] = ()


def outline_of(headings: Sequence[Heading]) -> tuple[Outline, ...]:
    """Headings as a tree; each is below the last one of a lower level before it."""
    if not headings:
        return ()
    first, rest = headings[0], headings[1:]
    end = next((i for i, heading in enumerate(rest) if heading.level <= first.level), len(rest))
    children = outline_of(rest[:end])
    return (Outline(escape(first.title), first.id, first.level, children), *outline_of(rest[end:]))
