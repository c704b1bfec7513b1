"""What the home page shows beside its hand-written text: counts, examples to search for, questions, a start, topics."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from statistics import median

from ...read.entries.entry import Entry
from ...read.tokens.figures import first_figure, still
from ..frame import Page, TopicLink
from ..html.render import render
from ..menu import AROUND, Menu
from .concept import minutes_of
from .duration import seconds_aloud
from .topics import Summary, summaries

FEW = 8  # concepts that a topic shows; the only topic shows more
MANY = 30  # topics that are shown
DAYS = 5  # questions: another one each day
EXAMPLES = 3
START, STEPS = 25, 7  # minutes of the first path, and concepts on it


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answer and the first figure of its page, if there is one: one a day is shown."""

    title: str
    url: str
    answer: str
    figure_html: str
    locale: str


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows beside its hand-written text.

    Counts of concepts and terms; the `seconds` that a short answer takes, said aloud (the median);
    `examples` of what to search for; questions; the `first` concepts to learn and the `minutes` that they take; the
    topics with their first concepts; `cards` are all questions of the self-test.
    """

    page: Page
    concepts: int
    terms: int
    seconds: int
    examples: tuple[str, ...]
    questions: tuple[Question, ...]
    first: tuple[Summary, ...]
    minutes: int
    topics: tuple[TopicLink, ...]
    cards: int


def home_view(menu: Menu, page: Page, examples: Sequence[str] = ()) -> HomeView:
    """The home page. Without `examples` by its author, the first names are what to search for."""
    concepts = menu.edition.concepts
    first = tuple(_first(menu))
    return HomeView(
        page,
        len(concepts),
        sum(entry.is_term for entry in menu.edition.entries),
        round(median(seconds_aloud(entry.definition) for entry in concepts)) if concepts else 0,
        tuple(examples)[:EXAMPLES] or tuple(entry.term for entry in concepts[:EXAMPLES]),
        tuple(_question(entry, menu, page.url) for entry in _spread(concepts)),
        summaries(first, menu),
        sum(map(minutes_of, first)),
        _topics(menu),
        sum(menu.cards.values()),
    )


def _spread(concepts: Sequence[Entry]) -> Iterator[Entry]:
    """A bounded number of the concepts, from all topics: of each stretch the first that has a figure, or the first."""
    size = -(-len(concepts) // DAYS) or 1
    for start in range(0, len(concepts), size):
        stretch = concepts[start : start + size]
        yield next((entry for entry in stretch if first_figure(entry.body)), stretch[0])


def _first(menu: Menu) -> Iterator[Entry]:
    """The first concepts to learn that a reader has the time for; none where no concept says what it requires."""
    order = [menu.entries[slug] for slug in islice(menu.learning.order, STEPS if menu.learning.builds else 0)]
    for entry, total in zip(order, accumulate(map(minutes_of, order)), strict=True):
        if total <= START:
            yield entry


def _question(entry: Entry, menu: Menu, page: str) -> Question:
    figure = render(still(first_figure(entry.body)), menu.addresses.seen_from(page), words=menu.words).html
    return Question(entry.heading, menu.addresses.entry(entry.slug), entry.definition, figure, menu.foreign(entry))


def _topics(menu: Menu) -> tuple[TopicLink, ...]:
    """The topics, each with its first concepts: the page does not grow with the site."""
    size = FEW if len(menu.topics) > 1 else AROUND
    shown = ((topic, menu.links[topic.id]) for topic in menu.topics[:MANY])
    return tuple(
        TopicLink(menu.topic_title(topic), menu.addresses.topic(topic.id), False, links[:size], len(links))
        for topic, links in shown
    )
