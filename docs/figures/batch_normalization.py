"""Batch normalization: one batch seen again and again; inference-mode outputs start far from training-mode outputs."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import CYCLE, GREY, Pick, canvas

Array = npt.NDArray[np.float64]
BATCH: Array = np.array([2.0, 4.0, 6.0, 8.0])
EPSILON, MOMENTUM = 1e-5, 0.1  # PyTorch's defaults


def normalize(x: Array, mean: float, variance: float) -> Array:
    """Standardize with the given statistics (γ = 1, β = 0)."""
    result: Array = (x - mean) / np.sqrt(variance + EPSILON)
    return result


def running(steps: int) -> tuple[float, float]:
    """Running mean and variance after `steps` training steps on BATCH, from PyTorch's start values 0 and 1."""
    mean, variance = 0.0, 1.0
    for _ in range(steps):
        mean = (1 - MOMENTUM) * mean + MOMENTUM * float(BATCH.mean())
        variance = (1 - MOMENTUM) * variance + MOMENTUM * float(BATCH.var(ddof=1))
    return mean, variance


def numbers() -> dict[str, str]:
    """Every computed number of the page: what it is → the exact string that both pages contain."""
    train = normalize(BATCH, BATCH.mean(), BATCH.var())
    mean, variance = running(1)
    early = normalize(BATCH, mean, variance)
    settled = normalize(BATCH, *running(1000))
    return {f"inference output {i} after 1 step": f"{v:.3f}" for i, v in enumerate(early)} | {
        "training outputs": f"{train[2]:.3f}",
        "training output, outer": f"{train[3]:.3f}",
        "running mean after 1 step": f"{mean:.1f}",
        "running variance after 1 step": f"{variance:.3f}",
        "unbiased variance": f"{BATCH.var(ddof=1):.3f}",
        "inference output after many steps": f"{settled[3]:.3f}",
        "inner inference output after many steps": f"{settled[2]:.3f}",
        "learned numbers for 64 channels": f"{2 * 64}",
    }


GIVEN = {"0.1", "0.9"}


def draw(pick: Pick) -> Figure:
    """Inference-mode output of the four values against training steps; dashed: training-mode output."""
    figure, axes = canvas(height=3.1)
    steps = range(1, 61)
    outputs = np.array([normalize(BATCH, *running(s)) for s in steps])
    train = normalize(BATCH, BATCH.mean(), BATCH.var())
    for i, value in enumerate(BATCH):
        axes.plot(steps, outputs[:, i], color=CYCLE[i], label=f"x = {value:g}")
        axes.axhline(train[i], color=CYCLE[i], linestyle="--", linewidth=1)
    axes.plot([], [], color=GREY, label=pick("추론 모드", "inference mode"))
    axes.plot([], [], color=GREY, linestyle="--", linewidth=1, label=pick("학습 모드", "training mode"))
    axes.set_xlabel(pick("학습 스텝 수", "training steps"))
    axes.set_ylabel(pick("정규화된 값", "normalized value"))
    axes.legend(ncols=2, loc="upper right")
    return figure
