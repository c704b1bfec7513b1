"""Data parallelism: speed-up against the number of GPUs: ideal, with communication, with a serial part."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, GREY, ORANGE, Pick, canvas

TOTAL, COMMUNICATION, SERIAL = 1000.0, 5.0, 0.1  # minutes on one GPU; minutes of waiting; share
MODEL = 1e8 * 4  # bytes of FP32 gradients
GIVEN = {"1.25", "10"}
Values = npt.NDArray[np.float64]


def with_communication(gpus: Values) -> Values:
    return TOTAL / (TOTAL / gpus + np.where(gpus > 1, COMMUNICATION, 0.0))


def with_serial_part(gpus: Values) -> Values:
    return 1 / (SERIAL + (1 - SERIAL) / gpus)


def ring(gpus: int) -> float:
    """Bytes that each GPU sends per step in a ring all-reduce."""
    return 2 * (gpus - 1) / gpus * MODEL


def numbers() -> dict[str, str]:
    ten = np.array([10.0])
    return {
        "time with communication": f"{TOTAL / with_communication(ten)[0]:.0f}",
        "speed-up with communication": f"{with_communication(ten)[0]:.1f}",
        "time with a serial part": f"{TOTAL / with_serial_part(ten)[0]:.0f}",
        "speed-up with a serial part": f"{with_serial_part(ten)[0]:.1f}",
        "limit with a serial part": f"{1 / SERIAL:.0f}",
        "ring, MB": f"{ring(8) / 1e6:.0f}",
        "at 100 GB/s, ms": f"{ring(8) / 100e9 * 1e3:.0f}",
        "at 1.25 GB/s, ms": f"{ring(8) / 1.25e9 * 1e3:.0f}",
        "64 GPUs, communication": f"{with_communication(np.array([64.0]))[0]:.0f}",
        "64 GPUs, serial": f"{with_serial_part(np.array([64.0]))[0]:.1f}",
    }


def draw(pick: Pick) -> Figure:
    figure, axes = canvas(height=3.0)
    gpus = 2 ** np.linspace(0, 6, 25)
    axes.plot(gpus, gpus, "--", color=GREY, label=pick("이상적인 경우", "ideal"))
    marks: Values = np.array([1.0, 2, 4, 8, 16, 32, 64])
    axes.plot(
        marks, with_communication(marks), "o-", color=BLUE, label=pick("통신 대기 5분", "5 min of waiting")
    )
    axes.plot(
        marks,
        with_serial_part(marks),
        "s-",
        color=ORANGE,
        label=pick("나누지 못하는 10%", "10% cannot be split"),
    )
    axes.set_xscale("log", base=2)
    axes.set_yscale("log", base=2)
    axes.set_xticks(marks, [f"{m:.0f}" for m in marks])
    axes.set_yticks(marks, [f"{m:.0f}×" for m in marks])
    axes.set_xlabel(pick("GPU 수", "number of GPUs"))
    axes.set_ylabel(pick("속도 향상", "speed-up"))
    axes.legend(loc="upper left")
    return figure
