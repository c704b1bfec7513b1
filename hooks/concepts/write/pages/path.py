"""The page of all concepts in the order to learn them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, groupby
from operator import attrgetter

from ..frame import Link, Page
from ..menu import Menu
from .topics import MOST_OPEN, Summary, summaries


@dataclass(frozen=True, slots=True)
class Step:
    """A concept in the order to learn them: its place from 1, and what to know first."""

    number: int
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


def path_view(menu: Menu) -> PathView:
    """The order over all topics, cut where the topic changes."""
    size = len(menu.learning.order)
    told = menu.words.path_description if menu.learning.builds else menu.words.path_own
    page = menu.page(menu.addresses.path, "path", menu.words.path, told.format(count=size))
    stages = tuple(_stages(menu))
    return PathView(page, stages, size > MOST_OPEN and len(stages) > 1)


def _stages(menu: Menu) -> Iterator[Stage]:
    numbers = count(1)
    for _, run in groupby(map(menu.entries.__getitem__, menu.learning.order), key=attrgetter("topic")):
        entries = tuple(run)
        requires = [menu.linked(menu.learning.requires[entry.slug]) for entry in entries]
        told = zip(summaries(entries, menu), requires, strict=True)
        yield Stage(menu.topic_of(entries[0]), tuple(Step(next(numbers), *of) for of in told))
