"""axe-core finds nothing on any kind of page, in either palette, on a desktop and on a phone, whatever is open; and none is wider than 320 px.

The two languages have the same pages: one is dark where the other is light, so that every kind is seen in all four ways.
"""

from __future__ import annotations

import pytest
from axe import violations
from playwright.sync_api import Browser, Page
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
    "print/",
    "concepts/grind-size/",  # a figure, a wide table, a footnote
    "concepts/extraction-yield/",  # formulas and code
    "concepts/brew-ratio/",  # a box that opens
    "concepts/water-temperature/",  # tasks and a box
    "concepts/espresso/",  # a warning
    "concepts/crema/",  # a term
    "embed/espresso/",
    "no/such/page",
]


def found(page: Page) -> list[tuple[str, str, str]]:
    """What axe finds on the page as it is."""
    return [
        (violation["id"], node["html"][:150], node["failureSummary"][:200])
        for violation in violations(page)
        for node in violation["nodes"][:3]
        if not (violation["id"] == "empty-table-header" and "<math" in node["html"])  # axe sees no text in MathML, browsers do
    ]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("lang", "schemes"), [("", ("light", "dark")), ("ko/", ("dark", "light"))])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    browser: Browser, site: Site, lang: str, schemes: tuple[str, str], path: str
) -> None:
    context = site.context(browser, viewport=DESKTOP, reduced_motion="reduce")
    page = context.new_page()
    page.goto(site.url + lang + path)
    for size, scheme in zip((DESKTOP, PHONE), schemes, strict=True):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function("([dark, own]) => own || (document.body.dataset.mdColorScheme === 'slate') === dark", arg=[scheme == "dark", "embed/" in path])
        assert found(page) == [], (size, scheme)
    page.set_viewport_size({"width": 320, "height": 700})
    page.wait_for_function("document.documentElement.scrollWidth === 320")  # an open search takes a moment to be as narrow
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_opens(browser: Browser, site: Site, scheme: str) -> None:
    for size in (DESKTOP, PHONE):
        context = site.context(browser, viewport=size, color_scheme=scheme, reduced_motion="reduce")
        page = context.new_page()
        page.goto(f"{site.url}ko/concepts/extraction/")
        page.keyboard.press("Tab")
        page.locator("article .concept li > a[href^='../']").first.focus()
        page.locator(".preview").wait_for()
        assert found(page) == []
        page.keyboard.press("Escape")
        if size is PHONE:
            page.locator("button[aria-controls]").click()
            page.wait_for_timeout(400)
            assert found(page) == []
            page.keyboard.press("Escape")
        page.keyboard.press("/")
        page.keyboard.type("grind")
        page.locator(".md-search-result__link").first.wait_for()
        page.wait_for_timeout(400)
        assert found(page) == []
        context.close()
