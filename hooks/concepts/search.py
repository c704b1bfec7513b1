"""One search index per language, with every name a concept has in either language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .edition import Edition
from .entry import Entry
from .wording import LANGS, Lang, prefix

Doc = dict[str, Any]


def split(index: str, editions: Mapping[Lang, Edition]) -> dict[Lang, str]:
    """The index of all languages (JSON as Material's search plugin writes it) → one per language.

    Locations become relative to the language's root. A concept's page and a term's glossary entry get `names`
    (the reader's language), `alt` (the other one) and `hidden` (searched, never shown).
    """
    whole = json.loads(index)
    out = {}
    for lang in LANGS:
        docs = list(_docs(whole["docs"], editions[lang]))
        out[lang] = json.dumps({"config": whole["config"], "docs": docs}, ensure_ascii=False, separators=(",", ":"))
    return out


def _is_of(location: str, lang: Lang) -> bool:
    others = [prefix(other) for other in LANGS if other != lang and prefix(other)]
    return location.startswith(prefix(lang)) and not any(location.startswith(other) for other in others)


def _docs(docs: list[Doc], edition: Edition) -> list[Doc]:
    entries = {entry.slug: entry for entry in edition.entries}
    out = []
    for doc in docs:
        if not _is_of(doc["location"], edition.lang):
            continue
        location = doc["location"].removeprefix(prefix(edition.lang))
        folder, _, rest = location.partition("/")
        slug, _, anchor = rest.partition("/")
        kind, entry = "page", None
        if folder == "concepts" and slug:
            entry, kind = entries.get(slug), "section" if anchor else "concept"
            if slug in edition.untranslated:
                continue
        elif folder == "glossary" and rest.startswith("#"):
            entry, kind = entries.get(rest[1:]), "term"
            if entry is None or not entry.is_term or entry.slug in edition.untranslated:
                continue
        elif folder in ("concepts", "glossary"):
            continue  # lists repeat what their entries say
        names = _names(entry, edition) if entry and kind != "section" else {}
        out.append({**doc, "location": location, "kind": kind, **names})
    return out


def _names(entry: Entry, edition: Edition) -> Doc:
    counterpart = edition.counterparts.get(entry.slug)
    both = [entry, counterpart] if counterpart else [entry]
    return {
        "names": [name.text for name in entry.names],
        "alt": [name.text for name in counterpart.names] if counterpart else [],
        "hidden": [name.text for one in both for name in one.meta.search],
    }
