"""Every listing that a page shows with its output is run, and prints exactly that."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from concepts.blocks import Kind
from content_docs import Block, Page, both, report

INFOS = {"python", 'python title="PyTorch"', "text", "bash", "console"}
QUIET = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "PYTHONUTF8": "1", "PATH": ""}


def listings() -> dict[str, tuple[str, list[str]]]:
    """Code → what must come out, and where it stands. Both languages show the same code: it is run once."""
    found: dict[str, tuple[str, list[str]]] = {}
    for page in both():
        for block, output in runnable(page):
            expected, places = found.setdefault(block.code, (output.code if output else "", []))
            places.append(page.at(block.first))
            if output and expected != output.code:
                places.append(f"{page.at(output.first)}, whose output differs from {places[0]}")
    return found


def runnable(page: Page) -> list[tuple[Block, Block | None]]:
    blocks = page.blocks
    return [
        (block, following if following and following.info == "text" else None)
        for block, following in zip(blocks, [*blocks[1:], None][: len(blocks)], strict=True)
        if block.info == "python"
    ]


LISTINGS = listings()


def test_every_listing_is_followed_at_once_by_its_output() -> None:
    problems = []
    for page in both():
        kinds = {line.number: line.kind for line in page.lines}
        problems += [f"{page.at(b.first)}: a block of kind {b.info!r}; known: {sorted(INFOS)}" for b in page.blocks if b.info not in INFOS]
        for block, output in runnable(page):
            if output is None or any(kinds[n] is not Kind.BLANK for n in range(block.last + 1, output.first)):
                problems.append(f"{page.at(block.first)}: no ```text block with its output follows")
            if "import torch" in block.code:
                problems.append(f"{page.at(block.first)}: PyTorch is not installed here; write ```python title=\"PyTorch\"")
    report(problems)


def test_the_outputs_agree_between_the_languages() -> None:
    report(place for _, places in LISTINGS.values() for place in places if "differs" in place)


@pytest.mark.parametrize("code", [pytest.param(code, id=places[0]) for code, (_, places) in LISTINGS.items()])
def test_a_listing_prints_what_the_page_says(code: str, tmp_path: Path) -> None:
    expected, places = LISTINGS[code]
    run = subprocess.run(
        [sys.executable, "-I", "-W", "error", "-c", code], capture_output=True, text=True, timeout=60, env=QUIET, cwd=tmp_path
    )
    assert run.returncode == 0, f"{places}: {run.stderr}"
    assert run.stdout == expected + "\n", f"{places} prints something else"
    assert not run.stderr
