"""The example site in a real browser: one build for the whole run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import example
import pytest
from playwright.sync_api import Browser, Page
from served import DESKTOP, PHONE, Site, shared_build


@pytest.fixture(scope="session")
def site(shared_folder: Path) -> Iterator[Site]:
    """The example: English at the root, Korean under ko/."""
    found = shared_build(shared_folder / "example", example.project)
    yield found
    found.server.close()


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    """A fresh desktop page."""
    context = site.context(browser, viewport=DESKTOP)
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser, site: Site) -> Iterator[Page]:
    """A fresh page on a phone."""
    context = site.context(browser, viewport=PHONE, has_touch=True, is_mobile=True, device_scale_factor=2)
    yield context.new_page()
    context.close()
