"""The ledger of every address ever published: nothing that was linked to may disappear silently.

A place is written as readers know it: 'slug' (a page), 'slug#section', 'topics/id'.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ..issues import Issue, Location, quoted, suggestion
from ..link.anchors import Anchors
from ..read.entries.entry import Source
from ..read.names.naming import SLUG

ROW = re.compile(r"(?P<old>\S+?)(?:\s*(?:->|→)\s*(?P<new>\S*))?")
PLACE = re.compile(rf"(?:topics/)?{SLUG.pattern}|{SLUG.pattern}#[A-Za-z0-9][A-Za-z0-9_-]*")
COMMENT = re.compile(r"(?:^|\s)#.*")
TOPIC = "topics/"
HEADER = """\
# Every address ever published, one a line: 'slug' is /concepts/<slug>/, 'slug#section' a part of that page,
# 'topics/id' a topic. They work for ever. Renamed or removed: 'old -> new', and readers of the old one are led on.
"""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Published places, and where the old ones lead now (to a living place, chains followed).

    `redirects` are those of pages, by their former slug; `moved` are those of sections and topics. `standing` are the
    topics there are that it names: recorded ones, and those that old places lead to.
    """

    published: frozenset[str]
    redirects: Mapping[str, str]
    moved: Mapping[str, str]
    standing: frozenset[str]

    @property
    def topics(self) -> dict[str, str]:
        """Former topics, and where each leads."""
        return {old: new for old, new in self.moved.items() if old.startswith(TOPIC)}

    def moved_within(self, slug: str) -> dict[str, str]:
        """Former sections of the page at `slug`, which may be a former one itself, and where each leads."""
        return {old.partition("#")[2]: new for old, new in self.moved.items() if old.startswith(f"{slug}#")}


def kind(place: str) -> str:
    """What a place is called in a message."""
    return "topic" if place.startswith(TOPIC) else "section" if "#" in place else "slug"


def read(text: str, path: str, living: Collection[str]) -> tuple[Ledger, list[Issue]]:
    """The ledger in `text`, checked against the `living` places."""
    rows: dict[str, tuple[str | None, int]] = {}
    issues: list[Issue] = []
    for number, line in enumerate(text.split("\n"), 1):
        content = COMMENT.sub("", line).strip()
        if not content:
            continue
        here = Location(path, number)
        found = ROW.fullmatch(content)
        if not found or not PLACE.fullmatch(found["old"]):
            issues.append(Issue(here, f"{quoted(content)} is no ledger line; write 'slug' or 'old-slug -> new-slug'"))
        elif found["old"] in rows:
            first = Location(path, rows[found["old"]][1])
            name = f"{kind(found['old'])} {quoted(found['old'])}"
            issues.append(Issue(here, f"{name} stands already in {first}; remove one line"))
        else:
            rows[found["old"]] = (found["new"], number)
    goals: dict[str, str] = {}
    for old, (new, number) in rows.items():
        goal, problem = _goal(old, new, rows, living)
        if problem:
            issues.append(Issue(Location(path, number), problem))
        elif goal != old:
            goals[old] = goal
    redirects = {old: goal for old, goal in goals.items() if kind(old) == "slug"}
    moved = {old: goal for old, goal in goals.items() if old not in redirects}
    there = {*rows, *goals.values()}.intersection(living)
    standing = frozenset(place for place in there if kind(place) == "topic")
    return Ledger(frozenset(rows), redirects, moved, standing), issues


def _goal(
    old: str, new: str | None, rows: Mapping[str, tuple[str | None, int]], living: Collection[str]
) -> tuple[str, str]:
    """The living place that `old` leads to, or what is wrong."""
    name, page = f"{kind(old)} {quoted(old)}", old.partition("#")[0]
    if new is None:
        if old in living or (page != old and rows.get(page, (None,))[0]):
            return old, ""  # a section of a page that has moved is looked for where its readers are led
        hint = suggestion(old, [place for place in living if kind(place) == kind(old)])
        return "", f"published {name} has disappeared; restore it or write '{old} -> new-{kind(old)}'.{hint}"
    if old in living:
        what = "concept with that slug" if kind(old) == "slug" else f"{kind(old)} with that id"
        return "", f"{name} is redirected to {quoted(new)}, but there is a {what}; keep one"
    seen, goal = {old}, new
    while goal not in living and goal in rows and rows[goal][0] and goal not in seen:
        seen.add(goal)
        goal = rows[goal][0] or ""
    if goal in living:
        return goal, ""
    return "", f"{name} is redirected to {quoted(new)}, which leads nowhere.{suggestion(goal, living)}"


def pages(text: str, slugs: Collection[str]) -> tuple[frozenset[str], bool]:
    """The pages in the ledger's text that are not among `slugs`; whether it is that site's: half of its pages or more
    are among them, or lead there.
    """
    found, _ = read(text, "", slugs)
    known = frozenset(place for place in found.published if kind(place) == "slug")
    return known.difference(slugs), 2 * len(known & {*slugs, *found.redirects}) >= len(known) > 0


def extended(text: str, places: Iterable[str]) -> str:
    """The ledger's text with the `places` that it does not hold yet, at its end."""
    known, _ = read(text, "", ())
    new = [place for place in places if place not in known.published]
    if not text.strip():
        text = HEADER
    return text if not new else text.rstrip("\n") + "\n" + "".join(f"{place}\n" for place in new)


def living(original: Source, anchors: Collection[Anchors]) -> frozenset[str]:
    """Every place there is: pages and topics of the `original`, sections that some language has.

    A topic without a page is one as well: it stands in the list of all concepts.
    """
    slugs = {entry.slug for entry in original.entries}
    topics = {f"{TOPIC}{topic.id}" for topic in original.topics if topic.id}
    ids = ((slug, name) for found in anchors for slug, names in found.ids.items() for name in names)
    return frozenset({*slugs, *topics, *(f"{slug}#{name}" for slug, name in ids if slug in slugs)})


def lasting(original: Source, sources: Mapping[str, Source], anchors: Mapping[str, Anchors]) -> list[str]:
    """The places to be recorded, in the original's order: pages, and sections and topics whose ids are written.

    An id that is derived from a heading's words is no promise. `anchors` are by the path of each source.
    """
    places = list[str]()
    others = [found for found in sources.values() if found is not original]
    for entry in original.entries:
        same = [entry, *(other for found in others for other in found.entries if other.slug == entry.slug)]
        written = {name for found in anchors.values() for name in found.written.get(entry.slug, ())}
        sections = dict.fromkeys(section.id for found in same for section in found.sections)
        places += [entry.slug, *(f"{entry.slug}#{name}" for name in sections if name in written)]
    paged = original.paged - set(original.unpinned.values())
    return places + [f"{TOPIC}{topic.id}" for topic in original.topics if topic.id in paged]
