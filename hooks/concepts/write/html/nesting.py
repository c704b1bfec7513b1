"""HTML's rules of nesting, as far as raw tags can break them: what stands in what, and what a closing tag closes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ...read.tokens.elements import BLOCKS, PHRASING, TABLE_PARTS

DEEPEST = 100  # elements in each other; browsers flatten what is deeper than 512
NO_END_NEEDED = frozenset("caption colgroup dd dt li p rp rt tbody td tfoot th thead tr".split())
CELLS = frozenset("caption td th".split())
SECTIONS = frozenset("tbody tfoot thead".split())
ROWS = SECTIONS | {"colgroup", "table", "tr"}  # what stands in these stands in a cell
WORDS = frozenset("a code del em p strong sup".split())  # containers of Markdown that hold words only

# What stands only in something else: in the nearest of the first, with nothing between but the second.
PLACES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"dir", "ol", "ul"}), frozenset()),
    **dict.fromkeys(("dt", "dd"), (frozenset({"dl"}), frozenset({"div"}))),
    **dict.fromkeys(("rp", "rt"), (frozenset({"ruby"}), frozenset())),
    **dict.fromkeys(("caption", "colgroup", *SECTIONS), (frozenset({"table"}), frozenset())),
    "col": (frozenset({"table"}), frozenset({"colgroup"})),
    "tr": (frozenset({"table"}), SECTIONS),
    **dict.fromkeys(("td", "th"), (frozenset({"table"}), SECTIONS | {"tr"})),
}


@dataclass(frozen=True, slots=True, eq=False)
class Open:
    """An open element: raw, with its line and what its author calls it, or a container of Markdown. One without a name
    has no tags.
    """

    name: str
    kind: Literal["raw", "blocks", "words", "paragraph"]
    line: int = 0
    tag: str = ""


def place(stack: Sequence[Open], bottom: int, name: str) -> int | None:
    """Where in `stack`, above `bottom`, the element is in which a `name` can stand."""
    for at in range(len(stack) - 1, bottom, -1):
        if stack[at].name in PLACES[name][0]:
            return at
        if stack[at].name == "table":
            return None
    return None


def closed(stack: Sequence[Open], top: int, bottom: int, name: str) -> int | None:
    """Where in `stack`, from `top` down to above `bottom`, the element is that a closing tag closes."""
    for at in range(top, bottom, -1):
        found = stack[at].name
        if found == name:
            return at
        if found == "table" or (found in CELLS and name not in TABLE_PARTS | {"table"}):
            return None
        if name in PHRASING and found in BLOCKS and found != "p":
            return None
    return None
