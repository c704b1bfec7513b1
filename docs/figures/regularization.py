"""Regularization: the L1 and the L2 solution of the worked example, as the point where two level sets touch."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Polygon
from style import BLUE, GREY, ORANGE, Live, Pick, canvas

Array = npt.NDArray[np.float64]
CENTER, STRENGTH = np.array([3.0, 0.5]), 1.0
RATE, DECAY, STEPS = 0.01, 0.1, 200


def l1_solution(center: Array, strength: float) -> Array:
    """Minimizer of ½‖w − center‖² + strength·‖w‖₁ (soft thresholding)."""
    return np.asarray(np.sign(center) * np.maximum(np.abs(center) - strength, 0))


def l2_solution(center: Array, strength: float) -> Array:
    """Minimizer of ½‖w − center‖² + strength·½‖w‖²."""
    return np.asarray(center / (1 + strength))


def adam(penalty: float = 0.0, decay: float = 0.0) -> Array:
    """Two weights from 1 under gradients −10, +10, … and −0.01, +0.01, … : an L2 penalty in Adam, or AdamW's decay."""
    w, first, second = np.ones(2), np.zeros(2), np.zeros(2)
    for step in range(1, STEPS + 1):
        gradient = (-1) ** step * np.array([10, 0.01]) + penalty * w
        w = w * (1 - RATE * decay)
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        w = w - RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return w


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    l1, l2 = l1_solution(CENTER, STRENGTH), l2_solution(CENTER, STRENGTH)
    free, joined, decoupled = adam(), adam(penalty=DECAY), adam(decay=DECAY)
    return {
        "L1 solution": f"({l1[0]:g}, {l1[1]:g})",
        "L2 solution": f"({l2[0]:g}, {l2[1]:g})",
        "L2 solution, first": f"{l2[0]:g}",
        "L2 solution, second": f"{l2[1]:g}",
        "Adam without decay, first": f"{free[0]:.3f}",
        "Adam without decay, second": f"{free[1]:.3f}",
        "shrunk by Adam with L2, first": f"{1 - joined[0] / free[0]:.0%}",
        "shrunk by AdamW, first": f"{1 - decoupled[0] / free[0]:.0%}",
        "shrunk by AdamW, second": f"{1 - decoupled[1] / free[1]:.0%}",
        "Adam with L2": f"({joined[0]:.3f}, {joined[1]:.3f})",
        "Adam with L2, first": f"{joined[0]:.3f}",
        "Adam with L2, second": f"{joined[1]:.3f}",
        "AdamW, first": f"{decoupled[0]:.3f}",
        "AdamW, second": f"{decoupled[1]:.3f}",
        "decay alone": f"{(1 - RATE * DECAY) ** STEPS:.3f}",
        "shrinkage at h = 10": f"{10 / 11:.2f}",
        "shrinkage at h = 0.1": f"{0.1 / 1.1:.2f}",
    }


GIVEN = {"0.01", "0.1", "2.14"}


def live() -> Live:
    """What the live figure shows: its settings, and the values that it computes from them."""
    found = []
    for strength in (0.0, 0.25, 1.0, 4.0):
        solutions = {"l1": l1_solution(CENTER, strength).tolist(), "l2": l2_solution(CENTER, strength).tolist()}
        found.append(({"lambda": strength}, solutions))
    return found


def draw(pick: Pick) -> Figure:
    figure, panels = canvas(1, 2, height=2.7, sharex=True, sharey=True)
    solutions = (l1_solution(CENTER, STRENGTH), l2_solution(CENTER, STRENGTH))
    for axes, name, w in zip(panels, ("L1", "L2"), solutions, strict=True):
        size = float(np.abs(w).sum()) if name == "L1" else float(np.linalg.norm(w))
        corners = [(size, 0), (0, size), (-size, 0), (0, -size)]
        region = Polygon(corners) if name == "L1" else Circle((0, 0), size)
        region.set(facecolor="none", edgecolor=BLUE, linewidth=1.5)
        axes.add_patch(region)
        distance = float(np.linalg.norm(w - CENTER))
        for factor in (0.5, 1.0):
            style = "-" if factor == 1 else ":"
            axes.add_patch(
                Circle((CENTER[0], CENTER[1]), factor * distance, fill=False, edgecolor=GREY, ls=style)
            )
        axes.plot(*CENTER, "+", color=GREY)
        axes.plot(*w, "o", color=ORANGE)
        axes.annotate(
            f"({w[0]:g}, {w[1]:g})",
            w,
            (0.3, -2.6),  # beside the axis
            ha="left",
            color=ORANGE,
            arrowprops={"arrowstyle": "-", "color": ORANGE, "linewidth": 0.8},
        )
        axes.axhline(0, color=GREY, linewidth=0.5)
        axes.axvline(0, color=GREY, linewidth=0.5)
        axes.set(title=pick(f"{name} 규제", f"{name} regularization"), xlim=(-2.4, 4.7), ylim=(-2.9, 2.6))
        axes.set_aspect("equal")
        axes.set_xlabel("w₁")
    panels[0].set_ylabel("w₂")
    return figure
