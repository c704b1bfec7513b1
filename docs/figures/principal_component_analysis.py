"""PCA: the axis of largest variance need not be the axis that separates the classes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREY, ORANGE, Live, Pick, canvas

Floats = npt.NDArray[np.float64]
SAMPLE = np.array([[1.0, 2.0], [3.0, 3.0], [3.0, 5.0], [5.0, 4.0], [8.0, 6.0]])  # the page's hand example
TURN = np.radians(30)
PER_CLASS = 100


def components(data: Floats) -> tuple[Floats, Floats, Floats]:
    """Centred data, variances in falling order and the axes (columns; first entry made positive)."""
    centred = data - data.mean(axis=0)
    _, singular, transposed = np.linalg.svd(centred, full_matrices=False)
    axes = transposed.T * np.where(transposed.T[0] < 0, -1.0, 1.0)
    return centred, singular**2 / (len(data) - 1), axes


def two_classes() -> Floats:
    """Two long, narrow clouds side by side: they differ across their long direction, turned by 30°."""
    rng = np.random.default_rng(4)
    along = 2.5 * rng.standard_normal(2 * PER_CLASS)
    across = 0.15 * rng.standard_normal(2 * PER_CLASS) + np.repeat([-0.6, 0.6], PER_CLASS)
    turn = np.array([[np.cos(TURN), np.sin(TURN)], [-np.sin(TURN), np.cos(TURN)]])
    return np.asarray(np.column_stack([along, across]) @ turn)


def accuracy(scores: Floats) -> float:
    """Accuracy of the best single threshold on one axis, whichever side each class is on."""
    truth = np.repeat([0, 1], PER_CLASS)[np.argsort(scores)]
    right = np.concatenate([[0], np.cumsum(truth == 0)]) + PER_CLASS - np.concatenate([[0], np.cumsum(truth)])
    return float(np.maximum(right, 2 * PER_CLASS - right).max() / (2 * PER_CLASS))


def numbers() -> dict[str, str]:
    """Every computed number of the page: what it is → the exact string that both pages contain."""
    _, variances, axes = components(SAMPLE)
    centred, spread, directions = components(two_classes())
    scores = centred @ directions
    uncentred = np.linalg.svd(SAMPLE, full_matrices=False)[2][0]
    return {
        "first eigenvalue": f"{variances[0]:.2f}",
        "second eigenvalue": f"{variances[1]:.2f}",
        "explained by PC1, percent": f"{100 * variances[0] / variances.sum():.1f}",
        "PC1": f"({axes[0, 0]:.2f}, {axes[1, 0]:.2f})",
        "first axis without centring": f"({abs(uncentred[0]):.2f}, {abs(uncentred[1]):.2f})",
        "two classes: PC1, percent": f"{100 * spread[0] / spread.sum():.0f}%",
        "two classes: PC2, percent": f"{100 * spread[1] / spread.sum():.0f}%",
        "two classes: accuracy on PC1, percent": f"{round(100 * accuracy(scores[:, 0]), -1):.0f}%",
        "two classes: accuracy on PC2, percent": f"{100 * accuracy(scores[:, 1]):.0f}%",
    }


GIVEN = {"1.5", "95"}


def live() -> Live:
    """What the live figure shows: its settings, and the values that it computes from them."""
    data = np.round(components(two_classes())[0], 2)
    _, variances, axes = components(data)
    first = float(np.degrees(np.arctan2(axes[1, 0], axes[0, 0])))
    found = []
    for angle in (-58, 0, 32, 90):
        scores = data @ [np.cos(np.radians(angle)), np.sin(np.radians(angle))]
        shown = {"share": float(scores.var(ddof=1) / variances.sum()), "accuracy": accuracy(scores), "first": first}
        found.append(({"angle": angle}, shown))
    return found


LIVE_TOLERANCE = 1e-4  # the rounded points are not quite centred


def draw(pick: Pick) -> Figure:
    """Left: both clouds with the axes of PCA. Right: histograms of the scores on PC1 and PC2."""
    figure, panels = canvas(height=2.7)
    panels.remove()
    grid = figure.add_gridspec(2, 2, width_ratios=[1.15, 1])
    left, upper, lower = (figure.add_subplot(grid[place]) for place in ((slice(None), 0), (0, 1), (1, 1)))
    data = two_classes()
    centred, variances, directions = components(data)
    scores = centred @ directions
    for part, colour in ((slice(0, PER_CLASS), BLUE), (slice(PER_CLASS, None), ORANGE)):
        left.scatter(centred[part, 0], centred[part, 1], s=8, color=colour, linewidths=0)
        for axes, column in ((upper, 0), (lower, 1)):
            reach = float(np.abs(scores[:, column]).max())
            axes.hist(
                scores[part, column], bins=np.linspace(-reach, reach, 25).tolist(), color=colour, alpha=0.65
            )
    for column, length in ((0, 2.3 * np.sqrt(variances[0])), (1, 3.2)):
        tip = length * directions[:, column] * np.sign(directions[1, column])
        left.annotate("", xy=tip, xytext=(0, 0), arrowprops={"arrowstyle": "->", "color": GREY, "lw": 2})
        left.annotate(f"PC{column + 1}", xy=tip * 1.2, ha="center", va="center")
    left.set(aspect="equal", xlim=(-7, 7), ylim=(-7, 7), xticks=[], yticks=[])
    left.set_xlabel(pick("특성 1", "feature 1"))
    left.set_ylabel(pick("특성 2", "feature 2"))
    upper.set_title(pick("PC1에 투영", "projected on PC1"))
    lower.set_title(pick("PC2에 투영", "projected on PC2"))
    for axes in (upper, lower):
        axes.set_yticks([])
    return figure
