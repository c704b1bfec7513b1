"""Activation functions: six functions and their derivatives."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREEN, GREY, ORANGE, PURPLE, RED, Live, Pick, canvas

Array = npt.NDArray[np.float64]
erf = np.vectorize(math.erf, otypes=[np.float64])
LEAK = 0.1  # drawn steeper than the usual 0.01 so that it can be seen


def sigmoid(z: Array) -> Array:
    """Logistic function."""
    return np.asarray(1 / (1 + np.exp(-z)))


def gelu(z: Array) -> Array:
    """z·Φ(z) with the normal distribution function Φ."""
    return np.asarray(z * (1 + erf(z / math.sqrt(2))) / 2)


def values(z: Array) -> dict[str, Array]:
    """Every function of the page at `z`."""
    return {
        "sigmoid": sigmoid(z),
        "tanh": np.tanh(z),
        "ReLU": np.maximum(z, 0),
        "Leaky ReLU": np.where(z > 0, z, LEAK * z),
        "GELU": gelu(z),
        "SiLU": z * sigmoid(z),
    }


def slopes(z: Array) -> dict[str, Array]:
    """Their derivatives (ReLU: 0 at the kink)."""
    s = sigmoid(z)
    density = np.exp(-(z**2) / 2) / math.sqrt(2 * math.pi)
    return {
        "sigmoid": s * (1 - s),
        "tanh": 1 - np.tanh(z) ** 2,
        "ReLU": (z > 0).astype(np.float64),
        "Leaky ReLU": np.where(z > 0, 1, LEAK),
        "GELU": (1 + erf(z / math.sqrt(2))) / 2 + z * density,
        "SiLU": s + z * s * (1 - s),
    }


def softmax(logits: list[float]) -> Array:
    """Softmax, shifted by the maximum so that it cannot overflow."""
    e = np.exp(np.array(logits) - max(logits))
    return np.asarray(e / e.sum())


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    at = slopes(np.array([0.0, 2.0, 3.0, 5.0]))
    grid = np.linspace(-3, 0, 300_001)
    shape = values(grid)
    found = {
        "sigmoid slope at 0": f"{at['sigmoid'][0]:.2f}",
        "sigmoid slope at 2": f"{at['sigmoid'][1]:.3f}",
        "sigmoid slope at 3": f"{at['sigmoid'][2]:.3f}",
        "sigmoid slope at 5": f"{at['sigmoid'][3]:.4f}",
        "tanh slope at 2": f"{at['tanh'][1]:.3f}",
        "tanh slope at 3": f"{at['tanh'][2]:.4f}",
        "tanh slope at 5": f"{at['tanh'][3]:.5f}",
    }
    for name in ("GELU", "SiLU"):
        found[f"{name} minimum"] = f"{-shape[name].min():.3f}"
        found[f"{name} argmin"] = f"{-grid[shape[name].argmin()]:.2f}"
    for i, p in enumerate(softmax([2, 1, 0.1])):
        found[f"softmax {i}"] = f"{p:.3f}"
    return found


GIVEN = {"0.01", "0.1"}  # Leaky ReLU's default slope; drawn slope, and a logit of the example


def live() -> Live:
    """What the live figure shows: its settings, and the values that it computes from them."""
    found = []
    for z in (-4.0, -1.25, 0.0, 2.0, 3.0):
        value, slope = values(np.array([z])), slopes(np.array([z]))
        found += [({"name": x, "z": z}, {"value": float(value[x][0]), "slope": float(slope[x][0])}) for x in value]
    return found


def draw(pick: Pick) -> Figure:
    """Functions (top) and derivatives (bottom): saturating ones left, the ReLU family right."""
    figure, axes = canvas(2, 2, height=4.6, sharex=True, sharey="row")
    z = np.linspace(-4, 4, 241)
    styles = {
        "sigmoid": (0, BLUE, "-"),
        "tanh": (0, ORANGE, "--"),
        "ReLU": (1, GREY, "-"),
        "GELU": (1, GREEN, "--"),
        "SiLU": (1, PURPLE, "-."),
        "Leaky ReLU": (1, RED, ":"),
    }
    for row, curves in enumerate((values(z), slopes(z))):
        for name, (column, colour, line) in styles.items():
            axes[row, column].plot(z, curves[name], line, color=colour, label=name)
    axes[0, 0].set_ylim(-1.3, 3.2)
    axes[0, 0].set_xticks([-4, -2, 0, 2, 4])
    axes[0, 0].set_ylabel(pick("함숫값", "value"))
    axes[1, 0].set_ylabel(pick("도함수", "derivative"))
    for axis in axes[0]:
        axis.legend(loc="upper left", fontsize=9, handlelength=2.2, borderaxespad=0)
    for axis in axes[1]:
        axis.set_xlabel(pick("입력 z", "input z"))
    return figure
