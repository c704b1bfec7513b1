"""Every formula becomes MathML that is well formed and has nothing of TeX left in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from xml.etree import ElementTree

from concepts.write.html.mathml import formula
from content_docs import formulas, report, sources
from promises import Promises, patterns


def all_formulas() -> Iterator[tuple[str, str, bool]]:
    """Place, TeX, and whether it stands alone."""
    for source in sources().values():
        tokens = (*source.tree.tokens, *(token for note in source.tree.footnotes.values() for token in note))
        for tex, is_block, line in formulas(tokens):
            yield f"{source.path}:{line}", tex, is_block


@cache
def problem(tex: str, is_block: bool) -> str:
    """What is wrong with the MathML of a formula, or nothing."""
    made = formula(tex, is_block)
    if made.problem:
        return made.problem
    root = ElementTree.fromstring(made.markup)
    if (root.get("display") == "block") != is_block:
        return f"display is {root.get('display')!r}"
    for element in root.iter():
        text = (element.text or "").strip()
        if element.tag == "annotation":
            continue
        if "\\" in text or "$" in text:
            return f"{text!r} is left of the TeX"
        if element.tag == "mi" and len(text) > 1 and not re.fullmatch(r"[A-Za-z]+\d?|[^\x00-\x7f]+", text):
            return f"{text!r} in one identifier"
    return ""


def test_every_formula_is_converted_and_nothing_of_tex_is_left() -> None:
    report(f"{place}: {tex!r}: {problem(tex, is_block)}" for place, tex, is_block in all_formulas() if problem(tex, is_block))


def test_formulas_have_nothing_that_is_not_to_be_there(promises: Promises) -> None:
    unwanted = patterns(promises.formulas)
    report(f"{place}: {found[0]!r} in {tex!r}" for place, tex, _ in all_formulas() if (found := unwanted.search(tex)))


def test_what_is_wrong_with_a_formula_is_noticed() -> None:
    assert problem("x^2", False) == problem(r"\frac{a}{b}", True) == ""
    for tex in (r"\frac{a", r"\unheardof{x}", "x$y"):
        assert problem(tex, False), tex
