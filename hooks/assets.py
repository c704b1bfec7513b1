"""Scripts and style sheets as they are sent: without comments and spaces."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from mkdocs.structure.files import Files
from rcssmin import cssmin
from rjsmin import jsmin

PALETTE = "assets/stylesheets/palette."
RULE = re.compile(r"(?<=[{}])[^{}]*\[data-md-color-(?:primary|accent)=[\"']?(?P<name>[\w-]+)[^{}]*\{[^{}]*\}")
EMPTY = re.compile(r"@media[^{}]*\{\}")


@lru_cache
def sheet(text: str) -> str:
    """A style sheet for a `style` element."""
    return str(cssmin(text))


def palette(text: str, colours: Collection[str]) -> str:
    """The theme's sheet of colours without the rules for those that no palette of the site is made of."""
    return EMPTY.sub("", RULE.sub(lambda rule: rule[0] if rule["name"] in colours else "", text))


def shorten(files: Files, own: Path, colours: Collection[str]) -> None:
    """Shorten the scripts among `files` that stand in the folder `own`, and the theme's sheet to its `colours`."""
    for file in files.javascript_files():
        if file.abs_src_path and Path(file.abs_src_path).is_relative_to(own):
            file.content_string = str(jsmin(file.content_string))
    for file in files.css_files():
        if file.src_uri.startswith(PALETTE):
            file.content_string = palette(file.content_string, colours)
