"""Live figures: they compute what the Python beside them computes, and draw and say something at every setting.

The script `name.live.js` has its Python in `docs/figures/<name>.py` ('_' for '-'): a function `live()` that returns
settings, each with values that the figure's `values` has to give. `LIVE_TOLERANCE` there is for figures that hold
rounded data.
"""

from __future__ import annotations

import gzip
import importlib
import json
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

from content_docs import DOCS, LANGUAGES, SCRIPTS, files, report
from playwright._impl._driver import compute_driver_executable
from promises import Promises
from settings import PROJECT

ENDING = ".live.js"
ENGINE = PROJECT / "overrides" / "assets" / "javascripts"
KIT = ENGINE / "live-kit.js"
PARTS = (KIT, ENGINE / "live-figures.js")
TOLERANCE = 1e-6  # of the value, and of one


def figures() -> list[Path]:
    return [PROJECT / name for name in sorted(files()) if name.endswith(ENDING)]


def python_of(figure: Path) -> ModuleType | None:
    """The module that has the figure's numbers, if there is one."""
    name = figure.name.removesuffix(ENDING).replace("-", "_")
    module = importlib.import_module(name) if (SCRIPTS / f"{name}.py").is_file() else None
    return module if hasattr(module, "live") else None


def run(asked: Mapping[Path, list[Any]]) -> dict[Path, dict[str, Any]]:
    """What node makes of figures: their values for the settings that are asked for, their words, what is wrong."""
    node, _ = compute_driver_executable()
    job = json.dumps({"kit": str(KIT), "figures": {str(file): settings for file, settings in asked.items()}})
    command = [node, str(Path(__file__).with_name("live.mjs"))]
    done = subprocess.run(command, input=job, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return {Path(file): found for file, found in json.loads(done.stdout).items()}


@cache
def expected(figure: Path) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    module = python_of(figure)
    return list(module.live()) if module else []


@cache
def found() -> dict[Path, dict[str, Any]]:
    return run({figure: [settings for settings, _ in expected(figure)] for figure in figures()})


def differences(computed: Any, wanted: Any, tolerance: float, name: str = "") -> Iterator[str]:
    """Where two values, lists of values or objects differ by more than the tolerance; of objects, what is wanted."""
    if isinstance(wanted, Mapping):
        for key, value in wanted.items():
            yield from differences((computed or {}).get(key), value, tolerance, f"{name}.{key}".lstrip("."))
    elif isinstance(wanted, list | tuple):
        if not isinstance(computed, list) or len(computed) != len(wanted):
            yield f"{name}: {computed} has another length than {wanted}"
            return
        for i, (one, other) in enumerate(zip(computed, wanted, strict=True)):
            yield from differences(one, other, tolerance, f"{name}[{i}]")
    elif not isinstance(computed, int | float) or abs(computed - wanted) > tolerance * max(1.0, abs(wanted)):
        yield f"{name}: the figure has {computed}, Python {wanted}"


def test_live_figures_compute_what_python_computes() -> None:
    problems = []
    for figure in figures():
        tolerance = getattr(python_of(figure), "LIVE_TOLERANCE", TOLERANCE)
        for (settings, wanted), values in zip(expected(figure), found()[figure]["values"], strict=True):
            problems += [f"{figure.name}: {settings}: {text}" for text in differences(values, wanted, tolerance)]
    report(problems)


def test_live_figures_have_their_numbers_in_python_where_that_is_promised(promises: Promises) -> None:
    missing = [figure for figure in figures() if promises.computed and not expected(figure)]
    report(f"{figure.name}: no live() in {figure.name.removesuffix(ENDING).replace('-', '_')}.py" for figure in missing)


def test_live_figures_draw_and_say_something_at_every_setting() -> None:
    report(f"{figure.name}: {text}" for figure in figures() for text in found()[figure]["problems"])


def test_live_figures_speak_every_language() -> None:
    locales, problems = [language.locale for language in LANGUAGES], list[str]()
    for figure in figures():
        words = found()[figure]["words"]
        folder = figure.relative_to(DOCS).parts[0]
        spoken = [folder] if folder in locales else locales
        first = spoken[0]
        other = [x for x in spoken if not words.get(x) or words[x] != words.get(first)]
        problems += [f"{figure.name}: words in {x}: {words.get(x)}, in {first}: {words.get(first)}" for x in other]
    report(problems)


def viewed(picture: Path) -> list[float]:
    """Width and height of a drawing."""
    return [float(x) for x in ElementTree.parse(picture).getroot().get("viewBox", "0 0 0 0").split()[2:]]


def test_live_figures_are_as_large_as_their_pictures() -> None:
    problems = []
    for figure in figures():
        size, name = found()[figure]["size"], figure.name.removesuffix(ENDING)
        pictures = [p for p in figure.parent.glob("*.svg") if p.stem.partition(".")[0] == name and viewed(p) != size]
        problems += [f"{figure.name}: {size}, but {picture.name} is {viewed(picture)}" for picture in pictures]
    report(problems)


def test_live_figures_are_small_where_that_is_promised(promises: Promises) -> None:
    most = promises.figures.live if promises.figures else 0
    engine = sum(len(gzip.compress(part.read_bytes(), mtime=0)) for part in PARTS)
    sizes = {figure.name: engine + len(gzip.compress(figure.read_bytes(), mtime=0)) for figure in figures()}
    report(f"{name}: {size} bytes with the engine, compressed; at most {most}" for name, size in sizes.items() if most and size > most)


GOOD = """liveFigure({ size: [10, 10], controls: [{ name: "x", from: 0, to: 1, by: 0.5, value: 0 }], values: ({ x }) => ({ double: 2 * x }),
  draw: (kit, { double }) => kit.label(kit.number(double, 1), 1, 1), words: { en: { x: "x", said: ({ double }, _, kit) => kit.number(double, 1) } } });"""


def test_a_wrong_figure_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / f"a{ENDING}"
    file.write_text(GOOD, "utf-8")
    one = run({file: [{"x": 0.5}]})[file]
    assert one == {"count": 1, "size": [10, 10], "words": {"en": ["said", "x"]}, "values": [{"double": 1}], "problems": []}
    for part, other in (("2 * x", "2 / x"), ('{ x: "x",', "{"), ("value: 0", "value: 3"), ("double, 1), 1", "double, 1), double / 0")):
        file.write_text(GOOD.replace(part, other), "utf-8")
        assert run({file: []})[file]["problems"], other


def test_a_difference_is_noticed() -> None:
    values = {"a": [1.0, 2.0], "b": 3.0}
    assert list(differences(values, {"a": [1.0, 2.0 + 1e-9]}, TOLERANCE)) == []
    for wanted in ({"b": 3.001}, {"a": [1.0]}, {"a": [1.0, 2.1]}, {"c": 0.0}):
        assert list(differences(values, wanted, TOLERANCE)), wanted
