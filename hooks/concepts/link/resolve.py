"""Where the links that an author has written lead: to entries, sections, topics, pages and files, or to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from ..issues import quoted, suggestion
from ..read.entry import Entry
from ..read.naming import SLUG, Slug
from .anchors import Anchors
from .lexicon import Lexicon
from .targets import Target

ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//|\?|$)", re.IGNORECASE)
ADDRESS = re.compile(r"(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?:#(?P<name>.*))?", re.DOTALL)
ENTRY = re.compile(r"(?P<folder>concepts/)?(?P<slug>[^/]+?)(?:\.md|/|/index\.md)?")
INDEX = re.compile(r"concepts/?(?:index\.md)?")
GLOSSARY = re.compile(r"glossary(?:\.md|/)?")
LONGEST_TYPO = 80


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """What the texts of one site share: the `entries` that can be linked to, by which names, and the anchors of each
    source by its locale.
    """

    entries: Mapping[Slug, Entry]
    lexicon: Lexicon
    anchors: Mapping[str, Anchors]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a link is written: the path and locale of the source, and the entry, empty in an introduction."""

    path: str
    locale: str
    entry: Slug
    context: Context

    @property
    def anchors(self) -> Anchors:
        """The anchors of the source."""
        return self.context.anchors[self.locale]

    @property
    def root(self) -> str:
        """The folder of all sources, with a slash at its end: 'docs/'."""
        return self.path.partition("/")[0] + "/" if "/" in self.path else ""


def resolve(address: str, place: Place) -> Target | str | None:
    """The target of an address as a source has it; or what is wrong with it; or None if it leads out of the site."""
    found = ADDRESS.fullmatch(address)
    if ELSEWHERE.match(address) or found is None:
        return None
    path, name, query = unquote(found["path"]), unquote(found["name"] or ""), found["query"] or ""
    if not path:
        return _anchor(name, place)
    if path.startswith("/") and not path.startswith(f"/{place.root}"):
        return None
    below = _below(path, place)
    if below is None:
        message = f"link to {quoted(path)} leads out of {place.root}, which is all that is published"
        return f"{message}; write the https address of that file"
    target = _of_path(below, name, place)
    return replace(target, query=query) if query and isinstance(target, Target) else target


def _below(path: str, place: Place) -> str | None:
    """A relative path, or one from the repository's root, as one below the folder of all sources; None outside."""
    whole = normpath(path[1:] if path.startswith("/") else join(dirname(place.path), path))
    if not f"{whole}/".startswith(place.root) or whole.startswith(".."):
        return None
    return whole.removeprefix(place.root) + ("/" if path.endswith("/") else "")


def _anchor(name: str, place: Place) -> Target | str | None:
    """Where `#name` leads."""
    known = place.context.entries
    target = place.anchors.find(name, place.entry)
    if target is not None and (target.kind != "entry" or target.name in known):
        return target
    if name in known:  # it has no text in this language
        return Target("entry", name)
    if name in ("", "top"):
        return None
    return unknown(name, (*known, *place.anchors.ids.get(place.entry, ()), *place.anchors.names))


def _of_path(below: str, name: str, place: Place) -> Target | str | None:
    """Where a path below the folder of all sources leads, and the section `name` of it."""
    locale, _, rest = below.partition("/")
    if locale not in place.context.anchors:
        locale, rest = "", below
    language = locale if locale != place.locale else ""
    if locale and place.root + below == place.context.anchors[locale].path:
        return _in_source(locale, name, place)
    if INDEX.fullmatch(rest):
        return Target("index", "", name, locale=language)
    found = ENTRY.fullmatch(rest)
    slug = Slug(name if GLOSSARY.fullmatch(rest) else found["slug"] if found else "")
    if slug in place.context.entries:
        return _section(slug, name if found and slug == found["slug"] else "", language, place)
    if GLOSSARY.fullmatch(rest):
        return Target("topic", "glossary", locale=language)
    if found and (found["folder"] or SLUG.fullmatch(rest)):
        return unknown(slug, place.context.entries)
    return Target("page" if rest.endswith(".md") else "file", below, name)


def _in_source(locale: str, name: str, place: Place) -> Target | str:
    """Where a link to a source file leads: a place of that language."""
    language = locale if locale != place.locale else ""
    target = _anchor(name, replace(place, locale=locale)) or Target("index", "")
    return replace(target, locale=language) if isinstance(target, Target) else target


def _section(slug: Slug, name: str, locale: str, place: Place) -> Target | str:
    """An entry, and a section of it if the link names one, by its id or by the anchor that GitHub would make."""
    if not name:
        return Target("entry", slug, locale=locale)
    known = [anchors for anchors in place.context.anchors.values() if slug in anchors.ids]
    for anchors in (place.anchors, *known):
        found = anchors.find(name, slug)
        if found and (found.kind, found.name) == ("entry", slug):
            return replace(found, locale=locale)
    ids = {name for anchors in known for name in anchors.ids[slug]}
    message = f"link to section {quoted(name)} of {quoted(slug)}, which has no such section; correct or remove it."
    return message + _nearest(name, ids)


def unknown(name: str, known: Iterable[str]) -> str:
    """What to say of a link to `name`, which nothing has."""
    message = f"link to {quoted(name)}, which is no concept, term or section here; correct or remove it."
    return message + _nearest(name, known)


def _nearest(name: str, known: Iterable[str]) -> str:
    """' Did you mean …?' among the names that begin alike: a source may have thousands of links and names."""
    near = {other for other in known if other[:1] == name[:1] and abs(len(other) - len(name)) <= 5}
    return suggestion(name, sorted(near)) if len(name) <= LONGEST_TYPO else ""
