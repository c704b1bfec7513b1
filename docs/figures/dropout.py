"""Dropout: validation loss of a small network with and without dropout (mean of three training sets and seeds)."""

from __future__ import annotations

from functools import cache
from itertools import product

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, ORANGE, Live, Pick, canvas

Array = npt.NDArray[np.float64]
EPOCHS, HIDDEN, RATE, RUNS = 300, 100, 0.003, 3


def sample(size: int, seed: int) -> tuple[Array, Array]:
    """Twenty inputs, of which two matter; y = sin(2·x₁) + x₂ + N(0, 0.5²)."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(size, 20))
    return x, np.sin(2 * x[:, 0]) + x[:, 1] + rng.normal(0, 0.5, size)


def train(drop: float, seed: int) -> Array:
    """Training and validation loss (dropout off) after every epoch: full batch, Adam, dropout on the hidden layer."""
    x, y = sample(100, seed=100 + seed)
    held_out, truth = sample(200, seed=999)
    rng = np.random.default_rng(seed)
    w = [
        rng.normal(0, np.sqrt(2 / 20), (20, HIDDEN)),
        np.zeros(HIDDEN),
        rng.normal(0, np.sqrt(1 / HIDDEN), HIDDEN),
        np.zeros(1),
    ]
    first, second = [np.zeros_like(v) for v in w], [np.zeros_like(v) for v in w]
    losses = np.zeros((2, EPOCHS))
    for epoch in range(EPOCHS):
        z = x @ w[0] + w[1]
        mask = (rng.random(z.shape) < 1 - drop) / (1 - drop)
        a = np.maximum(z, 0) * mask
        delta = 2 * (a @ w[2] + w[3] - y) / len(y)
        hidden = np.outer(delta, w[2]) * (z > 0) * mask
        gradients = [x.T @ hidden, hidden.sum(0), a.T @ delta, delta.sum(keepdims=True)]
        for i, gradient in enumerate(gradients):
            first[i] = 0.9 * first[i] + 0.1 * gradient
            second[i] = 0.999 * second[i] + 0.001 * gradient**2
            scale = np.sqrt(second[i] / (1 - 0.999 ** (epoch + 1))) + 1e-8
            w[i] = w[i] - RATE * first[i] / (1 - 0.9 ** (epoch + 1)) / scale
        for row, (inputs, targets) in enumerate(((x, y), (held_out, truth))):
            output = np.maximum(inputs @ w[0] + w[1], 0) @ w[2] + w[3]
            losses[row, epoch] = np.mean((output - targets) ** 2)
    return losses


@cache
def mean_losses(drop: float) -> Array:
    """Mean training and validation loss per epoch over the runs."""
    return np.asarray(np.mean([train(drop, seed) for seed in range(RUNS)], axis=0))


def expected_error(w: Array, x: Array, y: float, keep: float) -> float:
    """Expected squared error of a linear model whose inputs are dropped: the sum over all masks."""
    total = 0.0
    for mask in product((0, 1), repeat=len(x)):
        kept = np.array(mask)
        probability = float(np.prod(np.where(kept == 1, keep, 1 - keep)))
        total += probability * float(y - w @ (kept * x) / keep) ** 2
    return total


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    found = {}
    for drop in (0.0, 0.5):
        losses = mean_losses(drop)
        found[f"last training loss, p = {drop}"] = f"{losses[0, -1]:.1f}".removesuffix(".0")
        found[f"last validation loss, p = {drop}"] = f"{losses[1, -1]:.1f}"
    found["lowest validation loss, p = 0"] = f"{mean_losses(0.0)[1].min():.1f}"
    w, x = np.array([0.5, -1.0, 1.0]), np.array([1.0, 2.0, 3.0])
    found["prediction"] = f"{w @ x:g}"
    found["error without dropout"] = f"{(1 - w @ x) ** 2:g}"
    found["penalty"] = f"{np.sum((w * x) ** 2):g}"
    found["expected error over the eight masks"] = f"{expected_error(w, x, 1.0, 0.5):g}"
    return found


GIVEN = {"0.1", "0.2", "0.5", "2.14"}


def live() -> Live:
    """What the live figure shows: its settings, and the values that it computes from them."""
    found = []
    ends = {drop / 10: mean_losses(drop / 10)[:, -1] for drop in range(10)}
    best = min(ends, key=lambda drop: float(ends[drop][1]))
    for drop, (training, validation) in ends.items():
        shown = {"training": float(training), "validation": float(validation), "best": best, "scale": 1 / (1 - drop)}
        found.append(({"p": drop}, shown))
    return found


LIVE_TOLERANCE = 1e-3  # the figure holds the losses with three digits


def draw(pick: Pick) -> Figure:
    figure, axes = canvas(height=3.0)
    epochs = np.arange(1, EPOCHS + 1)[::2]
    for drop, color in ((0.0, BLUE), (0.5, ORANGE)):
        name = pick("드롭아웃", "dropout") + f" p = {drop:g}" if drop else pick("드롭아웃 없음", "no dropout")
        losses = mean_losses(drop)
        axes.plot(epochs, losses[1, ::2], color=color, label=pick(f"검증, {name}", f"validation, {name}"))
        axes.plot(epochs, losses[0, ::2], "--", color=color, label=pick(f"학습, {name}", f"training, {name}"))
    axes.set(xlabel=pick("에폭", "epoch"), ylabel=pick("평균 제곱 오차", "mean squared error"), ylim=(0, 2.6))
    axes.legend(loc="upper right", fontsize=9)
    return figure
