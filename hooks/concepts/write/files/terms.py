"""All entries with their names, definitions and addresses, as JSON for other tools, and the schema of that."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from ...read.entries.entry import Entry
from ...read.names.metadata import Rank
from ..menu import Menu
from ..publication import Publication

PATH, SCHEMA = "terms.json", "terms.schema.json"
FIXED = ("id", "kind", "topic", "requires")
SLUG = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}


def key(locale: str) -> str:
    """What stands before the texts of a language: its locale, unless (Indonesian) that has a meaning here already."""
    return f"lang-{locale}" if locale in FIXED else locale


def terms(menus: Sequence[Menu], publication: Publication) -> str:
    """Every entry in the source's order; `menus` are those of all languages, the source language's first.

    A language that an entry is not translated into is left out of it.
    """
    editions = [(menu, {entry.slug: entry for entry in menu.translated}) for menu in menus]
    rows = []
    for entry in menus[0].edition.entries:
        row = _fixed(entry, menus[0])
        for menu, entries in editions:
            if entry.slug in entries:
                row[key(menu.language.locale)] = _texts(entries[entry.slug], menu, publication)
        rows.append(row)
    return _json(rows)


def _fixed(entry: Entry, menu: Menu) -> dict[str, Any]:
    """What is the same in every language; `topic` is null under none, and `requires` names entries that exist."""
    requires = dict.fromkeys(name.text for name in entry.meta.requires if name.text in menu.entries)
    kind = "term" if entry.is_term else "concept"
    return dict(zip(FIXED, (entry.slug, kind, entry.topic or None, list(requires)), strict=True))


def _texts(entry: Entry, menu: Menu, publication: Publication) -> dict[str, Any]:
    url = publication.absolute(menu.addresses.entry(entry.slug))
    return {"term": entry.term, "aliases": list(other_names(entry)), "definition": entry.definition, "url": url}


def other_names(entry: Entry) -> Iterable[str]:
    """The names by which an entry is known beside its term: the author's and those that its heading asks for."""
    return dict.fromkeys(n.text for n in entry.names if n.rank <= Rank.HEADWORD and n.text != entry.term)


def schema(menus: Sequence[Menu], publication: Publication) -> str:
    """The JSON Schema of `terms`."""
    text = {"type": "string", "minLength": 1}
    words = {"term": text, "aliases": _list_of(text), "definition": text, "url": {"type": "string", "format": "uri"}}
    texts = _object(words, list(words))
    languages = {key(menu.language.locale): texts for menu in menus}
    topic = {"type": ["string", "null"]}
    fixed = dict(zip(FIXED, (SLUG, {"enum": ["concept", "term"]}, topic, _list_of(SLUG)), strict=True))
    original = key(menus[0].edition.language.locale)
    return _json(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": publication.absolute(SCHEMA),
            "title": publication.titles.get(menus[0].edition.language.locale, ""),
            "type": "array",
            "items": _object({**fixed, **languages}, [*FIXED, original]),
        }
    )


def _list_of(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items, "uniqueItems": True}


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
