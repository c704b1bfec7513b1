"""The parts of the search, run by node: the one on PATH, or the one inside Playwright, which the tests need anyway."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from playwright._impl._driver import compute_driver_executable


def node() -> str:
    return shutil.which("node") or compute_driver_executable()[0]


def test_parts() -> None:
    command = [node(), "--test", str(Path(__file__).with_name("parts.test.js"))]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
