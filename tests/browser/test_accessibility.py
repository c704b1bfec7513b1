"""axe-core finds nothing on any kind of page, in either scheme, on a desktop and on a phone."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from served import DESKTOP, PHONE, Site

PAGES = [
    "",
    "concepts/",
    "glossary/",
    "topics/methods/",
    "path/",
    "quiz/",
    "quiz/#grind-size",  # a question that is asked
    "map/",
    "concepts/grind-size/",  # a figure, a wide table, a footnote
    "concepts/extraction-yield/",  # formulas and code
    "concepts/brew-ratio/",  # a box that opens
    "concepts/water-temperature/",  # tasks and a box
    "concepts/espresso/",  # a warning
    "concepts/crema/",  # a term
    "no/such/page",
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [*PAGES, *(f"ko/{p}" for p in PAGES)])
def test_axe_finds_nothing(browser: Browser, site: Site, path: str, scheme: str) -> None:
    size = PHONE if path.startswith("ko/") else DESKTOP
    context = site.context(browser, viewport=size, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(site.url + path)
    found = Axe().run(page).response["violations"]
    context.close()
    nodes = [
        (v["id"], node["html"][:150], node["failureSummary"][:200])
        for v in found
        if v["id"] != "empty-table-header"  # of a formula: axe sees no text in MathML, browsers do
        for node in v["nodes"][:3]
    ]
    assert nodes == []
