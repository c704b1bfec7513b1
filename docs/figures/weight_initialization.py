"""Weight initialization: the size of the signal over 30 ReLU layers for four scales of the initial weights."""

from __future__ import annotations

import functools
import math

import numpy as np
from matplotlib.figure import Figure
from style import CYCLE, Pick, canvas, scientific

WIDTH, DEPTH, SAMPLES = 512, 30, 64
SCALES = {  # standard deviation of the weights
    "N(0, 0.01²)": 0.01,
    "Xavier": math.sqrt(2 / (WIDTH + WIDTH)),
    "He": math.sqrt(2 / WIDTH),
    "N(0, 0.1²)": 0.1,
}


def factor(scale: float) -> float:
    """Theoretical factor by which one ReLU layer multiplies the RMS activation."""
    return scale * math.sqrt(WIDTH / 2)


@functools.cache
def signal(scale: float) -> tuple[float, ...]:
    """RMS activation after each layer, measured in float64 (squares of 10⁻²⁴ would underflow in float32)."""
    rng = np.random.default_rng(0)
    a = rng.normal(size=(SAMPLES, WIDTH))
    result = []
    for _ in range(DEPTH):
        a = np.maximum(0, a @ rng.normal(0, scale, size=(WIDTH, WIDTH)))
        result.append(float(np.sqrt(np.mean(a**2))))
    return tuple(result)


def numbers() -> dict[str, str]:
    """Every computed number of the page: what it is → the exact string that both pages contain.

    The expected sizes only: one draw of the weights, as in the figure, differs after 30 layers by up to a factor
    of about two (60 seeds: 0.55 to 1.43 times the expected size).
    """
    return {
        "factor per layer, std 0.01": f"{factor(0.01):.2f}",
        "factor per layer, std 0.1": f"{factor(0.1):.1f}",
        "factor per layer, Xavier": f"{factor(SCALES['Xavier']):.3f}",
        "layer 10, std 0.01": scientific(factor(0.01) ** 10),
        "layer 30, std 0.01": scientific(factor(0.01) ** DEPTH),
        "layer 30, Xavier": scientific(factor(SCALES["Xavier"]) ** DEPTH),
        "layer 30, std 0.1": scientific(factor(0.1) ** DEPTH),
        "factor per layer, He": f"{factor(SCALES['He']):.0f}",
    }


GIVEN = {"0.01", "0.1"}


def draw(pick: Pick) -> Figure:
    """RMS activation on a logarithmic axis against the layer."""
    figure, axes = canvas(height=3.1)
    layers = np.arange(1, DEPTH + 1)
    for color, (name, scale) in zip(CYCLE, SCALES.items(), strict=False):
        axes.semilogy(layers, signal(scale), color=color)
        axes.text(DEPTH + 0.6, signal(scale)[-1], name, color=color, va="center")
    axes.set_xlim(0, 41)
    axes.set_xticks(range(0, DEPTH + 1, 10))
    axes.set_yticks([1e-24, 1e-16, 1e-8, 1, 1e8], ["10⁻²⁴", "10⁻¹⁶", "10⁻⁸", "1", "10⁸"])
    axes.minorticks_off()
    axes.set_xlabel(pick("층", "layer"))
    axes.set_ylabel(pick("활성값의 크기 (RMS)", "size of activations (RMS)"))
    return figure
