"""The TeX formulas of a source, each with its line: what cannot be converted is reported where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from xml.etree import ElementTree

from .blocks import Kind, Line
from .entry import Source
from .issues import Issue, Location, quoted

SPAN = re.compile(
    r"""
      (?P<tick>`+)(?!`).*?(?<!`)(?P=tick)(?!`)                       # code
    | \\[\\$`]                                                      # an escaped character
    | \$\$(?P<display>.+?)\$\$
    | \\\((?P<round>.+?)\\\)
    | (?<![\w$])\$(?=[^\s$])(?P<inline>[^$\n]*?)(?<=[^\s\\$])\$(?![\d$])
    """,
    re.VERBOSE | re.DOTALL,
)
COMMAND = re.compile(r"\\[A-Za-z]*")
BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
CHILDREN = {"mfrac": 2, "msup": 2, "msub": 2, "mover": 2, "munder": 2, "mroot": 2, "msubsup": 3, "munderover": 3}


@dataclass(frozen=True, slots=True)
class Formula:
    """TeX without its delimiters; `line` is where the formula begins."""

    tex: str
    is_block: bool
    line: int


def formulas_in(lines: Iterable[Line]) -> Iterator[Formula]:
    """Every formula in `lines`, in order; a dollar sign in code is none."""
    for kind, group in groupby(lines, key=attrgetter("kind")):
        block = list(group)
        text = "\n".join(line.text for line in block)
        if kind not in (Kind.TEXT, Kind.HEADING, Kind.MATH) or not ("$" in text or "\\(" in text):
            continue
        for found in SPAN.finditer(text):
            tex = found["display"] or found["inline"] or found["round"]
            if tex:
                line = block[0].number + text.count("\n", 0, found.start())
                yield Formula(tex.strip(), bool(found["display"]), line)


def unreadable(source: Source, convert: Callable[[str, bool], str]) -> list[Issue]:
    """The formulas for which `convert(tex, is_block)`, which gives MathML, fails or leaves a command as it is."""
    titles = (Line(e.location.line, e.title, Kind.HEADING) for e in source.entries)
    bodies = (line for e in source.entries for line in (*e.answer, *e.body))
    intros = (line for topic in source.topics for line in topic.intro)
    issues = []
    for formula in (*formulas_in(intros), *formulas_in(titles), *formulas_in(bodies)):
        problem = _problem(formula, convert)
        if problem:
            message = f"formula {quoted(formula.tex)} cannot be converted ({problem}); write it in simpler TeX"
            issues.append(Issue(Location(source.path, formula.line), message))
    return issues


def _problem(formula: Formula, convert: Callable[[str, bool], str]) -> str:
    depth = 0
    for brace in BRACE.findall(formula.tex):
        depth += {"{": 1, "}": -1}.get(brace, 0)
        if depth < 0:
            break
    if depth:
        return "a brace is missing"
    try:
        root = ElementTree.fromstring(convert(formula.tex, formula.is_block))
    except Exception as error:  # whatever another's parser raises
        return f"{type(error).__name__}: {error}".rstrip(": ")
    for element in root.iter():
        tag = element.tag.rpartition("}")[2]
        if CHILDREN.get(tag, len(element)) != len(element):
            return f"<{tag}> has {len(element)} parts"
        left = COMMAND.search(element.text or "")
        if left:
            return f"{left[0]} is not known"
    return ""
