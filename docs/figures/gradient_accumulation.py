"""Gradient accumulation: relative distance between the accumulated gradient and the large-batch gradient."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, ORANGE, Pick, canvas

Array = npt.NDArray[np.complex128]
Loss = Callable[[Array, Array, Array], np.complex128]


def linear_loss(w: Array, x: Array, y: Array) -> np.complex128:
    """Mean squared error of a linear model; w has shape (5, 3)."""
    return np.complex128(np.mean((x @ w - y) ** 2))


def batch_norm_loss(w: Array, x: Array, y: Array) -> np.complex128:
    """The same with batch normalization of the outputs."""
    z = x @ w
    centred = z - z.mean(axis=0)
    return np.complex128(np.mean((centred / np.sqrt((centred**2).mean(axis=0) + 1e-5) - y) ** 2))


def contrastive_loss(w: Array, x: Array, y: Array) -> np.complex128:
    """InfoNCE with the other samples of the batch as negatives."""
    scores = (x @ w) @ y.T
    return np.complex128(np.mean(np.log(np.exp(scores).sum(axis=1)) - np.diag(scores)))


def gradient(loss: Loss, w: Array, x: Array, y: Array) -> npt.NDArray[np.float64]:
    """Exact gradient by the complex-step method (the losses are analytic)."""
    h = 1e-30
    steps = np.eye(w.size).reshape(-1, *w.shape) * 1j * h
    return np.array([loss(w + step, x, y).imag / h for step in steps])


@functools.cache
def differences() -> dict[str, float]:
    """‖accumulated − large batch‖ / ‖large batch‖ for 32 samples, by variant."""
    rng = np.random.default_rng(0)
    x, y, w = (rng.normal(size=shape).astype(complex) for shape in ((32, 5), (32, 3), (5, 3)))

    def distance(loss: Loss, cuts: list[int], scale: float) -> float:
        large = gradient(loss, w, x, y)
        parts = zip(np.split(x, cuts), np.split(y, cuts), strict=True)
        total = scale * sum(gradient(loss, w, a, b) for a, b in parts)
        return float(np.linalg.norm(total - large) / np.linalg.norm(large))

    equal = [8, 16, 24]
    return {
        "scaled": distance(linear_loss, equal, 1 / 4),
        "unscaled": distance(linear_loss, equal, 1),
        "unequal": distance(linear_loss, [14, 28, 30], 1 / 4),
        "batch norm": distance(batch_norm_loss, equal, 1 / 4),
        "contrastive": distance(contrastive_loss, equal, 1 / 4),
    }


def bfloat16(x: float) -> float:
    """The nearest number with the 8 significant bits of bfloat16 (ties to even)."""
    fraction, exponent = math.frexp(x)
    return math.ldexp(round(fraction * 2**8), exponent - 8)


def lost_entirely() -> int:
    """The smallest power of two n for which adding 1/n of a bfloat16 sum leaves every such sum as it is."""
    sums = [1 + i / 2**7 for i in range(2**7)]  # all of them up to a power of two
    return next(n for n in (2**k for k in range(1, 20)) if all(bfloat16(s + s / n) == s for s in sums))


def numbers() -> dict[str, str]:
    """Every computed number of the page: what it is → the exact string that both pages contain."""
    means, tokens = np.array([1.0, 2.0]), np.array([2, 8])
    found = {name: f"{100 * value:.0f}%" for name, value in differences().items()}
    return found | {
        "mean of the means": f"{means.mean():.1f}",
        "mean over tokens": f"{means @ tokens / tokens.sum():.1f}",
        "share of a bfloat16 sum that is lost": f"1/{lost_entirely()}",
    }


GIVEN = {"1.0", "2.0"}


def draw(pick: Pick) -> Figure:
    """One bar per variant."""
    figure, axes = canvas(height=2.8)
    labels = {
        "scaled": pick("÷ 4, 크기 8씩", "÷ 4, sizes 8, 8, 8, 8"),
        "unequal": pick("÷ 4, 크기 14·14·2·2", "÷ 4, sizes 14, 14, 2, 2"),
        "batch norm": pick("÷ 4, 배치 정규화", "÷ 4, batch norm"),
        "contrastive": pick("÷ 4, 대조 손실", "÷ 4, contrastive loss"),
        "unscaled": pick("나누지 않음", "not divided"),
    }
    values = [100 * differences()[name] for name in labels]
    axes.barh(list(labels.values()), values, color=[BLUE] + [ORANGE] * 4)
    for row, value in enumerate(values):
        axes.text(value + 4, row, f"{value:.0f}%", va="center")
    axes.invert_yaxis()
    axes.set_xlim(0, 345)
    axes.set_xlabel(pick("큰 배치 기울기와의 차이 (%)", "difference from large batch (%)"))
    return figure
