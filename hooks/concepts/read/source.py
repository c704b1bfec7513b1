"""One source file → its topics, concepts and terms, in order, with nothing lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from . import metadata
from .blocks import LIST_ITEM, Kind, Line, scan
from .entry import GLOSSARY, UNNAMED, Entry, Source, Topic
from .headings import Heading
from .issues import Issue, Location, quoted
from .naming import RESERVED, Slug, derived_slug, derived_term, is_slug
from .prose import plain

REFERENCE_NAME = re.compile(r"^ {0,3}\*?\[(\^?[^\]]+)\]:")


def references_of(lines: Sequence[Line]) -> dict[str, Line]:
    """The definitions in `lines` (`[name]: address`, `[^note]: text`, `*[abbr]: words`), by folded name."""
    found: dict[str, Line] = {}
    for line in lines:
        match = REFERENCE_NAME.match(line.text) if line.kind in (Kind.REFERENCE, Kind.TEXT) else None
        if match:
            found.setdefault(match[1].casefold(), line)
    return found


def short_answer(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The first paragraph and the rest; without a first paragraph (a list, a table) the first is empty."""
    start = next((i for i, line in enumerate(lines) if line.kind not in (Kind.BLANK, Kind.COMMENT)), None)
    if start is None or lines[start].kind is not Kind.TEXT or not _is_paragraph(lines[start].text):
        return (), tuple(lines)
    end = start
    while end < len(lines) and lines[end].kind is Kind.TEXT and (end == start or _is_paragraph(lines[end].text)):
        end += 1
    return tuple(lines[start:end]), (*lines[:start], *lines[end:])


def _is_paragraph(text: str) -> bool:
    return not LIST_ITEM.match(text) and not text.lstrip().startswith((">", "|", "![", "[^"))


class _Reader:
    """Turns headings into topics and entries; knows which ids are taken, by the line of their heading.

    Written ids are taken from the start: what is derived from a heading above one makes room for it.
    """

    def __init__(self, path: str, lines: Sequence[Line]) -> None:
        self.path = path
        self.issues: list[Issue] = []
        self.taken = _written_ids(lines, 2)
        self.taken_topics = _written_ids(lines, 1)
        self.topics: list[Topic] = []
        self.entries: list[Entry] = []

    def issue(self, line: int, message: str) -> None:
        self.issues.append(Issue(Location(self.path, line), message))

    def id_of(self, heading: Heading, line: int, words: str, taken: dict[str, int]) -> Slug:
        """The heading's id if it has a good one, else one derived from its words; made unique in `taken`."""
        slug = derived_slug(words)
        if heading.id is None:
            self.issue(line, f"heading {quoted(heading.text)} has no id; pin it with {{#{slug}}} behind the words")
        elif is_slug(heading.id):
            slug = Slug(heading.id)
        elif heading.id in RESERVED:
            self.issue(line, f"id {quoted(heading.id)} is reserved; choose another one, for example {quoted(slug)}")
        else:
            message = f"id {quoted(heading.id)} is malformed; use lower-case Latin letters, digits and single hyphens"
            self.issue(line, f"{message}, for example {quoted(derived_slug(heading.id))}")
        if taken.setdefault(slug, line) == line:
            return slug
        other = Slug(next(f"{slug}-{n}" for n in range(2, len(taken) + 3) if f"{slug}-{n}" not in taken))
        message = f"id {quoted(slug)} is already taken by {Location(self.path, taken[slug])}"
        self.issue(line, f"{message}; built as {quoted(other)} for now: give this heading an id of its own")
        taken[other] = line
        return other

    def topic(self, line: Line, heading: Heading, lines: Sequence[Line]) -> None:
        title = heading.text or "?"
        if not heading.text:
            self.issue(line.number, "the topic heading has no words; write its title behind the '#'")
        slug = self.id_of(heading, line.number, plain(title), self.taken_topics)
        self.topics.append(Topic(slug, title, tuple(lines), Location(self.path, line.number)))

    def entry(self, line: Line, heading: Heading, lines: Sequence[Line]) -> None:
        title = heading.text or "?"
        if not heading.text:
            self.issue(line.number, "the heading has no words; write the question behind the '##'")
        meta, issues = metadata.read(lines, self.path)
        self.issues += issues
        topic = self.topics[-1].id if self.topics else UNNAMED
        is_term = topic == GLOSSARY
        words = plain(title) if is_term else derived_term(plain(title))
        term = meta.term.text if meta.term else words
        slug = self.id_of(heading, line.number, words, self.taken)
        rest = [item for item in lines if item.number not in meta.lines]
        answer, body = short_answer(rest)
        location = Location(self.path, line.number)
        if not any(item.kind not in (Kind.BLANK, Kind.COMMENT) for item in rest):
            self.issue(line.number, f"the answer of {quoted(title)} is empty; write one or two sentences under it")
        elif not answer:
            message = f"the answer of {quoted(title)} does not start with a paragraph"
            self.issue(line.number, f"{message}; begin with one or two sentences that answer the question")
        self.entries.append(Entry(slug, title, term, meta, topic, is_term, location, answer, body))


def _written_ids(lines: Sequence[Line], level: int) -> dict[str, int]:
    """Well-formed ids of the headings of one level, each with the line of the first that has it."""
    headings = [(line.heading, line.number) for line in reversed(lines) if line.heading]
    return {h.id: number for h, number in headings if h.level == level and h.id and is_slug(h.id)}


def _front_matter(text: str) -> int:
    """Number of lines of YAML front matter at the start of `text`, 0 if there is none."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---" or len(lines) < 2 or ":" not in lines[1]:
        return 0
    for i, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return i + 1
        if line.startswith("## "):  # a rule above the first question
            break
    return 0


def parse(text: str, path: str) -> tuple[Source, list[Issue]]:
    """The source in `text` (clean, see `text.decode`) and every problem in it."""
    skipped = _front_matter(text)
    lines, issues = scan("\n".join(text.split("\n")[skipped:]), path, first=skipped + 1)
    reader = _Reader(path, lines)
    if skipped:
        reader.issue(1, "front matter is not used here and appears on no page; remove the lines between '---'")
    starts = [i for i, line in enumerate(lines) if line.heading and line.heading.level <= 2]
    preface = lines[: starts[0]] if starts else lines
    if any(line.text.strip() for line in preface):
        reader.topics.append(Topic(UNNAMED, "", tuple(preface), Location(path, 1)))
    for start, end in pairwise([*starts, len(lines)]):
        heading = lines[start].heading
        assert heading is not None
        width = 2 if start + 1 < end and lines[start + 1].kind is Kind.HEADING and not lines[start + 1].heading else 1
        add = reader.topic if heading.level == 1 else reader.entry
        add(lines[start], heading, lines[start + width : end])
    if not reader.entries and text.strip():
        message = "no concept found; a concept is a heading '## question {#slug}' with its answer below"
        reader.issues.append(Issue(Location(path, 1), message, fatal=True))
    topics = tuple(reader.topics)
    if any(entry.topic == UNNAMED for entry in reader.entries) and not any(t.id == UNNAMED for t in topics):
        topics = (Topic(UNNAMED, "", (), Location(path, 1)), *topics)
    return Source(path, topics, tuple(reader.entries), references_of(lines)), issues + reader.issues
