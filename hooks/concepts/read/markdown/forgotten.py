"""Which code fences have lost their end, so that they run over headings up to a line that was to open another one.

Without its end a fence takes the next opening line for it, and from there on code and text are the wrong way round.
A fence with a heading inside may as well be right: code about Markdown. Of the two readings of each such fence the one
is taken that leaves fewer oddities in the file: headings in code, lines in code that open code, fences never closed.
"""

import re
from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate

FENCE_LINE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})[ \t]*(\S?)")
SPLIT = re.compile(r" {0,3}(?:##(?:[ \t]|$)|#[ \t].*\{:?[ \t]*#[^{}]*\}[# \t]*$)")
TOPIC = re.compile(r" {0,3}#(?:[ \t]|$)")  # or a comment in code
PINNED = re.compile(r"\{:?[ \t]*#[^{}]*\}[# \t]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that may open a fence; one without `info` may close one."""

    number: int
    char: str
    length: int
    info: bool


def is_heading(lines: list[str], i: int) -> bool:
    """Whether a line is surely the heading of an entry or topic, though it may look like code: a `#` line is a
    comment to many languages, unless an id is written behind it or it stands between blank lines.
    """
    if SPLIT.match(lines[i]):
        return True
    around = (lines[k] for k in (i - 1, i + 1) if 0 <= k < len(lines))
    return bool(TOPIC.match(lines[i])) and not any(line.strip() for line in around)


def forgotten(text: str) -> frozenset[int]:
    """The 0-based lines of fences that are to end before the first heading below them."""
    lines = text.split("\n")
    heads = [i for i, line in enumerate(lines) if "#" in line and is_heading(lines, i)]
    weights = [0, *accumulate(2 if PINNED.search(lines[i]) else 1 for i in heads)]
    found = ((i, FENCE_LINE.match(line)) for i, line in enumerate(lines) if "```" in line or "~~~" in line)
    fences = [_Line(i, m[1][0], len(m[1]), bool(m[2])) for i, m in found if m]
    numbers = [fence.number for fence in fences]
    return frozenset(_lost(fences, numbers, heads, weights))


def _lost(fences: list[_Line], numbers: list[int], heads: list[int], weights: list[int]) -> set[int]:
    """Backwards: how odd the rest of the file is if code starts at a line; where the odder reading is GitHub's."""
    odd = [0] * (len(fences) + 1)
    closers: dict[tuple[str, int], int] = {}
    openers = [0, *accumulate(fence.info for fence in fences)]
    lost = set()
    for k in range(len(fences) - 1, -1, -1):
        fence = fences[k]
        close = min((j for (c, n), j in closers.items() if c == fence.char and n >= fence.length), default=None)
        first = bisect(heads, fence.number)
        closed = cut = None
        if close is not None:
            within = weights[bisect(heads, numbers[close])] - weights[first]
            closed = within + openers[close] - openers[k + 1] + odd[close + 1]
        if first < len(heads) and (close is None or heads[first] < numbers[close]):
            cut = 1 + odd[bisect(numbers, heads[first])]
        odd[k] = min((cost for cost in (closed, cut) if cost is not None), default=1)
        if closed is not None and cut is not None and cut < closed:
            lost.add(fence.number)
        if not fence.info:
            closers[fence.char, fence.length] = k
    return lost
