"""The Markdown of a page: the author's own lines, with addresses that work from anywhere."""

import html
import re
from collections.abc import Callable, Iterator, Sequence

from ...link.targets import Target
from ...link.written import Written, labels, rewritten, written
from ...read.entries.entry import Entry
from ...read.markdown.footnotes import DEFINITION
from ...read.names.metadata import Metadata
from ...read.tokens.tree import Tokens, Tree

COMMENT = re.compile(r"\s*<!--.*?-->[ \t]*\n?", re.DOTALL)
QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
NEEDS_BRACKETS = re.compile(r"[\s()<>]")

Absolute = Callable[[Target], str]


def twin(entry: Entry, tree: Tree, lines: Sequence[str], absolute: Absolute) -> str:
    """The Markdown of `entry`; `lines` are those of its source, `tree` is its tree.

    Metadata is left out. Footnotes and definitions of addresses that stand elsewhere in the source come last.
    """
    own = (*entry.answer, *entry.body)
    notes = list(entry.footnotes.values())
    tokens = (entry.words, *own, *(token for note in notes for token in note))
    first, last = entry.location.line - 1, max([entry.end, *_ends(own)])
    spans = [tree.references[label] for label, _ in labels(tokens) if label in tree.references]
    spans += [(_definition(note, lines), max(_ends(note))) for note in notes if note]
    changes = [(place, _address(place, absolute)) for place in written(tokens, tree.references, lines)]
    changed = rewritten(lines, changes)

    def between(start: int, end: int) -> str:
        return "\n".join(changed.get(number, lines[number]) for number in range(start, min(end, len(lines))))

    elsewhere = sorted({span for span in spans if not first <= span[0] < last})
    parts = [f"{between(first, entry.end)}\n\n{_without_metadata(between(entry.end, last), entry.meta)}"]
    parts += [QUOTED.sub("", between(*span)) for span in elsewhere]
    return "\n\n".join(part.strip("\n") for part in parts) + "\n"


def _starts(tokens: Tokens) -> Iterator[int]:
    return (token.map[0] for token in tokens if token.map)


def _ends(tokens: Tokens) -> Iterator[int]:
    return (token.map[1] for token in tokens if token.map)


def _definition(note: Tokens, lines: Sequence[str]) -> int:
    """The line that a footnote begins in: that of its first block, or one before it."""
    start = min(_starts(note))
    return next((line for line in range(start, -1, -1) if DEFINITION.search(lines[line])), start)


def _address(place: Written, absolute: Absolute) -> str:
    address = absolute(place.target)
    if place.is_html:
        return html.escape(address)
    return f"<{address}>" if NEEDS_BRACKETS.search(address) else address


def _without_metadata(body: str, meta: Metadata) -> str:
    """The text of an entry without the comment that it begins with, if that is its metadata."""
    if meta != Metadata():
        body = COMMENT.sub("", body, count=1)
    return body.strip("\n")
