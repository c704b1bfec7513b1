"""Early stopping: training and validation loss of a small over-sized network, with the best and the last epoch."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREY, ORANGE, Live, Pick, canvas

Array = npt.NDArray[np.float64]
EPOCHS, HIDDEN, PATIENCE, RATE = 300, 100, 40, 0.003


def sample(size: int, seed: int) -> tuple[Array, Array]:
    """Ten inputs, of which two matter; y = sin(2·x₁) + x₂ + noise."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(size, 10))
    return x, np.sin(2 * x[:, 0]) + x[:, 1] + rng.normal(0, 0.5, size)


@cache
def history() -> tuple[Array, Array]:
    """Training and validation loss after every epoch (full batch, Adam)."""
    x, y = sample(80, seed=1)
    held_out, truth = sample(500, seed=2)
    rng = np.random.default_rng(0)
    w = [
        rng.normal(0, np.sqrt(2 / 10), (10, HIDDEN)),
        np.zeros(HIDDEN),
        rng.normal(0, np.sqrt(1 / HIDDEN), HIDDEN),
        np.zeros(1),
    ]
    first, second = [np.zeros_like(v) for v in w], [np.zeros_like(v) for v in w]
    losses = np.zeros((2, EPOCHS))
    for epoch in range(EPOCHS):
        z = x @ w[0] + w[1]
        a = np.maximum(z, 0)
        delta = 2 * (a @ w[2] + w[3] - y) / len(y)
        hidden = np.outer(delta, w[2]) * (z > 0)
        gradients = [x.T @ hidden, hidden.sum(0), a.T @ delta, delta.sum(keepdims=True)]
        for i, gradient in enumerate(gradients):
            first[i] = 0.9 * first[i] + 0.1 * gradient
            second[i] = 0.999 * second[i] + 0.001 * gradient**2
            scale = np.sqrt(second[i] / (1 - 0.999 ** (epoch + 1))) + 1e-8
            w[i] = w[i] - RATE * first[i] / (1 - 0.9 ** (epoch + 1)) / scale
        for row, (inputs, targets) in enumerate(((x, y), (held_out, truth))):
            output = np.maximum(inputs @ w[0] + w[1], 0) @ w[2] + w[3]
            losses[row, epoch] = np.mean((output - targets) ** 2)
    return losses[0], losses[1]


def stop(losses: Array, patience: int) -> tuple[int, int]:
    """(best epoch, last epoch), counted from 1: stop after `patience` epochs without a new minimum."""
    best = 0
    for epoch in range(1, len(losses)):
        if losses[epoch] < losses[best]:
            best = epoch
        elif epoch - best >= patience:
            return best + 1, epoch + 1
    return best + 1, len(losses)


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    train, validation = history()
    best, last = stop(validation, PATIENCE)
    found = {
        "best epoch": f"{best}",
        "last epoch": f"{last}",
        "validation loss at the best epoch": f"{validation[best - 1]:.1f}",
        "validation loss at the last epoch": f"{validation[last - 1]:.1f}",
        "validation loss after all epochs": f"{validation[-1]:.1f}",
        "training loss at the best epoch": f"{train[best - 1]:.1f}",
        "training loss after all epochs": f"{train[-1]:.0f}",
    }
    for h in (0.01, 0.1, 1.0):
        found[f"steps, h = {h}"] = f"{1 - (1 - 0.01 * h) ** 50:.3f}"
        found[f"L2, h = {h}"] = f"{h / (h + 2):.3f}"
    return found


GIVEN: set[str] = set()


def live() -> Live:
    """What the live figure shows: its settings, and the values that it computes from them."""
    validation = np.round(history()[1], 4)
    seed, noise = 7, []
    for _ in range(EPOCHS):
        seed = (1664525 * seed + 1013904223) % 2**32
        noise.append(np.sqrt(12) * (seed / 2**32 - 0.5))
    found = []
    for patience in (1, 10, 40, 160):
        for deviation in (0.0, 0.02, 0.05):
            kept, last = stop(validation + deviation * np.array(noise), patience)
            shown = {"kept": kept, "last": last, "loss": float(validation[kept - 1])}
            found.append(({"patience": patience, "noise": deviation}, shown))
    return found


def draw(pick: Pick) -> Figure:
    figure, axes = canvas(height=3.0)
    train, validation = history()
    best, last = stop(validation, PATIENCE)
    epochs = np.arange(1, EPOCHS + 1)[::2]
    axes.plot(epochs, train[::2], color=BLUE, label=pick("학습 손실", "training loss"))
    axes.plot(epochs, validation[::2], color=ORANGE, label=pick("검증 손실", "validation loss"))
    axes.plot(best, validation[best - 1], "o", color=ORANGE)
    for epoch, name in ((best, pick("최저", "best")), (last, pick("종료", "stop"))):
        axes.axvline(epoch, color=GREY, linestyle=":", linewidth=1)
        axes.text(epoch + 3, 1.62, name, color=GREY)
    axes.set(xlabel=pick("에폭", "epoch"), ylabel=pick("평균 제곱 오차", "mean squared error"))
    axes.legend(loc="center right")
    return figure
