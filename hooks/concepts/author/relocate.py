"""The commands `rename`, `retire` and `merge`: what they make of a site's files, and what is left to do by hand."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ..check.ledger import TOPIC, kind
from ..inputs import LEDGER, REVISIONS
from ..issues import Issue, Location, quoted
from ..language import default_of
from ..read.entries.entry import UNNAMED
from ..site import Site
from . import merging, moves, removal
from .moves import Files

LINE_NUMBER = re.compile(r":\d+")
TEXTS = (".md", ".yml", ".yaml", ".tsv", ".txt")


@dataclass(frozen=True, slots=True)
class Relocated:
    """The files as they will be, or the `problem` for which they stay; the issues that are new with them."""

    files: Files
    problem: str = ""
    issues: tuple[Issue, ...] = ()


def renamed(site: Site, files: Files, old: str, new: str) -> Relocated:
    """The place `old` at its address `new`."""
    problem = moves.problem_with(site, old, new, is_new=True)
    return Relocated(files, problem) if problem else _done(site, moves.renamed(site, files, old, new), {old: new}, old)


def retired(site: Site, files: Files, old: str, new: str = "") -> Relocated:
    """Without the entry `old`; its readers are led to the place `new`, or to its topic."""
    entries = site.sources[default_of(site.inputs.languages).locale].entries
    topic = next((entry.topic for entry in entries if entry.slug == old), None)
    if not new and topic == UNNAMED:
        remedy = f"say where its readers go: make retire FROM={old} TO=other-slug"
        return Relocated(files, f"{quoted(old)} has no topic; {remedy}")
    new = new or f"{TOPIC}{topic}"
    problem = _no_page(old, "retire FROM=slug") or moves.problem_with(site, old, new, is_new=False)
    return Relocated(files, problem) if problem else _done(site, *removal.retired(site, files, old, new), old)


def merged(site: Site, files: Files, old: str, new: str) -> Relocated:
    """The entry `old` as a section of the entry `new`."""
    usage = "merge FROM=slug TO=other-slug"
    problem = _no_page(old, usage) or _no_page(new, usage) or moves.problem_with(site, old, new, is_new=False)
    if problem := problem or merging.problem_with(site, old, new):
        return Relocated(files, problem)
    changed, moved = merging.merged(site, files, old, new)
    return _done(site, changed, moved, old, lambda after: merging.dropped(site, after, old, new))


def _no_page(place: str, usage: str) -> str:
    return "" if kind(place) == "slug" else f"{quoted(place)} is a {kind(place)}; write a slug: make {usage}"


def _done(
    site: Site, files: Files, moved: dict[str, str], old: str, lost: Callable[[Site], Iterable[Issue]] = lambda _: ()
) -> Relocated:
    """With the ledger, the issues that were not there before, and what the site has `lost`."""
    out, after = moves.recorded(site, files, moved)
    before = Counter(_said(issue, moved) for issue in site.issues)
    issues = []
    for issue in after.issues:
        before[_said(issue, moved)] -= 1
        if before[_said(issue, moved)] < 0:
            issues.append(issue)
    return Relocated(out, "", (*lost(after), *issues, *_left(out, old)))


def _said(issue: Issue, moved: dict[str, str]) -> str:
    """What an issue says, whichever of its names a place has, and on whichever lines things stand."""
    message = LINE_NUMBER.sub(":", issue.message)
    for old, new in moved.items():
        message = message.replace(quoted(old), quoted(new))
    return message


def _left(files: Files, old: str) -> Iterator[Issue]:
    """Lines that still name a slug, not as an anchor or a file: these are there, or reported otherwise."""
    word = re.compile(rb"(?<![\w#-])" + re.escape(old.encode()) + rb"(?![\w-]|\.\w)")
    for path, data in files.items():
        if path.endswith(TEXTS) and path not in (LEDGER, REVISIONS) and kind(old) == "slug" and "-" in old:
            for number, line in enumerate(data.split(b"\n"), 1):
                if word.search(line):
                    yield Issue(Location(path, number), f"{quoted(old)} is still named here; look whether it is meant")
