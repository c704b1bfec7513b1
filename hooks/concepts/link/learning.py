"""In which order to learn: what each entry requires, what builds on it, and one order of all that respects both."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..read.entries.entry import Entry
from ..read.names.naming import Slug


@dataclass(frozen=True, slots=True, eq=False)
class Learning:
    """What to know before what, by slug.

    `requires` are the entries to know first, without unknown ones and without what closes a circle; `builds` is the
    reverse. `order` are the concepts (no terms), each behind all that it requires. `circles` are paths of slugs each of
    which requires the next one, and the last one the first.
    """

    requires: Mapping[Slug, tuple[Slug, ...]]
    builds: Mapping[Slug, tuple[Slug, ...]]
    order: tuple[Slug, ...]
    circles: tuple[tuple[Slug, ...], ...]


def learning(entries: Sequence[Entry]) -> Learning:
    """The order of `entries`: the author's, with what an entry requires moved before it (depth first, linear)."""
    known = {entry.slug: place for place, entry in enumerate(entries)}
    wanted = {entry.slug: tuple(_known(entry, known)) for entry in entries}
    order, circles = _walked({slug: sorted(names, key=known.__getitem__) for slug, names in wanted.items()})
    closing = {(circle[-1], circle[0]) for circle in circles}
    requires = {
        slug: tuple(name for name in names if (slug, name) not in closing) for slug, names in wanted.items()
    }
    terms = {entry.slug for entry in entries if entry.is_term}
    return Learning(requires, _reversed(requires), tuple(slug for slug in order if slug not in terms), circles)


def _known(entry: Entry, known: Collection[Slug]) -> Iterator[Slug]:
    """What an entry requires, each once, as far as it exists."""
    yield from dict.fromkeys(Slug(name.text) for name in entry.meta.requires if name.text in known)


def _walked(requires: Mapping[Slug, Iterable[Slug]]) -> tuple[list[Slug], tuple[tuple[Slug, ...], ...]]:
    """The slugs, each behind those it requires, and the circles found on the way. No recursion: chains may be long."""
    done: dict[Slug, None] = {}
    circles: list[tuple[Slug, ...]] = []
    for start in requires:
        path = {} if start in done else {start: iter(requires[start])}
        while path:
            slug, rest = path.popitem()
            path[slug] = rest
            step = next((name for name in rest if name not in done), None)
            if step is None:
                path.popitem()
                done[slug] = None
            elif step in path:
                names = list(path)
                circles.append(tuple(names[names.index(step) :]))
            else:
                path[step] = iter(requires[step])
    return list(done), tuple(circles)


def _reversed(requires: Mapping[Slug, Iterable[Slug]]) -> dict[Slug, tuple[Slug, ...]]:
    """Who requires each one, in the author's order."""
    builds: dict[Slug, list[Slug]] = defaultdict(list)
    for slug, names in requires.items():
        for name in names:
            builds[name].append(slug)
    return {name: tuple(slugs) for name, slugs in builds.items()}
