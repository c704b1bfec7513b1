"""Dilated convolution: which input pixels reach one output of three 3×3 layers, by dilation rates."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D
from style import BLUE, GREY, Live, Pick, canvas

UNIT = Path([(0, 0), (0, 0.92), (0.92, 0.92), (0.92, 0), (0, 0)], [1, 2, 2, 2, 79])


def paths(rates: tuple[int, ...], k: int = 3) -> npt.NDArray[np.int64]:
    """Number of paths from each input position to one output (1-D, kernel k, stride 1): the back-propagated ones."""
    count = np.ones(1, dtype=np.int64)
    for rate in rates:
        kernel = np.zeros(rate * (k - 1) + 1, dtype=np.int64)
        kernel[::rate] = 1
        count = np.convolve(count, kernel)
    return count


def used(rates: tuple[int, ...]) -> tuple[int, int]:
    """Pixels of the 2-D receptive field that reach the output, and all pixels of that square."""
    line = paths(rates)
    return int((line > 0).sum()) ** 2, len(line) ** 2


def valid_taps(size: int, rate: int) -> float:
    """Average number of the nine taps that fall inside a size×size map (padding = rate)."""
    return (1 + 2 * (size - rate) / size) ** 2


def output_size(size: int, k: int, rate: int, padding: int = 0, stride: int = 1) -> int:
    """Length of the output (PyTorch Conv2d formula)."""
    return (size + 2 * padding - rate * (k - 1) - 1) // stride + 1


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    hits, total = used((2, 2, 2))
    return {
        "field 1,1,1": str(len(paths((1, 1, 1)))),
        "field 1,2,4": str(len(paths((1, 2, 4)))),
        "field 2,2,2": str(len(paths((2, 2, 2)))),
        "field 1,2,5": str(len(paths((1, 2, 5)))),
        "pixels used 2,2,2": str(hits),
        "pixels 2,2,2": str(total),
        "share used 2,2,2": f"{100 * hits / total:.0f}%",
        "pixels used 1,2,5": str(used((1, 2, 5))[0]),
        "pixels used 1,2,9": str(used((1, 2, 9))[0]),
        "pixels 1,2,9": str(used((1, 2, 9))[1]),
        "WaveNet field": f"{len(paths(tuple(2**i for i in range(10)), k=2)):,}",
        "taps inside, rate 6": f"{valid_taps(32, 6):.2f}",
        "taps inside, rate 24": f"{valid_taps(32, 24):.2f}",
        "length without padding": str(output_size(20, 3, 2)),
        "positions at stride 32": str((224 // 32) ** 2),
        "positions at stride 8": str((224 // 8) ** 2),
    }


GIVEN: set[str] = set()


def field(axes: Axes, rates: tuple[int, ...], label: str) -> None:
    """The square receptive field; shaded cells reach the output, darker with more paths."""
    line = paths(rates)
    shade = np.sqrt(np.outer(line, line) / line.max() ** 2)
    size = len(line)
    for value in np.unique(shade[shade > 0]):
        cells = [UNIT.transformed(Affine2D().translate(j, i)) for i, j in np.argwhere(shade == value)]
        alpha = round(0.25 + 0.7 * float(value), 2)
        axes.add_patch(PathPatch(Path.make_compound_path(*cells), facecolor=BLUE, alpha=alpha, linewidth=0))
    axes.add_patch(Rectangle((-0.1, -0.1), size + 0.1, size + 0.1, fill=False, edgecolor=GREY, linewidth=0.8))
    margin = (17 - size) / 2
    axes.set(
        xlim=(-margin - 0.3, size + margin + 0.3), ylim=(size + margin + 0.3, -margin - 0.3), aspect="equal"
    )
    axes.axis("off")
    hits, total = used(rates)
    axes.set_title(", ".join(map(str, rates)))
    axes.text(size / 2, size + margin + 0.6, f"{size}×{size}\n{label} {hits}/{total}", ha="center", va="top")


def live() -> Live:
    """What the live figure shows: its settings, and the values that it computes from them."""
    found = []
    for rates in ((1, 2, 5), (1, 2, 4), (1, 2, 9), (1, 1, 1), (1, 9, 9)):
        line, (hits, total) = paths(rates), used(rates)
        shown = {"line": line.tolist(), "size": len(line), "used": hits, "all": total}
        found.append(({"second": rates[1], "third": rates[2]}, shown))
    return found


def draw(pick: Pick) -> Figure:
    """Receptive fields of three stacked 3×3 layers for three choices of rates."""
    figure, axes = canvas(1, 3, height=2.3)
    for one, rates in zip(axes, ((1, 2, 4), (2, 2, 2), (1, 2, 5)), strict=True):
        field(one, rates, pick("사용", "used"))
    return figure
