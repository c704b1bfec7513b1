"""The rule of the self-test's boxes, in node."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from playwright._impl._driver import compute_driver_executable
from settings import PROJECT


def test_boxes_and_progress_files(tmp_path: Path) -> None:
    module = tmp_path / "leitner.mjs"
    shutil.copy(PROJECT / "overrides/assets/javascripts/quiz/leitner.js", module)
    node, _ = compute_driver_executable()
    command = [node, "--test", str(Path(__file__).with_name("leitner.test.mjs"))]
    environment = {**os.environ, "LEITNER": module.as_uri()}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
