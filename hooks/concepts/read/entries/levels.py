"""Questions at other levels than `##`, which alone makes a page: what their author is told."""

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
