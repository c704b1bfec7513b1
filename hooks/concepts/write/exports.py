"""Files for other sites and tools, each made by a module of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..check.revisions import Dated
from ..link.links import Linked
from ..link.targets import Target
from ..read.entry import Source
from ..read.naming import Slug
from . import feed, llms, terms
from .inventory import inventories
from .menu import Menu
from .publication import Publication
from .twins import twin

Contents = Iterator[tuple[str, str | bytes]]
"""Paths below `site/`, each with what stands there."""

Sources = Mapping[str, tuple[Source, Sequence[str]]]


def shared(menus: Sequence[Menu], publication: Publication) -> Contents:
    """What is there once; `menus` are those of all languages, the source language's first."""
    yield terms.PATH, terms.terms(menus, publication)
    yield terms.SCHEMA, terms.schema(menus, publication)
    titles = [publication.titles.get(m.language.locale, "") for m in menus]
    yield from inventories(menus, titles)


def of_language(
    menus: Sequence[Menu], menu: Menu, dates: Mapping[Slug, Dated], publication: Publication
) -> Contents:
    """What the language of `menu` has: an index for plain readers, and a feed if there is a date to tell."""
    prefix = menu.language.prefix
    yield prefix + llms.PATH, llms.llms(menus, menu, publication)
    if news := feed.feed(menu, dates, publication):
        yield prefix + feed.PATH, news


def twins(menu: Menu, texts: Mapping[Slug, Linked], sources: Sources, publication: Publication) -> Contents:
    """The Markdown of every entry; `sources` are by locale, each with its lines."""

    def absolute(target: Target) -> str:
        return publication.absolute(menu.addresses.of(target))

    for entry in menu.edition.entries:
        source, lines = sources[entry.locale]
        text = twin(entry, texts[entry.slug], source.tree, lines, absolute)
        yield f"{menu.addresses.entry(entry.slug)}index.md", text
