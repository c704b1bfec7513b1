"""TeX → MathML: inert, repaired for browsers, with the TeX beside it; what cannot be converted says why."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from concepts.write.html.mathml import LONGEST, formula
from hypothesis import given, settings
from hypothesis import strategies as st
from rendering import MATHML, elements, in_a_browser


def body(tex: str, is_block: bool = False) -> str:
    """The MathML without the elements that every formula has."""
    found = formula(tex, is_block)
    assert not found.problem
    return re.sub(r"^<math[^>]*><semantics>|<annotation.*$", "", found.markup).removeprefix("<mrow>").removesuffix("</mrow>")


@pytest.mark.parametrize(
    ("tex", "mathml"),
    [
        ("x+1", "<mi>x</mi><mo>+</mo><mn>1</mn>"),
        (r"\text{a<b & c}", "<mtext>a&lt;b\u00a0&amp;\u00a0c</mtext>"),
        (r"\mathrm{max} x", "<mtext>max</mtext><mi>x</mi>"),
        (r"\operatorname{softmax} x", '<mo lspace="0.17em" rspace="0.1em">softmax</mo><mi>x</mi>'),
        (r"X \sim Y", "<mi>X</mi><mo>∼</mo><mi>Y</mi>"),
        (r"a \pm b", "<mi>a</mi><mo>±</mo><mi>b</mi>"),
        (r"\lceil x\rceil", '<mo stretchy="false">⌈</mo><mi>x</mi><mo stretchy="false">⌉</mo>'),
        (r"n \to \infty", "<mi>n</mi><mo>→</mo><mi>∞</mi>"),
        (r"\boldsymbol{\beta}", "<mrow><mi>𝜷</mi></mrow>"),
        (r"\mathbf{w}", "<mi>𝐰</mi>"),
        (r"\mathrm{d}x", '<mrow><mi mathvariant="normal">d</mi></mrow><mi>x</mi>'),
    ],
)
def test_symbols(tex: str, mathml: str) -> None:
    assert body(tex) == mathml


@pytest.mark.parametrize(
    ("tex", "signs"),
    [
        ("(-1, -2) = -x", "ppp"),
        ("a - b", "i"),
        ("-a - -b", "pip"),
        (r"x^{-1} + a_{n-1}", "pi"),
        (r"\frac{-a}{b-c}", "pi"),
        ("|-x| - |y|", "pi"),
        (r"\left|-x\right| - \lVert -y\rVert", "pip"),
        (r"f(x) - g", "i"),
        (r"a \le -b", "p"),
    ],
)
def test_a_minus_with_nothing_on_its_left_is_a_sign(tex: str, signs: str) -> None:
    found = re.findall(r'<mo( form="prefix")?[^>]*>−</mo>', body(tex))
    assert "".join("p" if prefix else "i" for prefix in found) == signs


@pytest.mark.parametrize(
    ("tex", "forms"),
    [("|x| + |y|", "prefix postfix prefix postfix"), ("P(a|b)", ""), (r"2\|x\|", ""), (r"= \|x\|", "prefix postfix"), ("(|-a|)", "prefix postfix")],
)
def test_bars_of_which_it_is_certain_open_and_close(tex: str, forms: str) -> None:
    assert " ".join(re.findall(r'<mo[^>]*form="(\w+)"[^>]*>[|‖]</mo>', body(tex))) == forms


@pytest.mark.parametrize(
    ("tex", "accent", "stretchy"),
    [(r"\hat x", "ˆ", "false"), (r"\widehat{xy}", "ˆ", "true"), (r"\tilde x", "˜", "false"), (r"\bar x", "¯", "false"),
     (r"\overline{xy}", "‾", "true"), (r"\vec x", "→", "true"), (r"\dot x", "˙", "false"), (r"\ddot x", "¨", "false")],
)
def test_accents_sit_on_the_letter(tex: str, accent: str, stretchy: str) -> None:
    root = ElementTree.fromstring(f"<r>{body(tex)}</r>")
    (over,) = root.iter("mover")
    assert over.get("accent") == "true"
    assert (over[1].text, over[1].get("stretchy")) == (accent, stretchy)


def test_bars_that_are_written_as_pairs_are_brackets() -> None:
    assert body(r"\lVert x\rVert").startswith('<mrow><mo stretchy="true" fence="true" form="prefix">‖</mo>')


def test_a_block_is_displayed_and_the_tex_goes_along() -> None:
    assert formula("x", True).markup.startswith('<math display="block">')
    assert formula("x", False).markup.startswith("<math>")
    assert '<annotation encoding="application/x-tex">a &lt; b</annotation></semantics></math>' in formula(" a < b ", False).markup


@pytest.mark.parametrize(
    "tex",
    [r"\text{<script>alert(1)</script>}", r"\text{</math><img src=x onerror=alert(1)>}", r"\href{javascript:alert(1)}{x}",
     r"\class{x}{y}\style{position:fixed}{z}", r"\color{red;position:fixed}{x}", r"\text{&lt;script&gt;}", r"\mathrm{<b>}", "<script>",
     r"\operatorname{<script>}", r"\unicode{x3c}script\unicode{x3e}", r"\rule{99999em}{99999em}", r"\tag{<i>}"],
)
def test_nothing_in_a_formula_is_live(tex: str) -> None:
    html = formula(tex, True).markup
    for node in elements(html):
        assert node.tag in MATHML
        assert not {name for name in node.attributes if name.startswith("on") or name in ("href", "style", "class")}
        assert not re.search(r"\d{4}", "".join(filter(None, node.attributes.values())))


TEX = st.lists(
    st.sampled_from(
        [*r"\frac \sqrt \hat \text{ \left( \right) \begin{cases} \end{cases} \sum \mathbf \color{red} \href{x} { } ^ _ & \\ < > \" ' a b 1 -".split(),
         " ", "</math>", "<script>", "-->", "가"]
    ),
    max_size=15,
).map("".join)


@given(TEX, st.booleans())
@settings(max_examples=200, deadline=None)
def test_any_tex_gives_a_formula_or_a_reason(tex: str, is_block: bool) -> None:
    found = formula(tex, is_block)
    assert bool(found.markup) != bool(found.problem)
    assert "\n" not in found.problem
    page = in_a_browser(found.markup)
    assert {node.tag for node in elements(found.markup)} <= MATHML
    behind = page.css_first("#behind")
    assert behind is not None
    assert behind.parent is not None
    assert behind.parent.tag == "section"


@pytest.mark.parametrize(
    ("tex", "problem"),
    [
        (r"\frac{a", "a brace is missing"),
        ("x}", "a brace is missing"),
        (r"\foo{x}", r"\foo is not known"),
        (r"a \\ \bar", "NoAvailableTokensError"),
        (r"\left( a", "ExtraLeftOrMissingRightError"),
        ("x^", "MissingSuperScriptOrSubscriptError"),
        ("{" * 3000 + "}" * 3000, "it is nested too deeply"),
        ("x" * (LONGEST + 1), f"it is longer than {LONGEST} characters"),
        (r"\frac{a}", ""),
        (r"\begin{align} a", ""),
    ],
)
def test_what_cannot_be_converted_says_why(tex: str, problem: str) -> None:
    found = formula(tex, False)
    assert found.markup == ""
    assert found.problem == problem if problem else found.problem
