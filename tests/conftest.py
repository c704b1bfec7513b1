"""For all tests: one browser a process, and a guard that tests of the generator never read what an author writes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from settings import PROJECT

TESTS, DOCS = str(PROJECT / "tests") + os.sep, str(PROJECT / "docs") + os.sep
OF_THE_CONTENT = (TESTS + "content" + os.sep, TESTS + "copies" + os.sep)  # copies take all files along
LONGEST = [TESTS + folder + os.sep for folder in ("copies", "content", "browser", "site", "read")]


def _guard(event: str, arguments: tuple[object, ...]) -> None:
    """Stop a test of the generator that opens a file of `docs/`: with another author's content it would fail."""
    if event != "open" or not str(arguments[0]).startswith(DOCS):
        return
    frame, readers = sys._getframe(), set[str]()
    while frame := frame.f_back:
        readers.add(frame.f_code.co_filename)
    own = {name for name in readers if name.startswith(TESTS)} - {__file__}
    if own and not any(name.startswith(OF_THE_CONTENT) for name in own):
        raise AssertionError(f"{sorted(own)} read {arguments[0]}; bring a source of your own, or move to tests/content")


sys.addaudithook(_guard)

# Sites are built without pictures for chats; tests of these say so. The command line wins.
os.environ.setdefault("CARDS", "0")


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium, one for each process."""
    from served import launch

    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whole sites first, what takes moments last: so the processes of a run, which take file after file, end together."""
    items.sort(key=lambda item: next((i for i, folder in enumerate(LONGEST) if str(item.path).startswith(folder)), len(LONGEST)))
