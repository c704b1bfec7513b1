"""Where the links that an author has written lead: to entries, sections, topics, pages and files, or to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from ..issues import quoted, suggestion
from ..read.naming import SLUG, Slug
from .anchors import Anchors
from .lexicon import Lexicon
from .targets import Target

ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//|\?|$)", re.IGNORECASE)
ADDRESS = re.compile(r"(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?:#(?P<name>.*))?", re.DOTALL)
ENTRY = re.compile(r"(?P<folder>concepts/)?(?P<slug>[^/]+?)(?:\.md|/|/index\.md)?")
INDEX = re.compile(r"concepts/?(?:index\.md)?")
GLOSSARY = re.compile(r"glossary(?:\.md|/)?")
TOPIC = re.compile(r"topics/([^/]+?)(?:\.md|/|/index\.md)?")
LONGEST_TYPO = 80


@dataclass(frozen=True, slots=True)
class Context:
    """What the entries of one site share: what can be linked to, and by which names.

    `slugs` are the entries that are built, `topics` the ids of the topics, `anchors` those of each source by its path,
    `pages` the other Markdown files that are pages, by their path below `docs/`, made or written by hand.
    """

    lexicon: Lexicon
    slugs: frozenset[Slug]
    topics: frozenset[Slug]
    anchors: Mapping[str, Anchors]
    pages: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a link is written: the path of the source, and the entry, empty in an introduction."""

    path: str
    entry: Slug
    context: Context

    @property
    def anchors(self) -> Anchors:
        """The anchors of the source."""
        return self.context.anchors[self.path]

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
    if not name:
        return None
    target = place.anchors.find(name, place.entry)
    if target is not None and (target.kind != "entry" or target.name in place.context.slugs):
        return target
    if name in place.context.slugs:  # of an entry that has no text in this language
        return Target("entry", name)
    if name == "top":
        return None
    own = place.anchors.ids.get(place.entry, ())
    return unknown(name, (*place.context.slugs, *own, *place.anchors.names))


def _of_path(below: str, name: str, place: Place) -> Target | str:
    """Where a path below the folder of all sources leads, and the section `name` of it."""
    context = place.context
    source = place.root + below
    if source in context.anchors:
        return _in_source(source, name, place)
    here = dirname(place.path).removeprefix(place.root)
    locale, _, rest = below.partition("/")
    folders = {dirname(path).removeprefix(place.root) for path in context.anchors}
    if locale not in folders:
        locale, rest = "", below
    elif locale == here:
        locale = ""
    if below in context.pages:
        return Target("page", below, name)
    if INDEX.fullmatch(rest):
        return Target("index", "", name, locale=locale)
    if GLOSSARY.fullmatch(rest) and name in context.slugs:
        return Target("entry", name, locale=locale)
    if (found := TOPIC.fullmatch(rest)) and found[1] in context.topics:
        return Target("topic", found[1], name, locale=locale)
    found = ENTRY.fullmatch(rest)
    if found and found["slug"] in context.slugs:
        return _section(Slug(found["slug"]), name, locale, place)
    if rest.endswith(".md") or (found and (found["folder"] or SLUG.fullmatch(rest))):
        return unknown(found["slug"] if found else rest, context.slugs)
    return Target("file", below, name)


def _in_source(path: str, name: str, place: Place) -> Target | str:
    """Where a link to a source file leads: a place of that language."""
    locale = "" if path == place.path else path.removeprefix(place.root).partition("/")[0]
    target = _anchor(name, replace(place, path=path))
    if target is None:
        return Target("index", "", locale=locale)
    return replace(target, locale=locale) if isinstance(target, Target) else target


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
