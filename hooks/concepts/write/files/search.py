"""One search index per language, with every name an entry has in any language."""

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from markdown_it.token import Token

from ...language import Language
from ...link.links import SOURCES
from ...read.entries.entry import Entry
from ...read.names.metadata import Rank
from ...read.names.naming import Slug
from ...read.tokens.tree import Tokens
from ...read.tokens.words import plain
from ..addresses import language_of
from ..menu import Menu

Doc = dict[str, Any]
Phrases = Mapping[Slug, Sequence[str]]

ADDRESS_KIND = re.compile(r"^(?:doi|arXiv):")
LONGEST_NAME = 2  # words
EXAMPLES = 3
LARGE = 500
"""Pages of a site up to which its texts are one file, which is fetched with the first query."""
TEXTS = ("text", "hidden", "answer")
NOT_SEARCHED = frozenset({"html_block", "math_block"})


def index(menu: Menu, phrases: Mapping[str, Phrases], shared: str, version: str) -> Doc:
    """The search index of one language, of which the files are parts: its `config` and its `docs`.

    `phrases` are the everyday phrasings by locale and slug, `version` that of the worker. `shared` is the index of
    hand-written pages of all languages, as the search plugin writes it: its settings and this language's pages are
    taken over, with locations relative to the language's root. Each entry is one document, and so is each of its
    sections. Beside `location`, `title` and `text` (HTML-escaped) a document has a `kind` (page, concept, section,
    term); a concept and a term have `names` (the reader's language), `alt` (the others), `hidden` (searched, never
    shown), their `topic`, and in `answer` how many characters of the text are their definition. The settings have
    `topics` (title and address) and `examples` of what can be asked.
    """
    whole = json.loads(shared)
    language, words = menu.language, menu.words
    glossary = _doc(menu.addresses.glossary.removeprefix(language.prefix), words.glossary, "", "page")
    pages = _pages(whole["docs"], language, menu.addresses.languages)
    labels = {kind: getattr(words, f"found_{kind}") for kind in ("name", "phrase", "concept", "term")}
    config = {**whole["config"], "lang": [language.locale], "version": version, "labels": labels, **_start(menu)}
    return {"config": config, "docs": [*pages, glossary, *_entries(menu, phrases)]}


def names(whole: Doc, spoken: Mapping[str, Sequence[str]], former: Mapping[str, str]) -> str:
    """The part of an index, as JSON, that is read first and answers most queries: names; no phrases, texts or sections.

    `spoken` are the everyday words of the content: groups of `synonyms`, and words that are only `asking`.
    `former` are slugs that lead to pages now, each with its location, for addresses that are not quite right.
    """
    docs = [_named(doc) for doc in whole["docs"] if "#" not in doc["location"]]
    more = {"hasLeads": True} if len(docs) > LARGE else {}
    return _json({"config": {**whole["config"], **spoken, "former": dict(former), **more}, "docs": docs})


def texts(whole: Doc) -> str:
    """The part of an index, as JSON, that is read when names do not answer: all that `names` does not say.

    What cites stands last: like beside like packs better, here by 2 %.
    """
    docs = sorted(whole["docs"], key=lambda doc: str(doc["location"]).endswith(f"#{SOURCES}"))
    return _packed(whole["config"], [*map(_told, docs)])


def leads(whole: Doc) -> str | None:
    """Of a large index what is read before `texts`, as JSON: these but for sections' texts; None if it is small."""
    pages = [_told(doc) for doc in whole["docs"] if "#" not in doc["location"]]
    sections = [_told(doc) | {"text": ""} for doc in whole["docs"] if "#" in doc["location"]]
    # Like beside like packs better: the more the more alike the pages are.
    return _packed(whole["config"], [*pages, *sections]) if len(pages) > LARGE else None


def _named(doc: Doc) -> Doc:
    return {key: value for key, value in doc.items() if key not in TEXTS} | {"text": ""}


def _told(doc: Doc) -> Doc:
    keys = ("location", "title", "text") if "#" in doc["location"] else ("location", *TEXTS)
    return {key: doc[key] for key in keys if key in doc}


def _start(menu: Menu) -> Doc:
    """What an empty box shows: the topics, and the first concept of each of the first ones as an example."""
    first = {entry.topic: entry.term for entry in reversed(menu.translated) if not entry.is_term}
    examples = [first[topic.id] for topic in menu.topics if topic.id in first]
    links = [link for topic in menu.topics if (link := menu.topic_link(topic)).title]
    topics = [(link.title, link.url.removeprefix(menu.language.prefix)) for link in links]
    return {"topics": topics, "examples": examples[:EXAMPLES]}


def _packed(config: Doc, docs: Sequence[Doc]) -> str:
    return _json({"config": {"version": config["version"]}, "docs": docs})


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _pages(docs: Sequence[Doc], language: Language, languages: Sequence[Language]) -> Iterator[Doc]:
    for doc in docs:
        if language_of(doc["location"], languages).locale == language.locale:
            yield {**doc, "location": doc["location"].removeprefix(language.prefix), "kind": "page"}


def _entries(menu: Menu, phrases: Mapping[str, Phrases]) -> Iterator[Doc]:
    for entry in menu.translated:
        others = [found[entry.slug] for found in menu.edition.others.values() if entry.slug in found]
        topic = menu.topic_of(entry)
        yield from _sections(entry, _names(entry, others, phrases) | {"topic": topic.title if topic else ""})


def _sections(entry: Entry, names: Doc) -> Iterator[Doc]:
    """The page with its text before the first section, then its sections."""
    page, ids = f"concepts/{entry.slug}/", {section.id: section for section in entry.sections}
    starts = [i for i, token in enumerate(entry.body) if token.type == "heading_open" and not token.level]
    lead = _text(entry.body[: starts[0]] if starts else entry.body)
    kind, title = ("term", entry.term) if entry.is_term else ("concept", entry.heading)
    answer = plain(entry.answer)
    length = len(html.escape(answer, quote=False))
    yield {**_doc(page, title, f"{answer} {lead}".strip(), kind), **names, "answer": length}
    for start, end in pairwise([*starts, len(entry.body)]):
        section = ids[str(entry.body[start].attrGet("id"))]
        yield _doc(f"{page}#{section.id}", section.title, _text(entry.body[start + 3 : end]), "section")


def _doc(location: str, title: str, text: str, kind: str) -> Doc:
    escaped = {"title": html.escape(title, quote=False), "text": html.escape(text, quote=False)}
    return {"location": location, **escaped, "kind": kind}


def _text(tokens: Tokens) -> str:
    """Plain text of prose and code, as one line; no raw HTML, comments, display math or spelt addresses."""
    return plain(_without_addresses(token) for token in tokens if token.type not in NOT_SEARCHED)


def _without_addresses(token: Token) -> Token:
    """`token` without the links whose text only repeats where they lead: doi:10.1038/323533a0, example.org."""
    children, kept, at = token.children or [], list[Token](), 0
    while at < len(children):
        is_address = children[at].type == "link_open" and _is_address(children[at : at + 3])
        kept += [] if is_address else [children[at]]
        at += 3 if is_address else 1
    return token if len(kept) == len(children) else token.copy(children=kept)


def _is_address(link: Sequence[Token]) -> bool:
    """Whether the tokens are a link around one text, which is in its address."""
    is_short = len(link) > 2 and link[2].type == "link_close"
    return is_short and ADDRESS_KIND.sub("", link[1].content) in str(link[0].attrGet("href"))


def _names(entry: Entry, others: Sequence[Entry], phrases: Mapping[str, Phrases]) -> Doc:
    def of(found: Entry) -> list[str]:
        written = [name.text for name in found.meta.search]
        return [*written, *phrases.get(found.locale, {}).get(found.slug, ())]

    foreign = [phrase for other in others for phrase in of(other) if len(phrase.split()) <= LONGEST_NAME]
    return {
        "names": [name.text for name in entry.names if name.rank <= Rank.HEADWORD],
        "alt": [name.text for other in others for name in other.names if name.rank <= Rank.HEADWORD],
        "hidden": list(dict.fromkeys([*of(entry), *foreign])),
    }
