"""Backpropagation: values flow forward and derivatives of the loss flow back through one computational graph."""

from __future__ import annotations

import math

import numpy as np
from matplotlib.figure import Figure
from style import BLUE, GREY, ORANGE, Pick, canvas, power_of_ten, scientific


def passes(w: float, x: float, b: float, y: float) -> dict[str, float]:
    """Forward values and backward derivatives of L = (w·x + b − y)²."""
    product = w * x
    total = product + b
    residual = total - y
    loss = residual**2
    d_residual = 2 * residual  # dL/dr; sum and difference pass it on unchanged
    return {
        "product": product, "total": total, "residual": residual, "loss": loss, "dr": d_residual,
        "dw": d_residual * x, "dx": d_residual * w, "db": d_residual,
    }  # fmt: skip


def difference_error(h: float) -> float:
    """Error of a central difference of tanh³ with step h (RMS over points around 0.7)."""
    w = np.linspace(0.6, 0.8, 101)
    exact = 3 * np.tanh(w) ** 2 * (1 - np.tanh(w) ** 2)
    central = (np.tanh(w + h) ** 3 - np.tanh(w - h) ** 3) / (2 * h)
    return float(np.sqrt(np.mean((central - exact) ** 2)))


def numbers() -> dict[str, str]:
    """Every computed number of the page: what it is → the exact string that both pages contain."""
    p = passes(w=2, x=3, b=1, y=5)
    return {
        "error with step 0.1": scientific(difference_error(1e-1), digits=0),
        "error with step 1e-5": scientific(difference_error(1e-5), digits=0),
        # Only the power of ten: rounding error, which depends on the tanh of the machine (2 to 5 × 10⁻⁶).
        "error with step 1e-11 is above": power_of_ten(math.floor(math.log10(difference_error(1e-11)))),
        "loss": f"{p['loss']:g}",
        "dL/dw": f"{p['dw']:g}",
        "dL/dx": f"{p['dx']:g}",
        "w after one SGD step with rate 0.01": f"{2 - 0.01 * p['dw']:.2f}",
    }


GIVEN = {"0.01", "0.7"}

NODES = {  # label → (x, y); inputs on the left, loss on the right
    "w": (0, 1.85), "x": (0, -0.35), "×": (1, 0.75), "b": (1, -1.0), "+": (2, 0.375), "y": (2, -1.3), "−": (3, 0), "( )²": (4, 0),
}  # fmt: skip


def edges() -> list[tuple[str, str, str, str]]:
    """From, to, the value that flows forward and the derivative that flows back."""
    p = {key: f"{value:g}" for key, value in passes(2, 3, 1, 5).items()}
    return [
        ("w", "×", "2", p["dw"]), ("x", "×", "3", p["dx"]), ("×", "+", p["product"], p["dr"]),
        ("b", "+", "1", p["db"]), ("+", "−", p["total"], p["dr"]), ("y", "−", "5", ""),
        ("−", "( )²", p["residual"], p["dr"]),
    ]  # fmt: skip


def draw(pick: Pick) -> Figure:
    """The graph of L = (w·x + b − y)² with forward values and backward derivatives on the edges."""
    figure, axes = canvas(height=2.9)
    for label, (x, y) in NODES.items():
        axes.text(x, y, label, ha="center", va="center", fontsize=12)
        axes.plot(x, y, "o", markersize=26, markerfacecolor="none", markeredgecolor=GREY)
    arrow = {"arrowstyle": "-|>", "color": GREY, "shrinkA": 14, "shrinkB": 14}
    for start, end, forward, backward in edges():
        (x0, y0), (x1, y1) = NODES[start], NODES[end]
        axes.annotate("", (x1, y1), (x0, y0), arrowprops=arrow)
        axes.text((x0 + x1) / 2, (y0 + y1) / 2 + 0.16, forward, ha="center", va="bottom", color=BLUE)
        axes.text((x0 + x1) / 2, (y0 + y1) / 2 - 0.16, backward, ha="center", va="top", color=ORANGE)
    axes.annotate("", (4.75, 0), (4, 0), arrowprops=arrow)
    axes.text(4.85, 0.16, "L = 4", ha="center", va="bottom", color=BLUE)
    axes.text(4.85, -0.16, "1", ha="center", va="top", color=ORANGE)
    axes.text(4.95, 1.95, pick("순전파 값", "forward value"), ha="right", color=BLUE)
    axes.text(4.95, 1.55, pick("역전파: 손실의 미분", "backward: dL / d(value)"), ha="right", color=ORANGE)
    axes.set(xlim=(-0.4, 5.2), ylim=(-1.65, 2.2))
    axes.axis("off")
    return figure
