"""The contexts that tests share one after the other have nothing of the test before."""

from __future__ import annotations

from playwright.sync_api import Browser
from served import Site

KEPT = "[localStorage.getItem('of'), sessionStorage.getItem('of')]"


def test_a_context_that_is_lent_again_is_empty(browser: Browser, site: Site) -> None:
    first = site.context(browser, viewport={"width": 333, "height": 333})
    page = first.new_page()
    page.goto(site.url)
    page.evaluate("[localStorage, sessionStorage].forEach(store => store.setItem('of', 'the test before'))")
    assert page.evaluate(KEPT) == ["the test before", "the test before"]
    first.route("**/glossary/", lambda route: route.fulfill(body="of the test before"))
    first.close()
    second = site.context(browser, viewport={"width": 333, "height": 333})
    assert second is first
    page = second.new_page()
    page.goto(f"{site.url}glossary/")
    assert page.locator("h1").count() == 1
    assert page.evaluate(KEPT) == [None, None]
    second.close()
