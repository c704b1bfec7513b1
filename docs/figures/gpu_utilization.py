"""GPU utilization: timelines of loading and computing without a worker, with one worker and with two."""

from __future__ import annotations

from matplotlib.figure import Figure
from style import BLUE, ORANGE, Pick, canvas

LOAD, COMPUTE = 30.0, 20.0  # ms per batch: one worker prepares it; the GPU computes on it
GIVEN = {"100"}
Span = tuple[float, float]


def schedule(workers: int, steps: int) -> tuple[list[Span], list[Span]]:
    """Start and end of loading and of computing for each batch; 0 workers = load, wait for the GPU, repeat.

    A worker may run two batches ahead of the GPU (prefetch_factor = 2), as in the PyTorch DataLoader.
    """
    load: list[Span] = []
    compute: list[Span] = []
    for i in range(steps):
        if workers == 0:
            start = compute[-1][1] if compute else 0.0
        else:
            free = load[i - workers][1] if i >= workers else 0.0
            requested = compute[i - 2 * workers][0] if i >= 2 * workers else 0.0
            start = max(free, requested)
        load.append((start, start + LOAD))
        begin = max(load[i][1], compute[-1][1] if compute else 0.0)
        compute.append((begin, begin + COMPUTE))
    return load, compute


def step_time(workers: int) -> float:
    """Time per batch after the start-up, in ms."""
    _, compute = schedule(workers, 60)
    return (compute[59][0] - compute[39][0]) / 20


def numbers() -> dict[str, str]:
    busy = {f"busy share in percent, {w} workers": f"{100 * COMPUTE / step_time(w):.0f}%" for w in (0, 1, 2)}
    times = {f"step time, {w} workers": f"{step_time(w):.0f}" for w in (0, 1, 2)}
    return busy | times | {"serial over two workers": f"{step_time(0) / step_time(2):.1f}"}


def draw(pick: Pick) -> Figure:
    figure, axes = canvas(3, 1, height=3.6, sharex=True, height_ratios=(2, 2, 3))
    titles = (
        pick("워커 없음", "no worker"),
        pick("워커 1개", "1 worker"),
        pick("워커 2개", "2 workers"),
    )
    for workers, (ax, title) in enumerate(zip(axes, titles, strict=True)):
        lanes = max(workers, 1)
        load, compute = schedule(workers, 14)
        for i in range(14):
            start, end = load[i]
            ax.broken_barh([(start, end - start - 0.8)], (lanes - i % lanes - 0.35, 0.7), color=ORANGE)
            start, end = compute[i]
            ax.broken_barh([(start, end - start - 0.8)], (-0.35, 0.7), color=BLUE)
        names = [pick("준비", "load")] if lanes == 1 else [pick(f"준비 {k}", f"load {k}") for k in (2, 1)]
        ax.set_yticks(range(lanes + 1), ["GPU", *names])
        share = 100 * COMPUTE / step_time(workers)
        ax.set_title(pick(f"{title}: GPU {share:.0f}%", f"{title}: GPU busy {share:.0f}%"), loc="left")
        ax.set_xlim(0, 205)
        ax.tick_params(left=False)
    axes[-1].set_xlabel(pick("시간 (ms)", "time (ms)"))
    return figure
