"""The real site in a real browser: one build for the whole run, one browser for each process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from served import Site, built, launch


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str = "master") -> Iterator[Site]:
    base = tmp_path_factory.getbasetemp()
    found = built((base.parent if _is_shared() else base) / "browser")
    yield found
    found.server.close()


def _is_shared() -> bool:
    """Whether this process is one of several that pytest-xdist has started."""
    import os

    return "PYTEST_XDIST_WORKER" in os.environ


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    """A fresh desktop page."""
    context = site.context(browser, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()
