"""Federated learning: FedAvg on logistic regression, clients with the same or with different data."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREEN, ORANGE, Pick, canvas

Floats = npt.NDArray[np.float64]
CLIENTS, SAMPLES, ROUNDS, RATE, MANY = 10, 40, 100, 0.5, 20


def data() -> tuple[Floats, Floats]:
    """400 samples in the plane with a constant feature, and labels 0 or 1 from two overlapping classes."""
    rng = np.random.default_rng(0)
    labels = np.tile([0.0, 1.0], CLIENTS * SAMPLES // 2)
    points = rng.standard_normal((len(labels), 2)) + 1.5 * labels[:, None]
    return np.column_stack([points, np.ones(len(labels))]), labels


def gradient(weights: Floats, inputs: Floats, labels: Floats) -> Floats:
    """Gradient of the mean cross-entropy; leading axes of `inputs` are clients."""
    chance = 1 / (1 + np.exp(-np.einsum("...nd,...d->...n", inputs, weights)))
    return np.asarray(np.einsum("...nd,...n->...d", inputs, chance - labels) / inputs.shape[-2])


def loss(weights: Floats, inputs: Floats, labels: Floats) -> float:
    """Mean cross-entropy over all samples."""
    score = inputs @ weights
    return float(np.mean(np.logaddexp(0, score) - labels * score))


def optimum(inputs: Floats, labels: Floats) -> float:
    """Smallest loss of one model on all data, by Newton's method."""
    weights = np.zeros(3)
    for _ in range(30):
        chance = 1 / (1 + np.exp(-inputs @ weights))
        curvature = (inputs * (chance * (1 - chance))[:, None]).T @ inputs / len(labels)
        weights -= np.linalg.solve(curvature, gradient(weights, inputs, labels))
    return loss(weights, inputs, labels)


def fedavg(skewed: bool, local_steps: int) -> Floats:
    """Excess loss of the shared model on all data after 0 … ROUNDS rounds; every client joins every round."""
    inputs, labels = data()
    order = np.argsort(labels, kind="stable") if skewed else np.arange(len(labels))
    shards = inputs[order].reshape(CLIENTS, SAMPLES, 3)
    targets = labels[order].reshape(CLIENTS, SAMPLES)
    best, weights, curve = optimum(inputs, labels), np.zeros(3), []
    for _ in range(ROUNDS + 1):
        curve.append(loss(weights, inputs, labels) - best)
        local = np.tile(weights, (CLIENTS, 1))
        for _ in range(local_steps):
            local = local - RATE * gradient(local, shards, targets)
        weights = local.mean(axis=0)  # equal sample counts: the weighted mean is the plain mean
    return np.array(curve)


def numbers() -> dict[str, str]:
    """Every computed number of the page: what it is → the exact string that both pages contain."""
    rounds = {"gap, any split, 1 step, after 100": f"{fedavg(True, 1)[-1]:.1g}"}
    for skewed, name in ((False, "even"), (True, "skewed")):
        curve = fedavg(skewed, MANY)
        rounds |= {f"gap, {name}, after 5": f"{curve[5]:.1g}"}
        rounds |= {f"gap, {name}, after 100": np.format_float_positional(curve[-1], 1, fractional=False)}
    rounds["gap, any split, 1 step, after 5"] = f"{fedavg(False, 1)[5]:.1g}"
    return {
        "weighted mean": f"{(100 * 1.0 + 300 * 2.0) / 400:.2f}",
        "plain mean": f"{(1.0 + 2.0) / 2:.1f}",
        "megabytes one way": f"{1e7 * 4 / 1e6:.0f} MB",
        "terabytes in total": f"{2 * 1e7 * 4 * 100 * 500 / 1e12:.0f} TB",
    } | rounds


GIVEN = {"1.0", "2.0"}


def draw(pick: Pick) -> Figure:
    """Excess loss by round: one local step (the split does not matter), many steps on even and on skewed data."""
    figure, axes = canvas(height=3.0)
    lines = (
        (False, 1, "-", BLUE, pick("1번 갱신 (분할 무관)", "1 local step (any split)")),
        (True, MANY, "--", ORANGE, pick("20번 갱신, 치우친 분할", "20 local steps, skewed")),
        (False, MANY, "-", GREEN, pick("20번 갱신, 고른 분할", "20 local steps, even")),
    )
    for skewed, steps, style, colour, label in lines:
        axes.semilogy(fedavg(skewed, steps), style, color=colour, label=label)
    ticks = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5]
    axes.set_yticks(ticks, ["0.1", "0.01", "0.001", "0.0001", "0.00001"])
    axes.minorticks_off()
    axes.set_xlabel(pick("라운드", "round"))
    axes.set_ylabel(pick("손실 − 최소 손실", "loss − minimum"))
    axes.legend(loc="center right", bbox_to_anchor=(1.0, 0.355))
    return figure
