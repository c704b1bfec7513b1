"""The drawer of narrow screens from the keyboard: opened, gone through, closed; out of reach while closed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from served import Site

BUTTON = "button[aria-controls]"
INSIDE = "document.activeElement.closest('.md-sidebar--primary') !== null"


@pytest.fixture
def narrow(browser: Browser, site: Site) -> Iterator[Page]:
    context = site.context(browser, viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def stops(page: Page, most: int = 60) -> list[bool]:
    """Whether each stop of the Tab key is in the drawer, up to one in the text."""
    found = []
    for _ in range(most):
        page.keyboard.press("Tab")
        found.append(bool(page.evaluate(INSIDE)))
        if page.evaluate("document.activeElement.closest('article') !== null"):
            break
    return found


@pytest.mark.parametrize("lang", ["", "ko/"])
def test_it_opens_and_closes_with_the_keyboard(narrow: Page, site: Site, lang: str) -> None:
    narrow.goto(f"{site.url}{lang}concepts/espresso/")
    button = narrow.locator(BUTTON)
    assert button.get_attribute("aria-label")
    assert button.get_attribute("aria-expanded") == "false"
    button.focus()
    narrow.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    assert narrow.evaluate(INSIDE), "the focus goes along"
    narrow.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert button.evaluate("e => e === document.activeElement")


def test_a_closed_drawer_has_no_stops_and_an_open_one_has(narrow: Page, site: Site) -> None:
    narrow.goto(f"{site.url}concepts/espresso/")
    narrow.wait_for_load_state("networkidle")
    assert not any(stops(narrow))
    narrow.locator(BUTTON).focus()
    narrow.keyboard.press("Space")
    found = stops(narrow)
    assert sum(found) > 4, "the concepts of the topic"
    assert found == sorted(found, reverse=True), "and behind its last link the page goes on"
    assert narrow.locator(BUTTON).get_attribute("aria-expanded") == "false"


def test_a_wide_screen_has_no_drawer(page: Page, site: Site) -> None:
    page.goto(f"{site.url}concepts/espresso/")
    assert not page.locator(BUTTON).is_visible()
    assert page.locator(".md-nav--primary a[href$='cold-brew/']").is_visible()


def test_what_one_level_covers_is_no_stop(narrow: Page, site: Site) -> None:
    narrow.goto(f"{site.url}concepts/espresso/")
    button = narrow.locator(BUTTON)
    button.focus()
    narrow.keyboard.press("Enter")
    narrow.wait_for_timeout(400)
    glossary = narrow.locator(".md-nav--primary > .md-nav__list > .md-nav__item > a[href$='glossary/']")
    concept = narrow.locator(".md-nav--primary a[href$='cold-brew/']")
    visible = "e => e.checkVisibility({visibilityProperty: true})"
    assert (glossary.evaluate(visible), concept.evaluate(visible)) == (False, True)
    narrow.locator("label.md-nav__title[for=__nav_topic]").focus()
    narrow.keyboard.press("Enter")
    narrow.wait_for_timeout(400)
    assert (glossary.evaluate(visible), concept.evaluate(visible)) == (True, False)
    assert narrow.evaluate(INSIDE)


def test_it_opens_with_a_finger_and_without_javascript(browser: Browser, site: Site) -> None:
    for javascript, opener in ((True, BUTTON), (False, "label.md-header__button[for=__drawer]")):
        context = site.context(browser, viewport={"width": 390, "height": 844}, has_touch=True, java_script_enabled=javascript)
        page = context.new_page()
        page.goto(f"{site.url}concepts/espresso/")
        page.locator(opener).tap()
        page.wait_for_timeout(500)
        box = page.locator(".md-nav--primary a[href$='cold-brew/']").bounding_box()
        assert box is not None
        assert 0 <= box["x"] < 200
        context.close()
