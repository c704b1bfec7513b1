"""The folder of a project, as commands change it: what may be overwritten, and what belongs to the shipped content."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

KEPT = ("docs/assets/images/icon.svg",)  # the picture in the tab, which is about no subject
CONTENT = ("docs", "LICENSE-CONTENT", "mkdocs.yml")


def uncommitted(root: Path) -> str:
    """What would be lost if the content below `root` were replaced: git's words, or empty if nothing would."""
    command = ["git", "-C", str(root), "status", "--porcelain", "--", *CONTENT]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        return "git is not installed, so nothing could be undone"
    if done.returncode:
        return "this folder is no git repository, so nothing could be undone; run: git init && git add -A && git commit"
    return "there is uncommitted work:\n" + done.stdout.rstrip() if done.stdout.strip() else ""


def replace_content(root: Path, files: Mapping[str, bytes]) -> None:
    """Remove the shipped content below `root` and write `files` by path."""
    kept = {path: (root / path).read_bytes() for path in KEPT if (root / path).is_file()}
    shutil.rmtree(root / "docs", ignore_errors=True)
    (root / "LICENSE-CONTENT").unlink(missing_ok=True)
    for path, data in {**kept, **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
