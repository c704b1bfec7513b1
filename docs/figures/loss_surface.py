"""Loss surface of L = (w₁w₂ − 1)²: a valley of global minima, a saddle point, and gradient-descent paths."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREEN, GREY, ORANGE, PURPLE, RED, Live, Pick, canvas

Array = npt.NDArray[np.float64]


def curvature(w1: float, w2: float) -> Array:
    """Eigenvalues of the Hessian of (w₁w₂ − 1)², in ascending order."""
    off = 4 * w1 * w2 - 2
    hessian = np.array([[2 * w2**2, off], [off, 2 * w1**2]])
    values: Array = np.linalg.eigvalsh(hessian)
    return values


def descend(start: tuple[float, float], rate: float, steps: int) -> list[tuple[float, float]]:
    """The points visited by gradient descent."""
    path = [start]
    for _ in range(steps):
        w1, w2 = path[-1]
        error = 2 * (w1 * w2 - 1)
        path.append((w1 - rate * error * w2, w2 - rate * error * w1))
    return path


def numbers() -> dict[str, str]:
    """Every computed number of the page: what it is → the exact string that both pages contain."""
    start = (4.0, 0.26)
    near, far = descend(start, 0.01, 2000)[-1], descend(start, 0.1, 2000)[-1]
    return {
        "largest eigenvalue at (1, 1)": f"{curvature(1, 1)[1]:.0f}",
        "largest eigenvalue at (4, 1/4)": f"{curvature(4, 0.25)[1]:.1f}",
        "largest stable rate at (4, 1/4)": f"{2 / curvature(4, 0.25)[1]:.3f}",
        "end with rate 0.01": f"({near[0]:.2f}, {near[1]:.2f})",
        "end with rate 0.1": f"({far[0]:.2f}, {far[1]:.2f})",
        "largest eigenvalue there": f"{curvature(*far)[1]:.1f}",
    }


GIVEN = {"0.01", "0.1", "0.25", "0.26", "0.05"}

LIVE_STARTS = ((2.2, -0.4), (0.1, 0.05), (-0.3, -1.9), (1.5, -1.5), (-2.0, 0.5))
STARTS = {(0.1, 0.05): BLUE, (2.2, -0.4): ORANGE, (-0.3, -1.9): GREEN, (1.5, -1.5): RED, (-2.0, 0.5): PURPLE}


def live() -> Live:
    """What the live figure shows: its settings, and the values that it computes from them."""
    found = []
    for rate in (0.05, 0.2):
        ends = [descend(start, rate, 60)[-1] for start in LIVE_STARTS]
        reached = [end for end in ends if (end[0] * end[1] - 1) ** 2 < 0.01]
        sharpest = max(2 * (w1**2 + w2**2) for w1, w2 in reached)
        found.append(({"rate": rate}, {"ends": ends, "reached": len(reached), "sharpest": sharpest, "limit": 2 / rate}))
    for w1 in (0.5, 1.0, 4.0):  # on the curve of minima the figure's formula is the largest eigenvalue
        assert np.isclose(curvature(w1, 1 / w1)[1], 2 * (w1**2 + 1 / w1**2))
    return found


def draw(pick: Pick) -> Figure:
    """Contours, the curve of minima, and paths from five starts (learning rate 0.05)."""
    figure, axes = canvas(height=3.9)
    line = np.linspace(-2.5, 2.5, 41)
    x, y = np.meshgrid(line, line)
    axes.contour(x, y, (x * y - 1) ** 2, levels=[0.25, 1, 2, 4, 8, 16], colors=GREY, linewidths=0.6)
    half = np.linspace(0.4, 2.5, 60)
    for sign in (1, -1):
        axes.plot(sign * half, sign / half, color="black", linewidth=1.6, linestyle="--")
    for start, color in STARTS.items():
        path = np.array(descend(start, 0.05, 60))
        axes.plot(*path.T, ".-", color=color, markersize=4, linewidth=1, markevery=2)
        axes.plot(*start, "o", color=color, markersize=7)
    axes.text(1.0, 1.35, pick("전역 최소점의 곡선", "curve of global minima"), ha="left")
    axes.annotate(
        pick("안장점", "saddle point"), (0, 0), (-1.7, 1.3), arrowprops={"arrowstyle": "->", "color": GREY}
    )
    axes.set(xlim=(-2.5, 2.5), ylim=(-2.5, 2.5), xlabel="w₁", ylabel="w₂", aspect="equal")
    return figure
