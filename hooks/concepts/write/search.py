"""One search index per language, with every name a concept has in either language."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from .blocks import FENCE, Kind, Line
from .edition import Edition
from .entry import Entry
from .pages import anchored
from .prose import plain
from .wording import LANGS, WORDS, Lang, prefix

Doc = dict[str, Any]

LONGEST_NAME = 2


def index(edition: Edition, shared: str) -> str:
    """The search index of one language, as JSON that the theme's search reads.

    `shared` is the index of hand-written pages of all languages, as the search plugin writes it: its settings
    and this language's pages are taken over, with locations relative to the language's root. Each concept is one
    document, and so is each of its sections and each glossary-only term. Beside `location`, `title` and `text`
    (HTML-escaped) a document has a `kind` (page, concept, section, term); a concept and a term have `names` (the
    reader's language), `alt` (the other language) and `hidden` (searched, never shown).
    """
    whole = json.loads(shared)
    glossary = _doc("glossary/", WORDS[edition.lang]["glossary"], "", "page")
    docs = [*_pages(whole["docs"], edition.lang), glossary, *_entries(edition)]
    return _json({**whole["config"], "lang": [edition.lang]}, docs)


def names(whole: str) -> str:
    """The part of an index (JSON) that is read first and answers most queries: names, no texts, no sections."""
    parsed = json.loads(whole)
    docs = [{**doc, "text": ""} for doc in parsed["docs"] if doc["kind"] == "term" or "#" not in doc["location"]]
    return _json(parsed["config"], docs)


def _json(config: Doc, docs: Sequence[Doc]) -> str:
    return json.dumps({"config": config, "docs": docs}, ensure_ascii=False, separators=(",", ":"))


def _pages(docs: Sequence[Doc], lang: Lang) -> Iterator[Doc]:
    others = tuple(prefix(other) for other in LANGS if other != lang and prefix(other))
    for doc in docs:
        location = str(doc["location"])
        if location.startswith(prefix(lang)) and not (others and location.startswith(others)):
            yield {**doc, "location": location.removeprefix(prefix(lang)), "kind": "page"}


def _entries(edition: Edition) -> Iterator[Doc]:
    for entry in edition.entries:
        if entry.slug in edition.untranslated:
            continue
        names = _names(entry, edition.counterparts.get(entry.slug))
        text = _text(entry.answer)
        if entry.is_term:
            text = f"{text} {_text(entry.body)}".strip()
            yield {**_doc(f"glossary/#{entry.slug}", entry.term, text, "term"), **names}
        else:
            yield from _concept(entry, text, names)


def _concept(entry: Entry, answer: str, names: Doc) -> Iterator[Doc]:
    """The page with its text before the first section, then its sections."""
    page = f"concepts/{entry.slug}/"
    body, _, _ = anchored(entry.body, entry.location.path, entry.slug)
    starts = [i for i, line in enumerate(body) if line.heading]
    lead = _text(body[: starts[0]] if starts else body)
    yield {**_doc(page, plain(entry.title), f"{answer} {lead}".strip(), "concept"), **names}
    for start, end in pairwise([*starts, len(body)]):
        heading = body[start].heading
        assert heading is not None
        yield _doc(f"{page}#{heading.id}", plain(heading.text), _text(body[start + 1 : end]), "section")


def _doc(location: str, title: str, text: str, kind: str) -> Doc:
    escaped = {"title": html.escape(title, quote=False), "text": html.escape(text, quote=False)}
    return {"location": location, **escaped, "kind": kind}


def _text(lines: Sequence[Line]) -> str:
    """Plain text of prose and code, as one line; no raw HTML, comments or display math."""
    code = [line.text for line in lines if line.kind is Kind.CODE and not FENCE.match(line.text)]
    prose = plain("\n".join(line.text for line in lines if line.kind is Kind.TEXT))
    return " ".join([prose, *" ".join(code).split()]).strip()


def _names(entry: Entry, counterpart: Entry | None) -> Doc:
    other = [name.text for name in counterpart.meta.search] if counterpart else []
    return {
        "names": [name.text for name in entry.names],
        "alt": [name.text for name in counterpart.names] if counterpart else [],
        "hidden": [*(name.text for name in entry.meta.search), *filter(_is_name, other)],
    }


def _is_name(phrase: str) -> bool:
    """Whether a phrase is as short as a name: those are typed in any language, questions in the reader's."""
    return len(phrase.split()) <= LONGEST_NAME
