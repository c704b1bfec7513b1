"""One source file → its topics, concepts and terms, in order, with nothing lost."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType

from markdown_it.token import Token

from ..issues import Issue, Location, quoted
from .entries.answers import definition, short_answer
from .entries.asides import demoted, is_aside
from .entries.entry import GLOSSARY, UNNAMED, Entry, Source, Topic
from .entries.levels import asked_deeper, asked_twice, nothing_found
from .entries.parts import Part, parts
from .entries.sections import sectioned
from .names import metadata
from .names.headwords import Headword, headword, names_of
from .names.metadata import is_comment
from .names.naming import RESERVED, Slug, derived_slug, is_slug
from .tokens.tree import Tree, front_matter, parse

LISTED = 5  # names that one message lists
Ids = Mapping[int, str]
"""Ids by the line to write them behind."""
DERIVED: Ids = MappingProxyType({})


def read(text: str, path: str, locale: str, ids: Ids = DERIVED) -> tuple[Source, list[Issue]]:
    """The source in `text` (clean, see `text.decode`), whose language is `locale`, and every problem in it.

    Headings without an id have those in `ids`, else those that their words give.
    """
    tree, issues = parse(text, path)
    preface, found = parts(tree)
    reader = _Reader(tree, locale, found, ids)
    if front_matter(text):
        reader.issue(1, "front matter is not used here and appears on no page; remove the lines between '---'")
    if any(not is_comment(token) for token in preface):
        reader.topics.append(Topic(UNNAMED, (), "", preface, tree.footnotes, Location(path, 1), locale))
    for part in found:
        reader.part(part)
    reader.place_asides()
    if not reader.entries and text.strip():
        reader.issues.append(Issue(Location(path, 1), nothing_found(tree), fatal=True))
    used = {entry.topic for entry in reader.entries}
    topics = tuple(t for t in reader.topics if t.title or t.intro or t.outro or t.id in used)
    if any(entry.topic == UNNAMED for entry in reader.entries) and not any(t.id == UNNAMED for t in topics):
        topics = (Topic(UNNAMED, (), "", (), {}, Location(path, 1), locale), *topics)
    source = Source(path, locale, tree, topics, tuple(reader.entries), reader.unpinned, reader.unpinned_sections)
    return source, [*issues, *reader.issues, *asked_deeper(path, reader.entries), *asked_twice(reader.entries)]


@dataclass(slots=True)
class _Reader:
    """Turns parts into topics and entries; knows which ids are taken, by the line of their heading.

    Written ids are taken from the start: what is derived from a heading above one makes room for it.
    """

    tree: Tree
    locale: str
    parts: Sequence[Part]
    ids: Ids
    issues: list[Issue] = field(default_factory=list)
    topics: list[Topic] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    taken: dict[int, dict[str, int]] = field(init=False)
    copies: dict[str, int] = field(default_factory=dict)
    unpinned: dict[int, str] = field(default_factory=dict)
    unpinned_sections: dict[int, str] = field(default_factory=dict)
    asides: list[tuple[int, bool, Part]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.taken = {level: dict(_known_ids(self.parts, level, self.ids)) for level in (1, 2)}

    def issue(self, line: int, message: str, kind: str = "") -> None:
        self.issues.append(Issue(Location(self.tree.path, line), message, kind=kind))

    def part(self, part: Part) -> None:
        if part.number:
            message = f"heading {quoted(part.number)} is a number and has its words from the line below, "
            message += f"{quoted(part.heading)}; write them behind the '##'"
            self.issue(part.line, message, kind="number")
        for mark in (child for child in part.title if child.type == "footnote_ref"):
            message = f"footnote {quoted(str(mark.meta['label']))} of a heading is not shown"
            self.issue(part.line, f"{message}; refer to it in the text below")
        if part.level == 1:
            self.topic(part)
        elif part.id is None and not part.number and is_aside(part.heading, part.blocks):
            self.aside(part)
        else:
            self.entry(part)

    def id_of(self, part: Part, words: str) -> Slug:
        """The heading's id, which is noted if it stands nowhere."""
        slug = self._id_of(part, words)
        if part.id is None:
            self.unpinned[part.words_end] = slug
        return slug

    def _id_of(self, part: Part, words: str) -> Slug:
        """The heading's id if it has a good one, else the one given, or derived from its words; unique in its level."""
        slug, line, taken = derived_slug(words), part.line, self.taken[part.level]
        if part.id is None:
            slug = Slug(self.ids.get(part.words_end, slug))
        elif is_slug(part.id):
            slug = Slug(part.id)
        elif part.id in RESERVED:
            message = f"id {quoted(part.id)} is reserved; choose another one, for example {quoted(slug)}"
            self.issue(line, message, kind="id")
        else:
            message = f"id {quoted(part.id)} is malformed; use lower-case Latin letters, digits and single hyphens"
            self.issue(line, f"{message}, for example {quoted(derived_slug(part.id))}", kind="id")
        other = slug if taken.get(slug, line) == line else self.free(slug, taken)
        if part.id is None:
            message = f"heading {quoted(part.heading)} has no id; write {{#{other}}} behind the words, "
            self.issue(line, message + "or run 'make pin'", kind="heading-id")
        elif other != slug:
            message = f"id {quoted(slug)} is already taken by {Location(self.tree.path, taken[slug])}; built as "
            self.issue(line, f"{message}{quoted(other)} for now: give this heading an id of its own", kind="id")
        taken[other] = line
        return other

    def free(self, slug: str, taken: Mapping[str, int]) -> Slug:
        """The first of slug-2, slug-3 … that nobody has; each number is tried once in all."""
        number = self.copies.get(slug, 1) + 1
        while f"{slug}-{number}" in taken:
            number += 1
        self.copies[slug] = number
        return Slug(f"{slug}-{number}")

    def topic(self, part: Part) -> None:
        if not part.heading:
            self.issue(part.line, "the topic heading has no words; write its title behind the '#'")
        slug = self.id_of(part, part.heading or "?")
        here = Location(self.tree.path, part.line)
        heading = part.heading or "?"
        topic = Topic(slug, part.title, heading, part.blocks, self.tree.footnotes, here, self.locale)
        self.topics.append(topic)

    def aside(self, part: Part) -> None:
        """Note a section that is no concept: its topic, and whether it stands behind the topic's concepts."""
        if not self.topics:
            here = Location(self.tree.path, 1)
            self.topics.append(Topic(UNNAMED, (), "", (), self.tree.footnotes, here, self.locale))
        is_behind = bool(self.entries) and self.entries[-1].topic == self.topics[-1].id
        self.asides.append((len(self.topics) - 1, is_behind, part))

    def place_asides(self) -> None:
        """Put the sections that are no concepts into their topics, and name them."""
        for index, found in groupby(self.asides, key=itemgetter(0)):
            topic = self.topics[index]
            texts: dict[bool, list[Token]] = {False: [*topic.intro], True: []}
            for _, is_behind, part in found:
                texts[is_behind] += demoted(part.head, part.blocks)
            self.topics[index] = replace(topic, intro=tuple(texts[False]), outro=tuple(texts[True]))
        if self.asides:
            headings = [part.heading for *_, part in self.asides]
            names = ", ".join(map(quoted, headings[:LISTED]))
            names += f" and {len(headings) - LISTED} more" if len(headings) > LISTED else ""
            message = f"no concepts, but shown with their topic on the page of all concepts: {names}; "
            self.issue(self.asides[0][2].line, message + "give one an {#id} to make it a concept", kind="aside")

    def entry(self, part: Part) -> None:
        if not part.heading:
            self.issue(part.line, "the heading has no words; write the question behind the '##'")
        heading = part.heading or "?"
        meta, blocks, issues = metadata.read(part.blocks, self.tree.path)
        self.issues += issues
        topic = self.topics[-1].id if self.topics else UNNAMED
        is_term = topic == GLOSSARY
        found = Headword(heading, heading) if is_term else headword(heading, part.line)
        slug = self.id_of(part, found.words)
        answer, rest = short_answer(blocks)
        body, sections, unpinned, issues = sectioned(rest, slug, self.tree.path, self.ids)
        self.issues += issues
        self.unpinned_sections |= unpinned
        if all(is_comment(token) for token in blocks):
            message = f"the answer of {quoted(heading)} is empty; write one or two sentences under it"
            self.issue(part.line, message)
        names = names_of(found, part.line, meta, is_term)
        term = meta.term.text if meta.term else found.term
        self.entries.append(
            Entry(
                slug, part.words, heading, term, meta, topic, is_term, Location(self.tree.path, part.line),
                self.locale, answer, body, self.tree.footnotes, sections, definition(answer, body) or heading,
                names, part.end, part.number,
            )
        )  # fmt: skip


def _known_ids(parts: Sequence[Part], level: int, ids: Ids) -> Iterator[tuple[str, int]]:
    """Well-formed ids of the headings of one level, each with the line of the first that has it (it comes last)."""
    for part in reversed(parts):
        name = ids.get(part.words_end, "") if part.id is None else part.id
        if part.level == level and is_slug(name):
            yield name, part.line
