"""Scripts and style sheets as they are sent: minified, and without what this site has no use for."""

import re
from collections.abc import Collection
from functools import lru_cache
from pathlib import Path

from concepts.write import minified
from mkdocs.structure.files import Files

MAIN = "assets/stylesheets/main."
PALETTE = "assets/stylesheets/palette."
STYLES = re.compile(r"(?<=[{}])(?P<selectors>[^{}@]+)\{[^{}]*\}")
COMMA = re.compile(r",(?![^(]*\))")
RULE = re.compile(r"(?<=[{}])[^{}]*\[data-md-color-(?:primary|accent)=[\"']?(?P<name>[\w-]+)[^{}]*\{[^{}]*\}")
EMPTY = re.compile(r"@media[^{}]*\{\}")


@lru_cache
def sheet(text: str) -> str:
    """A style sheet for a `style` element."""
    return minified.sheet(text)


def palette(text: str, colours: Collection[str]) -> str:
    """The theme's sheet of colours without the rules for those that no palette of the site is made of."""
    return EMPTY.sub("", RULE.sub(lambda rule: rule[0] if rule["name"] in colours else "", text))


def without(text: str, unused: Collection[str]) -> str:
    """A style sheet without the rules that are about nothing but classes whose names begin with one of `unused`."""
    about = re.compile(rf"\.(?:{'|'.join(unused)})") if unused else re.compile(r"(?!)")
    return STYLES.sub(lambda rule: "" if all(map(about.search, COMMA.split(rule["selectors"]))) else rule[0], text)


def shorten(files: Files, own: Path, colours: Collection[str], unused: Collection[str]) -> None:
    """Shorten the scripts among `files` that stand in the folder `own`, and the theme's sheets: to the `colours` of the
    site, and by the classes that are `unused`.
    """
    for file in files.javascript_files():
        if file.abs_src_path and Path(file.abs_src_path).is_relative_to(own):
            file.content_string = minified.script(file.content_string)
    for file in files.css_files():
        if file.src_uri.startswith(PALETTE):
            file.content_string = palette(file.content_string, colours)
        elif file.src_uri.startswith(MAIN):
            file.content_string = without(file.content_string, unused)


def modules(own: Path) -> dict[str, str]:
    """The modules of the self-test in the folder `own` by name, as they are written; other scripts are strict."""
    texts = {path.stem: path.read_text("utf-8") for path in sorted(own.glob("assets/javascripts/quiz/*.js"))}
    return {name: text for name, text in texts.items() if not text.startswith('"use strict"')}
