"""An inventory that Sphinx's intersphinx reads, so that other documentation links to concepts by name.

    :term:`boiling point`                    std:term   every name of an entry
    :ref:`boiling-point`                     std:label  an entry by its id
    :ref:`boiling-point#altitude`            std:label  a section of it
    :external:doc:`concepts/boiling-point`   std:doc    a page by its address

The inventory at the site's root also holds the other languages: `en/boiling-point`, `en/concepts/boiling-point`, and
names that the source language does not have. Each other language has an inventory of its own below its root.
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..menu import Menu
from ..publication import Publication
from .terms import other_names

PATH = "objects.inv"
HEAD = """\
# Sphinx inventory version 2
# Project: {}
# Version:
# The remainder of this file is compressed using zlib.
"""
LINE = re.compile(r"(.+?)\s+(\S+)\s+(-?\d+)\s+?(\S*)\s+(.*)")  # as intersphinx reads it


@dataclass(frozen=True, slots=True)
class Item:
    """Something that a role finds by its `name`: its address below the inventory, and the words of a link to it."""

    name: str
    role: str
    url: str
    title: str

    def __str__(self) -> str:
        title = self.title if self.title != self.name else "-"
        return f"{self.name} std:{self.role} {-1 if self.role == 'doc' else 1} {self.url} {title}"


def items(menu: Menu, folder: str) -> Iterator[Item]:
    """Everything in one language; `folder` is where its pages are, seen from the inventory."""
    for entry in menu.translated:
        page = f"{folder}concepts/{entry.slug}/"
        yield from (Item(name, "term", page, name) for name in (entry.term, *other_names(entry)))
        yield Item(folder + entry.slug, "label", page, entry.term)
        for section in entry.sections:
            yield Item(f"{folder}{entry.slug}#{section.id}", "label", f"{page}#{section.id}", section.title)
        yield Item(page.removesuffix("/"), "doc", page, entry.heading)


def inventory(found: Iterable[Item], project: str) -> bytes:
    """The inventory, version 2, of what is `found`: of equal names the first one, and none that would be misread."""
    lines: dict[tuple[str, str], Item] = {}
    for item in found:
        if _is_readable(item):
            lines.setdefault((item.role, item.name.casefold()), item)
    body = "".join(f"{item}\n" for item in lines.values())
    return HEAD.format(" ".join(project.split())).encode() + zlib.compress(body.encode(), 9)


def _is_readable(item: Item) -> bool:
    found = LINE.fullmatch(str(item))
    return found is not None and (found[1], found[4]) == (item.name, item.url)


def inventories(menus: Sequence[Menu], publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every inventory; `menus` are those of all languages, the source language's first."""
    every = [item for menu in menus for item in items(menu, menu.language.prefix)]
    for menu in menus:
        found = every if menu is menus[0] else items(menu, "")
        yield menu.language.prefix + PATH, inventory(found, publication.titles.get(menu.language.locale, ""))
