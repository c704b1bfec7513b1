"""Few-shot learning: nearest-prototype classification of a query in a 3-way 2-shot episode."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREEN, GREY, ORANGE, RED, Pick, canvas

Floats = npt.NDArray[np.float64]
SUPPORT = {"A": [[1.0, 1.0], [2.0, 1.0]], "B": [[5.0, 5.0], [6.0, 5.0]], "C": [[1.0, 6.0], [2.0, 7.0]]}
QUERY = np.array([2.0, 3.5])
COLOURS = (BLUE, ORANGE, GREEN)


def prototypes() -> Floats:
    """The mean of every class's support points, shape (3, 2)."""
    return np.array([np.mean(points, axis=0) for points in SUPPORT.values()])


def squared_distances(points: Floats) -> Floats:
    """Squared Euclidean distances from points (…, 2) to the prototypes, shape (…, 3)."""
    return np.asarray(((points[..., None, :] - prototypes()) ** 2).sum(axis=-1))


def numbers() -> dict[str, str]:
    """Every computed number of the page: what it is → the exact string that both pages contain."""
    distance = squared_distances(QUERY)
    weight = np.exp(-distance)
    chance = weight / weight.sum()
    result = {
        f"prototype {name}": f"({x:g}, {y:g})" for name, (x, y) in zip(SUPPORT, prototypes(), strict=True)
    }
    result |= {f"squared distance to {name}": f"{d:g}" for name, d in zip(SUPPORT, distance, strict=True)}
    for name, p, digits in zip(SUPPORT, chance, (3, 4, 3), strict=True):
        result[f"probability of {name}"] = f"{p:.{digits}f}"
    return result | {"chance in 5-way": f"{100 / 5:.0f}%"}


GIVEN = {"3.5"}


def draw(pick: Pick) -> Figure:
    """Support points, prototypes, the borders between the nearest-prototype regions and the query."""
    figure, axes = canvas(height=3.2)
    grid = np.stack(np.meshgrid(np.linspace(0, 7, 150), np.linspace(0, 8, 150)), axis=-1)
    nearest = squared_distances(grid).argmin(axis=-1)
    axes.contourf(
        grid[..., 0], grid[..., 1], nearest, levels=[-0.5, 0.5, 1.5, 2.5], colors=COLOURS, alpha=0.15
    )
    for (name, points), centre, colour in zip(SUPPORT.items(), prototypes(), COLOURS, strict=True):
        axes.scatter(*np.array(points).T, color=colour, s=30)
        axes.scatter(*centre, color=colour, s=130, marker="X", linewidths=0)
        axes.plot(*np.array([QUERY, centre]).T, ":", color=GREY, linewidth=1)
        axes.text(centre[0], centre[1] + 0.55, name, ha="center", color=colour, weight="bold")
    axes.scatter(*QUERY, color=RED, s=140, marker="*", linewidths=0)
    axes.text(QUERY[0] + 0.3, QUERY[1] - 0.3, pick("쿼리", "query"), color=RED)
    axes.set(xlim=(0, 7), ylim=(0, 8), aspect="equal", xticks=[], yticks=[])
    axes.set_xlabel(pick("임베딩 1", "embedding 1"))
    axes.set_ylabel(pick("임베딩 2", "embedding 2"))
    axes.scatter([], [], color=GREY, s=30, label=pick("서포트", "support"))
    axes.scatter([], [], color=GREY, s=130, marker="X", linewidths=0, label=pick("프로토타입", "prototype"))
    axes.legend(loc="center left", bbox_to_anchor=(1.0, 0.5))
    return figure
