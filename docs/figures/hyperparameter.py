"""Hyperparameter: the training error always prefers λ = 0, the validation error has its minimum in between.

Ridge regression on 13 Legendre polynomials, 20 noisy points of a sine to fit, 200 to validate.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREY, ORANGE, Pick, canvas

Array = npt.NDArray[np.float64]
DEGREE, LOG_LAMBDAS = 12, np.linspace(-6, 2, 81)


def sample(size: int, seed: int) -> tuple[Array, Array]:
    """Design matrix and targets: y = sin(2πx) + N(0, 0.3²) at equally spaced x in [0, 1]."""
    rng = np.random.default_rng(seed)
    x = np.linspace(0, 1, size)
    design = np.polynomial.legendre.legvander(2 * x - 1, DEGREE)
    return np.asarray(design, dtype=np.float64), np.sin(2 * np.pi * x) + rng.normal(0, 0.3, size)


def errors() -> tuple[Array, Array]:
    """Training and validation mean squared error for every λ (penalty λ‖w‖² on the mean squared error)."""
    design, target = sample(20, seed=3)
    held_out, truth = sample(200, seed=1)
    train, validation = [], []
    for log_lambda in LOG_LAMBDAS:
        penalty = 20 * 10**log_lambda * np.eye(DEGREE + 1)
        w = np.linalg.solve(design.T @ design + penalty, design.T @ target)
        train.append(np.mean((design @ w - target) ** 2))
        validation.append(np.mean((held_out @ w - truth) ** 2))
    return np.array(train), np.array(validation)


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    train, validation = errors()
    best = int(np.argmin(validation))
    low, high = 0, len(LOG_LAMBDAS) - 1
    return {
        "best log10 λ": f"{LOG_LAMBDAS[best]:.1f}".replace("-", "−"),
        "validation error at the best λ": f"{validation[best]:.2f}",
        "training error at the best λ": f"{train[best]:.2f}",
        "validation error at the smallest λ": f"{validation[low]:.2f}",
        "training error at the smallest λ": f"{train[low]:.2f}",
        "validation error at the largest λ": f"{validation[high]:.2f}",
        "training error at the largest λ": f"{train[high]:.2f}",
        "uniform draws from [0.0001, 0.1] above 0.01, in %": f"{100 * (0.1 - 0.01) / (0.1 - 0.0001):.0f}",
        "at least one of 60 random trials in the best 5 %, in %": f"{100 * (1 - 0.95**60):.1f}",
    }


GIVEN = {"0.3", "0.0001", "0.001", "0.01", "0.1", "0.5", "1.0", "1.1", "5"}


def draw(pick: Pick) -> Figure:
    figure, axes = canvas(height=2.9)
    train, validation = errors()
    best = int(np.argmin(validation))
    axes.plot(LOG_LAMBDAS, train, color=BLUE, label=pick("학습 오차", "training error"))
    axes.plot(LOG_LAMBDAS, validation, color=ORANGE, label=pick("검증 오차", "validation error"))
    axes.plot(LOG_LAMBDAS[best], validation[best], "o", color=ORANGE)
    axes.axvline(LOG_LAMBDAS[best], color=GREY, linestyle=":", linewidth=1)
    axes.set_xlabel(pick("규제 강도 log₁₀ λ", "regularization strength log₁₀ λ"))
    axes.set_ylabel(pick("평균 제곱 오차", "mean squared error"))
    axes.set_ylim(0, 0.6)
    axes.legend(loc="upper left")
    return figure
