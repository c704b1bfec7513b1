"""What the templates for learning read: path, self-test, map and the page to print. Frozen values, as in `views`."""

from __future__ import annotations

from dataclasses import dataclass

from .frame import Link, Page
from .views import Picture, Summary


@dataclass(frozen=True, slots=True)
class Step:
    """A concept in the order to learn them: its place from 1, and what to know first."""

    number: int
    slug: str
    concept: Summary
    requires: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """Steps of one topic in a row; `topic` is None where the only one has no name."""

    topic: Link | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class PathView:
    """All concepts in the order to learn them; where they are many each stage is folded."""

    page: Page
    stages: tuple[Stage, ...]
    is_folded: bool = False


@dataclass(frozen=True, slots=True)
class QuizCard:
    """A question of the self-test: its `kind` as in `read.cards`, the anchor of its topic, and where to read on."""

    id: str
    slug: str
    kind: str
    topic: str
    link: Link
    question_html: str
    answer_html: str


@dataclass(frozen=True, slots=True)
class QuizTopic:
    """The questions of a topic that the page holds, and how many there are in all."""

    anchor: str
    title: str
    url: str
    cards: tuple[QuizCard, ...]
    count: int


@dataclass(frozen=True, slots=True)
class QuizView:
    """The self-test: `data` is the file with all its questions, `deck` the one for Anki. `every` makes the files."""

    page: Page
    topics: tuple[QuizTopic, ...]
    count: int
    data: str
    deck: str
    every: tuple[QuizCard, ...]


@dataclass(frozen=True, slots=True)
class MapRow:
    """A concept (by its slug), or a topic (by its anchor): what it needs, and what needs it."""

    id: str
    name: Link
    requires: tuple[Link, ...]
    builds: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MapView:
    """The map of all concepts, of topics if there are too many (`is_by_topic`), and the same as a table."""

    page: Page
    picture: Picture
    rows: tuple[MapRow, ...]
    is_by_topic: bool


@dataclass(frozen=True, slots=True)
class SheetAnswer:
    """A concept's question and short answer; `link` leads to its page."""

    slug: str
    link: Link
    question_html: str
    answer_html: str


@dataclass(frozen=True, slots=True)
class SheetTopic:
    """The answers of a topic; its `title` is empty where the only one has none."""

    anchor: str
    title: str
    answers: tuple[SheetAnswer, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """All short answers, to be printed."""

    page: Page
    topics: tuple[SheetTopic, ...]


StudyView = PathView | QuizView | MapView | SheetView
