"""Bias: it moves the point at which a unit switches on, and frees a line from the origin."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREEN, GREY, ORANGE, Pick, canvas

Array = npt.NDArray[np.float64]
X: Array = np.arange(5.0)
Y: Array = 2 * X + 3


def fit(with_bias: bool) -> tuple[float, float, float]:
    """Least-squares slope, intercept and mean squared error."""
    design = np.column_stack([X, np.ones_like(X) if with_bias else np.zeros_like(X)])
    slope, intercept = np.linalg.lstsq(design, Y, rcond=None)[0]
    return float(slope), float(intercept), float(np.mean((design @ [slope, intercept] - Y) ** 2))


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    slope, _, error = fit(with_bias=False)
    return {"slope through the origin": f"{slope:.1f}", "its error": f"{error:.1f}"}


GIVEN: set[str] = set()


def draw(pick: Pick) -> Figure:
    """Left: σ(x + b) for three biases. Right: least-squares lines with and without an intercept."""
    figure, axes = canvas(1, 2, height=2.8)
    x = np.linspace(-8, 8, 161)
    for b, colour, line in ((4, GREEN, "--"), (0, GREY, "-"), (-4, BLUE, "-.")):
        label = f"b = {b}".replace("-", "−")
        axes[0].plot(x, 1 / (1 + np.exp(-(x + b))), line, color=colour, label=label)
    axes[0].set_ylim(-0.05, 1.75)
    axes[0].set_yticks([0, 0.5, 1])
    axes[0].legend(loc="upper left", borderaxespad=0)
    axes[0].set_title(pick("시그모이드(x + b)", "sigmoid(x + b)"))
    ends = np.array([0.0, 4.4])
    slope = fit(with_bias=False)[0]
    axes[1].plot(ends, slope * ends, "--", color=ORANGE, label=pick("편향 없음", "no bias"))
    slope, intercept, _ = fit(with_bias=True)
    axes[1].plot(ends, slope * ends + intercept, color=BLUE, label=pick("편향 있음", "with bias"))
    axes[1].plot(X, Y, "o", color=GREY)
    axes[1].set_ylim(0, 19)
    axes[1].legend(loc="upper left", borderaxespad=0)
    axes[1].set_title(pick("직선 맞추기", "fitting a line"))
    for axis in axes:
        axis.set_xlabel("x")
    return figure
