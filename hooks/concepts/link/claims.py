"""Which entry each name belongs to: written names before those that are derived from headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..issues import Issue, Location, quoted
from ..read.entries.entry import Entry
from ..read.names.metadata import Name, Rank
from ..read.names.naming import Slug
from .forms import joined, key_of

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Claim:
    """A name that an entry claims, and where."""

    name: Name
    slug: Slug
    location: Location


def claims_of(entry: Entry) -> Iterator[Claim]:
    """The claims of one entry: names that are long enough to be told from other words, and short enough to be one."""
    for name in entry.names:
        if len(joined(name.text)) >= 2 and len(name.text) <= LONGEST_NAME:
            yield Claim(name, entry.slug, Location(entry.location.path, name.line))


def settled(entries: Iterable[Entry]) -> tuple[Mapping[str, Sequence[Claim]], list[Issue]]:
    """The claims that hold, by key, all of one entry each; and the names that several have claimed equally well.

    Those belong to none. It is the authors' business only where they are written; two headings that share a word
    are reported as one kind, and parts of comparing headings not at all.
    """
    by_key: dict[str, list[Claim]] = {}
    for entry in entries:
        for claim in claims_of(entry):
            by_key.setdefault(key_of(claim.name.text), []).append(claim)
    held: dict[str, Sequence[Claim]] = {}
    issues: list[Issue] = []
    for key, claims in by_key.items():
        rank = min(claim.name.rank for claim in claims)
        best = [claim for claim in claims if claim.name.rank == rank]
        if len({claim.slug for claim in best}) == 1:
            held[key] = best
        elif rank < Rank.PART:
            issues += _contested(best)
    return held, issues


def _contested(claims: Sequence[Claim]) -> Iterator[Issue]:
    first, *rest = claims
    for claim in rest:
        if claim.slug != first.slug:
            message = f"name {quoted(claim.name.text)} of {quoted(claim.slug)} is already claimed by "
            message += f"{quoted(first.slug)} ({first.location}) and links to neither; "
            message += "write it as a name of one of them" if claim.name.rank else "keep it in one of them"
            yield Issue(claim.location, message, kind="derived-name" if claim.name.rank else "")
