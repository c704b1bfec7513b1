"""axe-core on a page."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

RUN = "part => axe.run(part ?? document, { resultTypes: ['violations'] }).then((found) => found.violations)"


def violations(page: Page, part: str | None = None) -> list[dict[str, Any]]:
    """What axe-core finds wrong on the page as it is, or in what the selector `part` finds there."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[dict[str, Any]] = page.evaluate(RUN, part)
    return found
