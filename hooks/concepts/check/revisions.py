"""What each text was when it was last announced: hashes beside the ledger, by which a feed knows what has changed."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..issues import Issue, Location, quoted
from ..read.entries.entry import Entry
from ..read.names.metadata import is_comment
from ..read.names.naming import Slug
from ..read.tokens.words import BREAKS

ROW = re.compile(r"(?P<slug>[a-z0-9-]+) (?P<locale>[A-Za-z0-9_-]+) (?P<digest>[0-9a-f]{12})")
HEADER = """\
# The texts as 'make pin' last saw them: slug, language, hash. A text that has changed since is announced in the feed,
# and dated in the sitemap, once 'make pin' has run again: its date is that of the commit.
"""

Revisions = Mapping[tuple[str, str], str]
"""The line of each text, by slug and locale."""


@dataclass(frozen=True, slots=True)
class Dated:
    """When an entry's address was recorded, and when its present text was; empty where that is not known."""

    published: str = ""
    changed: str = ""

    @property
    def last(self) -> str:
        """The later of both, or empty."""
        return max(self.published, self.changed)


def read(text: str, path: str) -> tuple[Revisions, list[Issue]]:
    """The lines in `text`, and those that are none."""
    found, issues = {}, []
    for number, line in enumerate(text.split("\n"), 1):
        row = ROW.fullmatch(line.strip())
        if row:
            found[row["slug"], row["locale"]] = line.strip()
        elif line.strip() and not line.startswith("#"):
            message = f"{quoted(line)} is no line 'slug language hash'; remove it and run 'make pin'"
            issues.append(Issue(Location(path, number), message))
    return found, issues


def row(entry: Entry) -> str:
    """The line of an entry's present text."""
    digest = hashlib.sha256("\n".join(_texts(entry)).encode()).hexdigest()
    return f"{entry.slug} {entry.locale} {digest[:12]}"


def _texts(entry: Entry) -> Iterator[str]:
    """What a reader sees of an entry, block by block: no metadata, no addresses, however its lines are broken."""
    yield entry.heading
    for token in (*entry.answer, *entry.body):
        if token.children:
            words = "".join(" " if child.type in BREAKS else child.content for child in token.children)
            yield " ".join(words.split())
        elif token.content and not is_comment(token):
            yield token.content.strip()


def written(text: str, entries: Iterable[Entry]) -> str:
    """The file with the present lines of all `entries`, those of others as they are; new ones last."""
    rows = {(entry.slug, entry.locale): row(entry) for entry in entries}
    out = []
    for line in (text or HEADER).splitlines():
        found = ROW.fullmatch(line.strip())
        out.append(rows.pop((Slug(found["slug"]), found["locale"]), line) if found else line)
    return "\n".join([*out, *rows.values(), ""])


def dated(
    entries: Iterable[Entry], known: Revisions, published: Mapping[str, str], changed: Mapping[str, str]
) -> dict[Slug, Dated]:
    """The dates of `entries`; `published` are those of the ledger's lines, `changed` those of the lines in `known`.

    A text that has changed since it was recorded has no date of its own.
    """
    found = {}
    for entry in entries:
        line = row(entry)
        is_recorded = known.get((entry.slug, entry.locale)) == line
        found[entry.slug] = Dated(published.get(entry.slug, ""), changed.get(line, "") if is_recorded else "")
    return found
