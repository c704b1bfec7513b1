"""Text in lines of a given width: Korean is broken between words, Chinese and Japanese between letters as well."""

import re
from collections.abc import Callable, Iterator, Sequence

Measure = Callable[[str], float]
"""The width of a text in pixels."""

ELLIPSIS = "..."  # the sign … hangs in the middle of the line in fonts for Korean
CLOSING = "、。，．・：；？！」』】〉》）〕］｝ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々"
OPENING = "「『【〈《（〔［｛"
# Where a line may end within a word: behind a Chinese letter or a Japanese one, not before a closing sign.
BREAK = re.compile(rf"(?<=[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff、。，！？」』）])(?=[^\s{CLOSING}])(?<![{OPENING}])")
MARK = " · "
DANGLING = " \t,;:·—-(（「"
"""What does not stand before an ellipsis."""


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """What a line may hold whole, each with whether a space stands before it."""
    for i, word in enumerate(text.split()):
        for j, piece in enumerate(BREAK.split(word)):
            yield piece, bool(i) and not j


def wrapped(text: str, width: float, measure: Measure) -> list[str]:
    """`text` in lines of at most `width` pixels. A piece that is wider than a line is broken where it must be."""
    lines, line, used = list[str](), "", 0.0
    space = measure(" ")
    for piece, is_word in pieces(text):
        gap = " " if is_word and line else ""
        needed = measure(piece) + (space if gap else 0)
        if line and used + needed > width:
            lines.append(line)
            line, used, gap, needed = "", 0.0, "", measure(piece)
        *full, rest = _parts(piece, width, measure) if needed > width else [piece]
        if full:
            lines += full
            needed = measure(rest)
        line, used = line + gap + rest, used + needed
    return [*lines, line] if line else lines


def _parts(piece: str, width: float, measure: Measure) -> list[str]:
    """A piece in parts that fit, at least a letter each."""
    parts = [piece[:1]]
    for letter in piece[1:]:
        if measure(parts[-1] + letter) > width:
            parts.append(letter)
        else:
            parts[-1] += letter
    return parts


def balanced(text: str, width: float, measure: Measure) -> list[str]:
    """The same number of lines as `wrapped`, about equally wide: no word is left alone."""
    best = wrapped(text, width, measure)
    low, high = width / 2, width
    while len(best) > 1 and high - low > width / 64:
        middle = (low + high) / 2
        lines = wrapped(text, middle, measure)
        if len(lines) == len(best):
            best, high = lines, middle
        else:
            low = middle
    return best


def clipped(
    lines: Sequence[str], most: int, width: float, measure: Measure, ellipsis: str = ELLIPSIS
) -> list[str]:
    """At most so many lines; an ellipsis says that there are more."""
    if len(lines) <= most:
        return list(lines)
    last = lines[most - 1]
    while last and measure(last + ellipsis) > width:
        last = last.rpartition(" ")[0] or last[:-1]
    return [*lines[: most - 1], last.rstrip(DANGLING) + ellipsis]


def joined(names: Sequence[str], width: float, measure: Measure) -> str:
    """As many of the names as fit on one line, the first one in any case; an ellipsis says that there are more."""
    between, end = measure(MARK), measure(MARK + ELLIPSIS)
    line, used = "", 0.0
    for i, name in enumerate(names):
        needed = measure(name) + (between if line else 0)
        if used + needed + (end if i + 1 < len(names) else 0) > width:
            return line + MARK + ELLIPSIS if line else clipped([name, ""], 1, width, measure)[0]
        line, used = line + (MARK if line else "") + name, used + needed
    return line
