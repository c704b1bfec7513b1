"""Which YAML loader reads a text."""

from __future__ import annotations

import yaml

DEEP = 500
"""Levels for the C loader, at most: it is ten times as fast where it is there, and ends the interpreter on too many."""


def loader(text: str) -> type:
    """The loader for `text`: the C one, or the one in Python, which reports what is nested too deeply."""
    blocks = (len(line) - len(line.lstrip()) + line.count("- ") + line.count("? ") for line in text.split("\n"))
    levels = text.count("[") + text.count("{") + max(blocks)
    return yaml.SafeLoader if levels > DEEP else getattr(yaml, "CSafeLoader", yaml.SafeLoader)
