"""The anchors of a source: all that GitHub makes of its headings and raw HTML, and where each leads on the site."""

import html
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import itemgetter

from markdown_it.token import Token

from ..read.entries.entry import Source
from ..read.entries.sections import last_line
from ..read.names.naming import Slug
from ..read.tokens.markup import Tag, Text, pieces
from ..read.tokens.tree import Tokens
from ..read.tokens.words import BREAKS, line_of
from .targets import Target

KEPT = ("L", "M", "Nd", "Nl", "Pc")  # categories of characters that GitHub keeps in an anchor

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(frozen=True, slots=True)
class Anchors:
    """Where the anchors of a source lead, by name.

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
    marks = list(_marks(source))
    entries = [(str(entry.slug), Target("entry", entry.slug)) for entry in source.entries]
    topics = [(str(topic.id), Target("topic", topic.id)) for topic in source.topics if topic.id]
    headings = [mark for mark in marks if mark.text is not None]
    pinned = [mark for mark in headings if mark.id]
    tiers: list[Iterable[tuple[str, Target]]] = [
        [(mark.id, mark.target) for mark in pinned if not mark.target.section],
        _on_github(marks),
        _on_github(mark if mark.text is None else replace(mark, id="") for mark in marks),
        entries,
        topics,
        _unique((mark.id, mark.target) for mark in pinned),
    ]
    names: dict[str, Target] = {}
    for tier in tiers:
        for name, target in tier:
            names.setdefault(name, target)
    names.pop("", None)
    return Anchors(names, _by_entry(mark.target for mark in marks), _by_entry(m.target for m in pinned))


def _by_entry(targets: Iterable[Target]) -> dict[Slug, frozenset[str]]:
    """The sections that `targets` are, by entry."""
    found: dict[Slug, set[str]] = {}
    for target in targets:
        if target.kind == "entry" and target.section:
            found.setdefault(Slug(target.name), set()).add(target.section)
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


def _marks(source: Source) -> Iterator[_Mark]:
    """The headings and raw HTML ids of `source`, in its order."""
    rows: list[tuple[int, Target, Tokens | None, Tokens]] = []
    for topic in source.topics:
        target = Target("topic", topic.id) if topic.id else Target("index", "")
        rows.append((topic.location.line if topic.id else 0, target, topic.title if topic.id else None, topic.intro))
        rows += [(line_of(topic.outro[0]), target, None, topic.outro)] if topic.outro else []
    rows += [(e.location.line, Target("entry", e.slug), e.title, (*e.answer, *e.body)) for e in source.entries]
    numbers = {entry.location.line: entry.number for entry in source.entries if entry.number}
    for line, target, title, tokens in sorted(rows, key=itemgetter(0)):
        if title is not None:
            yield from _title_marks(title, line, target, source.unpinned, numbers.get(line, ""))
        yield from _marks_in(tokens, target, source.unpinned_sections)


def _title_marks(
    title: Tokens, line: int, target: Target, unpinned: Collection[int], number: str
) -> Iterator[_Mark]:
    """A heading on `line`; one that is a `number`, and the one below it that has its words."""
    last = line if number else line + sum(child.type in BREAKS for child in title)
    name = "" if last in unpinned else target.name
    if number:
        yield _Mark(target, name, number)
    yield _Mark(target, "" if number else name, text_of(title))
    yield from (mark for child in title if child.type == "html_inline" for mark in _html_marks(child, target))


def _marks_in(tokens: Tokens, target: Target, unpinned: Collection[int]) -> Iterator[_Mark]:
    """Those of some blocks, in their order in the source, on the page `target`."""
    for i, token in enumerate(tokens):
        if token.type == "heading_open":
            name = str(token.attrGet("id") or "")
            is_written = bool(name) and last_line(token) not in unpinned
            yield _Mark(replace(target, section=name), name * is_written, text_of(tokens[i + 1].children or ()))
        for part in (token, *(token.children or ())):
            if part.type in ("html_block", "html_inline"):
                yield from _html_marks(part, target)


def _html_marks(token: Token, target: Target) -> Iterator[_Mark]:
    """The ids, names of anchors, and headings in raw HTML; a heading gets no id there and leads to its page."""
    heading: list[str] | None = None
    for piece in pieces(token.content):
        if isinstance(piece, Text) and heading is not None:
            heading.append(html.unescape(piece.source))
        if not isinstance(piece, Tag):
            continue
        name = piece.attributes.get("id") or (piece.attributes.get("name", "") if piece.name == "a" else "")
        if name and piece.kind != "close":
            yield _Mark(replace(target, section=name), name)
        if piece.name in HEADINGS and heading is not None and piece.kind == "close":
            yield _Mark(target, "", "".join(heading))
        if piece.name in HEADINGS:
            heading = [] if piece.kind == "open" else None


def text_of(children: Iterable[Token]) -> str:
    """The text of inline tokens as GitHub reads it for an anchor: formulas as written, no pictures, no tags."""
    out = []
    for child in children:
        if child.type.startswith("math"):
            out.append(f"${child.content}$")
        elif child.type in ("text", "code_inline"):
            out.append(str(child.meta.get("written", child.content)))
        elif child.type in ("softbreak", "hardbreak"):
            out.append("\n")
    return "".join(out)
