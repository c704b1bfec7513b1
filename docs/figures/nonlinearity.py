"""Nonlinearity: the same network trained on two moons with and without a nonlinear activation."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREY, ORANGE, Pick, canvas

Array = npt.NDArray[np.float64]
XOR_X: Array = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=np.float64)
XOR_Y: Array = np.array([0, 1, 1, 0], dtype=np.float64)


def two_moons(n: int = 60, noise: float = 0.1) -> tuple[Array, Array]:
    """Two interleaved half circles with `n` noisy points each, and their labels 0 and 1."""
    rng = np.random.default_rng(0)
    angle = np.linspace(0, np.pi, n)
    upper = np.column_stack([np.cos(angle), np.sin(angle)])
    lower = np.column_stack([1 - np.cos(angle), 0.5 - np.sin(angle)])
    x = np.concatenate([upper, lower]) + noise * rng.standard_normal((2 * n, 2))
    return x, np.repeat([0.0, 1.0], n)


def logit(params: list[Array], x: Array, relu: bool) -> tuple[Array, list[Array]]:
    """The network's logit for each row of `x`, and the input of every layer."""
    inputs = [x]
    for weight, bias in zip(params[:-2:2], params[1:-2:2], strict=True):
        z = inputs[-1] @ weight + bias
        inputs.append(np.maximum(z, 0) if relu else z)
    return (inputs[-1] @ params[-2] + params[-1])[:, 0], inputs


def gradients(params: list[Array], x: Array, y: Array, relu: bool) -> list[Array]:
    """Gradients of the mean cross-entropy with respect to every weight and bias."""
    out, inputs = logit(params, x, relu)
    delta = ((1 / (1 + np.exp(-out)) - y) / len(y))[:, None]
    found: list[Array] = []
    for layer in range(len(inputs) - 1, -1, -1):
        found = [inputs[layer].T @ delta, delta.sum(axis=0), *found]
        delta = delta @ params[2 * layer].T * ((inputs[layer] > 0) if relu else 1.0)
    return found


@cache
def classifier(relu: bool) -> Callable[[Array], Array]:
    """A 2–32–32–1 network trained on the two moons with 1,000 Adam steps; returns its logit function."""
    rng = np.random.default_rng(1)
    x, y = two_moons()
    params: list[Array] = []
    for fan_in, fan_out in ((2, 32), (32, 32), (32, 1)):
        params += [rng.standard_normal((fan_in, fan_out)) * np.sqrt(2 / fan_in), np.zeros(fan_out)]
    first = [np.zeros_like(p) for p in params]
    second = [np.zeros_like(p) for p in params]
    for step in range(1, 1001):
        for i, g in enumerate(gradients(params, x, y, relu)):
            first[i] = 0.9 * first[i] + 0.1 * g
            second[i] = 0.999 * second[i] + 0.001 * g**2
            size = np.sqrt(second[i] / (1 - 0.999**step)) + 1e-8
            params[i] = params[i] - 0.01 * first[i] / (1 - 0.9**step) / size
    return lambda points: logit(params, points, relu)[0]


def accuracy(relu: bool) -> float:
    """Fraction of the training points on the right side of the boundary."""
    x, y = two_moons()
    return float(((classifier(relu)(x) > 0) == y).mean())


def best_affine_xor() -> float:
    """Best accuracy of an affine classifier on the four XOR points (search over a grid)."""
    grid = np.linspace(-2, 2, 17)
    w1, w2, b = np.meshgrid(grid, grid, grid)
    scores = XOR_X[:, :1] * w1.ravel() + XOR_X[:, 1:] * w2.ravel() + b.ravel()
    return float(((scores > 0) == XOR_Y[:, None]).mean(axis=0).max())


def least_squares_xor() -> float:
    """The constant to which least squares fits XOR (all four fitted values agree)."""
    design = np.column_stack([XOR_X, np.ones(4)])
    fitted = design @ np.linalg.lstsq(design, XOR_Y, rcond=None)[0]
    assert np.ptp(fitted) < 1e-9
    return float(fitted[0])


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    return {
        "best affine accuracy on XOR": f"{best_affine_xor():.0%}",
        "least-squares fit of XOR": f"{least_squares_xor():.1f}",
        "two moons, identity": f"{accuracy(relu=False):.0%}",
        "two moons, ReLU": f"{accuracy(relu=True):.0%}",
    }


GIVEN: set[str] = set()


def draw(pick: Pick) -> Figure:
    """Decision boundary of the trained network: identity (left) and ReLU (right)."""
    figure, axes = canvas(1, 2, height=2.5, sharey=True)
    x, y = two_moons()
    horizontal, vertical = np.meshgrid(np.linspace(-1.5, 2.5, 81), np.linspace(-1.1, 1.6, 61))
    points = np.column_stack([horizontal.ravel(), vertical.ravel()])
    titles = (pick("비선형성 없음", "no nonlinearity"), "ReLU")
    for axis, relu, title in zip(axes, (False, True), titles, strict=True):
        score = classifier(relu)(points).reshape(horizontal.shape)
        axis.contourf(horizontal, vertical, score, levels=[-1e9, 0, 1e9], colors=[BLUE, ORANGE], alpha=0.15)
        axis.contour(horizontal, vertical, score, levels=[0], colors=[GREY], linewidths=2)
        for label, colour, marker in ((0, BLUE, "o"), (1, ORANGE, "^")):
            axis.scatter(*x[y == label].T, s=8, color=colour, marker=marker)
        axis.set_title(f"{title}: {accuracy(relu):.0%}")
        axis.set_xticks([])
        axis.set_yticks([])
    return figure
