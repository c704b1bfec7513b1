"""Markdown → one tree of tokens with line numbers: the only parser of the sources."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from markdown_it.token import Token

from ...issues import Issue, Location
from ..markdown import footnotes
from ..markdown.conflicts import conflict_lines
from ..markdown.dialect import parser

Tokens = tuple[Token, ...]
"""markdown-it's tokens; block tokens are a flat list with opening and closing ones, `map` counts lines from 0."""


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """A whole file: `tokens` in order, `footnotes` by label (its letters' case folded), taken out of the flow.

    `references` are the lines of the definitions `[label]: address` by label, counted from 0, the last one excluded.
    """

    path: str
    tokens: Tokens
    footnotes: Mapping[str, Tokens]
    references: Mapping[str, tuple[int, int]] = field(default_factory=dict)


def front_matter(text: str) -> int:
    """Number of lines of YAML front matter at the start of `text`, 0 if there is none."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---" or len(lines) < 2 or ":" not in lines[1]:
        return 0
    for i, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return i + 1
        if line.startswith("## "):  # a rule above the first question
            break
    return 0


def parse(text: str, path: str) -> tuple[Tree, list[Issue]]:
    """The tree of `text` (clean, see `text.clean`) and what in it is left open, by line. Never raises.

    Front matter is skipped; it counts as empty lines.
    """
    skipped = front_matter(text)
    if skipped:
        text = "\n" * skipped + "\n".join(text.split("\n")[skipped:])
    if not text.endswith("\n"):
        text += "\n"  # or the library reads behind it
    conflicts = conflict_lines(text)
    env: dict[str, object] = {"conflicts": conflicts, "conflict lines": sorted(conflicts)}
    flow, notes = footnotes.taken_out(parser().parse(text, env))
    problems = env.get("problems", {})
    assert isinstance(problems, dict)
    issues = [Issue(Location(path, line + 1), message) for line, message in sorted(problems)]
    return Tree(path, tuple(flow), notes, _references(env)), issues


def _references(env: Mapping[str, object]) -> dict[str, tuple[int, int]]:
    known = env.get("references", {})
    assert isinstance(known, dict)
    return {label: (found["map"][0], found["map"][1]) for label, found in known.items()}


def blocks(tokens: Tokens) -> Iterator[Tokens]:
    """The top-level blocks of `tokens`: each from its opening to its closing token."""
    depth = start = 0
    for i, token in enumerate(tokens):
        depth += token.nesting
        if depth == 0:
            yield tokens[start : i + 1]
            start = i + 1


def inlines(tokens: Iterable[Token]) -> Iterator[tuple[Token, tuple[Token, ...]]]:
    """Every `inline` token with the open blocks that it stands in, outermost first."""
    stack: list[Token] = []
    for token in tokens:
        if token.nesting > 0:
            stack.append(token)
        elif token.nesting < 0 and stack:
            stack.pop()
        elif token.type == "inline":
            yield token, tuple(stack)
