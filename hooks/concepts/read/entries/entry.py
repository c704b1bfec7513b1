"""What a source file holds, as values: topics, concepts, terms. Their texts are slices of one tree."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from markdown_it.token import Token

from ...issues import Location
from ..names.metadata import Metadata, Name
from ..names.naming import Slug
from ..tokens.tree import Tokens, Tree

GLOSSARY = "glossary"
UNNAMED = Slug("")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading inside an entry: its id on the page, its words as a reader sees them, its level in the source (3-6)."""

    id: str
    title: str
    level: int
    line: int


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A concept, or a term (`is_term`): a short concept of the glossary.

    `words` is the inline token of the heading, `heading` its words as a reader sees them; `answer` is the first
    paragraph (three tokens, or none), `body` the blocks behind it, whose headings carry their final `id`.
    `definition` is the short answer as one line of plain text. `names` are all that is linked, each once. `end` is the
    heading's last line; `number` is the heading itself where it is a number and `words` stand below it.
    """

    slug: Slug
    words: Token
    heading: str
    term: str
    meta: Metadata
    topic: Slug
    is_term: bool
    location: Location
    locale: str
    answer: Tokens
    body: Tokens
    footnotes: Mapping[str, Tokens]
    sections: tuple[Section, ...]
    definition: str
    names: tuple[Name, ...]
    end: int = 0
    number: str = ""

    @property
    def title(self) -> Tokens:
        """The inline tokens of the heading."""
        return tuple(self.words.children or ())

    @property
    def aliases(self) -> tuple[str, ...]:
        """The names shown beside the term: those that differ from it, and from each other, by more than spaces."""
        shown = {"".join(name.text.casefold().split()): name.text for name in reversed(self.meta.aliases)}
        shown.pop("".join(self.term.casefold().split()), None)
        return tuple(shown.values())[::-1]


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """A group of concepts; the unnamed one (id '') holds what stands before the first topic heading.

    `intro` is the text above its concepts; `outro` are the sections behind them that are no concepts.
    """

    id: Slug
    title: Tokens
    heading: str
    intro: Tokens
    footnotes: Mapping[str, Tokens]
    location: Location
    locale: str
    outro: Tokens = ()


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """All that one file holds, in its order.

    `unpinned` are the ids that are derived from a heading's words and stand nowhere, by the line to write them behind:
    those of topics and entries, and of sections. `unclear` are the lines of the parts of a translation whose headings
    have no id, and of which nobody can tell what they translate; `unpaired` are those of such headings of sections, and
    of a title that the original lacks.
    """

    path: str
    locale: str
    tree: Tree
    topics: tuple[Topic, ...]
    entries: tuple[Entry, ...]
    unpinned: Mapping[int, str] = field(default_factory=dict)
    unpinned_sections: Mapping[int, str] = field(default_factory=dict)
    unclear: frozenset[int] = frozenset()
    unpaired: frozenset[int] = frozenset()

    @property
    def concepts(self) -> tuple[Entry, ...]:
        """The entries that are no terms of the glossary."""
        return tuple(entry for entry in self.entries if not entry.is_term)

    def is_unclear(self, line: int) -> bool:
        """Whether what stands on a line is not known to translate anything."""
        return line in self.unclear or line in self.unpaired

    @property
    def paged(self) -> frozenset[Slug]:
        """The topics that have a page: those with an id and concepts."""
        return frozenset(entry.topic for entry in self.concepts) - {UNNAMED}

    @property
    def title(self) -> Slug | None:
        """The topic that is the file's title with its introduction: the first `#`, with no entry above or below it."""
        used = {entry.topic for entry in self.entries}
        first = next((topic.id for topic in self.topics if topic.heading and topic.id != GLOSSARY), None)
        return None if UNNAMED in used or first in used else first
