"""Average vs max pooling: one 4×4 input, the 2×2 outputs and where the gradient goes back to."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from style import BLUE, GREY, ORANGE, Live, Pick, canvas

Array = npt.NDArray[np.float64]

INPUT: Array = np.array([[1, 3, 2, 1], [4, 6, 5, 0], [7, 2, 8, 1], [0, 1, 3, 4]], dtype=np.float64)


def windows(x: Array) -> Array:
    """The non-overlapping 2×2 windows of x (H×W) as an array (H/2, W/2, 2, 2)."""
    height, width = x.shape
    return x.reshape(height // 2, 2, width // 2, 2).swapaxes(1, 2)


def gradients(x: Array) -> tuple[Array, Array]:
    """d(sum of outputs)/dx for max and for average pooling with 2×2 windows."""
    peak = windows(x).max(axis=(2, 3)).repeat(2, axis=0).repeat(2, axis=1)
    return (x == peak).astype(np.float64), np.full_like(x, 1 / 4)


def corner_with_padding(k: int = 3, p: int = 1) -> float:
    """Corner output of average pooling on an all-ones map when padded zeros are counted."""
    return (k - p) ** 2 / k**2


def maximum_of_noise(count: int) -> tuple[float, float]:
    """Mean and standard deviation of the largest of `count` independent N(0, 1) values (integrated)."""
    z = np.linspace(-8, 8, 4001)
    normal = np.exp(-(z**2) / 2) / math.sqrt(2 * math.pi)
    below = np.array([0.5 * (1 + math.erf(value / math.sqrt(2))) for value in z])
    density = count * normal * below ** (count - 1) * (z[1] - z[0])
    mean = float((z * density).sum())
    return mean, math.sqrt(float((z**2 * density).sum()) - mean**2)


def linear(inputs: int, outputs: int) -> int:
    """Parameters of a fully connected layer with biases."""
    return (inputs + 1) * outputs


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    average = windows(INPUT).mean(axis=(2, 3))
    mean, deviation = maximum_of_noise(4)
    head = linear(7 * 7 * 512, 4096) + linear(4096, 4096) + linear(4096, 1000)
    return {
        "average, top left": f"{average[0, 0]:g}",
        "average, bottom left": f"{average[1, 0]:g}",
        "gradient of average pooling": f"{gradients(INPUT)[1][0, 0]:g}",
        "one active value of 49, averaged": f"{1 / 49:.2f}",
        "corner with padded zeros": f"{corner_with_padding():.3f}",
        "mean of the maximum of 4": f"{mean:.2f}",
        "std of the maximum of 4": f"{deviation:.2f}",
        "std of the mean of 4": f"{1 / math.sqrt(4):g}",
        "VGG-16 head": f"{head:,}",
        "GAP head": f"{linear(512, 1000):,}",
    }


GIVEN: set[str] = set()


def pooled(x: Array, kind: str, k: int, s: int) -> Array:
    """Pooling with a k×k window and stride s."""
    cut = np.lib.stride_tricks.sliding_window_view(x, (k, k))[::s, ::s]
    return np.asarray(cut.max(axis=(2, 3)) if kind == "max" else cut.mean(axis=(2, 3)))


def slope_of_sum(kind: str, k: int, s: int, step: float = 1e-6) -> list[list[float]]:
    """The derivative of the sum of the outputs by each input, by differences."""
    found = np.zeros_like(INPUT)
    for place in np.ndindex(INPUT.shape):
        moved = INPUT.copy()
        moved[place] += step
        found[place] = (pooled(moved, kind, k, s).sum() - pooled(INPUT, kind, k, s).sum()) / step
    return np.round(found, 6).tolist()


def live() -> Live:
    """What the live figure shows: its settings, and the values that it computes from them."""
    found = []
    for k, s in ((2, 2), (2, 1), (3, 1), (1, 3), (4, 2)):
        shown = {kind: pooled(INPUT, kind, k, s).tolist() for kind in ("max", "average")}
        shown |= {f"{kind}Back": slope_of_sum(kind, k, s) for kind in ("max", "average")}
        found.append(({"k": k, "s": s}, {**shown, "side": len(shown["max"])}))
    return found


def grid(axes: Axes, values: Array, colour: str, title: str) -> None:
    """A table of cells shaded by value."""
    rows, cols = values.shape
    for (i, j), value in np.ndenumerate(values):
        shade = 0.75 * float(value) / float(values.max())
        axes.add_patch(Rectangle((j, i), 1, 1, facecolor=colour, alpha=shade, linewidth=0))
        axes.add_patch(
            Rectangle((j, i), 1, 1, fill=False, edgecolor=GREY, linewidth=1.6 if rows == 2 else 0.6)
        )
        text = f"{value:g}".replace("0.25", "¼")
        axes.text(j + 0.5, i + 0.52, text, ha="center", va="center")
    if rows == 4:
        for line in (0, 2, 4):
            axes.plot([line, line], [0, 4], color=GREY, linewidth=1.6)
            axes.plot([0, 4], [line, line], color=GREY, linewidth=1.6)
    axes.set(xlim=(-0.1, cols + 0.1), ylim=(rows + 0.1, -0.1), aspect="equal", title=title)
    axes.axis("off")


def draw(pick: Pick) -> Figure:
    """Input on the left; max pooling above, average pooling below: output and gradient."""
    figure, axes = canvas(2, 3, height=3.5)
    for spare in axes[:, 0]:
        spare.remove()
    max_gradient, average_gradient = gradients(INPUT)
    grid(figure.add_subplot(axes[0, 1].get_gridspec()[:, 0]), INPUT, GREY, pick("입력 4×4", "input 4×4"))
    grid(axes[0, 1], windows(INPUT).max(axis=(2, 3)), ORANGE, pick("최대: 출력", "max: output"))
    grid(axes[0, 2], max_gradient, ORANGE, pick("최대: 기울기", "max: gradient"))
    grid(axes[1, 1], windows(INPUT).mean(axis=(2, 3)), BLUE, pick("평균: 출력", "average: output"))
    grid(axes[1, 2], average_gradient, BLUE, pick("평균: 기울기", "average: gradient"))
    return figure
