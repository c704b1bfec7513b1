"""Batch size and GPU memory: the fixed part stays, only the activations grow with the batch."""

from __future__ import annotations

import numpy as np
from matplotlib.figure import Figure
from style import BLUE, GREEN, ORANGE, PURPLE, Live, Pick, canvas

PARAMETERS, PER_SAMPLE = 1e8, 50e6  # number of parameters; activation bytes of one sample
SIZES = (8, 16, 32, 64)
LAYERS, WIDTH = 10, 1024  # the MLP of the code sample
GIVEN = {"2.13.0"}


def fixed() -> float:
    """Bytes of FP32 parameters, gradients and the two Adam moments."""
    return PARAMETERS * (4 + 4 + 8)


def total(batch: int) -> float:
    """Bytes in all, in GB = 10^9 bytes."""
    return (fixed() + batch * PER_SAMPLE) / 1e9


def kept(batch: int) -> float:
    """MiB of the input and of ten ReLU outputs of the MLP."""
    return (LAYERS + 1) * batch * WIDTH * 4 / 2**20


def copies() -> float:
    """MiB of the 16-bit weights kept under autocast: all layers but the first, whose input needs no gradient."""
    return (LAYERS - 1) * WIDTH * WIDTH * 2 / 2**20


def numbers() -> dict[str, str]:
    return {
        "fixed, GB": f"{fixed() / 1e9:.1f}",
        "total B=32, GB": f"{total(32):.1f}",
        "total B=64, GB": f"{total(64):.1f}",
        "total B=8, GB": f"{total(8):.1f}",
        "total B=16, GB": f"{total(16):.1f}",
        "ratio": f"{total(64) / total(32):.1f}",
        "activations B=32": f"{32 * PER_SAMPLE / 1e9:.1f}",
        "activations B=64": f"{64 * PER_SAMPLE / 1e9:.1f}",
        "largest batch in 24 GB": f"{(24e9 - fixed()) / PER_SAMPLE:.0f}",
        "MLP parameters, MiB": f"{LAYERS * (WIDTH * WIDTH + WIDTH) * 4 / 2**20:.2f}",
        "MLP kept B=64": f"{kept(64):.2f}",
        "MLP kept B=128": f"{kept(128):.2f}",
        "MLP weight copies under autocast, MiB": f"{copies():.0f}",
        "MLP kept B=64 under autocast": f"{kept(64) / 2 + copies():.1f}",
    }


def live() -> Live:
    """What the live figure shows: its settings, and the values that it computes from them."""
    found = []
    for batch in (1, 8, 32, 128):
        shown = {"total": total(batch), "doubled": total(2 * batch), "largest": int((24e9 - fixed()) // PER_SAMPLE)}
        found.append(({"batch": batch, "optimizer": "Adam"}, shown))
        sgd = (PARAMETERS * 8 + batch * PER_SAMPLE) / 1e9
        found.append(({"batch": batch, "optimizer": "SGD"}, {"total": sgd, "fixed": PARAMETERS * 8 / 1e9}))
    return found


def draw(pick: Pick) -> Figure:
    figure, axes = canvas(height=3.0)
    x = np.arange(len(SIZES))
    bottom = np.zeros(len(SIZES))
    parts = (
        (4 * PARAMETERS, 0.0, BLUE, pick("파라미터", "parameters")),
        (4 * PARAMETERS, 0.0, GREEN, pick("기울기", "gradients")),
        (8 * PARAMETERS, 0.0, PURPLE, pick("Adam 상태", "Adam state")),
        (0.0, PER_SAMPLE, ORANGE, pick("활성값", "activations")),
    )
    for constant, slope, colour, label in parts:
        height = (constant + slope * np.array(SIZES)) / 1e9
        axes.bar(x, height, 0.6, bottom=bottom, color=colour, label=label)
        bottom += height
    for i, top in enumerate(bottom):
        axes.text(i, top + 0.08, f"{top:.1f}", ha="center")
    axes.set_xticks(x, [str(b) for b in SIZES])
    axes.set_xlabel(pick("배치 크기", "batch size"))
    axes.set_ylabel(pick("메모리 (GB)", "memory (GB)"))
    axes.legend(loc="upper left", reverse=True)
    axes.set_ylim(0, 5.4)
    return figure
