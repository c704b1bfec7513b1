"""The search engine in node, the one that Playwright brings: its modules, and the worker that they are joined into."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from concepts.write.files.worker import joined
from playwright._impl._driver import compute_driver_executable

HERE = Path(__file__).parent
ENGINE = HERE.parents[1] / "hooks" / "search"


def test_modules_and_worker(tmp_path: Path) -> None:
    worker = tmp_path / "worker.js"
    worker.write_text(joined({path.stem: path.read_text("utf-8") for path in ENGINE.glob("*.js")}), "utf-8")
    node, _ = compute_driver_executable()
    command = [node, "--test", *map(str, sorted(HERE.glob("*.test.mjs")))]
    environment = {**os.environ, "WORKER": str(worker)}
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_readme_names_every_module_once() -> None:
    table = re.findall(r"^\| (`.*?`) \|", (ENGINE / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(re.findall(r"`(\w+)`", " ".join(table))) == sorted(path.stem for path in ENGINE.glob("*.js"))
