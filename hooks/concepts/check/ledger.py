"""The ledger of every slug ever published: nothing that was linked to may disappear silently."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ..issues import Issue, Location, quoted, suggestion
from ..read.naming import SLUG

ROW = re.compile(r"(?P<old>\S+?)(?:\s*(?:->|→)\s*(?P<new>\S*))?")
HEADER = """\
# Every concept address ever published, one slug a line: /concepts/<slug>/ works for ever.
# Renamed or removed: 'old-slug -> new-slug' writes redirect pages in both languages.
"""


@dataclass(frozen=True, slots=True)
class Ledger:
    """Published slugs, and where the old ones lead now (to a living slug, chains followed)."""

    published: frozenset[str]
    redirects: Mapping[str, str]


def read(text: str, path: str, living: Collection[str]) -> tuple[Ledger, list[Issue]]:
    """The ledger in `text`, checked against the `living` slugs."""
    rows: dict[str, tuple[str | None, int]] = {}
    issues: list[Issue] = []
    for number, line in enumerate(text.split("\n"), 1):
        content = line.split("#", 1)[0].strip()
        if not content:
            continue
        here = Location(path, number)
        found = ROW.fullmatch(content)
        if not found or not SLUG.fullmatch(found["old"]):
            issues.append(Issue(here, f"{quoted(content)} is no ledger line; write 'slug' or 'old-slug -> new-slug'"))
        elif found["old"] in rows:
            first = Location(path, rows[found["old"]][1])
            issues.append(Issue(here, f"slug {quoted(found['old'])} stands already in {first}; remove one line"))
        else:
            rows[found["old"]] = (found["new"], number)
    redirects: dict[str, str] = {}
    for old, (new, number) in rows.items():
        goal, problem = _goal(old, new, rows, living)
        if problem:
            issues.append(Issue(Location(path, number), problem))
        elif goal != old:
            redirects[old] = goal
    return Ledger(frozenset(rows), redirects), issues


def _goal(
    old: str, new: str | None, rows: Mapping[str, tuple[str | None, int]], living: Collection[str]
) -> tuple[str, str]:
    """The living slug that `old` leads to, or what is wrong."""
    if new is None:
        if old in living:
            return old, ""
        hint = suggestion(old, living)
        return "", f"published slug {quoted(old)} has disappeared; restore it or write '{old} -> new-slug'.{hint}"
    if old in living:
        return "", f"slug {quoted(old)} is redirected to {quoted(new)}, but there is a concept with that slug; keep one"
    seen, goal = {old}, new
    while goal not in living and goal in rows and rows[goal][0] and goal not in seen:
        seen.add(goal)
        goal = rows[goal][0] or ""
    if goal in living:
        return goal, ""
    return "", f"slug {quoted(old)} is redirected to {quoted(new)}, which leads nowhere.{suggestion(goal, living)}"


def extended(text: str, slugs: Iterable[str]) -> str:
    """The ledger's text with the `slugs` that it does not hold yet, at its end."""
    known, _ = read(text, "", ())
    new = [slug for slug in slugs if slug not in known.published]
    if not text.strip():
        text = HEADER
    return text if not new else text.rstrip("\n") + "\n" + "".join(f"{slug}\n" for slug in new)
