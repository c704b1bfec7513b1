"""ReLU's limits: the share of dead units after training grows with the learning rate."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREY, ORANGE, Pick, canvas

Array = npt.NDArray[np.float64]
SIZES = (2, 64, 64, 1)
RATES = (0.001, 0.01, 0.1, 0.3)
SEEDS = 5


def two_moons(n: int = 75, noise: float = 0.1) -> tuple[Array, Array]:
    """Two interleaved half circles with `n` noisy points each, and their labels 0 and 1."""
    rng = np.random.default_rng(0)
    angle = np.linspace(0, np.pi, n)
    upper = np.column_stack([np.cos(angle), np.sin(angle)])
    lower = np.column_stack([1 - np.cos(angle), 0.5 - np.sin(angle)])
    x = np.concatenate([upper, lower]) + noise * rng.standard_normal((2 * n, 2))
    return x, np.repeat([0.0, 1.0], n)[:, None]


def start(seed: int) -> list[Array]:
    """Weights and biases as `torch.nn.Linear` draws them: uniform within ±1/√fan_in."""
    rng = np.random.default_rng(seed)
    params: list[Array] = []
    for n_in, n_out in pairwise(SIZES):
        bound = 1 / np.sqrt(n_in)
        params += [rng.uniform(-bound, bound, (n_in, n_out)), rng.uniform(-bound, bound, n_out)]
    return params


def forward(params: list[Array], x: Array) -> list[Array]:
    """Input of every layer, then the logit."""
    found = [x]
    for i in range(0, len(params), 2):
        z = found[-1] @ params[i] + params[i + 1]
        found.append(z if i == len(params) - 2 else np.maximum(z, 0))
    return found


def train(rate: float, seed: int, steps: int = 300) -> list[Array]:
    """Full-batch Adam on the binary cross-entropy."""
    x, y = two_moons()
    params = start(seed)
    first, second = [np.zeros_like(p) for p in params], [np.zeros_like(p) for p in params]
    for step in range(1, steps + 1):
        values = forward(params, x)
        delta = (1 / (1 + np.exp(-np.clip(values[-1], -500, 500))) - y) / len(y)
        for i in range(len(params) - 2, -1, -2):
            found = values[i // 2].T @ delta, delta.sum(axis=0)
            delta = delta @ params[i].T * (values[i // 2] > 0)
            for j, g in zip((i, i + 1), found, strict=True):
                first[j] = 0.9 * first[j] + 0.1 * g
                second[j] = 0.999 * second[j] + 0.001 * g**2
                size = np.sqrt(second[j] / (1 - 0.999**step)) + 1e-8
                params[j] = params[j] - rate * first[j] / (1 - 0.9**step) / size
    return params


def dead_share(params: list[Array]) -> float:
    """Share of first-layer units that output 0 on every training point."""
    return float((forward(params, two_moons()[0])[1] == 0).all(axis=0).mean())


@cache
def results() -> tuple[float, Array, Array]:
    """Mean dead share before training; dead shares and training accuracies, learning rates × seeds."""
    x, y = two_moons()
    before = float(np.mean([dead_share(start(seed)) for seed in range(SEEDS)]))
    trained = [[train(rate, seed) for seed in range(SEEDS)] for rate in RATES]
    dead = np.array([[dead_share(p) for p in row] for row in trained])
    right = np.array([[((forward(p, x)[-1] > 0) == y).mean() for p in row] for row in trained])
    return before, dead, right


def unit_gradient(alpha: float) -> tuple[float, float]:
    """Gradient of one dead unit (w = 1, b = −10, target 1) on x = 0, 0.5, 1, with slope `alpha` below 0."""
    x = np.array([0, 0.5, 1])
    z = x - 10
    delta = 2 * (alpha * z - 1) * alpha
    return float((delta * x).mean()), float(delta.mean())


def revival_steps(alpha: float = 0.01, rate: float = 0.1) -> int:
    """Gradient-descent steps until that unit is active on some input again."""
    x, w, b, step = np.array([0, 0.5, 1]), 1.0, -10.0, 0
    while (w * x + b).max() <= 0:
        delta = 2 * (alpha * (w * x + b) - 1) * alpha
        w, b, step = w - rate * float((delta * x).mean()), b - rate * float(delta.mean()), step + 1
    return step


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    w, b = unit_gradient(0.01)
    steps = f"{revival_steps():,}"
    return {"leaky gradient w": f"{-w:.4f}", "leaky gradient b": f"{-b:.4f}", "steps to revive": steps}


GIVEN = {"0.001", "0.01", "0.1", "0.3", "0.5"}  # learning rates, slope, input


def draw(pick: Pick) -> Figure:
    """Dead share against the learning rate: one dot per seed, the mean, and the share before training."""
    figure, axis = canvas(height=2.9)
    before, dead, right = results()
    for column in dead.T:
        axis.semilogx(RATES, column, "o", ms=4, color=BLUE, alpha=0.4)
    label = pick("학습 후 죽은 유닛", "dead units, trained")
    axis.semilogx(RATES, dead.mean(axis=1), "-o", color=BLUE, label=label)
    axis.axhline(before, ls="--", color=GREY, label=pick("학습 전", "before training"))
    label = pick("학습 정확도", "training accuracy")
    axis.semilogx(RATES, right.mean(axis=1), "s-", color=ORANGE, label=label)
    axis.set_xticks(RATES, [f"{rate:g}" for rate in RATES])
    axis.minorticks_off()
    axis.set_ylim(0, 1.05)
    axis.set_xlabel(pick("학습률", "learning rate"))
    axis.set_ylabel(pick("비율", "fraction"))
    axis.legend(loc="center left", bbox_to_anchor=(0, 0.65))
    return figure
