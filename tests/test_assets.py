"""What is left out of scripts and style sheets."""

from __future__ import annotations

import re
from pathlib import Path

import assets
import material
import pytest
import theme
from mkdocs.config.base import load_config

SHEET = next(Path(material.__file__).parent.glob("templates/assets/stylesheets/palette.*.min.css")).read_text("utf-8")


def test_a_sheet_loses_its_comments_only() -> None:
    assert assets.sheet("/* why */\na { color: red; }\n") == "a{color:red}"


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
