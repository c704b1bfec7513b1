"""The TeX formulas of a source, each with its line: what cannot be converted is reported where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from .blocks import Kind, Line
from .entry import Source
from .issues import Issue, Location, quoted
from .prose import PROTECTED

DISPLAY = re.compile(r"\$\$(.+?)\$\$", re.DOTALL)
DELIMITED = re.compile(r"(\$\$|\$|\\\(|\\\[)(.+?)(?:\$\$|\$|\\\)|\\\])", re.DOTALL)
COMMAND_LEFT = re.compile(r"\\[A-Za-z]*")
TAG = re.compile(r"<[^<>]*>")


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
        spans = DISPLAY.finditer(text) if kind is Kind.MATH else ()
        if kind in (Kind.TEXT, Kind.HEADING) and ("$" in text or "\\(" in text or "\\[" in text):
            spans = (span for span in PROTECTED.finditer(text) if DELIMITED.fullmatch(span[0]))
        for span in spans:
            found = DELIMITED.fullmatch(span[0])
            assert found is not None
            is_block = found[1] in ("$$", "\\[")
            yield Formula(found[2].strip(), is_block, block[0].number + text.count("\n", 0, span.start()))


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
    try:
        markup = convert(formula.tex, formula.is_block)
    except Exception as error:  # whatever another's parser raises
        return f"{type(error).__name__}: {error}".rstrip(": ")
    left = COMMAND_LEFT.search(TAG.sub("", markup))
    return f"{left[0]} is not known" if left else ""
