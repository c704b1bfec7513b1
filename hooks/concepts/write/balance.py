"""A writer of HTML that is always well nested: whatever raw tags a text holds, they end where the text ends.

Elements come from two sides. Containers of Markdown (items, quotes, paragraphs, emphasis) open and close as the parser
says; raw tags open and close as authors write them. A raw element ends with the container in which it stands, at the
latest; a raw closing tag closes nothing outside of it. Where HTML ends an element without being told (a paragraph
before a block, an item before the next one) it is ended here, so that a browser finds the same tree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..issues import Issue, Location
from .elements import BLOCKS, HEADINGS, PHRASING, TABLE_PARTS

DEEPEST = 100  # elements in each other; browsers flatten what is deeper than 512
NO_END_NEEDED = frozenset("caption colgroup dd dt li p rp rt tbody td tfoot th thead tr".split())
CELLS = frozenset("caption table td th".split())
SECTIONS = frozenset("tbody tfoot thead".split())
NO_BLOCKS = frozenset("a code del em p strong sup".split())  # containers of Markdown that hold words only

# What stands only in something else: in the nearest of the first, with nothing between but the second.
PLACES: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"dir", "ol", "ul"}), frozenset()),
    **dict.fromkeys(("dt", "dd"), (frozenset({"dl"}), frozenset({"div"}))),
    **dict.fromkeys(("caption", "colgroup", *SECTIONS), (frozenset({"table"}), frozenset())),
    "col": (frozenset({"table"}), frozenset({"colgroup"})),
    "tr": (frozenset({"table"}), SECTIONS),
    **dict.fromkeys(("td", "th"), (frozenset({"table"}), SECTIONS | {"tr"})),
}


@dataclass(frozen=True, slots=True, eq=False)
class _Open:
    """An open element: raw, with its line, or a container of Markdown. One without a name has no tags."""

    name: str
    kind: Literal["raw", "blocks", "words", "paragraph"]
    line: int = 0


class Writer:
    """Collects HTML in `out`, and what is wrong with raw tags in `issues`."""

    def __init__(self, path: str) -> None:
        self.out: list[str] = []
        self.issues: list[Issue] = []
        self._path = path
        self._stack = [_Open("", "blocks")]
        self._containers = [0]  # where in the stack Markdown's are
        self._refused: set[str] = set()

    def report(self, line: int, message: str, kind: str = "") -> None:
        """Note what is wrong in a line of the source."""
        self.issues.append(Issue(Location(self._path, line), message, kind=kind))

    def enter(self, name: str, attributes: str = "") -> None:
        """Open a container of Markdown. A link within a link is its text alone."""
        if name in NO_BLOCKS:
            self._contain(_Open("" if name == "a" and self._is_in_link() else name, "words"), attributes)
        else:
            self._end_before(name)
            self._contain(_Open(name, "blocks"), attributes)

    def paragraph(self, attributes: str = "", is_hidden: bool = False) -> None:
        """Open a paragraph; a hidden one (of a tight list) has no tags. A raw block in it ends it."""
        self._end_before("p")
        self._contain(_Open("", "paragraph"))
        if not is_hidden:
            self.out.append(f"<p{attributes}>")
            self._stack.append(_Open("p", "raw"))

    def leave(self) -> None:
        """Close the innermost container, and what was opened in it."""
        self._pop_to(self._containers.pop())

    def start(self, name: str, attributes: str, line: int, is_void: bool = False) -> None:
        """Write a raw opening tag, if it can stand here."""
        if not self._fits(name):
            self._refused.add(name)
            self.report(line, f"'<{name}>' cannot stand here, and is left out; remove it, or write it elsewhere")
            return
        left = name in BLOCKS and self._leave_paragraph()
        if name in BLOCKS:
            self._end_before(name)
            self._end_siblings(name)
        self.out.append(f"<{name}{attributes}>")
        if not is_void:
            self._stack.append(_Open(name, "raw", line))
        if left:
            self._contain(_Open("", "paragraph"))

    def end(self, name: str, line: int) -> None:
        """Write a raw closing tag, if it closes something within the innermost container or outside of a paragraph."""
        bottom = self._containers[-1]
        at = self._index(name, len(self._stack) - 1, bottom)
        if at is None and self._stack[bottom].kind == "paragraph":
            at = self._index(name, bottom - 1, self._containers[-2])
        if at is None:
            if name not in NO_END_NEEDED | self._refused:
                self.report(line, f"'</{name}>' closes nothing; remove it, or open '<{name}>' in the same place")
            return
        left = at < bottom and self._leave_paragraph()
        self._pop_to(at, is_ended=True)
        if left:
            self._contain(_Open("", "paragraph"))

    def finish(self) -> None:
        """Close everything."""
        while self._containers:
            self.leave()

    def _contain(self, container: _Open, attributes: str = "") -> None:
        self._containers.append(len(self._stack))
        self._stack.append(container)
        if container.name:
            self.out.append(f"<{container.name}{attributes}>")

    def _pop_to(self, at: int, is_ended: bool = False) -> None:
        """Close everything from `at` in the stack on; that `is_ended` means: by its own closing tag."""
        while len(self._stack) > at:
            top = self._stack.pop()
            if top.name:
                self.out.append(f"</{top.name}>")
            is_told = is_ended and len(self._stack) == at
            if top.kind == "raw" and top.name not in NO_END_NEEDED and not is_told:
                message = f"'<{top.name}>' is not closed before what it stands in ends; write '</{top.name}>'"
                self.report(top.line, message)

    def _leave_paragraph(self) -> bool:
        """Close a paragraph of Markdown for a block; whether there was one (what follows goes into a hidden one)."""
        if self._stack[self._containers[-1]].kind != "paragraph":
            return False
        self.leave()
        return True

    def _is_in_link(self) -> bool:
        return any(element.name == "a" for element in self._stack)

    def _fits(self, name: str) -> bool:
        """Whether a raw tag can stand here."""
        container = self._stack[self._containers[-1]]
        if len(self._stack) >= DEEPEST or (name == "a" and self._is_in_link()):
            return False
        if name not in BLOCKS:
            return True
        if container.kind == "words" or (name in HEADINGS and container.name in HEADINGS):
            return False
        return name not in PLACES or self._place(name) is not None

    def _block_bottom(self) -> int:
        """Where in the stack the innermost container of blocks is: a paragraph is none."""
        is_paragraph = self._stack[self._containers[-1]].kind == "paragraph"
        return self._containers[-2 if is_paragraph else -1]

    def _place(self, name: str) -> int | None:
        """Where in the stack the element is in which a `name` can stand."""
        for at in range(len(self._stack) - 1, self._block_bottom(), -1):
            if self._stack[at].name in PLACES[name][0]:
                return at
            if self._stack[at].name == "table":
                return None
        return None

    def _end_siblings(self, name: str) -> None:
        """Close what a new item, row or cell ends."""
        place = self._place(name) if name in PLACES else None
        if place is not None:
            at = place + 1
            while at < len(self._stack) and self._stack[at].name in PLACES[name][1]:
                at += 1
            self._pop_to(at)

    def _end_before(self, name: str) -> None:
        """Close the raw paragraph, heading or table that ends where a block starts."""
        if name in TABLE_PARTS:
            return
        if name in HEADINGS and self._stack[-1].kind == "raw" and self._stack[-1].name in HEADINGS:
            self._pop_to(len(self._stack) - 1)
        for at in range(len(self._stack) - 1, self._containers[-1], -1):
            found = self._stack[at].name
            if found == "p" or (found == name == "table"):
                self._pop_to(at)
            if found in CELLS:
                return

    def _index(self, name: str, top: int, bottom: int) -> int | None:
        """Where in the stack, from `top` down to above `bottom`, the element is that a closing tag closes."""
        for at in range(top, bottom, -1):
            found = self._stack[at].name
            if found == name:
                return at
            if found == "table" or (found in CELLS and name not in TABLE_PARTS | {"table"}):
                return None
            if name in PHRASING and found in BLOCKS and found != "p":
                return None
        return None
