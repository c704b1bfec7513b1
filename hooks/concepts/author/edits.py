"""Small changes to a file that leave every other byte as it is; those of slugs in lists, keys, cells and tables."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import yaml

from ..read.notation import loader
from ..read.text import decode

LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
COMMENT = re.compile(r"\s*<!--(.*?)-->", re.DOTALL)
HEADING = re.compile(rb"^(\s*)(#{1,5})(?=[ \t])")
KEYED = frozenset({"phrases", "except"})  # keys whose values have slugs as keys
LISTS = frozenset({"pages", "requires", "unlinked"})  # keys whose values are slugs
SLUGS = "relevant"  # the column of a table whose cells hold slugs, with ';' between them


@dataclass(frozen=True, slots=True)
class Edit:
    """Another text in place of the columns from `start` to `end` of a line (from 0) of a file, as it is read."""

    path: str
    line: int
    start: int
    end: int
    text: str


def lines_of(data: bytes) -> list[bytes]:
    """The lines of a file with their ends; joined again they are the file."""
    return LINE.findall(data)


def applied(data: bytes, read: Sequence[str], edits: Iterable[Edit]) -> bytes:
    """`data` with all `edits`; `read` are its lines as they are read, which may differ in invisible characters."""
    lines = lines_of(data)
    for edit in sorted(set(edits), key=lambda edit: (edit.line, edit.start), reverse=True):
        shown = read[edit.line]
        old = shown[edit.start : edit.end]
        raw = lines[edit.line].decode("utf-8", "surrogateescape")
        at = -1
        for _ in range(shown.count(old, 0, edit.start) + 1):
            at = raw.find(old, at + 1)
        if at >= 0:
            raw = raw[:at] + edit.text + raw[at + len(old) :]
            lines[edit.line] = raw.encode("utf-8", "surrogateescape")
    return b"".join(lines)


def deeper(line: bytes) -> bytes:
    """A heading one level deeper; the sixth level is the last."""
    return HEADING.sub(rb"\1\2#", line)


def in_table(path: str, data: bytes, old: str, new: str) -> Iterator[Edit]:
    """A change for each `old` slug in a file beside the sources that is known to mean an entry."""
    text, _ = decode(data, path)
    lines = text.split("\n")
    if path.endswith((".yml", ".yaml")):
        yield from in_yaml(path, text, old, new)
    elif path.endswith(".tsv"):
        yield from _in_cells(path, lines, old, new)
    elif path.endswith(".txt"):
        for number, line in enumerate(lines):
            if line.strip() == old:
                yield Edit(path, number, line.index(old), line.index(old) + len(old), new)


def in_yaml(path: str, text: str, old: str, new: str, first: int = 0, column: int = 0) -> Iterator[Edit]:
    """The slugs `old` in a block of YAML that begins at `column` of the line `first`."""
    try:
        node = yaml.compose(text.replace("\t", " "), Loader=loader(text))
    except yaml.YAMLError:
        return
    for scalar in _scalars(node, ""):
        mark = scalar.start_mark
        if scalar.value == old and scalar.end_mark.line == mark.line:
            start = mark.column + (column if mark.line == 0 else 0) + (scalar.style in ("'", '"'))
            yield Edit(path, first + mark.line, start, start + len(old), new)


def without_item(edit: Edit, line: str, old: str) -> Edit:
    """The `edit` of an item `old` of a list within brackets so that it goes, with a comma; of another list as it is."""
    item = re.compile(rf",\s*{re.escape(old)}(?=\s*[,\]])|(?<=\[){re.escape(old)}(?:\s*,\s*|(?=\s*\]))")
    spans = (found.span() for found in item.finditer(line))
    found = next(((start, end) for start, end in spans if start <= edit.start < end), None)
    return replace(edit, start=found[0], end=found[1], text="") if found else edit


def _scalars(node: yaml.Node | None, key: str) -> Iterator[yaml.ScalarNode]:
    """Those below `key` that are slugs."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if key in KEYED and isinstance(name, yaml.ScalarNode):
                yield name
            yield from _scalars(value, str(name.value))
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _scalars(value, key)
    elif isinstance(node, yaml.ScalarNode) and key in LISTS:
        yield node


def _in_cells(path: str, lines: Sequence[str], old: str, new: str) -> Iterator[Edit]:
    """Cells of the column of slugs, and labelled links `[[slug|words]]`."""
    heads = lines[0].split("\t") if lines else []
    at = heads.index(SLUGS) if SLUGS in heads else -1
    token = re.compile(rf"(?:^|(?<=[;\s])){re.escape(old)}(?=[;\s]|$)")
    for number, line in enumerate(lines[1:], 1):
        cells = line.split("\t")
        if 0 <= at < len(cells):
            offset = len("\t".join(cells[:at])) + (at > 0)
            for found in token.finditer(cells[at]):
                yield Edit(path, number, offset + found.start(), offset + found.end(), new)
        for found in re.finditer(rf"(?<=\[\[){re.escape(old)}(?=\|)", line):
            yield Edit(path, number, found.start(), found.end(), new)
