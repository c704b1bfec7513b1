"""What readers type and the texts do not say: the file `docs/search/<locale>.yml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from ..issues import Issue, Location, quoted, suggestion
from .loader import loader
from .names.metadata import Name
from .names.naming import Slug
from .text import decode

KEYS = ("synonyms", "asking", "phrases")


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language's file. `synonyms` are groups of words of one meaning, `asking` words that ask rather than tell.

    `of` holds under the slug of an entry how readers ask for it, `lines` where in the file the slug stands.
    """

    path: str
    locale: str
    synonyms: tuple[Name, ...] = ()
    asking: tuple[Name, ...] = ()
    of: Mapping[Slug, tuple[Name, ...]] = field(default_factory=dict)
    lines: Mapping[Slug, int] = field(default_factory=dict)

    def texts(self) -> dict[Slug, tuple[str, ...]]:
        """The phrases alone."""
        return {slug: tuple(phrase.text for phrase in phrases) for slug, phrases in self.of.items()}


def read(data: bytes | None, path: str, locale: str) -> tuple[Phrases, list[Issue]]:
    """The phrases in `data` (None: there is no such file, and no phrases) and what is wrong with the file."""
    if not data or not data.strip():
        return Phrases(path, locale), []
    text, issues = decode(data, path)
    reader = _Reader(path, issues)
    try:
        node = yaml.compose(text, Loader=loader(text))
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        message = f"this is not YAML ({getattr(error, 'problem', None) or 'unreadable'}); "
        message += "indent with spaces, and put phrases with ': ' or '#' in quotes"
        return Phrases(path, locale), [*issues, Issue(Location(path, mark.line + 1 if mark else 1), message)]
    parts = reader.parts(node)
    of, lines = reader.phrases(parts.get("phrases"))
    synonyms, asking = (reader.items(parts.get(key), key) for key in ("synonyms", "asking"))
    return Phrases(path, locale, synonyms, asking, of, lines), reader.issues


@dataclass(slots=True)
class _Reader:
    path: str
    issues: list[Issue]

    def report(self, at: yaml.Node, message: str) -> None:
        self.issues.append(Issue(Location(self.path, at.start_mark.line + 1), message))

    def parts(self, node: yaml.Node | None) -> dict[str, yaml.Node]:
        """The values of the file's keys."""
        found: dict[str, yaml.Node] = {}
        for name, key, value in self.pairs(node, "the file holds 'synonyms:', 'asking:' and 'phrases:'"):
            if name not in KEYS:
                message = f"unknown key {quoted(name)}; known are {', '.join(KEYS)}.{suggestion(name.casefold(), KEYS)}"
                self.report(key, message)
            elif name in found:
                self.report(key, f"{quoted(name)} is written twice; join the two")
            else:
                found[name] = value
        return found

    def phrases(self, node: yaml.Node | None) -> tuple[dict[Slug, tuple[Name, ...]], dict[Slug, int]]:
        """The phrases by slug, and the lines of the slugs."""
        of: dict[Slug, tuple[Name, ...]] = {}
        lines: dict[Slug, int] = {}
        for name, key, value in self.pairs(node, "'phrases' holds slugs, each with its phrases below it"):
            slug = Slug(name)
            if slug in of:
                self.report(key, f"{quoted(slug)} stands already in {Location(self.path, lines[slug])}; join the two")
            lines.setdefault(slug, key.start_mark.line + 1)
            of[slug] = (*of.get(slug, ()), *self.items(value, slug))
        return of, lines

    def pairs(self, node: yaml.Node | None, expected: str) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
        """Name, key and value of each pair of a mapping; none of nothing."""
        if node is None or _is_nothing(node):
            return
        if not isinstance(node, yaml.MappingNode):
            self.report(node, f"this is no mapping: {expected}")
            return
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                yield key.value, key, value
            else:
                self.report(key, f"a list or mapping cannot be a key: {expected}")

    def items(self, node: yaml.Node | None, name: str) -> tuple[Name, ...]:
        """The lines below a key."""
        if node is None or _is_nothing(node):
            return ()
        found = []
        for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            if not isinstance(item, yaml.ScalarNode):
                message = f"{quoted(name)} is a list of lines like '- words'; put a line with ': ' in quotes"
                self.report(item, message)
            elif not item.value.strip():
                self.report(item, f"an empty line in {quoted(name)}; remove it")
            else:
                found.append(Name(" ".join(item.value.split()), item.start_mark.line + 1))
        return tuple(found)


def _is_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null" and not node.style
