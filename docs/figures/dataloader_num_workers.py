"""num_workers: time per batch against the number of workers for a light and a heavy preparation."""

from __future__ import annotations

from matplotlib.figure import Figure
from style import BLUE, GREY, ORANGE, Pick, canvas

COMPUTE, LIGHT, HEAVY, CORES = 20.0, 40.0, 120.0, 4  # ms per batch; CPU cores
GIVEN = {"2.13.0", "3.13", "3.14", "1.9"}


def step_time(workers: int, load: float) -> float:
    """Milliseconds per batch; without workers every step waits for the GPU."""
    if workers == 0:
        return load + COMPUTE
    return max(COMPUTE, load / min(workers, CORES))


def numbers() -> dict[str, str]:
    light = {f"light, {n}": f"{step_time(n, LIGHT):.0f}" for n in (0, 1, 2, 4)}
    return light | {f"heavy, {n}": f"{step_time(n, HEAVY):.0f}" for n in (0, 1, 2, 4, 8)}


def draw(pick: Pick) -> Figure:
    figure, axes = canvas(height=2.9)
    n = list(range(9))
    heavy, light = [step_time(k, HEAVY) for k in n], [step_time(k, LIGHT) for k in n]
    axes.plot(n, heavy, "s-", color=ORANGE, label=pick("배치 준비 120 ms", "preparing a batch: 120 ms"))
    axes.plot(n, light, "o-", color=BLUE, label=pick("배치 준비 40 ms", "preparing a batch: 40 ms"))
    axes.axhline(COMPUTE, color=GREY, ls="--", lw=1)
    axes.text(8.2, 7, pick("GPU 계산 20 ms", "GPU compute 20 ms"), color=GREY, ha="right", va="center")
    axes.text(
        8.2,
        43,
        pick("코어 4개의 한계 30 ms", "limit of 4 cores: 30 ms"),
        color=ORANGE,
        ha="right",
        va="center",
    )
    axes.set(xlabel="num_workers", ylim=(0, 150), xlim=(-0.3, 8.3))
    axes.set_ylabel(pick("배치당 시간 (ms)", "time per batch (ms)"))
    axes.legend(loc="upper right")
    return figure
