"""The anchors of a source: all that GitHub makes of its headings and raw HTML, and where each leads on the site."""

from __future__ import annotations

import html
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from markdown_it.token import Token

from ..read.entry import Source
from ..read.naming import Slug
from ..read.tree import Tokens
from ..read.words import line_of
from .markup import bare, tags
from .targets import Target

KEPT = ("L", "M", "Nd", "Nl", "Pc")  # categories of characters that GitHub keeps in an anchor


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where the anchors of one source lead, by name.

    `ids` are those on the page of each entry, `written` those of its headings that the author has given.
    """

    names: Mapping[str, Target]
    ids: Mapping[Slug, frozenset[str]]
    written: Mapping[Slug, frozenset[str]]

    def find(self, name: str, here: Slug) -> Target | None:
        """Where `#name` leads from the text of the entry `here`."""
        name = unicodedata.normalize("NFC", name)
        if name in self.written.get(here, ()):
            return Target("entry", here, name)
        bare = name.removeprefix("user-content-")
        found = self.names.get(name) or self.names.get(bare) or self.names.get(bare.lower())
        if found is None and name in self.ids.get(here, ()):
            return Target("entry", here, name)
        return found


@dataclass(frozen=True, slots=True)
class _Mark:
    """Something that a link can lead to: a heading with its text and written id, or an id in raw HTML (no text)."""

    target: Target
    id: str
    text: str | None = None


def github_anchor(text: str) -> str:
    """The anchor that GitHub makes of a heading's text: lower case, spaces as hyphens, no punctuation."""
    return "".join(c for c in text.lower() if c in "- " or unicodedata.category(c).startswith(KEPT)).replace(" ", "-")


def anchors(source: Source) -> Anchors:
    """The anchors of `source`: slugs that are written, those that GitHub makes, then those that it would make of the
    headings without their `{#id}`, slugs that are derived, and ids of sections that no other section has.
    """
    marks = list(_marks(source.tree.tokens, _places(source)))
    entries = {entry.slug: Target("entry", entry.slug) for entry in source.entries}
    topics = {topic.id: Target("topic", topic.id) for topic in source.topics if topic.id}
    written = {mark.id for mark in marks if mark.text is not None}
    tiers: list[Iterable[tuple[str, Target]]] = [
        [(name, target) for known in (entries, topics) for name, target in known.items() if name in written],
        _on_github(marks),
        [(github_anchor(mark.text), mark.target) for mark in marks if mark.text and mark.id],
        [*entries.items(), *topics.items()],
        _unique((mark.id, mark.target) for mark in marks if mark.text and mark.id),
    ]
    names: dict[str, Target] = {}
    for tier in tiers:
        for name, target in tier:
            names.setdefault(name, target)
    names.pop("", None)
    sections = [mark for mark in marks if mark.target.kind == "entry" and mark.target.section]
    return Anchors(
        names,
        _by_entry((mark.target.name, mark.target.section) for mark in sections),
        _by_entry((mark.target.name, mark.id) for mark in sections if mark.text is not None and mark.id),
    )


def _by_entry(pairs: Iterable[tuple[str, str]]) -> dict[Slug, frozenset[str]]:
    found: dict[Slug, set[str]] = {}
    for slug, name in pairs:
        found.setdefault(Slug(slug), set()).add(name)
    return {slug: frozenset(names) for slug, names in found.items()}


def _on_github(marks: Iterable[_Mark]) -> Iterator[tuple[str, Target]]:
    """The anchors on GitHub, which shows a written id as text; of equal ones the second ends in '-1', and so on."""
    count: Counter[str] = Counter()
    for mark in marks:
        if mark.text is None:
            yield mark.id, mark.target
            continue
        name = github_anchor(f"{mark.text} {{#{mark.id}}}" if mark.id else mark.text)
        yield f"{name}-{count[name]}" if count[name] else name, mark.target
        count[name] += 1


def _unique(pairs: Iterable[tuple[str, Target]]) -> Iterator[tuple[str, Target]]:
    pairs = list(pairs)
    count = Counter(name for name, _ in pairs)
    return ((name, target) for name, target in pairs if count[name] == 1)


def _places(source: Source) -> dict[int, Target]:
    """Where the blocks of the source stand on the site, by the number of their first line."""
    places: dict[int, Target] = {}
    texts = [(t.location.line, Target("topic", t.id) if t.id else Target("index", ""), t.intro) for t in source.topics]
    texts += [(e.location.line, Target("entry", e.slug), (*e.answer, *e.body)) for e in source.entries]
    for line, target, tokens in texts:
        places[line] = target
        for token in tokens:
            if token.type == "heading_open":
                places[line_of(token)] = replace(target, section=str(token.attrGet("id") or ""))
            elif token.map:
                places.setdefault(line_of(token), target)
    return places


def _marks(tokens: Tokens, places: Mapping[int, Target]) -> Iterator[_Mark]:
    """The headings and raw HTML ids in `tokens`, in order."""
    title: Token | None = None
    for i, token in enumerate(tokens):
        target = places.get(line_of(token)) if token.map else None
        if target is None:
            continue
        if token.type == "heading_open":
            title = tokens[i + 1]
            yield _Mark(target, str(token.attrGet("id") or ""), text_of(title.children or ()))
        if token.type == "html_block":
            yield from _html_marks(token.content, target)
        for child in token.children or ():
            if child.type == "html_inline":
                yield from _html_marks(child.content, target)


def _html_marks(content: str, target: Target) -> Iterator[_Mark]:
    """The ids, names of anchors, and headings in raw HTML; a heading gets no id there and leads to its page."""
    opened: dict[str, int] = {}
    for tag in tags(content):
        name = html.unescape(tag.attributes.get("id") or (tag.attributes.get("name", "") if tag.name == "a" else ""))
        if name and not tag.closes:
            yield _Mark(replace(target, section=name), name)
        if len(tag.name) == 2 and tag.name[0] == "h" and tag.name[1] in "123456":
            if not tag.closes:
                opened = {tag.name: tag.end}
            elif tag.name in opened:
                yield _Mark(target, "", bare(content[opened.pop(tag.name) : tag.start]))


def text_of(children: Iterable[Token]) -> str:
    """The text of inline tokens as GitHub reads it for an anchor: formulas as written, no pictures, no tags."""
    out = []
    for child in children:
        if child.type.startswith("math"):
            out.append(f"${child.content}$")
        elif child.type in ("text", "code_inline"):
            out.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            out.append("\n")
    return "".join(out)
