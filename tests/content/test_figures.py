"""Figures: the committed ones are what the scripts draw, and they are as docs/content.yml promises."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

from content_docs import FIGURES, LANGUAGES, SCRIPTS, Image, Page, everywhere, files, page_of, report
from promises import Figures, Promises

# Numbers may differ by this many points (1/72 in; a phone is 346 points wide): another CPU's last digits move a trained
# curve by less, and no reader sees it. Text, colours, elements and their order must be the same.
TOLERANCE = 0.05
SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
BOX = 0.02  # of the drawing's area: a filled shape as large as this is a background, not a mark


@cache
def drawing() -> ModuleType | None:
    """docs/figures/__main__.py, under a name that does not run it; None where nothing is drawn by scripts."""
    file = SCRIPTS / "__main__.py"
    if not file.is_file():
        return None
    spec = importlib.util.spec_from_file_location("draw_figures", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def drawn() -> Iterator[tuple[str, str, str | None]]:
    """Script, file name and SVG text (None: it draws nothing) of every figure, in every language."""
    module = drawing()
    for name in module.names() if module else ():
        for language in LANGUAGES:
            yield name, f"{name.replace('_', '-')}.{language.locale}.svg", module.draw(name, language.locale) if module else None


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


def words(svg: str) -> str:
    """The letters that are text."""
    return "".join("".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text"))


def problems_of_drawing(svg: str, locale: str, promised: Figures) -> Iterator[str]:
    """What is wrong with a drawing: it is small, suits any background, its text is text, and it asks for nothing."""
    size, width = len(svg.encode()), ElementTree.fromstring(svg).get("viewBox", "").split()[2:3]
    if promised.bytes and size > promised.bytes:
        yield f"{size} bytes"
    if promised.width and [round(float(x)) for x in width] != [promised.width]:
        yield f"{width} points wide, not {promised.width}"
    yield from (f"a filled box, which is wrong on a dark page: {box}" for box in boxes(svg))
    if re.search(r"<(?:script|image|style[^>]*>[^<]*@import)|(?:href|src)=\"https?:", svg):
        yield "a script, an image or an outside address"
    if "DejaVu" in svg:
        yield "names a font that readers do not have"
    if not words(svg).strip():
        yield "no text; letters must not be outlines"
    unwanted = re.findall(promised.letters.get(locale, r"(?!)"), words(svg))
    if unwanted:
        yield f"words of another language: {unwanted}"


def problems_of_image(image: Image, page: Page, promised: Figures) -> Iterator[str]:
    """What is wrong with a figure on its page."""
    if image.src != promised.file.format(slug=page.slug, locale=page.locale):
        yield f"{image.src} is not this page's figure"
    if len(image.alt) < promised.alt or len(image.caption) < promised.caption or image.alt == image.caption:
        yield "alternative text and caption must each say something, and not the same"
    if not image.is_alone:
        yield "the figure is not alone in its paragraph"


def published() -> list[Path]:
    return sorted(file for file in FIGURES.glob("*.svg")) if FIGURES.is_dir() else []


def test_the_committed_figures_are_what_the_scripts_draw() -> None:
    problems = []
    for script, name, svg in drawn():
        file = FIGURES / name
        if svg is None and file.exists():
            problems.append(f"{name} is drawn by no script")
        elif svg is not None and not file.is_file():
            problems.append(f"{name} is missing; run 'make figures'")
        elif svg is not None and (found := difference(svg, file.read_text("utf-8"))):
            problems.append(f"{name} is not what {script}.py draws ({found}); run 'make figures'")
    report(problems)


def test_every_concept_has_its_figure_where_that_is_promised(promises: Promises) -> None:
    problems = []
    for page in everywhere() if promises.figures else ():
        assert promises.figures
        if bool(page.images) == (page.slug in promises.figures.excepted):
            problems.append(f"{page.at()}: {page.slug}: {len(page.images)} figures")
        for image in page.images:
            problems += [f"{page.at(image.line)}: {text}" for text in problems_of_image(image, page, promises.figures)]
    report(problems)


def test_every_figure_is_on_a_page() -> None:
    shown = {image.src.removeprefix("../") for page in everywhere() for image in page.images}
    folder = FIGURES.relative_to(FIGURES.parents[1]).as_posix()
    unused = {file.name for file in published() if drawing() and f"{folder}/{file.name}" not in shown}
    assert unused == set()


def test_figures_are_fit_for_every_page_where_that_is_promised(promises: Promises) -> None:
    problems = []
    for page in everywhere() if promises.figures else ():
        for image in page.images:
            name = f"docs/{image.src.removeprefix('../')}"
            assert promises.figures
            if name.endswith(".svg") and name in files():
                svg = (FIGURES.parents[2] / name).read_text("utf-8")
                problems += [f"{name}: {text}" for text in problems_of_drawing(svg, page.locale, promises.figures)]
    report(problems)


WHITE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><path d="M 0 0 L 100 0 L 100 50 z" style="fill: #ffffff"/></svg>'
DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><path d="M 0 0 L 1 1"/><text>time</text></svg>'
PROMISED = Figures("../{slug}.{locale}.svg", alt=5, caption=3, bytes=150, width=100, letters={"en": "[가-힣]"})


def test_a_changed_figure_and_a_white_box_are_noticed() -> None:
    assert boxes(WHITE)
    assert not boxes(WHITE.replace("#ffffff", "none"))
    assert not difference(WHITE, WHITE.replace("100 0", "100.04 0"))
    assert difference(WHITE, WHITE.replace("100 0", "100.06 0"))
    assert difference(WHITE, WHITE.replace("#ffffff", "#fffffe"))
    assert difference(WHITE, WHITE.replace("<path", "<g/><path"))


def test_a_figure_that_is_not_as_promised_is_noticed() -> None:
    assert list(problems_of_drawing(DRAWN, "en", PROMISED)) == []
    for part, other in (("100 50", "90 50"), ("<text>time</text>", ""), ("time", "시간"), ("time", "t" * 60), ("<path", "<script/><path")):
        assert list(problems_of_drawing(DRAWN.replace(part, other), "en", PROMISED)), other
    good = '## Q {#q}\nA.\n\n![a drawing](../q.en.svg "what")\n'
    for part, other, count in (("", "", 0), ("q.en", "r.en", 1), ('"what"', '"w"', 1), ("a drawing", "what", 1), ("![", "See ![", 1)):
        page = page_of(good.replace(part, other, 1))
        assert len(list(problems_of_image(page.images[0], page, PROMISED))) == count, other
