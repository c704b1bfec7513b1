"""The example site of the generator's tests: coffee, in English with a Korean translation."""

from __future__ import annotations

import shutil
from pathlib import Path

from settings import PROJECT, Language, settings

DOCS = Path(__file__).parent / "data" / "coffee" / "docs"
ENGLISH = Language("en", "English", "Coffee notes", "What happens between the beans and the cup")
KOREAN = Language("ko", "한국어", "커피 노트", "원두에서 잔까지 무슨 일이 일어나는지")
PREFIX = {"en": "", "ko": "ko/"}
"""What the addresses of each language's pages start with."""


def project(root: Path) -> Path:
    """A new folder `root` with the example's sources and this project's settings, hooks and templates."""
    root.mkdir(parents=True)
    shutil.copytree(DOCS, root / "docs")
    (root / "mkdocs.yml").write_text(settings([ENGLISH, KOREAN]), "utf-8")
    for folder in ("hooks", "overrides"):
        (root / folder).symlink_to(PROJECT / folder, target_is_directory=True)
    return root
