"""Scripts and style sheets as they are sent: without comments and spaces."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from mkdocs.structure.files import Files
from rcssmin import cssmin
from rjsmin import jsmin

OWN = Path(__file__).parent.parent / "overrides"


@lru_cache
def sheet(text: str) -> str:
    """A style sheet for a `style` element."""
    return str(cssmin(text))


def shorten(files: Files) -> None:
    """Shorten the project's own scripts among `files`."""
    for file in files.javascript_files():
        if file.abs_src_path and Path(file.abs_src_path).is_relative_to(OWN):
            file.content_string = str(jsmin(file.content_string))
