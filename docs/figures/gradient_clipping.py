"""Gradient clipping: a cliff of a recurrent loss, taken with clipped steps and with one unclipped step."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREY, RED, Live, Pick, canvas

Array = npt.NDArray[np.float64]
STEPS, TARGET = 50, 0.5  # length of the recurrence, wanted output
RATE, LIMIT = 0.001, 10.0  # learning rate, threshold


def by_norm(g: Array, limit: float) -> Array:
    """Scale g down to length `limit` if it is longer."""
    return g * min(1.0, limit / float(np.linalg.norm(g)))


def cosine(a: Array, b: Array) -> float:
    """Cosine of the angle between two vectors."""
    return float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b)))


def angle(g: Array) -> float:
    """Angle of a plane vector with the first axis, in degrees."""
    return math.degrees(math.atan2(g[1], g[0]))


def loss(w: float) -> float:
    """Squared error of the linear recurrence h ← w·h, started at 1 and run STEPS times."""
    return float((w**STEPS - TARGET) ** 2)


def slope(w: float) -> float:
    """Derivative of `loss`."""
    return 2 * (w**STEPS - TARGET) * STEPS * w ** (STEPS - 1)


def clipped_path(w: float, steps: int, limit: float = LIMIT) -> list[float]:
    """Gradient descent from w with the derivative limited to ±limit."""
    path = [w]
    for _ in range(steps):
        path.append(path[-1] - RATE * max(-limit, min(limit, slope(path[-1]))))
    return path


def adam_steps(gradients: Array, rate: float = 0.1, beta1: float = 0.9, beta2: float = 0.999) -> Array:
    """Size of Adam's step for each gradient of a single parameter."""
    m = v = 0.0
    sizes = []
    for t, g in enumerate(gradients, 1):
        m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g * g
        sizes.append(rate * m / (1 - beta1**t) / math.sqrt(v / (1 - beta2**t)))
    return np.array(sizes)


def numbers() -> dict[str, str]:
    """Every computed number of the page: what it is → the exact string that both pages contain."""
    g, tall = np.array([3.0, 4.0]), np.array([0.5, 10.0])
    g1, g2 = np.array([10.0, 0.0]), np.array([0.0, 1.0])
    mean_of_clipped, clipped_mean = (by_norm(g1, 1) + by_norm(g2, 1)) / 2, by_norm((g1 + g2) / 2, 1)
    spike = adam_steps(np.where(np.arange(2001) == 1000, 100.0, 1.0))
    return {
        "norm clip of (3, 4)": f"({by_norm(g, 1)[0]:.1f}, {by_norm(g, 1)[1]:.1f})",
        "cosine after value clip": f"{cosine(g, np.clip(g, -1, 1)):.3f}",
        "angle before": f"{angle(tall):.1f}",
        "angle after value clip": f"{angle(np.clip(tall, -1, 1)):.1f}",
        "1.1 to the 50th": f"{1.1**50:.0f}",
        "0.9 to the 50th": f"{0.9**50:.3f}",
        "mean of clipped": f"({mean_of_clipped[0]:.1f}, {mean_of_clipped[1]:.1f})",
        "clipped mean": f"({clipped_mean[0]:.3f}, {clipped_mean[1]:.3f})",
        "their cosine": f"{cosine(mean_of_clipped, clipped_mean):.3f}",
        "loss at the start": f"{loss(1.05):.0f}",
        "slope at the start": f"{slope(1.05):,.0f}",
        "w after one raw step": f"{1.05 - RATE * slope(1.05):.1f}".replace("-", "−"),
        "target w": f"{TARGET ** (1 / STEPS):.3f}",
        "w after 30 clipped steps": f"{clipped_path(1.05, 30)[-1]:.3f}",
        "Adam step before": f"{spike[999]:.3f}",
        "Adam step at the spike": f"{spike[1000]:.3f}",
        "Adam step 100 later": f"{spike[1100]:.3f}",
        "Adam step 1,000 later": f"{spike[2000]:.3f}",
    }


GIVEN = {"0.001", "0.3", "0.4", "0.5", "1.05", "1.1", "0.9", "1.0", "0.1", "0.999", "0.01"}


def live() -> Live:
    """What the live figure shows: its settings, and the values that it computes from them."""
    found = []
    for limit in (1, 10, 50, 100, 1000):
        path = clipped_path(1.05, 30, limit)
        found.append(({"c": limit}, {"step": path[0] - path[1], "slope": slope(1.05), "end": path[-1], "path": path}))
    return [*found, ({"c": 1e300}, {"raw": 1.05 - RATE * slope(1.05), "count": 1})]


def draw(pick: Pick) -> Figure:
    """The loss against w with the clipped path; an arrow for the unclipped step out of the picture."""
    figure, axes = canvas(height=3.1)
    w = np.linspace(0.9, 1.06, 250)
    axes.plot(w, [loss(v) for v in w], color=GREY)
    path = clipped_path(1.05, 30)
    axes.plot(path, [loss(v) for v in path], "o-", color=BLUE, markersize=5, linewidth=1)
    axes.annotate(
        "",
        (0.9, loss(1.05)),
        (1.05, loss(1.05)),
        arrowprops={"arrowstyle": "-|>", "color": RED, "linewidth": 1.5},
    )
    axes.text(
        0.905,
        97,
        pick("클리핑 없음: w = −10.9로 튕겨 나감", "unclipped: thrown to w = −10.9"),
        color=RED,
        va="top",
    )
    axes.text(1.018, 36, pick("클리핑", "clipped"), color=BLUE, ha="right")
    axes.set_xlabel("w")
    axes.set_ylabel(pick("손실", "loss"))
    return figure
