"""Phrases that help no reader: of unknown entries, names already, written twice, more than anybody reads."""

import re
from collections.abc import Iterable, Iterator, Mapping

from ..issues import Issue, Location, quoted, suggestion
from ..read.entries.entry import Entry
from ..read.names.naming import Slug
from ..read.phrases import Phrases

MOST = 20
"""Phrases of an entry in one language: more make the index heavy and find nothing new."""

UNMOVED = "search"
"""The kind of the issues about phrases that still stand in an entry's metadata."""

SIGNS = re.compile(r"[\W_]+")


def check(phrases: Phrases, names: Mapping[Slug, Iterable[str]]) -> list[Issue]:
    """What is wrong with one language's phrases; `names` are those of every entry, in any language."""
    found = [*_unknown(phrases, names.keys()), *_many(phrases), *_named(phrases, names), *_twice(phrases)]
    return [Issue(Location(phrases.path, line), message) for line, message in found]


def unmoved(entries: Iterable[Entry], path: str) -> list[Issue]:
    """An issue for each entry whose metadata still holds phrases; `path` is the file for them."""
    message = f"'search' in the metadata is read for now, but phrases stand in {path}; 'make phrases' moves them"
    found = (Location(entry.location.path, entry.meta.search[0].line) for entry in entries if entry.meta.search)
    return [Issue(location, message, kind=UNMOVED) for location in found]


def _form(text: str) -> str:
    """What two spellings of one name share: its letters and digits."""
    return SIGNS.sub("", text).casefold() or text


def _unknown(phrases: Phrases, slugs: Iterable[Slug]) -> Iterator[tuple[int, str]]:
    known = frozenset(slugs)
    for slug in phrases.of:
        if slug not in known:
            message = f"there is no entry {quoted(slug)}; correct the slug or remove its phrases."
            yield phrases.lines[slug], message + suggestion(slug, known)


def _many(phrases: Phrases) -> Iterator[tuple[int, str]]:
    for slug, written in phrases.of.items():
        if len(written) > MOST:
            message = f"{quoted(slug)} has {len(written)} phrases; keep the {MOST} that readers are likeliest to type"
            yield phrases.lines[slug], message


def _named(phrases: Phrases, names: Mapping[Slug, Iterable[str]]) -> Iterator[tuple[int, str]]:
    owners: dict[str, set[Slug]] = {}
    for slug, found in names.items():
        for name in found:
            owners.setdefault(_form(name), set()).add(slug)
    for slug, written in phrases.of.items():
        for phrase in written:
            meant = owners.get(_form(phrase.text))
            if meant:
                owner = slug if slug in meant else min(meant)
                yield phrase.line, f"{quoted(phrase.text)} is a name of {quoted(owner)} already; remove it here"


def _twice(phrases: Phrases) -> Iterator[tuple[int, str]]:
    first: dict[str, int] = {}
    for written in phrases.of.values():
        for phrase in written:
            line = first.setdefault(_form(phrase.text), phrase.line)
            if line != phrase.line:
                where = Location(phrases.path, line)
                yield phrase.line, f"{quoted(phrase.text)} stands already in {where}; keep one of them"
