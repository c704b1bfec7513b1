"""torch.no_grad(): activations still held after each layer of a ten-layer MLP, with and without recording."""

from __future__ import annotations

from matplotlib.figure import Figure
from style import BLUE, ORANGE, Pick, canvas

LAYERS, WIDTH, BATCH = 10, 1024, 64
GIVEN = {"2.13.0", "30"}  # PyTorch; percent, measured: layers of width 16, one sample, one thread


def held(layer: int, recording: bool) -> float:
    """MiB held after `layer` pairs of Linear and ReLU: the input and every ReLU output, or only the last one."""
    tensors = layer + 1 if recording else min(layer, 1) + 1
    return tensors * BATCH * WIDTH * 4 / 2**20


def numbers() -> dict[str, str]:
    return {
        "one activation": f"{held(0, False):.2f}",
        "recorded": f"{held(LAYERS, True):.2f}",
        "not recorded": f"{held(LAYERS, False):.2f}",
        "ratio": f"{held(LAYERS, True) / held(LAYERS, False):.1f}",
    }


def draw(pick: Pick) -> Figure:
    figure, axes = canvas(height=2.7)
    layers = list(range(LAYERS + 1))
    axes.plot(layers, [held(k, True) for k in layers], "o-", color=ORANGE)
    axes.plot(layers, [held(k, False) for k in layers], "s-", color=BLUE)
    axes.text(4.6, 1.75, pick("기록하며 실행", "recorded"), color=ORANGE, ha="right")
    axes.text(10, 0.68, "torch.no_grad()", color=BLUE, ha="right")
    axes.set(xlim=(-0.2, 10.3), ylim=(0, 3))
    axes.set_xlabel(pick("지나온 층 수", "layers passed"))
    axes.set_ylabel(pick("남아 있는 활성값 (MiB)", "activations held (MiB)"))
    return figure
