"""The search engine in node, the one that Playwright brings: its modules, and the worker that they are joined into."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import sites
import workbench
from concepts.write.files.worker import joined
from playwright._impl._driver import compute_driver_executable

HERE = Path(__file__).parent
ENGINE = HERE.parents[1] / "hooks" / "search"
SITES = [site for site in sites.FOREIGN if site.name in ("database", "bread")]
RESULT = 3
MOST_LINES = 2300


@pytest.fixture(scope="module")
def worker(tmp_path_factory: pytest.TempPathFactory) -> Path:
    script = tmp_path_factory.mktemp("joined") / "worker.js"
    script.write_text(joined({path.stem: path.read_text("utf-8") for path in ENGINE.glob("*.js")}), "utf-8")
    return script


def in_node(*arguments: str | Path, **more: Any) -> subprocess.CompletedProcess[str]:
    node, _ = compute_driver_executable()
    return subprocess.run([node, *arguments], capture_output=True, encoding="utf-8", check=False, timeout=120, **more)


def test_modules_and_worker(worker: Path) -> None:
    done = in_node("--test", *sorted(HERE.glob("*.test.mjs")), env={**os.environ, "WORKER": str(worker)})
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_the_worker_answers_as_the_modules_do(site: sites.Measured, worker: Path, tmp_path: Path) -> None:
    for lang, folder in sites.written(site, tmp_path).items():
        queries = [query.text for query in site.queries if query.lang == lang]
        done = in_node(HERE / "same.mjs", folder, worker, input=json.dumps(queries))
        of_modules, of_worker = json.loads(done.stdout)
        assert len([message for message in of_modules if message["type"] == RESULT]) == 2 * len(queries) > 24
        for expected, found in zip(of_modules, of_worker, strict=True):
            assert found == expected


@pytest.mark.parametrize(("script", "arguments", "rows"), [("ablate.mjs", ["closeness"], 3), ("fit.mjs", [], 9)])
def test_the_workbench_says_what_every_number_does(script: str, arguments: list[str], rows: int, tmp_path: Path) -> None:
    """Three rows for a weight (without, halved, doubled), or one for every sign, each with numbers; two sites for all."""
    done = in_node(HERE / script, *arguments, input=json.dumps(list(workbench.jobs(SITES, tmp_path))))
    _, _, *table = [line for line in done.stdout.splitlines() if line.startswith("|")]
    assert len(table) == rows, done.stderr
    assert all(re.search(r"\d.* \| .*\d", line) for line in table), table


def test_the_engine_stays_small() -> None:
    assert sum(len(path.read_text("utf-8").splitlines()) for path in ENGINE.glob("*.js")) <= MOST_LINES


def test_the_readme_names_every_module_once() -> None:
    table = re.findall(r"^\| (`.*?`) \|", (ENGINE / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(re.findall(r"`(\w+)`", " ".join(table))) == sorted(path.stem for path in ENGINE.glob("*.js"))
