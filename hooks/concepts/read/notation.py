"""YAML that authors write: keys with words behind them, each with its line, and every problem located."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

import yaml

from ..issues import Issue, Location, quoted, suggestion

DEEP = 500
"""Levels for the C loader, at most: it is ten times as fast where it is there, and ends the interpreter on too many."""


def loader(text: str) -> type:
    """The loader for `text`: the C one, or the one in Python, which reports what is nested too deeply."""
    blocks = (len(line) - len(line.lstrip()) + line.count("- ") + line.count("? ") for line in text.split("\n"))
    levels = text.count("[") + text.count("{") + max(blocks)
    return yaml.SafeLoader if levels > DEEP else getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def broken(error: Exception, what: str, path: str, first: int = 1) -> Issue:
    """What to say of a text that is no YAML and begins on the line `first` of a file."""
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None) or "unreadable"
    message = f"the {what} is not YAML ({problem}); "
    message += "write 'key: value' lines and put values with ': ' or '#' in quotes"
    return Issue(Location(path, first + (mark.line if mark else 0)), message)


@dataclass(slots=True)
class Notation:
    """One reading of a text, called `what` in messages, that begins on the line `first` of a file."""

    what: str
    path: str
    first: int = 1
    issues: list[Issue] = field(default_factory=list)

    def composed(self, text: str) -> yaml.Node | None:
        """The tree of a text; None for an empty one and for what is no YAML."""
        try:
            return yaml.compose(text, Loader=loader(text))
        except (yaml.YAMLError, RecursionError) as error:
            self.issues.append(broken(error, self.what, self.path, self.first))
            return None

    def line(self, node: yaml.Node) -> int:
        """The line of the file where a node begins."""
        return self.first + int(node.start_mark.line)

    def report(self, at: yaml.Node, message: str) -> None:
        """Note what is wrong."""
        self.issues.append(Issue(Location(self.path, self.line(at)), message))

    def pairs(self, node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
        """Name, key and value of each pair of a mapping; none of nothing."""
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if isinstance(key, yaml.ScalarNode):
                    yield key.value, key, value
                else:
                    self.report(key, "a list or mapping cannot be a key; write 'key: value'")
        elif node is not None and not _is_nothing(node):
            self.report(node, f"the {self.what} has no keys here; write 'key: value'")

    def keyed(self, node: yaml.Node | None, known: Collection[str]) -> dict[str, yaml.Node]:
        """The values of the `known` keys."""
        found: dict[str, yaml.Node] = {}
        for name, key, value in self.pairs(node):
            if name not in known:
                message = f"unknown {self.what} key {quoted(name)}; known are {', '.join(known)}."
                self.report(key, message + suggestion(name.casefold(), known))
            elif name in found:
                self.report(key, f"{self.what} key {quoted(name)} is written twice; keep one of them")
            else:
                found[name] = value
        return found

    def words(self, node: yaml.Node | None, name: str) -> Iterator[tuple[str, int]]:
        """What stands below the key `name`, one or a list, each once with its line; no empty ones."""
        first: dict[str, int] = {}
        for item in node.value if isinstance(node, yaml.SequenceNode) else [node] if node else ():
            if not isinstance(item, yaml.ScalarNode):
                message = f"{quoted(name)} is a list of words; write '{name}: [one, two]', words with ': ' in quotes"
                self.report(item, message)
            elif words := " ".join(item.value.split()):
                if words in first:
                    message = f"{quoted(words)} stands already in {Location(self.path, first[words])}; keep one of them"
                    self.report(item, message)
                else:
                    first[words] = self.line(item)
                    yield words, first[words]
            elif item is not node or item.style:
                self.report(item, f"{quoted(name)} has an empty item; write words there, or remove it")


def _is_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.value
