"""Problems as data: what is wrong, where, and what to do. Only the adapter logs them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

ADVICE = frozenset(
    {"aside", "card", "derived-name", "diagram", "empty-topic", "level", "number", "overruled", "same-heading"}
    | {"sections", "untranslated", "words"}
)
"""Kinds of issues (their first word) with which a site can be published as it is: the author may want to know."""
GROUPED = ADVICE | {"heading-id", "section-id", "unclear-id", "unrecorded", "search"}
"""Kinds of issues (their first word) of which one line is enough: a command does something about all."""
LONGEST_TYPO = 80


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A line of a source file; `line` counts from 1."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True, order=True)
class Issue:
    """One located message.

    A `fatal` one leaves nothing sensible to build, even without --strict. Issues of one `kind` (not empty) are
    shown to the author as one line with their count.
    """

    location: Location
    message: str
    fatal: bool = False
    kind: str = ""

    @property
    def is_advice(self) -> bool:
        """Whether nothing is wrong, so that a strict build goes on."""
        return self.kind.split(" ")[0] in ADVICE and not self.fatal

    def __str__(self) -> str:
        return f"{self.location}: {self.message}"


def quoted(value: object) -> str:
    """`value` in single quotes, on one line, shortened to 60 characters, for a message."""
    text = " ".join(str(value).split())
    return f"'{text if len(text) <= 60 else text[:57] + '...'}'"


def suggestion(word: str, known: Iterable[str]) -> str:
    """' Did you mean …?' with the nearest of `known`, or nothing (difflib's Ratcliff/Obershelp ratio).

    Among those that begin alike: a source may have thousands of links and names.
    """
    near = {other for other in known if other[:1] == word[:1] and abs(len(other) - len(word)) <= 5}
    found = get_close_matches(word, sorted(near), n=1, cutoff=0.6) if len(word) <= LONGEST_TYPO else ()
    return f" Did you mean {quoted(found[0])}?" if found else ""


def in_order(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Issues each once: fatal ones first, then by file and line."""
    return tuple(sorted(sorted(set(issues)), key=lambda issue: not issue.fatal))


def report(issues: Sequence[Issue]) -> Iterator[str]:
    """The messages for the author, in the order of `issues`: those of one kind as one line, at the first of them."""
    numbers = Counter(issue.kind for issue in issues)
    said: set[str] = set()
    for issue in issues:
        more = numbers[issue.kind] - 1 if issue.kind.split(" ")[0] in GROUPED and not issue.fatal else 0
        if issue.kind not in said:
            yield f"{issue} (and {more} more like it)" if more else str(issue)
        if more:
            said.add(issue.kind)


def advice_and_problems(issues: Iterable[Issue]) -> tuple[list[Issue], list[Issue]]:
    """Issues with which a site can be published, and those with which it cannot."""
    found = list(issues)
    return [i for i in found if i.is_advice], [i for i in found if not i.is_advice]
