"""Max pooling: a shift by one pixel changes the output; only shifts by the stride are reproduced exactly."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREEN, GREY, ORANGE, Pick, canvas

Array = npt.NDArray[np.float64]

SIGNAL: Array = np.array([0, 0, 1, 1, 0, 0, 1, 1], dtype=np.float64)
KINDS = ("max", "average", "blur")


def pool(x: Array, kind: str = "max") -> Array:
    """Circular 1-D pooling (last axis) with window 2 and stride 2; 'blur' is max, then [1,2,1]/4, then stride."""
    pair = np.stack([x, np.roll(x, -1, axis=-1)])
    if kind == "average":
        return np.asarray(pair.mean(axis=0)[..., ::2])
    top = pair.max(axis=0)
    if kind == "blur":
        top = (np.roll(top, 1, axis=-1) + 2 * top + np.roll(top, -1, axis=-1)) / 4
    return np.asarray(top[..., ::2])


def interpolated_shift(x: Array, shift: float) -> Array:
    """x moved circularly by `shift` samples (band-limited interpolation where that is not a whole number)."""
    frequency = np.fft.rfftfreq(x.shape[-1])
    return np.asarray(np.fft.irfft(np.fft.rfft(x) * np.exp(-2j * np.pi * frequency * shift), x.shape[-1]))


def error(shift: int, kind: str) -> float:
    """Mean distance between pooling after the shift and shifting after pooling, in standard deviations."""
    noise = np.random.default_rng(0).normal(size=(4000, 64))
    smooth = (np.roll(noise, 1, axis=1) + 2 * noise + np.roll(noise, -1, axis=1)) / 4
    x = np.maximum(smooth, 0)
    plain = pool(x, kind)
    gap = pool(np.roll(x, shift, axis=1), kind) - interpolated_shift(plain, shift / 2)
    return float((np.sqrt((gap**2).mean(axis=1)) / plain.std(axis=1)).mean())


def receptive_field(layers: list[tuple[int, int]]) -> int:
    """Receptive field of a stack of (kernel, stride) layers."""
    field, jump = 1, 1
    for kernel, stride in layers:
        field, jump = field + (kernel - 1) * jump, jump * stride
    return field


def multiplications(size: int, channels: int = 64) -> int:
    """Multiplications of a 3×3 convolution, channels → channels, on a size×size map."""
    return size * size * 9 * channels * channels


def numbers() -> dict[str, str]:
    """Every computed number of the page."""
    return {
        "output": ", ".join(f"{v:g}" for v in pool(SIGNAL)),
        "output of the shifted signal": ", ".join(f"{v:g}" for v in pool(np.roll(SIGNAL, -1))),
        "values kept": f"{100 / 4:g}",
        "field with pooling": f"{receptive_field([(3, 1), (2, 2), (3, 1)])}×",
        "field without": f"{receptive_field([(3, 1), (3, 1)])}×",
        "before": f"{multiplications(56):,}",
        "after": f"{multiplications(28):,}",
        **{f"error {kind}": f"{error(1, kind):.1f}" for kind in KINDS},
    }


GIVEN: set[str] = set()


def draw(pick: Pick) -> Figure:
    """Above: a signal and its shifted copy with their pooled outputs. Below: shift error against the shift."""
    figure, (top, bottom) = canvas(2, 1, height=4.4, height_ratios=[1, 1.3])
    rows = ((SIGNAL, pick("원래", "original")), (np.roll(SIGNAL, -1), pick("1칸 이동", "shifted by 1")))
    for row, (x, name) in enumerate(rows):
        base = -1.6 * row
        top.step(np.arange(9), base + np.append(x, x[-1]), where="post", color=GREY, linewidth=1.2)
        for i, value in enumerate(pool(x)):
            top.plot([2 * i + 0.1, 2 * i + 1.9], [base + value + 0.07] * 2, color=ORANGE, linewidth=4)
        top.text(-0.3, base + 0.35, name, ha="right")
    top.set(xlim=(-0.3, 8.1), xticks=range(0, 9, 2), yticks=[], ylim=(-1.9, 1.3))
    top.spines["left"].set_visible(False)
    top.set_title(pick("회색: 신호, 주황: 최대 풀링의 출력", "gray: signal, orange: max-pooled output"))
    labels = (pick("최대", "max"), pick("평균", "average"), pick("최대+블러", "max + blur"))
    for kind, label, colour, style in zip(
        KINDS, labels, (ORANGE, BLUE, GREEN), ("-", "--", ":"), strict=True
    ):
        bottom.plot(
            range(7), [error(s, kind) for s in range(7)], style, marker="o", color=colour, label=label
        )
    bottom.set(ylim=(-0.03, 0.75), xlabel=pick("이동한 픽셀 수", "shift in pixels"))
    bottom.set_ylabel(pick("이동 오차", "shift error"))
    bottom.legend(ncols=3, loc="upper center", handlelength=1.6, columnspacing=1.2)
    return figure
