"""A writer of HTML that is always well nested: whatever raw tags a text holds, they end where the text ends.

Elements come from two sides. Containers of Markdown (items, quotes, paragraphs, emphasis) open and close as the parser
says; raw tags open and close as authors write them. A raw element ends with the container in which it stands, at the
latest; a raw closing tag closes nothing outside of it. Where HTML ends an element without being told (a paragraph
before a block, an item before the next one) it is ended here, so that a browser finds the same tree.
"""

from ...issues import Issue, Location
from ...read.tokens.elements import BLOCKS, HEADINGS, TABLE_PARTS
from ...read.tokens.markup import VOID
from .nesting import CELLS, DEEPEST, NO_END_NEEDED, PLACES, ROWS, WORDS, Open, closed, place


class Writer:
    """Collects HTML in `out`, and what is wrong with raw tags in `issues`."""

    def __init__(self, path: str) -> None:
        self.out: list[str] = []
        self.issues: list[Issue] = []
        self._path = path
        self._stack = [Open("", "blocks")]
        self._containers = [0]  # where in the stack Markdown's are
        self._refused: set[str] = set()

    def report(self, line: int, message: str, kind: str = "") -> None:
        """Note what is wrong in a line of the source."""
        self.issues.append(Issue(Location(self._path, line), message, kind=kind))

    def text(self, markup: str) -> None:
        """Write what can stand within a paragraph."""
        if not markup.isspace():
            self._into_cell()
        self.out.append(markup)

    def block(self, markup: str) -> None:
        """Write a whole block."""
        self._end_before("div")
        self.out.append(markup)

    def enter(self, name: str, attributes: str = "") -> None:
        """Open a container of Markdown. A link within a link is its text alone."""
        if name in WORDS:
            self._into_cell()
            if name == "a":
                self._end_link()
            self._contain(Open("" if name == "a" and self._links() else name, "words"), attributes)
        else:
            self._end_before(name)
            self._contain(Open(name, "blocks"), attributes)

    def paragraph(self, attributes: str = "", is_hidden: bool = False) -> None:
        """Open a paragraph; a hidden one (of a tight list) has no tags. A raw block in it ends it."""
        self._end_before("p")
        self._contain(Open("", "paragraph"))
        if not is_hidden:
            self._push(Open("p", "raw"), attributes)

    def leave(self) -> None:
        """Close the innermost container, and what was opened in it."""
        self._pop_to(self._containers.pop())

    def start(self, name: str, attributes: str, line: int, tag: str, is_void: bool = False) -> None:
        """Write a raw opening tag, if it can stand here; `tag` is what the author calls it."""
        if not self._fits(name):
            self._refused.add(name)
            self.report(line, f"'<{tag}>' cannot stand here, and is left out; remove it, or write it elsewhere")
            return
        left = name in BLOCKS and self._leave_paragraph()
        if name == "a":
            self._end_link()
        if name in PLACES:
            self._end_siblings(name)
        elif name in BLOCKS:
            self._end_before(name)
        else:
            self._into_cell()
        if is_void:
            self.out.append(f"<{name}{attributes}>")
        else:
            self._push(Open(name, "raw", line, tag), attributes)
        if left:
            self._contain(Open("", "paragraph"))

    def mark(self, attributes: str) -> None:
        """Write an anchor: an `<a>` that is no link, and needs no closing tag."""
        self._refused.add("a")
        name = "span" if self._links() else "a"
        self.text(f"<{name}{attributes}></{name}>")

    def end(self, name: str, line: int, tag: str) -> None:
        """Write a raw closing tag, if it closes something in the innermost container or round a paragraph."""
        bottom = self._containers[-1]
        at = closed(self._stack, len(self._stack) - 1, bottom, name)
        if at is None and self._stack[bottom].kind == "paragraph":
            at = closed(self._stack, bottom - 1, self._containers[-2], name)
        if at is None:
            if name not in NO_END_NEEDED | VOID | self._refused:
                self.report(line, f"'</{tag}>' closes nothing; remove it, or open '<{tag}>' in the same place")
            return
        left = at < bottom and self._leave_paragraph()
        self._pop_to(at, is_told=True)
        if left:
            self._contain(Open("", "paragraph"))

    def finish(self) -> None:
        """Close everything: what is written next stands beside it."""
        while len(self._containers) > 1:
            self.leave()
        self._pop_to(1)

    def _push(self, element: Open, attributes: str = "") -> None:
        self._stack.append(element)
        if element.name:
            self.out.append(f"<{element.name}{attributes}>")

    def _contain(self, container: Open, attributes: str = "") -> None:
        self._containers.append(len(self._stack))
        self._push(container, attributes)

    def _pop_to(self, at: int, is_told: bool = False) -> None:
        """Close everything from `at` in the stack on, that one because its closing tag is there if it `is_told`."""
        while len(self._stack) > at:
            top = self._stack.pop()
            if top.name:
                self.out.append(f"</{top.name}>")
            if top.kind == "raw" and top.name not in NO_END_NEEDED and not (is_told and len(self._stack) == at):
                message = f"'<{top.tag}>' is not closed before what it stands in ends; write '</{top.tag}>'"
                self.report(top.line, message)

    def _leave_paragraph(self) -> bool:
        """Close a paragraph of Markdown for a block; whether there was one (what follows goes into a hidden one)."""
        is_paragraph = self._stack[self._containers[-1]].kind == "paragraph"
        if is_paragraph:
            self.leave()
        return is_paragraph

    def _links(self) -> list[int]:
        """Where in the stack links are."""
        return [at for at, element in enumerate(self._stack) if element.name == "a"]

    def _end_link(self) -> None:
        """Close a raw link that is still open in the innermost container: links do not hold links."""
        links = self._links()
        if links and links[-1] > self._containers[-1]:
            self._pop_to(links[-1])

    def _fits(self, name: str) -> bool:
        """Whether a raw tag can stand here."""
        container = self._stack[self._containers[-1]]
        is_in_link = name == "a" and any(at <= self._containers[-1] for at in self._links())
        if is_in_link or len(self._stack) >= DEEPEST:
            return False
        if (name in BLOCKS and container.kind == "words") or (name in HEADINGS and container.name in HEADINGS):
            return False
        return name not in PLACES or self._place(name) is not None

    def _place(self, name: str) -> int | None:
        """Where in the stack the element is in which a `name` can stand."""
        leaves = name in BLOCKS and self._stack[self._containers[-1]].kind == "paragraph"
        return place(self._stack, self._containers[-2 if leaves else -1], name)

    def _end_siblings(self, name: str) -> None:
        """Close what a new item, row or cell ends."""
        at = (self._place(name) or 0) + 1
        while at < len(self._stack) and self._stack[at].name in PLACES[name][1]:
            at += 1
        self._pop_to(at)

    def _end_before(self, name: str) -> None:
        """Close the raw paragraph or heading that ends where a block starts, and find it a cell in a raw table."""
        if name in TABLE_PARTS:
            return
        for at in range(len(self._stack) - 1, self._containers[-1], -1):
            if self._stack[at].name == "p":
                self._pop_to(at)
            elif self._stack[at].name in CELLS:
                break
        if name in HEADINGS and self._stack[-1].kind == "raw" and self._stack[-1].name in HEADINGS:
            self._pop_to(len(self._stack) - 1)
        self._into_cell()

    def _into_cell(self) -> None:
        """Open a cell, where words or blocks stand in a raw table outside of its cells."""
        is_paragraph = self._stack[-1].kind == "paragraph"
        top = self._stack[-2 if is_paragraph else -1]
        if top.kind != "raw" or top.name not in ROWS:
            return
        if is_paragraph:
            self.leave()
        if top.name == "colgroup":
            self._pop_to(len(self._stack) - 1)
        for name in ("td",) if top.name == "tr" else ("tr", "td"):
            self._push(Open(name, "raw"))
        if is_paragraph:
            self._contain(Open("", "paragraph"))
