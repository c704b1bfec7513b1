"""All texts of one language with their links."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..read.edition import Edition
from ..read.names.naming import Slug
from .graph import Graph, graph
from .links import Linked, linked, linked_intro
from .resolve import Context


@dataclass(frozen=True, slots=True, eq=False)
class LinkedEdition:
    """One language's texts with their links, and who mentions whom."""

    entries: Mapping[Slug, Linked]
    intros: Mapping[Slug, Linked]
    outros: Mapping[Slug, Linked]
    graph: Graph


def linked_edition(edition: Edition, context: Context) -> LinkedEdition:
    """The texts of one edition with their links."""
    entries = {entry.slug: linked(entry, context) for entry in edition.entries}
    intros = {topic.id: linked_intro(topic, context) for topic in edition.topics}
    outros = {topic.id: linked_intro(replace(topic, intro=topic.outro), context) for topic in edition.topics}
    edges = [edge for text in entries.values() for edge in text.edges]
    return LinkedEdition(entries, intros, outros, graph(edges, [entry.slug for entry in edition.concepts]))
