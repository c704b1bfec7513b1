"""Object localization: IoU falls with the shift of a box relative to its size."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from style import BLUE, GREEN, GREY, ORANGE, PURPLE, Live, Pick, canvas

Box = tuple[float, float, float, float]


def area(box: Box) -> float:
    """Area of (x1, y1, x2, y2); 0 for an empty box."""
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])


def overlaps(a: Box, b: Box) -> tuple[float, float, float]:
    """Intersection, union and area of the smallest enclosing box."""
    inner = area((max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])))
    outer = area((min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])))
    return inner, area(a) + area(b) - inner, outer


def iou(a: Box, b: Box) -> float:
    """Intersection over union."""
    inner, union, _ = overlaps(a, b)
    return inner / union


def giou(a: Box, b: Box) -> float:
    """Generalized IoU (Rezatofighi et al. 2019)."""
    inner, union, outer = overlaps(a, b)
    return inner / union - (outer - union) / outer


def shifted(size: float, dx: float, dy: float) -> float:
    """IoU of a size×size box and its copy moved by (dx, dy)."""
    return iou((0, 0, size, size), (dx, dy, size + dx, size + dy))


def minus(value: float, digits: int) -> str:
    """The number with a proper minus sign."""
    return f"{value:.{digits}f}".replace("-", "−")


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    square: Box = (0, 0, 10, 10)
    return {
        "shift 5": f"{iou(square, (5, 5, 15, 15)):.3f}",
        "shift 1": f"{iou(square, (1, 1, 11, 11)):.3f}",
        "2 px on 10": f"{shifted(10, 2, 2):.3f}",
        "20 px on 100": f"{shifted(100, 20, 20):.3f}",
        "2 px on 50": f"{shifted(50, 2, 2):.3f}",
        "2 px on 100": f"{shifted(100, 2, 2):.3f}",
        "2 px on 10, one axis": f"{shifted(10, 2, 0):.3f}",
        "GIoU near": minus(giou(square, (20, 0, 30, 10)), 3),
        "GIoU far": minus(giou(square, (40, 0, 50, 10)), 1),
        "covered at IoU 0.5, equal boxes": f"{100 * 2 * 0.5 / 1.5:.1f}",
        "offset x": f"{(60 - 50) / 40:.2f}",
        "log width": f"{np.log(80 / 40):.3f}",
        **{f"drawn, shift {shift}": f"{shifted(10, shift, shift):.2f}" for shift in (1, 2, 5, 10)},
    }


GIVEN = {"0.5"}


def live() -> Live:
    """What the live figure shows: its settings, and the values that it computes from them."""
    found = []
    for shift in (0, 2, 5, 10, 12):
        pairs = [((0, 0, size, size), (shift, shift, size + shift, size + shift)) for size in (10, 50, 100)]
        found.append(({"shift": shift}, {"iou": [iou(*pair) for pair in pairs], "giou": [giou(*pair) for pair in pairs]}))
    return found


def draw(pick: Pick) -> Figure:
    """Top: pairs of boxes with their IoU. Bottom: IoU against a diagonal shift for three box sizes."""
    figure, axes = canvas(2, 1, height=4.5, height_ratios=[1, 1.7])
    top, bottom = axes
    for index, shift in enumerate((1, 2, 5, 10)):
        left = 17 * index + (3 if shift == 10 else 0)
        top.add_patch(Rectangle((left, 0), 10, 10, facecolor=BLUE, alpha=0.35, edgecolor=BLUE))
        top.add_patch(
            Rectangle((left + shift, shift), 10, 10, facecolor=ORANGE, alpha=0.35, edgecolor=ORANGE)
        )
        top.text(left + 5 + shift / 2, 21, f"{shifted(10, shift, shift):.2f}", ha="center", va="top")
    top.set(xlim=(-1, 75), ylim=(26, -0.5), aspect="equal")
    top.axis("off")
    top.set_title(
        pick("10×10 상자를 대각선으로 1, 2, 5, 10px 이동한 IoU", "IoU of a 10×10 box moved by 1, 2, 5, 10 px")
    )
    shifts = np.linspace(0, 12, 121)
    for size, colour, style in ((100, GREEN, "-."), (50, PURPLE, "--"), (10, BLUE, "-")):
        label = pick(f"한 변 {size}px", f"side {size} px")
        bottom.plot(shifts, [shifted(size, s, s) for s in shifts], style, color=colour, label=label)
    bottom.axhline(0.5, color=GREY, linewidth=0.8)
    bottom.set(
        xlabel=pick("대각선 이동(가로·세로 각각, px)", "diagonal shift (px in x and in y)"),
        ylabel="IoU",
        ylim=(-0.03, 1.03),
    )
    bottom.legend(loc="center right", bbox_to_anchor=(1.0, 0.28))
    return figure
