"""The page of all concepts in the order to learn them."""

from dataclasses import dataclass
from itertools import groupby

from ...read.names.naming import Slug
from ..frame import Link, Page
from ..menu import Menu
from .topics import MOST_OPEN, Summary, summary


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
    count = len(menu.learning.order)
    told = menu.words.path_description if menu.learning.builds else menu.words.path_own
    page = menu.page(menu.addresses.path, "path", menu.words.path, told.format(count=count))
    steps = [_step(number, slug, menu) for number, slug in enumerate(menu.learning.order, 1)]
    groups = groupby(steps, key=lambda step: menu.entries[Slug(step.concept.slug)].topic)
    runs = [tuple(group) for _, group in groups]
    stages = tuple(Stage(menu.topic_of(menu.entries[Slug(run[0].concept.slug)]), run) for run in runs)
    return PathView(page, stages, count > MOST_OPEN and len(stages) > 1)


def _step(number: int, slug: Slug, menu: Menu) -> Step:
    return Step(number, summary(menu.entries[slug], menu), menu.linked(menu.learning.requires[slug]))
