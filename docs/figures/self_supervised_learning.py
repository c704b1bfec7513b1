"""Self-supervised learning: accuracy by number of labels, on raw features and on a learned representation."""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt
from matplotlib.figure import Figure
from style import BLUE, ORANGE, Pick, canvas

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
CLASSES, HALF, UNLABELED = 4, 50, 2000
WORLDS, TRIALS = 25, 4  # class means are drawn 25 times, labeled samples 4 times for each: 100 repetitions
LABELS = (1, 2, 3, 5, 10, 20, 50)
SIMILARITIES = np.array([0.9, 0.1, 0.0, -0.2])  # the first pair is the positive one


def info_nce(temperature: float, similarities: Floats = SIMILARITIES) -> float:
    """−log softmax of the first similarity divided by the temperature."""
    scaled = similarities / temperature
    return float(np.log(np.exp(scaled).sum()) - scaled[0])


def sample(rng: np.random.Generator, means: Floats, labels: Ints) -> Floats:
    """Two halves of 50 features each: both depend on the class, their noise is independent."""
    return np.asarray(means[labels] + 1.5 * rng.standard_normal((len(labels), 2 * HALF)))


def pretext(unlabeled: Floats) -> Floats:
    """Encoder (50, 3) of the best linear 3-unit bottleneck that predicts the second half from the first."""
    centred = unlabeled - unlabeled.mean(axis=0)
    source, target = centred[:, :HALF], centred[:, HALF:]
    full = np.linalg.lstsq(source, target, rcond=None)[0]
    axes = np.linalg.svd(source @ full, full_matrices=False)[2][: CLASSES - 1]
    return np.asarray(full @ axes.T)


def accuracy(train: Floats, train_labels: Ints, test: Floats, test_labels: Ints) -> float:
    """Accuracy of the nearest class mean."""
    means = np.stack([train[train_labels == label].mean(axis=0) for label in range(CLASSES)])
    scores = test @ means.T - 0.5 * (means**2).sum(axis=1)
    return float((scores.argmax(axis=1) == test_labels).mean())


@cache
def curves() -> tuple[Floats, Floats]:
    """Mean test accuracy on raw features and on the representation for every number of labels per class."""
    rng = np.random.default_rng(3)
    found = np.zeros((2, len(LABELS)))
    for _ in range(WORLDS):
        means = 0.35 * rng.standard_normal((CLASSES, 2 * HALF))
        encoder = pretext(sample(rng, means, rng.integers(CLASSES, size=UNLABELED)))
        test_labels = rng.integers(CLASSES, size=2000)
        test = sample(rng, means, test_labels)[:, :HALF]
        for column, count in enumerate(LABELS):
            labels = np.repeat(np.arange(CLASSES), count)
            for _ in range(TRIALS):
                train = sample(rng, means, labels)[:, :HALF]
                found[0, column] += accuracy(train, labels, test, test_labels)
                found[1, column] += accuracy(train @ encoder, labels, test @ encoder, test_labels)
    return found[0] / (WORLDS * TRIALS), found[1] / (WORLDS * TRIALS)


def numbers() -> dict[str, str]:
    """Every computed number of the page: what it is → the exact string that both pages contain."""
    raw, learned = curves()
    return {
        "loss at temperature 1": f"{info_nce(1):.3f}",
        "loss at temperature 0.5": f"{info_nce(0.5):.3f}",
        "loss at temperature 0.1": f"{info_nce(0.1):.4f}",
        "chance level": f"{info_nce(1, np.zeros(4)):.3f}",
        "random guessing, percent": f"{100 / CLASSES:.0f}%",
        "raw, 2 labels, percent": f"{100 * raw[1]:.0f}%",
        "learned, 2 labels, percent": f"{100 * learned[1]:.0f}%",
        "raw, 50 labels, percent": f"{100 * raw[-1]:.0f}%",
        "learned, 50 labels, percent": f"{100 * learned[-1]:.0f}%",
    }


GIVEN = {"0.9", "0.1", "0.0", "−0.2", "0.5", "15", "80", "10", "75"}


def draw(pick: Pick) -> Figure:
    """Accuracy by labels per class for both sets of features, and the chance level."""
    figure, axes = canvas(height=2.8)
    raw, learned = curves()
    axes.plot(
        LABELS,
        100 * learned,
        "o-",
        color=BLUE,
        label=pick("자기 지도 표현 (특성 3개)", "self-supervised (3 features)"),
    )
    axes.plot(LABELS, 100 * raw, "s--", color=ORANGE, label=pick("원래 특성 (50개)", "raw (50 features)"))
    axes.axhline(100 / CLASSES, color="#777777", linestyle=":", linewidth=1)
    axes.set_xscale("log", base=10)
    axes.set_xticks(LABELS, [str(count) for count in LABELS])
    axes.minorticks_off()
    axes.set(ylim=(20, 100))
    axes.set_xlabel(pick("클래스당 레이블 수", "labels per class"))
    axes.set_ylabel(pick("정확도 (%)", "accuracy (%)"))
    axes.legend(loc="upper left")
    return figure
