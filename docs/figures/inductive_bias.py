"""Inductive bias: three methods fit the same eight points exactly and disagree everywhere else."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREEN, GREY, ORANGE, Pick, canvas

Array = npt.NDArray[np.float64]
X = np.array([0.00, 0.13, 0.30, 0.42, 0.57, 0.70, 0.86, 1.00])
Y = np.array([0.1, 0.6, 1.0, 0.3, -0.2, -0.9, -0.7, 0.2])


def polynomial(at: Array) -> Array:
    """The only polynomial of degree 7 through the eight points."""
    weights = np.linalg.solve(np.vander(2 * X - 1), Y)
    return np.asarray(np.vander(2 * at - 1, len(X)) @ weights)


def nearest(at: Array) -> Array:
    """1-nearest neighbor: the answer of the closest point."""
    return np.asarray(Y[np.abs(at[:, None] - X).argmin(axis=1)])


def gaussian_process(at: Array) -> Array:
    """Mean of a Gaussian process with mean 0 and an RBF kernel of length scale 0.12, without noise."""

    def kernel(a: Array, b: Array) -> Array:
        return np.asarray(np.exp(-0.5 * ((a[:, None] - b) / 0.12) ** 2))

    return np.asarray(kernel(at, X) @ np.linalg.solve(kernel(X, X), Y))


MODELS = {"polynomial": polynomial, "nearest": nearest, "gaussian_process": gaussian_process}


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    found = {}
    for name, model in MODELS.items():
        assert np.allclose(model(X), Y)
        for x in (0.05, 1.15):
            found[f"{name} at {x}"] = f"{model(np.array([x]))[0]:.2f}".replace("-", "−")
    dense = 32 * 32 * 3 * 32 * 32 * 16 + 32 * 32 * 16
    local = 32 * 32 * 16 * 27 + 32 * 32 * 16
    found["dense parameters"] = f"{dense:,}"
    found["locally connected parameters"] = f"{local:,}"
    found["convolution parameters"] = f"{3 * 3 * 3 * 16 + 16:,}"
    found["dense / local"] = f"{dense / local:.0f}"
    found["local / convolution"] = f"{local / 448:,.0f}"
    return found


GIVEN = {"0.12"}


def draw(pick: Pick) -> Figure:
    figure, axes = canvas(height=3.2)
    grid = np.linspace(-0.2, 1.2, 281)
    names = {
        "polynomial": pick("7차 다항식", "degree-7 polynomial"),
        "nearest": pick("1-최근접 이웃", "1-nearest neighbor"),
        "gaussian_process": pick("가우시안 프로세스", "Gaussian process"),
    }
    for (key, model), color, style in zip(
        MODELS.items(), (BLUE, ORANGE, GREEN), ("-", "-", "--"), strict=True
    ):
        axes.plot(grid, model(grid), style, color=color, label=names[key])
    axes.plot(X, Y, "o", color=GREY, label=pick("학습 데이터", "training data"))
    axes.set(xlabel="x", ylabel="y", ylim=(-2, 3.5))
    axes.legend(loc="upper right", fontsize=9)
    return figure
