"""The language switch lands on the same page and keeps the anchor; what is at no address speaks all languages."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from served import Site

SWITCH = "a.language-switch"
SAME = ["", "concepts/", "glossary/", "concepts/pour-over/", "concepts/crema/"]


def switch(page: Page) -> str:
    """Press the language switch; the address it leads to."""
    with page.expect_navigation():
        page.locator(SWITCH).click()
    return page.url


@pytest.mark.parametrize("path", SAME)
def test_the_switch_lands_on_the_same_page_and_back(page: Page, site: Site, path: str) -> None:
    page.goto(site.url + path)
    assert page.evaluate("document.documentElement.lang") == "en"
    assert switch(page) == f"{site.url}ko/{path}"
    assert page.evaluate("document.documentElement.lang") == "ko"
    assert switch(page) == site.url + path


@pytest.mark.parametrize(
    ("path", "anchor"),
    [
        ("glossary/", "channeling"),
        ("glossary/", "pour-over"),
        ("concepts/", "methods"),
        ("concepts/extraction/", "factors"),
        ("concepts/extraction/", "related-concepts"),
    ],
)
def test_the_switch_keeps_the_anchor_in_both_directions(
    page: Page, site: Site, path: str, anchor: str
) -> None:
    page.goto(f"{site.url}{path}#{anchor}")
    assert switch(page) == f"{site.url}ko/{path}#{anchor}"
    assert page.locator(f"[id='{anchor}']").count() == 1
    assert switch(page) == f"{site.url}{path}#{anchor}"
    assert page.locator(f"[id='{anchor}']").count() == 1


def test_the_anchor_reached_on_the_page_is_kept_too(page: Page, site: Site) -> None:
    page.goto(f"{site.url}glossary/")
    page.locator(".letters a").nth(3).click()
    anchor = page.evaluate("location.hash")
    assert anchor.startswith("#letter_")
    assert switch(page) == f"{site.url}ko/glossary/{anchor}"


def test_the_switch_works_without_javascript(browser: Browser, site: Site) -> None:
    context = site.context(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}ko/concepts/bloom/")
    assert switch(page) == f"{site.url}concepts/bloom/"
    context.close()


@pytest.mark.parametrize("path", ["no/such/page/", "concepts/nothing/", "ko/concepts/nothing/", "ko/x"])
def test_the_404_page_is_bilingual_and_leads_back_into_the_site(page: Page, site: Site, path: str) -> None:
    answer = page.goto(site.url + path)
    assert answer is not None
    assert answer.status == 404
    for lang, home in (("en", ""), ("ko", "ko/")):
        section = page.locator(f"section[lang={lang}]")
        links = section.locator("p a").evaluate_all("links => links.map(a => a.href)")
        assert links == [f"{site.url}{home}{p}" for p in ("", "concepts/", "glossary/")]
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("Escape")
    homes = [f"{site.url}ko/", site.url]
    for home in reversed(homes) if path.startswith("ko/") else homes:
        assert switch(page) == home


def test_the_404_page_looks_like_the_site(page: Page, site: Site) -> None:
    failed: list[str] = []
    page.on("response", lambda r: failed.append(r.url) if r.status >= 400 else None)
    page.goto(f"{site.url}concepts/no/such/page")
    page.wait_for_load_state("networkidle")
    assert failed == [f"{site.url}concepts/no/such/page"]
    header = page.locator(".md-header").evaluate("e => getComputedStyle(e).backgroundColor")
    page.goto(site.url)
    assert page.locator(".md-header").evaluate("e => getComputedStyle(e).backgroundColor") == header


@pytest.mark.parametrize(("path", "index"), [("no/such/page/", "search/"), ("ko/no/such/page/", "ko/search/")])
def test_the_404_page_searches_the_language_of_its_address(page: Page, site: Site, path: str, index: str) -> None:
    with page.expect_request(f"{site.url}{index}search_index.json"):
        page.goto(site.url + path)
    page.locator("[data-md-component=search-query]").fill("espresso")
    first = page.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile(re.escape(f"{site.url}{index.removesuffix('search/')}concepts/espresso/")))
