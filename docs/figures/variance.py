"""Variance: polynomials of degree 1, 3 and 12 fitted to many random training sets of the same 30 inputs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREY, ORANGE, Live, Pick, canvas

Array = npt.NDArray[np.float64]
NOISE, X, GRID = 0.3, np.linspace(0, 1, 30), (np.arange(2000) + 0.5) / 2000


def truth(x: Array) -> Array:
    """Return the function behind the data."""
    return np.asarray(np.sin(2 * np.pi * x))


def smoother(degree: int, at: Array) -> Array:
    """Return the matrix S with predictions(at) = S y of the least-squares polynomial fitted to (X, y)."""
    basis = np.polynomial.legendre.legvander
    return np.asarray(basis(2 * at - 1, degree) @ np.linalg.pinv(basis(2 * X - 1, degree)))


def decomposition(degree: int) -> tuple[float, float]:
    """Squared bias and variance, exact for every x and averaged over a dense grid on [0, 1]."""
    s = smoother(degree, GRID)
    bias = s @ truth(X) - truth(GRID)
    return float(np.mean(bias**2)), float(NOISE**2 * np.mean(np.sum(s**2, axis=1)))


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    found = {"noise": f"{NOISE**2:.2f}"}
    for degree in (1, 3, 9, 12):
        bias2, variance = decomposition(degree)
        found[f"bias² of degree {degree}"] = f"{bias2:.3f}"
        found[f"variance of degree {degree}"] = f"{variance:.3f}"
        found[f"expected error of degree {degree}"] = f"{NOISE**2 + bias2 + variance:.3f}"
    data = np.array([2.0, 4.0, 6.0, 8.0])
    found["sample variance"] = f"{np.var(data, ddof=1):.3f}"
    found["variance of a mean of 10 models"] = f"{0.3 + (1 - 0.3) / 10:.2f}"
    return found


GIVEN = {"0.3", "2.14"}


def live() -> Live:
    """What the live figure shows: its settings, and the values that it computes from them."""
    found = []
    for degree in (0, 1, 3, 9, 12):
        bias2, variance = decomposition(degree)
        shown = {"bias2": bias2, "variance": variance, "error": NOISE**2 + bias2 + variance}
        found.append(({"degree": degree, "noise": NOISE}, shown))
    return found


def draw(pick: Pick) -> Figure:
    figure, panels = canvas(1, 3, height=2.6, sharey=True)
    grid = np.linspace(0, 1, 37)
    targets = truth(X)[:, None] + np.random.default_rng(1).normal(0, NOISE, (30, 13))
    for axes, degree in zip(panels, (1, 3, 12), strict=True):
        fits = smoother(degree, grid) @ targets
        axes.plot(grid, fits, color=BLUE, linewidth=0.6, alpha=0.5)
        axes.plot(
            grid,
            smoother(degree, grid) @ truth(X),
            color=ORANGE,
            label=pick("예측의 평균", "mean prediction"),
        )
        axes.plot(grid, truth(grid), color=GREY, linestyle="--", label=pick("참 함수", "true function"))
        axes.set_title(pick(f"{degree}차", f"degree {degree}"))
        axes.set_xticks([0, 1])
        axes.set_ylim(-1.5, 1.5)
    panels[0].plot(
        [], [], color=BLUE, linewidth=0.6, label=pick("학습 데이터별 예측", "one training set each")
    )
    figure.legend(*panels[0].get_legend_handles_labels(), loc="outside lower center", ncols=2, fontsize=9)
    return figure
