"""The search's files as they are read."""

from __future__ import annotations

import json
from typing import Any

from concepts.write.files.alphabet import FIRST


def documents(file: str) -> list[dict[str, Any]]:
    """The documents in a file of the search, with the letters that its alphabet stands for."""
    letters = str(json.loads(file).get("alphabet", ""))
    found: list[dict[str, Any]] = json.loads(file.translate({FIRST + i: letter for i, letter in enumerate(letters)}))["docs"]
    return found
