"""Pictures from one build to the next, by what they are made of: a build draws only what is new."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

DRAWING = ("pillow", "resvg-py", "manimgx-fonts-cjk")
"""Packages whose version is part of what is drawn."""


@lru_cache(maxsize=1)
def edition() -> str:
    """What the drawing itself is: this package's sources, the versions of others."""
    sources = b"".join(file.read_bytes() for file in sorted(Path(__file__).parent.glob("*.py")))
    return hashlib.sha256(sources + repr([version(name) for name in DRAWING]).encode()).hexdigest()


def key_of(content: bytes, *parts: object) -> str:
    """The name of what is made of the content of a file and of values, told apart by their `repr`."""
    name = hashlib.sha256(content)
    name.update(repr((len(content), edition(), *parts)).encode())
    return name.hexdigest()[:32]


@dataclass(slots=True)
class Cache:
    """A folder of pictures by key. `drawn` counts those that were not there."""

    folder: Path
    drawn: int = 0
    used: set[str] = field(default_factory=set)

    def get(self, key: str, draw: Callable[[], bytes]) -> bytes:
        """The picture of a key, drawn if it is not kept."""
        file = self.folder / f"{key}.png"
        self.used.add(file.name)
        try:
            return file.read_bytes()
        except FileNotFoundError:
            found = draw()
        self.drawn += 1
        self.folder.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}")  # a build that is stopped leaves no half a picture
        part.write_bytes(found)
        part.replace(file)
        return found

    def prune(self) -> None:
        """Remove what this build had no use for."""
        for file in self.folder.glob("*.png"):
            if file.name not in self.used:
                file.unlink(missing_ok=True)
