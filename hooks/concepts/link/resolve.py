"""Where the links that an author has written lead: to entries, sections, topics, pages and files, or to nothing."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from ..dimensions import Size
from ..issues import quoted, suggestion
from ..read.names.naming import SLUG, Slug
from .anchors import Anchors
from .lexicon import Lexicon
from .targets import Kind, Target

ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|//|\?|$)", re.IGNORECASE)
ADDRESS = re.compile(r"(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?:#(?P<name>.*))?", re.DOTALL)
ENTRY = re.compile(r"(?P<folder>concepts/)?(?P<slug>[^/]+?)(?:\.md|/|/index\.md)?")
INDEX = re.compile(r"concepts/?(?:index\.md)?")
GLOSSARY = re.compile(r"glossary(?:\.md|/)?")
MADE = re.compile(r"(?P<page>quiz|map|path|print)/?|topics/(?P<topic>[^/]+)/?")


@dataclass(frozen=True, slots=True)
class Context:
    """What the texts of one site share: by which names what can be linked to.

    `slugs` are the entries that are built, `topics` the ids of the topics, `anchors` those of each source by its path,
    `pages` the other Markdown files, `files` all there are, `sizes` those of pictures, by their path below the folder
    of all sources.
    """

    lexicon: Lexicon
    slugs: frozenset[Slug]
    topics: frozenset[Slug]
    anchors: Mapping[str, Anchors]
    pages: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()
    sizes: Mapping[str, Size] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a link is written: the source's path ('docs/ko/concepts.md') and locale, the entry ('' in a topic)."""

    path: str
    locale: str
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
    is_address = path.startswith("/") and not path.startswith(f"/{place.root}")
    below = _below(f"/{place.root}{path}" if is_address else path, place)
    if below is None:
        message = f"link to {quoted(path)} leads out of {place.root}, which is all that is published"
        return f"{message}; write the https address of that file"
    made = _published(below.strip("/"), name, place) or _made(below, name, place) if is_address else None
    target = made or _of_path(below, name, place)
    return replace(target, query=query) if query and isinstance(target, Target) else target


def unknown(name: str, known: Iterable[str]) -> str:
    """What to say of a link to `name`, which nothing has."""
    message = f"link to {quoted(name)}, which is no concept, term or section here; correct or remove it."
    return message + suggestion(name, (other for other in known if other != name))


def _below(path: str, place: Place) -> str | None:
    """A relative path, or one from the repository's root, as one below the folder of all sources; None outside."""
    whole = normpath(path[1:] if path.startswith("/") else join(dirname(place.path), path))
    if not f"{whole}/".startswith(place.root) or whole.startswith(".."):
        return None
    return f"{whole}/".removeprefix(place.root).removesuffix("/") + ("/" if path.endswith("/") else "")


def _published(path: str, name: str, place: Place) -> Target | None:
    """The page or file that is published at an address: those of the source language stand at the root."""
    context = place.context
    sources = (source.removeprefix(place.root) for source in (place.path, *context.anchors))
    for folder in dict.fromkeys(("", *map(dirname, sources))):
        here = join(folder, path)
        for page in (here, f"{here}.md", join(here, "index.md")):
            if page in context.pages:
                return Target("page", page, name)
        if here in context.files and place.root + here not in context.anchors:
            return Target("file", here, name)
    return None


def _made(below: str, name: str, place: Place) -> Target | None:
    """A topic's page, or one that is made of all entries."""
    locale, rest = _locale(below, place)
    found = MADE.fullmatch(rest)
    if found and found["page"]:
        return Target("made", found["page"], name, locale=locale)
    return Target("topic", found["topic"], locale=locale) if found and found["topic"] in place.context.topics else None


def _anchor(name: str, place: Place) -> Target | str | None:
    """Where `#name` leads."""
    known = place.context.slugs
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
    context = place.context
    locale, rest = _locale(below, place)
    if place.root + below in context.anchors:
        return _in_source(place.root + below, locale, name, place)
    if below in context.pages:
        return Target("page", below, name)
    if INDEX.fullmatch(rest):
        return Target("index", "", name, locale=locale)
    if GLOSSARY.fullmatch(rest):
        kind: Kind = "entry" if name in context.slugs else "glossary"
        return Target(kind, name if kind == "entry" else "", locale=locale)
    found = ENTRY.fullmatch(rest)
    if found and found["slug"] in context.slugs:
        return _section(Slug(found["slug"]), name, locale, place)
    if rest.endswith(".md"):
        name = found["slug"] if found else rest
        message = f"there is no file {quoted(place.root + below)}, nor a concept {quoted(name)}; add it"
        return f"{message}, or correct the link.{suggestion(name, context.slugs)}"
    if found and (found["folder"] or SLUG.fullmatch(rest)):
        return unknown(found["slug"], context.slugs)
    return Target("file", below, name)


def _locale(below: str, place: Place) -> tuple[str, str]:
    """The locale of a path below the folder of all sources, empty if it is the place's own or none; the rest of it."""
    folder, _, rest = below.partition("/")
    sources = {path.removeprefix(place.root).partition("/")[0] for path in place.context.anchors}
    if folder not in sources:
        return "", below
    own = place.path.removeprefix(place.root).partition("/")[0]
    return folder if folder != own else "", rest


def _in_source(path: str, locale: str, name: str, place: Place) -> Target | str:
    """Where a link to a source file leads: a place of that language."""
    target = _anchor(name, replace(place, path=path)) or Target("index", "")
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
    return message + suggestion(name, ids)
