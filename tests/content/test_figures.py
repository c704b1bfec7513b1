"""The committed figures are what the scripts draw, in both languages, and fit for a dark page and a phone."""

from __future__ import annotations

import importlib.util
import re
from functools import cache
from itertools import zip_longest
from types import ModuleType
from xml.etree import ElementTree

import pytest
from concepts.wording import LANGS
from content_docs import FIGURES, SCRIPTS, pages, report

# Numbers may differ by this many points (1/72 in; the drawing is 346 points wide): another CPU's last digits move
# a trained curve by less, and no reader sees it. Text, colours, elements and their order must be the same.
TOLERANCE = 0.05
LARGEST = 60_000  # bytes
SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
BOX = 0.02  # of the drawing's area: a filled shape as large as this is a background, not a mark


@cache
def drawing() -> ModuleType:
    """docs/figures/__main__.py, under a name that does not run it."""
    spec = importlib.util.spec_from_file_location("draw_figures", SCRIPTS / "__main__.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def names() -> list[str]:
    return [str(name) for name in drawing().names()]


def parts(svg: str) -> list[tuple[str, str]]:
    """Every element's tag and attributes and every text, in order."""
    found = []
    for element in ElementTree.fromstring(svg).iter():
        found.append((element.tag, ""))
        found += [(f"{element.tag} {name}", value) for name, value in sorted(element.attrib.items())]
        found.append((f"{element.tag} text", (element.text or "").strip()))
    return found


def difference(drawn: str, committed: str) -> str:
    """The first thing in which two drawings differ by more than the tolerance, or nothing."""
    for (what, here), (other, there) in zip_longest(parts(drawn), parts(committed), fillvalue=("the end", "")):
        if what != other:
            return f"drawn {what} {here[:60]!r}, committed {other} {there[:60]!r}"
        if here == there:
            continue
        if what.endswith(("style", "text", "id", "href")) or NUMBER.sub("#", here) != NUMBER.sub("#", there):
            return f"{what}: drawn {here[:80]!r}, committed {there[:80]!r}"
        for x, y in zip(NUMBER.findall(here), NUMBER.findall(there), strict=True):
            if abs(float(x) - float(y)) > TOLERANCE:
                return f"{what}: drawn {x}, committed {y}"
    return ""


@pytest.mark.parametrize("name", names())
def test_the_committed_figures_are_what_the_script_draws(name: str) -> None:
    problems = []
    for lang in LANGS:
        svg = drawing().draw(name, lang)
        file = FIGURES / f"{name.replace('_', '-')}.{lang}.svg"
        if svg is None:
            assert not file.exists(), f"{file.name} is drawn by no script"
        elif not file.is_file():
            problems.append(f"{file.name} is missing; run 'make figures'")
        elif found := difference(svg, file.read_text("utf-8")):
            problems.append(f"{file.name} is not what {name}.py draws ({found}); run 'make figures'")
    report(problems)


def committed() -> list[tuple[str, str]]:
    return [(file.name, file.read_text("utf-8")) for file in sorted(FIGURES.glob("*.svg"))]


def test_every_figure_belongs_to_a_concept_and_exists_in_both_languages() -> None:
    slugs = {page.slug for page in pages("ko")}
    files = {name for name, _ in committed()}
    assert {name.split(".")[0] for name in files} <= slugs
    assert {name.replace(".ko.", ".en.") for name in files} == {name.replace(".ko.", ".en.") for name in files if ".ko." in name}
    assert len(files) >= 2 * 24


def test_text_stays_text_in_its_language() -> None:
    problems = []
    for name, svg in committed():
        words = "".join("".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text"))
        if not words.strip():
            problems.append(f"{name}: no text; letters must not be outlines")
        if "DejaVu" in svg:
            problems.append(f"{name}: names a font that readers do not have")
        if ".en." in name and re.search("[가-힣]", words):
            problems.append(f"{name}: Korean words: {re.findall('[가-힣]+', words)}")
        if ".ko." in name and re.search(r"\b(?:loss|epoch|training|validation|input|output|layer|step|mean|error)\b", words):
            problems.append(f"{name}: English words: {words[:200]}")
    report(problems)


def area(points: str) -> float:
    """Area of the box around a path's points, in square points."""
    numbers = [float(number) for number in NUMBER.findall(points)]
    if len(numbers) < 4:
        return 0.0
    xs, ys = numbers[::2], numbers[1::2]
    return (max(xs) - min(xs)) * (max(ys) - min(ys))


def boxes(svg: str) -> list[str]:
    """The filled shapes in white or black that are as large as a background."""
    root = ElementTree.fromstring(svg)
    _, _, width, height = (float(x) for x in (root.get("viewBox") or "").split())
    clips = {shape for clip in root.iter(f"{SVG}clipPath") for shape in clip.iter()}
    found = []
    for shape in root.iter():
        style = f"{shape.get('style', '')}; fill: {shape.get('fill', '')}"
        if shape in clips or not re.search(r"fill: ?(?:#fff(?:fff)?|#000(?:000)?|white|black)\b", style):
            continue
        size = area(shape.get("d", "") or shape.get("points", ""))
        if shape.tag == f"{SVG}rect":
            size = float(shape.get("width", 0)) * float(shape.get("height", 0))
        if size > BOX * width * height:
            found.append(f"{shape.tag.removeprefix(SVG)} {style[:60]}")
    return found


def test_figures_are_small_transparent_and_ask_for_nothing() -> None:
    problems = []
    for name, svg in committed():
        size = len(svg.encode())
        if size >= LARGEST:
            problems.append(f"{name}: {size} bytes")
        problems += [f"{name}: a filled box, which is wrong on a dark page: {box}" for box in boxes(svg)]
        if re.search(r"<(?:script|image|style[^>]*>[^<]*@import)|(?:href|src)=\"https?:", svg):
            problems.append(f"{name}: a script, an image or an outside address")
        width = ElementTree.fromstring(svg).get("viewBox", "").split()[2:3]
        if [round(float(x)) for x in width] != [346]:
            problems.append(f"{name}: {width} points wide, not 4.8 inches")
    report(problems)


WHITE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><path d="M 0 0 L 100 0 L 100 50 z" style="fill: #ffffff"/></svg>'


def test_a_changed_figure_and_a_white_box_are_noticed() -> None:
    assert boxes(WHITE)
    assert not boxes(WHITE.replace("#ffffff", "none"))
    assert not difference(WHITE, WHITE.replace("100 0", "100.04 0"))
    assert difference(WHITE, WHITE.replace("100 0", "100.06 0"))
    assert difference(WHITE, WHITE.replace("#ffffff", "#fffffe"))
    assert difference(WHITE, WHITE.replace("<path", "<g/><path"))
