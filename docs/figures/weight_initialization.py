"""Weight initialization: the size of the signal over 30 ReLU layers for four scales of the initial weights."""

from __future__ import annotations

import functools
import math

import numpy as np
from matplotlib.figure import Figure
from style import CYCLE, Pick, canvas

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


def power(value: float, exponent_only: bool = False) -> str:
    """A number as 'm × 10ᵉ' (or only the power of ten)."""
    mantissa, exponent = f"{value:.1e}".split("e")
    ten = "10" + str(int(exponent)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return ten if exponent_only else f"{mantissa} × {ten}"


def numbers() -> dict[str, str]:
    """Every computed number of the page: what it is → the exact string that both pages contain."""
    small, xavier, he, large = (signal(scale) for scale in SCALES.values())
    return {
        "factor per layer, std 0.01": f"{factor(0.01):.2f}",
        "factor per layer, std 0.1": f"{factor(0.1):.1f}",
        "factor per layer, Xavier": f"{factor(SCALES['Xavier']):.3f}",
        "measured layer 1, small": f"{small[0]:.2f}",
        "measured layer 10, small": power(small[9], exponent_only=True),
        "theory layer 30, small": power(factor(0.01) ** DEPTH),
        "theory layer 30, Xavier": power(factor(SCALES["Xavier"]) ** DEPTH),
        "theory layer 30, large": power(factor(0.1) ** DEPTH),
        "measured layer 30, small": power(small[-1]),
        "measured layer 30, Xavier": power(xavier[-1]),
        "measured layer 30, He": f"{he[-1]:.2f}",
        "measured layer 30, large": power(large[-1]),
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
