"""Why deep learning uses GPUs: the roofline of one GPU with a matrix product and an element-wise addition.

Peaks are the data-sheet values of an NVIDIA A100 40 GB; every matrix is assumed to cross the memory bus once.
"""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from style import BLUE, GREEN, ORANGE, Pick, canvas

FP32, FP16, BANDWIDTH = 19.5e12, 312e12, 1555e9  # FLOP/s, FLOP/s (Tensor Cores, dense), byte/s
PCIE = 32e9  # byte/s in one direction, PCIe 4.0 x16
N = 4096
GIVEN = {"19.5", "4.0"}


def intensity(n: int, size: int) -> float:
    """FLOP per byte of an n x n matrix product whose numbers take `size` bytes each."""
    return 2 * n**3 / (3 * n**2 * size)


def attainable(intensity_: float, peak: float) -> float:
    """Roofline bound in FLOP/s."""
    return min(peak, intensity_ * BANDWIDTH)


def numbers() -> dict[str, str]:
    flop = 2 * N**3
    add_time = 3 * 4 * N**2 / BANDWIDTH
    add = attainable(1 / 12, FP32)
    return {
        "FLOP of the product, in 10^11": f"{flop / 1e11:.2f}",
        "product FP32, ms": f"{flop / attainable(intensity(N, 4), FP32) * 1e3:.1f}",
        "product FP16, ms": f"{flop / attainable(intensity(N, 2), FP16) * 1e3:.2f}",
        "addition, ms": f"{add_time * 1e3:.2f}",
        "intensity FP32": f"{intensity(N, 4):.0f}",
        "intensity FP16": f"{intensity(N, 2):,.0f}",
        "ridge FP32": f"{FP32 / BANDWIDTH:.1f}",
        "ridge FP16": f"{FP16 / BANDWIDTH:.0f}",
        "intensity of the addition": f"{1 / 12:.3f}",
        "attainable addition, TFLOP/s": f"{add / 1e12:.2f}",
        "addition, share of the FP32 peak": f"{100 * add / FP32:.1f}",
        "product/addition, operations": f"{flop // N**2:,}",
        "product/addition, time": f"{flop / FP32 / add_time:.0f}",
        "bandwidth over PCIe": f"{BANDWIDTH / PCIE:.0f}",
        "FP32 lanes": f"{108 * 64:,}",
    }


def draw(pick: Pick) -> Figure:
    figure, axes = canvas(height=3.0)
    x = np.logspace(-2, 4, 200)
    for peak, colour, name in ((FP16, ORANGE, "FP16 Tensor Core"), (FP32, BLUE, "FP32")):
        axes.plot(x, np.minimum(peak, x * BANDWIDTH) / 1e12, color=colour)
        axes.text(0.011, peak / 1e12 * 0.95, f"{name} {peak / 1e12:g}", color=colour, va="center")
        axes.plot(
            [0.45 if peak == FP32 else 9, peak / BANDWIDTH], [peak / 1e12] * 2, color=colour, lw=0.8, ls=":"
        )
    for size, peak, colour in ((2, FP16, ORANGE), (4, FP32, BLUE)):
        axes.plot(intensity(N, size), attainable(intensity(N, size), peak) / 1e12, "o", color=colour)
    axes.plot(1 / 12, attainable(1 / 12, FP32) / 1e12, "o", color=GREEN)
    axes.text(0.13, 0.1, pick("원소별 덧셈", "element-wise add"), color=GREEN, va="center")
    axes.text(intensity(N, 4), 7, pick("행렬곱", "matrix product"), color=BLUE, ha="center", va="center")
    axes.set(xscale="log", yscale="log", xlim=(0.01, 1e4), ylim=(0.01, 1000))
    axes.set_xticks([0.01, 1, 100, 10_000], ["0.01", "1", "100", "10,000"])
    axes.set_yticks([0.01, 0.1, 1, 10, 100, 1000], ["0.01", "0.1", "1", "10", "100", "1,000"])
    axes.minorticks_off()
    axes.set_xlabel(pick("연산 강도 (FLOP/바이트)", "arithmetic intensity (FLOP/byte)"))
    axes.set_ylabel(pick("도달 가능한 TFLOP/s", "attainable TFLOP/s"))
    return figure
