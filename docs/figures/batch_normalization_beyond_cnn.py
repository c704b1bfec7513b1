"""Batch, layer, instance and group normalization: which cells of an activation tensor share one mean."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from style import GREY, ORANGE, Pick, canvas

SAMPLES, CHANNELS, POSITIONS, GROUPS = 3, 4, 3, 2
Tensor = npt.NDArray[np.float64]


def averaged(shape: tuple[int, int, int, int], kind: str, groups: int) -> tuple[int, int]:
    """How many values share one mean, and how many means there are, for a tensor of shape (N, C, H, W)."""
    n, c, h, w = shape
    per_mean = {"batch": n * h * w, "layer": c * h * w, "instance": h * w, "group": c // groups * h * w}[kind]
    return per_mean, n * c * h * w // per_mean


def normalize(x: Tensor, axis: int) -> Tensor:
    """Standardize along one axis (ε = 10⁻⁵)."""
    result: Tensor = (x - x.mean(axis, keepdims=True)) / np.sqrt(x.var(axis, keepdims=True) + 1e-5)
    return result


def numbers() -> dict[str, str]:
    """Every computed number of the page: what it is → the exact string that both pages contain."""
    matrix = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    found = {
        "layer norm": f"{normalize(matrix, 1)[0, 2]:.3f}",
        "batch norm": f"{normalize(matrix, 0)[1, 2]:.0f}",
    }
    for kind in ("batch", "layer", "instance", "group"):
        size, count = averaged((8, 32, 14, 14), kind, groups=8)
        found |= {f"{kind}: values per mean": f"{size:,}", f"{kind}: means": f"{count}"}
    return found


GIVEN = {"0.1"}


def cells(kind: str) -> list[tuple[int, int]]:
    """Rows (samples) and columns (channel, position) that share the first mean of this kind."""
    channels = {"batch": 1, "layer": CHANNELS, "instance": 1, "group": CHANNELS // GROUPS}[kind]
    samples = SAMPLES if kind == "batch" else 1
    return [(n, column) for n in range(samples) for column in range(channels * POSITIONS)]


def draw(pick: Pick) -> Figure:
    """Four small tensors; the coloured cells are averaged together."""
    figure, grid = canvas(2, 2, height=2.9)
    titles = {
        "batch": pick("배치 정규화", "batch norm"), "layer": pick("계층 정규화", "layer norm"),
        "instance": pick("인스턴스 정규화", "instance norm"), "group": pick("그룹 정규화", "group norm"),
    }  # fmt: skip
    for axes, (kind, title) in zip(grid.flat, titles.items(), strict=True):
        shared = set(cells(kind))
        for n in range(SAMPLES):
            for column in range(CHANNELS * POSITIONS):
                x = column + 0.6 * (column // POSITIONS)
                fill = ORANGE if (n, column) in shared else "none"
                axes.add_patch(Rectangle((x, 1.15 * n), 1, 1, edgecolor=GREY, linewidth=0.8, facecolor=fill))
        axes.set(xlim=(-0.2, 14.0), ylim=(3.5, -0.2), title=title)
        axes.set_xticks([1.5 + 3.6 * c for c in range(CHANNELS)], [f"c{c + 1}" for c in range(CHANNELS)])
        axes.set_yticks([0.5 + 1.15 * n for n in range(SAMPLES)], [f"n{n + 1}" for n in range(SAMPLES)])
        axes.tick_params(length=0)
        for spine in axes.spines.values():
            spine.set_visible(False)
    return figure
