"""Data normalization: gradient descent on a least-squares loss before and after standardizing the features."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREY, ORANGE, Pick, canvas

Floats = npt.NDArray[np.float64]
VALUES = np.array([1.0, 2.0, 3.0, 4.0, 100.0])
START = np.array([1.0, 0.6])


def raw_features() -> Floats:
    """200 centred samples of two weakly correlated features with standard deviations of about 1 and 4."""
    rng = np.random.default_rng(2)
    data = rng.standard_normal((200, 2)) * np.array([1.0, 4.0])
    return np.asarray(data - data.mean(axis=0))


def standardized(data: Floats) -> Floats:
    """Every column with mean 0 and standard deviation 1."""
    return np.asarray((data - data.mean(axis=0)) / data.std(axis=0))


def hessian(data: Floats) -> Floats:
    """Second derivative of half the mean squared error of a linear model: XᵀX / n."""
    return np.asarray(data.T @ data / len(data))


def condition(data: Floats) -> float:
    """Largest over smallest curvature of that loss."""
    return float(np.linalg.cond(hessian(data)))


def descend(curvature: Floats, steps: int) -> Floats:
    """Distances from the optimum along gradient descent with the best fixed step size 2/(λ_max + λ_min)."""
    values = np.linalg.eigvalsh(curvature)
    rate = 2 / (values[0] + values[-1])
    path = [START]
    for _ in range(steps):
        path.append(path[-1] - rate * curvature @ path[-1])
    return np.array(path)


def steps_needed(curvature: Floats) -> int:
    """Steps until the excess loss is at most a millionth of its first value."""
    path = descend(curvature, 1000)
    excess = np.einsum("ni,ij,nj->n", path, curvature, path)
    return int(np.argmax(excess <= 1e-6 * excess[0]))


def numbers() -> dict[str, str]:
    """Every computed number of the page: what it is → the exact string that both pages contain."""
    low, mid, high = np.percentile(VALUES, [25, 50, 75])
    scaled = (VALUES - 1) / 99
    score = (VALUES - VALUES.mean()) / VALUES.std()
    robust = (VALUES - mid) / (high - low)
    data = raw_features()
    return {
        "min–max of 4": f"{scaled[3]:.3f}",
        "z-score of 1": f"{score[0]:.3f}".replace("-", "−"),
        "z-score of 4": f"{score[3]:.3f}".replace("-", "−"),
        "z-score of 100": f"{score[4]:.3f}",
        "robust 4": f"{robust[3]:.1f}",
        "robust 100": f"{robust[4]:.1f}",
        "mean and standard deviation": f"{VALUES.std():.1f}",
        "condition number, raw": f"{condition(data):.0f}",
        "condition number, standardized": f"{condition(standardized(data)):.1f}",
        "steps, raw": f"{steps_needed(hessian(data))}",
        "steps, standardized": f"{steps_needed(hessian(standardized(data)))}",
    }


GIVEN: set[str] = set()


def draw(pick: Pick) -> Figure:
    """Level curves of the loss and the path of gradient descent, without and with standardization."""
    figure, panels = canvas(cols=2, height=2.7, sharey=True)
    data = raw_features()
    titles = (pick("그대로", "raw"), pick("표준화", "standardized"))
    grid = np.stack(np.meshgrid(np.linspace(-1.1, 1.1, 60), np.linspace(-1.1, 1.1, 60)), axis=-1)
    for axes, features, title in zip(panels, (data, standardized(data)), titles, strict=True):
        curvature = hessian(features)
        excess = np.einsum("abi,ij,abj->ab", grid, curvature, grid)
        levels = excess.max() * np.array([0.003, 0.02, 0.07, 0.18, 0.4, 0.8])
        axes.contour(grid[..., 0], grid[..., 1], excess, levels=levels, colors=GREY, linewidths=0.8)
        path = descend(curvature, min(60, steps_needed(curvature)))
        axes.plot(*path.T, ".-", color=BLUE, markersize=4, linewidth=1)
        axes.plot(0, 0, "*", color=ORANGE, markersize=10)
        axes.set(aspect="equal", title=title, xticks=[-1, 0, 1], yticks=[-1, 0, 1])
        axes.set_xlabel(pick("가중치 1 (최적값 기준)", "weight 1 − optimum"))
    panels[0].set_ylabel(pick("가중치 2 (최적값 기준)", "weight 2 − optimum"))
    return figure
