"""TeX → MathML Core: built as a tree, repaired, and written with everything escaped.

Read by browsers and screen readers without JavaScript; the TeX goes along, for who copies a formula.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element

from latex2mathml.converter import convert_to_element

LONGEST = 10_000  # characters
READABLE = (  # what the converter does not do well: bars as brackets, words as words, upright letters
    (re.compile(r"(?<!\\left)\\l([Vv])ert(?![A-Za-z])"), r"\\left\\l\1ert"),
    (re.compile(r"(?<!\\right)\\r([Vv])ert(?![A-Za-z])"), r"\\right\\r\1ert"),
    (re.compile(r"\\mathrm\{([A-Za-z]{2,})\}"), r"\\text{\1}"),
    (re.compile(r"\\mathrm\{([A-Za-z])\}"), r"{\\rm \1}"),
)
BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
COMMAND = re.compile(r"\\[A-Za-z]*")
PARTS = {"mfrac": 2, "msup": 2, "msub": 2, "mover": 2, "munder": 2, "mroot": 2, "msubsup": 3, "munderover": 3}
ELEMENTS = PARTS.keys() | set(
    "menclose mi mn mo mpadded mphantom mrow mspace msqrt mstyle mtable mtd mtext mtr".split()
)
ATTRIBUTES = frozenset(
    """accent columnalign columnlines columnspacing depth displaystyle fence form height largeop linethickness lspace
    mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowlines rowspacing rspace
    scriptlevel separator stretchy voffset width""".split()
)
VALUE = re.compile(r"[A-Za-z ]+|#[0-9A-Fa-f]{3,8}|(?:[+-]?\d{0,3}(?:\.\d{1,9})?(?:[a-z]{0,3}|%)(?: |$))+")
ACCENTS = {"^": "ˆ", "~": "˜", "―": "‾", **{c: c for c in "¯˙¨ˇ˘´`→"}}
LINES, WIDE = frozenset("‾→"), frozenset("ˆ˜")  # accents that are, or can be, as wide as what they stand on
SIGNS = frozenset("−-+±∓")
OPENING = frozenset("([{⟨⌈⌊,;:=≠<>≤≥≈∼≡∝∈→←↦⇒⇔×·⋅/∣+−±")  # a sign behind one of these has nothing on its left
OPERATORS = {"~": "∼"}
BRACKETS = frozenset({"Ps", "Pe"})  # as Unicode has them
BARS = frozenset("|‖∥")
IDENTIFIERS = frozenset("∞∅⊤")
SPACED = {"lspace": "0.17em", "rspace": "0.1em"}


@dataclass(frozen=True, slots=True)
class Formula:
    """MathML; or, where the TeX cannot be converted, why."""

    markup: str
    problem: str = ""


@lru_cache(maxsize=8192)
def formula(tex: str, is_block: bool) -> Formula:
    """The `<math>` element for `tex`, or what is wrong with it."""
    tex = tex.strip()
    problem = _unbalanced(tex)
    if problem:
        return Formula("", problem)
    source = tex
    for pattern, replacement in READABLE:
        source = pattern.sub(replacement, source)
    try:
        row = convert_to_element(source, display="block" if is_block else "inline")[0]
        problem = _misread(row)
        if problem:
            return Formula("", problem)
        _repair(row)
        return Formula(_math("".join(_written(row)), tex, is_block))
    except RecursionError:
        return Formula("", "it is nested too deeply")
    except Exception as error:  # whatever another's parser raises
        return Formula("", f"{type(error).__name__}: {error}".rstrip(": "))


def _math(row: str, tex: str, is_block: bool) -> str:
    annotation = f'<annotation encoding="application/x-tex">{html.escape(tex, quote=False)}</annotation>'
    display = ' display="block"' if is_block else ""
    return f"<math{display}><semantics>{row}{annotation}</semantics></math>"


def _unbalanced(tex: str) -> str:
    """What keeps `tex` from being read at all."""
    if len(tex) > LONGEST:
        return f"it is longer than {LONGEST} characters"
    depth = 0
    for brace in BRACE.findall(tex):
        depth += {"{": 1, "}": -1}.get(brace, 0)
        if depth < 0:
            break
    return "a brace is missing" if depth else ""


def _misread(row: Element) -> str:
    """What the converter did not understand, though it said nothing."""
    for element in row.iter():
        if PARTS.get(element.tag, len(element)) != len(element):
            return f"<{element.tag}> has {len(element)} parts"
        left = COMMAND.search(element.text or "")
        if left:
            return f"{left[0]} is not known"
    return ""


def _repair(row: Element) -> None:
    """Say in the tree what browsers need to be told."""
    for element in row.iter():
        element.text = html.unescape(element.text or "")  # the converter writes references
        _repair_symbol(element)
    for element in row.iter():
        if element.tag == "mover":
            _repair_accent(element)
        if element.tag not in PARTS:
            _repair_signs(element)


def _repair_symbol(element: Element) -> None:
    """Operators are operators, symbols for things are none, and bold letters are letters of their own."""
    text = element.text or ""
    category = unicodedata.category(text) if element.tag == "mi" and len(text) == 1 else ""
    if category == "Sm":
        element.tag, element.text = "mo", OPERATORS.get(text, text)
    if category in BRACKETS:
        element.tag = "mo"
        element.set("stretchy", "false")
    if element.tag == "mo" and text in IDENTIFIERS:
        element.tag = "mi"
    if element.tag == "mo" and len(text) > 1 and text.isalpha():
        element.attrib.update(SPACED)
    style = element.get("mathvariant", "normal")
    if style != "normal":
        element.text = "".join(_styled(letter, style) for letter in text)
        del element.attrib["mathvariant"]


def _styled(letter: str, style: str) -> str:
    """A letter in a style, as a character of its own, if there is one: browsers know no other way."""
    name = unicodedata.name(letter, "").replace("GREEK ", "").replace("LATIN ", "").replace("LETTER ", "")
    try:
        return unicodedata.lookup(f"MATHEMATICAL {style.replace('-', ' ').upper()} {name}")
    except KeyError:
        return letter


def _repair_accent(element: Element) -> None:
    """Accents sit on the letter: spacing characters in an element that is called an accent."""
    accent = element[1]
    found = ACCENTS.get(accent.text or "") if accent.tag == "mo" else None
    if found:
        # How the converter tells \widehat and \widetilde from \hat and \tilde:
        is_wide = found in WIDE and not ("accent" in element.attrib or "stretchy" in accent.attrib)
        accent.text = found
        accent.attrib = {"stretchy": "true" if found in LINES or is_wide else "false"}
        element.set("accent", "true")


def _repair_signs(row: Element) -> None:
    """A minus with nothing on its left is a sign, a bar there opens: no space stands behind it."""
    is_open, bars = True, 0  # whether nothing is there yet that a difference could start with; bars to be closed
    for element in row:
        text = element.text or ""
        if element.tag == "mspace":
            continue
        if element.tag == "mo" and is_open and text in SIGNS | BARS:
            element.attrib.setdefault("form", "prefix")
            bars += text in BARS
        elif element.tag == "mo" and bars and text in BARS:
            element.attrib.setdefault("form", "postfix")
            bars -= 1
        is_open = element.tag == "mo" and (text in OPENING or element.get("form") == "prefix")


def _written(element: Element) -> Iterator[str]:
    """An element of MathML Core with what it holds; of any other element, what it holds."""
    name = element.tag if element.tag in ELEMENTS else "mrow"
    yield f"<{name}"
    for key, value in element.attrib.items():
        if key in ATTRIBUTES and VALUE.fullmatch(value):
            yield f' {key}="{value}"'
    yield f">{html.escape(element.text or '', quote=False)}"
    for child in element:
        yield from _written(child)
    yield f"</{name}>"
