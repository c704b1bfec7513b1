"""Curse of dimensionality: the distances between random points gather around their mean as d grows."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, Pick, canvas

Floats = npt.NDArray[np.float64]
REPEATS = {2: 4000, 10: 2000, 100: 400, 1000: 60}  # fewer draws where the contrast hardly varies


def edge(fraction: float, dimension: int) -> float:
    """Edge length of a sub-cube that holds `fraction` of the unit cube's volume (ESL §2.5)."""
    return float(fraction ** (1 / dimension))


def ball(dimension: int) -> float:
    """Share of the unit cube's volume that lies in its inscribed ball of radius 1/2."""
    return float(math.pi ** (dimension / 2) / math.gamma(dimension / 2 + 1) * 0.5**dimension)


def contrast(dimension: int, points: int = 1000) -> float:
    """Median over repetitions of (D_max − D_min) / D_min between a random query and uniform points."""
    rng = np.random.default_rng(0)
    ratios = []
    for _ in range(REPEATS[dimension]):
        data = rng.random((points, dimension), dtype=np.float32)
        data -= rng.random(dimension, dtype=np.float32)
        squared = np.einsum("ij,ij->i", data, data)
        ratios.append(math.sqrt(float(squared.max() / squared.min())) - 1)
    return float(np.median(ratios))


def distances(dimension: int, pairs: int = 20_000) -> Floats:
    """Distances of independent pairs of uniform points; the coordinates are added up one by one."""
    rng = np.random.default_rng(1)
    squared = np.zeros(pairs)
    for _ in range(dimension):
        squared += (rng.random(pairs) - rng.random(pairs)) ** 2
    return np.sqrt(squared)


def numbers() -> dict[str, str]:
    """Every computed number of the page: what it is → the exact string that both pages contain."""
    result = {
        "edge for 1 % in 2-D": f"{edge(0.01, 2):.2f}",
        "edge for 1 % in 10-D": f"{edge(0.01, 10):.2f}",
        "edge for 1 % in 100-D": f"{edge(0.01, 100):.2f}",
        "ball in 2-D, percent": f"{100 * ball(2):.1f}",
        "ball in 10-D, percent": f"{100 * ball(10):.2f}",
        "ball in 20-D, percent": f"{100 * ball(20):.7f}",
        "limit of the standard deviation": f"{math.sqrt(7 / 120):.2f}",
    }
    result["farther in 1000-D"] = f"{100 * contrast(1000):.0f}%"
    # only as many digits as another seed would give again
    for dimension, digits in ((2, -1), (10, 0), (100, 2), (1000, 2)):
        result[f"contrast in {dimension}-D"] = f"{round(contrast(dimension), digits):g}"
        found = distances(dimension)
        mean, spread = found.mean(), found.std()
        result[f"mean distance in {dimension}-D"] = f"{mean:.1f}"
        result[f"spread/mean in {dimension}-D"] = f"{spread / mean:.1g}"
    return result


GIVEN = {"1"}


def draw(pick: Pick) -> Figure:
    """One histogram of distance / mean distance per dimension, one below the other."""
    figure, rows = canvas(rows=4, height=3.2, sharex=True)
    for axes, dimension in zip(rows, (2, 10, 100, 1000), strict=True):
        found = distances(dimension)
        heights, edges = np.histogram(found / found.mean(), bins=np.linspace(0, 2.5, 101))
        axes.stairs(heights / heights.max(), edges, fill=True, color=BLUE)
        axes.set(yticks=[], xlim=(0, 2.5), ylim=(0, 1.15))
        axes.text(2.45, 0.75, f"d = {dimension:,}", ha="right", va="center")
        axes.spines["left"].set_visible(False)
    rows[-1].set_xlabel(pick("두 점 사이의 거리 / 평균 거리", "distance between two points / mean distance"))
    return figure
