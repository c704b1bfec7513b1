"""Questions at other levels than `##`, which alone makes a page, or asked twice: what their author is told."""

from collections.abc import Iterator, Sequence

from ...issues import Issue, Location, quoted
from ..names.labels import unlabelled
from ..tokens.tree import Tree
from .entry import Entry

LEVEL = "level"
"""The kind of the advice: who follows it gets other addresses."""
DEEPER, FEWEST = 3, 2  # the level of questions that have no pages, and of how many an author hears


def nothing_found(tree: Tree) -> str:
    """Why there is no concept; which headings there are instead."""
    levels = [int(t.tag[1]) for t in tree.tokens if t.type == "heading_open" and t.level == 0 and t.tag > "h2"]
    message = "no concept found; a concept is a heading '## question {#slug}' with its answer below"
    if not levels:
        return message
    most = max(set(levels), key=levels.count)
    return f"{message}: there are {levels.count(most)} headings of level {most} and none of level 2; write '## '"


def asked_deeper(path: str, entries: Sequence[Entry]) -> Iterator[Issue]:
    """Advice, if most questions are sections of entries that ask nothing."""
    sections = [(s, e) for e in entries for s in e.sections if s.level == DEEPER and unlabelled(s.title)[1]]
    if len(sections) < FEWEST or len(sections) <= sum(2 * unlabelled(entry.heading)[1] for entry in entries):
        return
    section, entry = sections[0]
    message = f"{len(sections)} questions are sections ('###'), as {quoted(section.title)} of {quoted(entry.heading)}; "
    message += "write '##' before those that are to have pages, and '#' before what joins them"
    yield Issue(Location(path, section.line), message, kind=LEVEL)


def asked_twice(entries: Sequence[Entry]) -> Iterator[Issue]:
    """Advice on a heading that another entry has, unless the author says with a `term` what this one is about."""
    first: dict[str, Entry] = {}
    for entry in entries:
        known = first.setdefault(unlabelled(entry.heading)[0].casefold(), entry)
        if known is not entry and not entry.meta.term and entry.heading != "?":  # stands for a heading without words
            message = f"heading {quoted(entry.heading)} stands already in {known.location}, and makes a page "
            message += f"{quoted(entry.slug)} of its own; join the two, or give this one other words or a 'term'"
            yield Issue(entry.location, message, kind="same-heading")
