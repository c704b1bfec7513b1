"""House style of every figure: one size, one palette, text that stays text.

Figures are drawn at phone width (4.8 in) with 10 pt text and scale up on a desktop. The background
is transparent and the site inverts the lightness in dark mode, so colours are of middle lightness.
Layout uses DejaVu Sans, which ships with matplotlib: the files do not depend on installed fonts.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable
from typing import Any

import matplotlib

matplotlib.use("svg")

import matplotlib.pyplot as plt
from matplotlib.figure import Figure

BLUE, ORANGE, GREEN, RED, PURPLE, GREY = "#0072B2", "#C95F00", "#008A64", "#C0392B", "#9B5094", "#777777"
CYCLE = (BLUE, ORANGE, GREEN, PURPLE, RED, GREY)

Pick = Callable[[str, str], str]
"""`pick(korean, english)` returns the text in the language of the figure that is being drawn."""

Live = list[tuple[dict[str, Any], dict[str, Any]]]
"""Settings of a live figure, each with the values that it has to compute from them."""

RC = {
    "figure.constrained_layout.use": True,
    "font.family": "DejaVu Sans",
    "font.size": 10,
    "axes.titlesize": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.prop_cycle": matplotlib.cycler(color=CYCLE),
    "legend.frameon": False,  # Korean text is wider than the layout font thinks: no box to overflow
    "svg.fonttype": "none",
    "svg.hashsalt": "ml-concepts",
}
FONT_STACK = "system-ui, 'Apple SD Gothic Neo', 'Noto Sans KR', 'Noto Sans CJK KR', 'Malgun Gothic', sans-serif"


def power_of_ten(exponent: int) -> str:
    """10 with a superscript exponent, such as 10⁻¹⁰."""
    return "10" + str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))


def scientific(value: float, digits: int = 1) -> str:
    """A number as mantissa × power of ten, such as 1.3 × 10⁻²⁴ (`digits` decimals in the mantissa)."""
    mantissa, exponent = f"{value:.{digits}e}".split("e")
    return f"{mantissa} × {power_of_ten(int(exponent))}"


def canvas(rows: int = 1, cols: int = 1, height: float = 3.0, **subplots: Any) -> tuple[Figure, Any]:
    """A figure 4.8 inches wide and `height` inches high with `rows` × `cols` axes (as `plt.subplots`)."""
    plt.rcParams.update(RC)
    return plt.subplots(rows, cols, figsize=(4.8, height), **subplots)


def to_svg(figure: Figure) -> str:
    """The figure as SVG text: transparent, without a date, fonts replaced by the reader's own."""
    buffer = io.StringIO()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        figure.savefig(buffer, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    plt.close(figure)
    svg = re.sub(r"'DejaVu Sans[^']*'(?:, sans-serif)?", FONT_STACK.replace("'", "&apos;"), buffer.getvalue())
    return re.sub(r"[ \t]+$", "", svg, flags=re.MULTILINE)
