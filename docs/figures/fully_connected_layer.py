"""Fully connected layer: where the parameters of VGG-16 are (one bar per layer with weights)."""

from __future__ import annotations

from matplotlib.figure import Figure
from style import BLUE, GREY, ORANGE, Pick, canvas

# Simonyan & Zisserman (2015), Table 1, configuration D: output channels and the side of the output map.
CONVOLUTIONS = (
    (64, 224), (64, 224), (128, 112), (128, 112), (256, 56), (256, 56), (256, 56),
    (512, 28), (512, 28), (512, 28), (512, 14), (512, 14), (512, 14),
)  # fmt: skip
FULL = ((512 * 7 * 7, 4096), (4096, 4096), (4096, 1000))


def convolutions() -> tuple[list[int], list[int]]:
    """Parameters and multiplications (per image) of the 3×3 convolution layers."""
    n_in, parameters, products = 3, [], []
    for n_out, side in CONVOLUTIONS:
        parameters.append(9 * n_in * n_out + n_out)
        products.append(9 * n_in * n_out * side**2)
        n_in = n_out
    return parameters, products


def full(n_in: int, n_out: int) -> int:
    """Parameters of a fully connected layer with biases."""
    return n_in * n_out + n_out


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    parameters, products = convolutions()
    dense = [full(*shape) for shape in FULL]
    dense_products = sum(n_in * n_out for n_in, n_out in FULL)
    total = sum(parameters) + sum(dense)
    return {
        "784 to 128": f"{full(784, 128):,}",
        "784 to 128, weights": f"{784 * 128:,}",
        "fc6 inputs": f"{512 * 7 * 7:,}",
        "largest convolution": f"{max(parameters):,}",
        "fc6": f"{dense[0]:,}",
        "VGG-16": f"{total:,}",
        "share of fc6": f"{dense[0] / total:.0%}",
        "share of the three": f"{sum(dense) / total:.0%}",
        "share of the multiplications": f"{dense_products / (dense_products + sum(products)):.1%}",
        "1×1 head after global average pooling": f"{full(512, 1000):,}",
    }


GIVEN: set[str] = set()


def draw(pick: Pick) -> Figure:
    """Millions of parameters per layer."""
    figure, axis = canvas(height=2.9)
    parameters, _ = convolutions()
    dense = [full(*shape) for shape in FULL]
    n = len(parameters)
    axis.bar(range(n), [p / 1e6 for p in parameters], color=BLUE)
    places = [n + 0.5, n + 2.3, n + 4.1]
    bars = axis.bar(places, [p / 1e6 for p in dense], color=ORANGE)
    axis.bar_label(bars, labels=[f"{p / 1e6:.0f}" for p in dense], padding=1)
    axis.set_ylim(0, 115)
    axis.set_xticks([6, *places], [pick("합성곱층 13개", "13 convolutions"), "fc6", "fc7", "fc8"])
    axis.tick_params(axis="x", length=0)
    axis.set_ylabel(pick("파라미터 (백만 개)", "parameters (millions)"))
    most = max(parameters)
    text = pick(f"층마다 최대 {most / 1e6:.1f}", f"at most {most / 1e6:.1f} each")
    arrow = {"arrowstyle": "->", "color": GREY}
    axis.annotate(text, (10, most / 1e6), (6, 30), ha="center", color=GREY, arrowprops=arrow)
    return figure
