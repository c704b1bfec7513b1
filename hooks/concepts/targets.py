"""What can be linked to, and its address as seen from the page where the link will stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from .entry import Entry
from .naming import Slug
from .prose import plain

NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


class Place(Enum):
    """The page where a text will stand: its way up to the sources' folder, in Markdown and in built HTML."""

    CONCEPT = ("../", "../../")  # concepts/<slug>.md → /concepts/<slug>/
    INDEX = ("../", "../")  # concepts/index.md → /concepts/
    GLOSSARY = ("", "../")  # glossary.md → /glossary/


@dataclass(frozen=True, slots=True)
class Targets:
    """All that can be linked to: the entries by slug, and headings by the anchor GitHub gives them."""

    entries: Mapping[Slug, Entry]
    anchors: Mapping[str, Slug]

    def address(self, slug: Slug, place: Place) -> str:
        """Relative Markdown link from a page in `place` to the page or glossary entry of `slug`."""
        if self.entries[slug].is_term:
            return f"#{slug}" if place is Place.GLOSSARY else f"{place.value[0]}glossary.md#{slug}"
        return f"concepts/{slug}.md" if place is Place.GLOSSARY else f"{slug}.md"


def github_anchor(heading: str) -> str:
    """The anchor GitHub makes of a heading: lower case, punctuation dropped, spaces as hyphens."""
    return NOT_IN_ANCHORS.sub("", plain(heading).lower()).strip().replace(" ", "-")


def targets(entries: Iterable[Entry]) -> Targets:
    """The targets that `entries` are."""
    entries = tuple(entries)
    return Targets({e.slug: e for e in entries}, {github_anchor(e.title): e.slug for e in reversed(entries)})
