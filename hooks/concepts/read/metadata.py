"""The YAML block in an HTML comment under a heading: other names, and where they do not apply."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import yaml

from .blocks import Kind, Line
from .issues import Issue, Location, quoted, suggestion

COMMENT = re.compile(r"^\s*<!--(.*?)-->\s*$", re.DOTALL)
LOOKS_LIKE_METADATA = re.compile(r"^[ \t]*(?:term|aliases|search|unless|unlinked)[ \t]*:", re.MULTILINE)
KEY = re.compile(r"[a-z][a-z_-]*")
KEYS = ("term", "aliases", "search", "unless", "unlinked")
Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C one is ten times as fast, where it is there


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the line of the source where it is claimed."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the block says; `term` is None where it says none.

    `aliases` mean the concept wherever they stand and are linked; `search` are found but never linked; `unless`
    are phrases that contain a name of the concept and mean something else; `unlinked` are the slugs of concepts
    whose names mean something else in this one's text (bias in the text on variance).
    """

    term: Name | None = None
    aliases: tuple[Name, ...] = ()
    search: tuple[Name, ...] = ()
    unless: tuple[Name, ...] = ()
    unlinked: tuple[Name, ...] = ()
    lines: frozenset[int] = field(default_factory=frozenset)


def read(lines: Sequence[Line], path: str) -> tuple[Metadata, list[Issue]]:
    """The metadata block that starts `lines` (those under a heading), or an empty one.

    A comment that is no mapping (`<!-- later -->`), or one of other words than a key could be (`<!-- TODO: more -->`),
    is an ordinary comment.
    """
    start = next((i for i, line in enumerate(lines) if line.kind is not Kind.BLANK), None)
    if start is None or lines[start].kind is not Kind.COMMENT:
        return Metadata(), []
    block: list[Line] = []
    for line in lines[start:]:
        if line.kind is not Kind.COMMENT:
            break
        block.append(line)
        if "-->" in line.text:
            break
    found = COMMENT.match("\n".join(line.text for line in block))
    if found is None:
        return Metadata(), []
    return _parse(found[1], path, block[0].number, frozenset(line.number for line in block))


def _parse(text: str, path: str, first: int, lines: frozenset[int]) -> tuple[Metadata, list[Issue]]:
    try:
        node = yaml.compose(text.replace("\t", "    "), Loader=Loader)
    except (yaml.YAMLError, RecursionError) as error:
        if not LOOKS_LIKE_METADATA.search(text):
            return Metadata(), []
        mark = getattr(error, "problem_mark", None)
        message = f"the metadata is not YAML ({getattr(error, 'problem', None) or 'unreadable'}); "
        message += "write 'key: value' lines and put values with ': ' or '#' in quotes"
        return Metadata(lines=lines), [Issue(Location(path, first + (mark.line if mark else 0)), message)]
    if not isinstance(node, yaml.MappingNode) or not any(_could_be_key(key) for key, _ in node.value):
        return Metadata(), []
    return _values(node, path, first, lines)


def _could_be_key(key: yaml.Node) -> bool:
    name = str(key.value)
    return KEY.fullmatch(name) is not None or bool(suggestion(name.casefold(), KEYS))


def _values(
    node: yaml.MappingNode, path: str, first: int, lines: frozenset[int]
) -> tuple[Metadata, list[Issue]]:
    issues: list[Issue] = []
    values: dict[str, tuple[Name, ...]] = {}

    def report(at: yaml.Node, message: str) -> None:
        issues.append(Issue(Location(path, first + at.start_mark.line), message))

    for key, value in node.value:
        name = str(key.value) if isinstance(key, yaml.ScalarNode) else "?"
        if name not in KEYS:
            message = f"unknown metadata key {quoted(name)}; known are {', '.join(KEYS)}."
            report(key, message + suggestion(name.casefold(), KEYS))
        elif name in values:
            report(key, f"metadata key {quoted(name)} is written twice; keep one of them")
        elif name == "term" and not isinstance(value, yaml.ScalarNode):
            report(value, "'term' is one name; write 'term: name'")
        else:
            items = value.value if isinstance(value, yaml.SequenceNode) else [value]
            if not all(isinstance(item, yaml.ScalarNode) for item in items):
                report(value, f"{quoted(name)} is a list of names; write '{name}: [one, two]'")
                continue
            names = (Name(" ".join(str(i.value).split()), first + i.start_mark.line) for i in items)
            values[name] = tuple(n for n in names if n.text)
    term = values.pop("term", ())
    return Metadata(term=term[0] if term else None, lines=lines, **values), issues
