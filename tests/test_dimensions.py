"""The sizes of pictures, from their files."""

from __future__ import annotations

from pathlib import Path

import pytest
from concepts.dimensions import size_of
from PIL import Image

SVG = '<?xml version="1.0"?>\n<!-- a drawing -->\n<svg xmlns="http://www.w3.org/2000/svg" {}><path d="M0 0"/></svg>'


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="30" height="20"', (30, 20)),
        ('width="345.6pt" height="240pt" viewBox="0 0 345.6 240"', (461, 320)),
        ('width="100%" height="1em" viewBox="0 0 40.4 30"', (40, 30)),
        ('viewBox="0,0,40,30"', (40, 30)),
        ('width="30"', None),
        ('viewBox="0 0 a b"', None),
        ("", None),
    ],
)
def test_a_drawing(tmp_path: Path, attributes: str, size: tuple[int, int] | None) -> None:
    file = tmp_path / "a.svg"
    file.write_text(SVG.format(attributes), "utf-8")
    assert size_of(file) == size


@pytest.mark.parametrize("name", ["a.png", "a.JPG", "a.webp", "a.gif"])
def test_pixels(tmp_path: Path, name: str) -> None:
    Image.new("RGB", (7, 5)).save(tmp_path / name)
    assert size_of(tmp_path / name) == (7, 5)


@pytest.mark.parametrize("name", ["a.svg", "a.png", "a.md"])
def test_what_is_no_picture_has_none(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"no picture")
    assert size_of(tmp_path / name) is None
