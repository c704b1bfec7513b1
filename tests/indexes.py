"""The search's files as they are read."""

from __future__ import annotations

import json
from typing import Any


def documents(file: str) -> list[dict[str, Any]]:
    """The documents in a file of the search."""
    found: list[dict[str, Any]] = json.loads(file)["docs"]
    return found
