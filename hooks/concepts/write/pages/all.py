"""All generated pages of one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ...check.ledger import Ledger
from ...issues import Issue
from ...language import Language
from ...link.editions import LinkedEdition
from ...link.learning import Learning
from ...link.links import Linked
from ...read.edition import Edition
from ...read.names.naming import Slug
from ..addresses import Addresses
from ..menu import Menu
from . import moved
from .concept import ConceptView, concept_view
from .glossary import GlossaryView, glossary_view
from .maps import MapView, map_view
from .path import PathView, path_view
from .quiz import QuizView, quiz_view
from .sheet import SheetView, sheet_view
from .topics import IndexView, TopicPageView, index_view, topic_views

View = ConceptView | IndexView | TopicPageView | GlossaryView | PathView | QuizView | MapView | SheetView
"""What the template of a generated page reads."""


@dataclass(frozen=True, slots=True, eq=False)
class Pages:
    """The generated pages of one language."""

    menu: Menu
    entries: tuple[ConceptView, ...]
    index: IndexView
    topics: tuple[TopicPageView, ...]
    glossary: GlossaryView
    path: PathView
    quiz: QuizView
    map: MapView
    sheet: SheetView
    texts: Mapping[Slug, Linked]  # of the entries, for files that are made of them


def pages_of(
    edition: Edition, texts: LinkedEdition, languages: Sequence[Language], record: Ledger, lessons: Learning
) -> tuple[Pages, list[Issue]]:
    """The pages of one edition, and what in the texts cannot be shown as it is meant."""
    addresses = Addresses(edition.language, languages)
    menu = Menu(edition, addresses, lessons)
    views = [concept_view(entry, texts.entries[entry.slug], texts.graph, menu) for entry in edition.entries]
    index, issues = index_view(menu, texts)
    pages = Pages(
        menu,
        tuple(replace(view, moved=moved.sections(record, view.slug, addresses)) for view, _ in views),
        replace(index, moved=moved.topics(record, addresses)),
        tuple(topic_views(menu, texts, index)),
        replace(glossary_view(menu, texts.entries), moved=moved.rows(record, addresses)),
        path_view(menu),
        quiz_view(menu, texts.entries),
        map_view(menu, texts.graph),
        sheet_view(menu, texts.entries),
        texts.entries,
    )
    return pages, [*issues, *(issue for _, more in views for issue in more)]
