"""The links of all sources and hand-written pages that lead to a place, written anew for where it is now."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from markdown_it.token import Token

from ..check.ledger import TOPIC
from ..link.anchors import Anchors
from ..link.authored import Authored
from ..link.links import Linked
from ..link.resolve import Place
from ..link.targets import Target
from ..link.written import References, written
from ..read.entries.entry import Source
from ..read.names.naming import Slug
from ..read.text import decode
from ..read.tokens.tree import Tokens, parse
from ..site import Site
from .edits import Edit

HEADING = ("heading_open", "h1")

Goal = Callable[[str], str]
"""The present place of a former one; the same where it has not moved."""


def place_of(target: Target) -> str:
    """A place as the ledger writes it, or empty if the target is none."""
    if target.kind == "topic":
        return TOPIC + target.name
    if target.kind != "entry":
        return ""
    return f"{target.name}#{target.section}" if target.section else target.name


def edits(site: Site, pages: Mapping[str, bytes], goal: Goal) -> Iterator[Edit]:
    """A change for each link to a place that has moved; `pages` are the hand-written ones by path."""
    for path, tokens, references, lines in (*_sources(site), *_pages(site, pages)):
        for one in written(tokens, references, lines):
            old = place_of(one.target)
            new = goal(old) if old else ""
            if new != old:
                raw = lines[one.line][one.start : one.end]
                yield Edit(path, one.line, one.start, one.end, readdressed(raw, old, new))


def _sources(site: Site) -> Iterator[tuple[str, Tokens, References, Sequence[str]]]:
    for locale, source in site.sources.items():
        own = (text for text in site.texts[locale].texts if text.path == source.path)
        tokens = (*_topic_titles(site, source), *(token for text in own for token in _tokens(text)))
        yield source.path, tokens, source.tree.references, site.lines(source.path)


def _topic_titles(site: Site, source: Source) -> Tokens:
    """The words of the headings of topics, with the author's links."""
    found = (words for opening, words in pairwise(source.tree.tokens) if (opening.type, opening.tag) == HEADING)
    return Authored(Place(source.path, source.locale, Slug(""), site.context)).text(tuple(found))


def _tokens(text: Linked) -> Iterator[Token]:
    yield from (text.words, *text.answer, *text.body)
    for note in text.footnotes.values():
        yield from note


def _pages(site: Site, pages: Mapping[str, bytes]) -> Iterator[tuple[str, Tokens, References, Sequence[str]]]:
    for path, data in pages.items():
        text, _ = decode(data, path)
        tree, _ = parse(text, path)
        context = replace(site.context, anchors={**site.context.anchors, path: Anchors({}, {}, {})})
        tokens = Authored(Place(path, path.split("/")[1], Slug(""), context)).text(tree.tokens)
        yield path, tokens, tree.references, text.split("\n")


def readdressed(raw: str, old: str, new: str) -> str:
    """An address as it is written in a link to the place `old`, for the place `new`."""
    path, mark, name = raw.removeprefix("<").removesuffix(">").partition("#")
    slug, _, section = old.removeprefix(TOPIC).partition("#")
    new_slug, _, new_section = new.removeprefix(TOPIC).partition("#")
    component = re.compile(rf"(?<![^/]){re.escape(slug)}(?=\.md$|/|$)")
    is_page = bool(component.search(path.partition("?")[0]))
    path = component.sub(new_slug, path) if is_page else path
    if is_page or "glossary" in path:
        name = new_section if is_page else new_slug
        address = f"{path}#{name}" if name else path
    else:
        was, now = section or slug, new_section or new_slug
        name = f"{name.removesuffix(was)}{now}" if name.endswith(f"-{was}") else now if name in (slug, was) else name
        address = f"{path}{mark}{name}"
    return f"<{address}>" if raw.startswith("<") else address
