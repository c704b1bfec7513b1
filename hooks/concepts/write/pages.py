"""All generated pages of one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..check.ledger import Ledger
from ..issues import Issue
from ..language import Language
from ..link.editions import LinkedEdition
from ..read.edition import Edition
from . import moved
from .addresses import Addresses
from .concept import concept_view
from .glossary import glossary_view
from .menu import Menu
from .topics import index_view
from .views import ConceptView, GlossaryView, IndexView


@dataclass(frozen=True, slots=True, eq=False)
class Pages:
    """The generated pages of one language."""

    menu: Menu
    entries: tuple[ConceptView, ...]
    index: IndexView
    glossary: GlossaryView


def pages_of(
    edition: Edition, texts: LinkedEdition, languages: Sequence[Language], record: Ledger
) -> tuple[Pages, list[Issue]]:
    """The pages of one edition, and what in the texts cannot be shown as it is meant."""
    addresses = Addresses(edition.language, languages)
    menu = Menu(edition, addresses)
    views = [concept_view(entry, texts.entries[entry.slug], texts.graph, menu) for entry in edition.entries]
    topics, issues = index_view(menu, texts.intros, texts.outros)
    pages = Pages(
        menu,
        tuple(replace(view, moved=moved.sections(record, view.slug, addresses)) for view, _ in views),
        replace(topics, moved=moved.topics(record, addresses)),
        replace(glossary_view(menu, texts.entries), moved=moved.rows(record, addresses)),
    )
    return pages, [*issues, *(issue for _, more in views for issue in more)]
