"""ReLU and sigmoid: how the gradient of the pre-activations fares on its way back through 20 layers."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREEN, ORANGE, Pick, canvas, power_of_ten, scientific

Array = npt.NDArray[np.float64]
LAYERS, WIDTH, BATCH, SEEDS = 20, 100, 64, 100
GAIN = {"sigmoid": 1.0, "tanh": 1.0, "ReLU": 2.0}  # variance of a weight times the width: Xavier 1, He 2


def activate(name: str, z: Array) -> tuple[Array, Array]:
    """Value and derivative of the activation function."""
    if name == "ReLU":
        return np.maximum(z, 0), (z > 0).astype(np.float64)
    a = np.tanh(z) if name == "tanh" else 1 / (1 + np.exp(-z))
    return a, 1 - a**2 if name == "tanh" else a * (1 - a)


def gradient_norms(name: str, seed: int) -> Array:
    """Norm over a batch of ∂L/∂z at layers 1 … 20, at initialization (binary cross-entropy, random data)."""
    rng = np.random.default_rng(seed)
    a = rng.standard_normal((BATCH, WIDTH))
    y = rng.integers(0, 2, (BATCH, 1))
    std = np.sqrt(GAIN[name] / WIDTH)
    weights = [rng.standard_normal((WIDTH, WIDTH)) * std for _ in range(LAYERS)]
    head = rng.standard_normal((WIDTH, 1)) * np.sqrt(1 / WIDTH)
    slopes = []
    for weight in weights:
        a, slope = activate(name, a @ weight)
        slopes.append(slope)
    delta = (1 / (1 + np.exp(-a @ head)) - y) / BATCH @ head.T
    norms = np.empty(LAYERS)
    for layer in range(LAYERS - 1, -1, -1):
        delta = delta * slopes[layer]
        norms[layer] = np.linalg.norm(delta)
        delta = delta @ weights[layer].T
    return norms


@cache
def ratios(name: str) -> Array:
    """‖∂L/∂z_l‖ / ‖∂L/∂z₂₀‖ for every seed (rows) and layer l (columns)."""
    norms = np.stack([gradient_norms(name, seed) for seed in range(SEEDS)])
    return np.asarray(norms / norms[:, -1:])


def first_layer(name: str) -> tuple[float, float, float]:
    """Geometric mean, 10 % and 90 % quantile over the seeds of ‖∂L/∂z₁‖ / ‖∂L/∂z₂₀‖."""
    logs = np.log(ratios(name)[:, 0])
    low, high = np.quantile(logs, [0.1, 0.9])
    return float(np.exp(logs.mean())), float(np.exp(low)), float(np.exp(high))


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    tanh, (relu, low, high) = first_layer("tanh")[0], first_layer("ReLU")
    return {
        "0.25 to the 10th": scientific(0.25**10),
        "tanh ratio": f"{tanh:.1f}",
        "ReLU ratio": f"{relu:.1f}",
        "ReLU low": f"{low:.1f}",
        "ReLU high": f"{high:.1f}",
        "sigmoid per layer": f"{first_layer('sigmoid')[0] ** (1 / (LAYERS - 1)):.2f}",
        "sigmoid ratio": power_of_ten(round(float(np.log10(first_layer("sigmoid")[0])))),
    }


GIVEN = {"0.25", "25", "50", "80", "90"}  # the sigmoid's largest slope; quoted percentages; the band's


def draw(pick: Pick) -> Figure:
    """Gradient norm against the layer, geometric mean of the seeds with the 10–90 % band."""
    figure, axis = canvas(height=3.0)
    layer = np.arange(1, LAYERS + 1)
    for name, colour, marker in (("tanh", GREEN, "^"), ("ReLU", BLUE, "o"), ("sigmoid", ORANGE, "s")):
        logs = np.log(ratios(name))
        low, high = np.exp(np.quantile(logs, [0.1, 0.9], axis=0))
        axis.fill_between(layer, low, high, color=colour, alpha=0.2, linewidth=0)
        label = f"{name} ({'He' if name == 'ReLU' else 'Xavier'})"
        axis.semilogy(layer, np.exp(logs.mean(axis=0)), marker + "-", ms=3, color=colour, label=label)
    axis.set_xticks([1, 5, 10, 15, 20])
    axis.set_yticks([1e-12, 1e-9, 1e-6, 1e-3, 1], ["10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "1"])
    axis.minorticks_off()
    axis.set_xlabel(pick("층 (1 = 입력 쪽)", "layer (1 = next to the input)"))
    axis.set_ylabel(pick("기울기 크기 (20층 = 1)", "gradient norm (layer 20 = 1)"))
    axis.legend(loc="lower right")
    return figure
