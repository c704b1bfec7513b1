"""What is left out of scripts and style sheets."""

from __future__ import annotations

import re
from pathlib import Path

import assets
import material
import pytest
import theme
from concepts.write import minified
from mkdocs.config.base import load_config

SHEETS = Path(material.__file__).parent / "templates/assets/stylesheets"
SHEET, MAIN = (next(SHEETS.glob(f"{name}.*.min.css")).read_text("utf-8") for name in ("palette", "main"))
OVERRIDES = Path(assets.__file__).parents[1] / "overrides"
OWN = sorted(file for kind in ("js", "css") for file in OVERRIDES.rglob(f"*.{kind}"))


@pytest.mark.parametrize("file", OWN, ids=lambda file: file.name)
def test_the_minifier_understands_each_script_and_sheet(file: Path) -> None:
    text = file.read_text("utf-8")
    short = (minified.script if file.suffix == ".js" else minified.sheet)(text)
    assert len(short) < len(text) * 0.95


def test_the_sheet_of_colours_keeps_those_of_the_site_and_all_that_is_about_none() -> None:
    left = assets.palette(SHEET, {"custom", "red"})
    assert set(re.findall(r"data-md-color-(?:primary|accent)=([\w-]+)", left)) == {"red"}
    assert re.findall(r"data-md-color-scheme=\w+\][^{}]*\{[^{}]*\}", left)
    for scheme in re.findall(r"\[data-md-color-scheme=\w+\]\{[^{}]*\}", SHEET):
        assert scheme in left
    assert left.count("{") == left.count("}")
    assert len(left) < len(SHEET) / 2
    every = set(re.findall(r"data-md-color-(?:primary|accent)=([\w-]+)", SHEET))
    assert assets.palette(SHEET, every) == SHEET


@pytest.mark.parametrize(
    ("palette", "colours"),
    [
        ("{primary: deep purple, accent: red}", {"deep-purple", "red", "indigo"}),
        ("[{primary: custom}, {scheme: slate, primary: teal}]", {"custom", "teal", "indigo"}),
        ("[]", {"indigo"}),
    ],
)
def test_colours_of_palettes(tmp_path: Path, palette: str, colours: set[str]) -> None:
    (tmp_path / "docs").mkdir()
    file = tmp_path / "mkdocs.yml"
    file.write_text(f"site_name: a\ntheme: {{name: material, palette: {palette}}}\n", "utf-8")
    assert theme.palette(load_config(str(file))) == colours


def test_the_main_sheet_loses_rules_about_unused_parts_only() -> None:
    sheet = "a{b:c}.md-tabs{d:e}.md-tabs,p{f:g}@media print{.md-tabs>a,:is(a,b) .md-tabs__link{h:i}q{j:k}}"
    assert assets.without(sheet, ["md-tabs"]) == "a{b:c}.md-tabs,p{f:g}@media print{q{j:k}}"
    assert assets.without(MAIN, []) == MAIN
    left = assets.without(MAIN, theme.PARTS)
    assert left.count("{") == left.count("}")
    assert len(left) < len(MAIN) * 0.75
    classes, kept = (set(re.findall(r"\.([a-z][\w-]+)", text)) for text in (MAIN, left))
    assert {name for name in classes - kept if not name.startswith((*theme.PARTS, "key-"))} == {"js"}


def test_parts_that_the_settings_ask_for_are_used(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    file = tmp_path / "mkdocs.yml"
    start = "site_name: a\ntheme: {name: material, features: [navigation.tabs.sticky]}\nmarkdown_extensions: [pymdownx.tabbed]\n"
    file.write_text(f"{start}repo_url: https://git.example/a\nextra: {{version: {{provider: mike}}}}\nplugins: [tags]\n", "utf-8")
    used = set(theme.PARTS) - set(theme.unused(load_config(str(file))))
    assert used == {"md-tabs", "tabbed", "md-source", "md-version", "md-select", "md-tag"}
