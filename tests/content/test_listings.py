"""Samples that say what they print, print that.

A `python` block with a `text` block right behind it says so. It is run if it can be: if it is Python and all that it
imports is installed. Where docs/content.yml promises it, every `python` block says what it prints and is run.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from content_docs import Block, Page, everywhere, page_of, report, sources, terms
from promises import Promises

QUIET = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "PYTHONUTF8": "1", "PATH": ""}


def all_pages() -> list[Page]:
    return [*everywhere(), *(page for locale in sources() for page in terms(locale))]


def is_python(block: Block) -> bool:
    return block.info.split(" ")[0] == "python"


def samples(page: Page) -> Iterator[tuple[Block, Block | None]]:
    """The samples in Python, each with the block that says what it prints, if there is one."""
    blocks = page.blocks
    lines = page.source.split("\n")
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        if is_python(block):
            is_next = following is not None and not "".join(lines[block.last : following.first - 1]).strip()
            yield block, following if is_next and following and following.info == "text" else None


def missing(code: str) -> str:
    """Why a sample cannot be run here: a name that it imports, or what keeps it from being Python; '' if it can."""
    try:
        tree = ast.parse(code)
    except SyntaxError as error:
        return f"line {error.lineno} is not Python"
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
    return next((f"{name} is not installed" for name in names if find_spec(name.split(".")[0]) is None), "")


def printed(code: str, folder: Path) -> str:
    """What a sample prints, warnings and errors included."""
    command = [sys.executable, "-I", "-W", "error", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=QUIET, cwd=folder, check=False)
    return done.stdout + done.stderr


def test_samples_print_what_they_say(tmp_path: Path) -> None:
    found = [(page, block, output) for page in all_pages() for block, output in samples(page) if output]
    codes = {block.code for _, block, _ in found if not missing(block.code)}
    results = {code: printed(code, tmp_path) for code in sorted(codes)}  # languages share their samples
    report(
        f"{page.at(block.first)}: prints {results[block.code]!r}, but {page.at(output.first)} says {output.code!r}"
        for page, block, output in found
        if block.code in results and results[block.code] != f"{output.code}\n"
    )


def test_every_sample_is_run_where_that_is_promised(promises: Promises) -> None:
    problems = []
    for page in all_pages() if promises.run else ():
        for block, output in samples(page):
            if block.info in promises.shown:
                continue
            reason = missing(block.code) if output else "no ```text block with its output follows"
            problems += [f"{page.at(block.first)}: {reason}"] if reason else []
    report(problems)


def test_blocks_are_of_the_promised_kinds(promises: Promises) -> None:
    known = {"python", *promises.shown}
    found = [(page, block) for page in all_pages() for block in page.blocks if promises.shown]
    report(f"{page.at(b.first)}: a block of kind {b.info!r}; known: {sorted(known)}" for page, b in found if b.info not in known)


PAGE = "## Q {#q}\nA.\n\n```python\nprint(1)\n```\n\n```text\n1\n```\n\n```python\nimport nowhere\n```\nno\n```text\n2\n```\n"


def test_samples_are_found_and_run(tmp_path: Path) -> None:
    (first, output), (second, none) = samples(page_of(PAGE))
    assert (first.code, output and output.code, none) == ("print(1)", "1", None)
    assert printed(first.code, tmp_path) == "1\n"
    assert [missing(code) for code in (first.code, second.code, "print 1")] == ["", "nowhere is not installed", "line 1 is not Python"]
    assert "ZeroDivisionError" in printed("1 / 0", tmp_path)
