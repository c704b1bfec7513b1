"""ReLU nonlinearity: composed tent maps double the straight pieces; x minus a weighted sum of them approaches x²."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREY, ORANGE, Pick, canvas

Array = npt.NDArray[np.float64]


def relu(z: Array) -> Array:
    """max(0, z)."""
    return np.maximum(z, 0)


def tent(x: Array, times: int = 1) -> Array:
    """The tent map of two ReLU units, applied `times` times."""
    for _ in range(times):
        x = 2 * relu(x) - 4 * relu(x - 0.5)
    return x


def square(x: Array, m: int) -> Array:
    """Yarotsky's approximation of x² on [0, 1] from the first m composed tents."""
    return x - sum((tent(x, s) / 4**s for s in range(1, m + 1)), np.zeros_like(x))


def error(m: int) -> float:
    """Largest error of `square` on a grid that holds every kink and every midpoint."""
    x = np.linspace(0, 1, 2**12 + 1)
    return float(np.abs(square(x, m) - x**2).max())


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    return {"error m=1": f"{error(1):.4f}", "error m=2": f"{error(2):.4f}", "error m=3": f"{error(3):.4f}"}


GIVEN: set[str] = set()


def draw(pick: Pick) -> Figure:
    """Left: the tent composed once, twice, three times. Right: x² and its approximations for m = 1, 2."""
    figure, axes = canvas(1, 2, height=2.9)
    kinks = np.linspace(0, 1, 9)
    for times, colour, line in ((3, GREY, ":"), (2, ORANGE, "--"), (1, BLUE, "-")):
        label = pick(f"{times}번: {2**times}조각", f"{times}×: {2**times} pieces")
        axes[0].plot(kinks, tent(kinks, times), line, color=colour, label=label)
    axes[0].set_ylim(0, 1.75)
    axes[0].set_yticks([0, 1])
    handles, labels = axes[0].get_legend_handles_labels()
    axes[0].legend(handles[::-1], labels[::-1], loc="upper center", borderaxespad=0)
    axes[0].set_title(pick("텐트 함수의 합성", "composed tent maps"))
    x = np.linspace(0, 1, 101)
    axes[1].plot(x, x**2, color=GREY, lw=4, alpha=0.5, label="x²")
    for m, colour, line in ((1, BLUE, "-"), (2, ORANGE, "--")):
        nodes = np.linspace(0, 1, 2**m + 1)
        axes[1].plot(nodes, square(nodes, m), line, marker="o", ms=4, color=colour, label=f"m = {m}")
    axes[1].set_yticks([0, 1])
    axes[1].legend(loc="upper left", borderaxespad=0)
    axes[1].set_title(pick("x²의 근사", "approximating x²"))
    for axis in axes:
        axis.set_xlabel("x")
    return figure
