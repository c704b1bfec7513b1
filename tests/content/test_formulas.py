"""Every formula becomes MathML that is well formed and has nothing of TeX left in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from concepts.blocks import Kind, scan
from concepts.formulas import Formula, formulas_in, unreadable
from concepts.source import parse
from concepts.wording import LANGS
from content_docs import both, report, source
from mathml import mathml


def all_formulas() -> Iterator[tuple[str, Formula]]:
    for lang in LANGS:
        for entry in source(lang).entries:
            for formula in formulas_in((*entry.answer, *entry.body)):
                yield f"{entry.location.path}:{formula.line}", formula


def problem(formula: Formula) -> str:
    """What is wrong with the MathML of a formula, or nothing."""
    root = ElementTree.fromstring(mathml(formula.tex, formula.is_block))
    if root.get("display") != ("block" if formula.is_block else "inline"):
        return f"display is {root.get('display')!r}"
    stars = {star for script in root.iter() if script.tag.endswith(("msup", "msubsup")) for star in script[-1].iter()}
    for element in root.iter():
        tag, text = element.tag.rpartition("}")[2], (element.text or "").strip()
        if "\\" in text or "$" in text:
            return f"{text!r} is left of the TeX"
        if text == "*" and element not in stars:
            return "a literal * (write \\cdot or \\times)"
        if tag == "merror":
            return "an error element"
        if tag == "mi" and len(text) > 1 and not re.fullmatch(r"[A-Za-z]+\d?|[^\x00-\x7f]+", text):
            return f"{text!r} in one identifier"
    return ""


def test_every_formula_is_converted_and_nothing_of_tex_is_left() -> None:
    report(str(issue) for lang in LANGS for issue in unreadable(source(lang), mathml))
    seen: dict[tuple[str, bool], str] = {}
    problems = []
    for place, formula in all_formulas():
        key = (formula.tex, formula.is_block)
        if key not in seen:
            seen[key] = problem(formula)
        if seen[key]:
            problems.append(f"{place}: ${formula.tex}$: {seen[key]}")
    assert len(seen) > 300, "the formulas are not found"
    report(problems)


def test_no_dollar_sign_is_left_outside_of_formulas() -> None:
    problems = []
    for page in both():
        for line in page.lines:
            if line.kind is Kind.TEXT and "$" in line.text and not line.text.startswith("$"):
                rest = re.sub(r"`[^`]*`|\\\$", "", line.text)
                if rest.count("$") % 2:
                    problems.append(f"{page.at(line)}: an odd number of $ signs")
    report(problems)


def test_tex_has_no_korean_and_fits_a_phone() -> None:
    problems = []
    for place, formula in all_formulas():
        if re.search("[가-힣ㄱ-ㅎ]", formula.tex):
            problems.append(f"{place}: Korean in a formula: {formula.tex}")
        if re.search(r"\\begin\{(?:align|eqnarray|gather)|\\tag|\\label", formula.tex):
            problems.append(f"{place}: an environment that is not supported: {formula.tex}")
    report(problems)


FOUND = [
    ("$x$ and $y_1$", [("x", False, 1), ("y_1", False, 1)]),
    ("costs \\$5 and $5 or 6$5", []),
    ("`$x$` is code", []),
    ("a\n$$\nx\n$$\nb $z$", [("x", True, 2), ("z", False, 5)]),
    ("text $$ a+b $$ inline", [("a+b", True, 1)]),
    ("```\n$x$\n```\n", []),
    ("### Why $L_2$ {#why}", [("L_2", False, 1)]),
    ("\\(x\\) too", [("x", False, 1)]),
    ("- one\n- two $q$", [("q", False, 2)]),
]


def test_formulas_are_found_with_their_lines() -> None:
    for text, expected in FOUND:
        assert [(f.tex, f.is_block, f.line) for f in formulas_in(scan(text, "x.md")[0])] == expected, text


def test_what_cannot_be_converted_is_reported_with_its_line() -> None:
    bad = ["\\frac{a", "\\frac{a}", "x}", "\\left( a", "\\undefinedcommand{x}", "x^", "\\begin{align} a", "a & b", "\\hat"]
    for tex in bad:
        text = f"## Q {{#q}}\nAnswer.\n\nOne\ntwo ${tex}$ three\n"
        issues = unreadable(parse(text, "docs/ko/concepts.md")[0], mathml)
        assert [str(issue).split(":")[1] for issue in issues] == ["5"], (tex, issues)
    assert unreadable(parse("## Q {#q}\nAnswer with $x^2$.\n", "x.md")[0], mathml) == []
