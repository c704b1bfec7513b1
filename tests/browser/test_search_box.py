"""The search box: names of both languages find the page, in the reader's language only; pasted text searches."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page
from served import Site

HANGUL = re.compile("[가-힣]")
BOX = "[data-md-component=search-query]"
LINKS = ".md-search-result__list > .md-search-result__item a.md-search-result__link"
QUERIES = [
    ("extraction", "concepts/extraction/"),
    ("크레마", "concepts/crema/"),
    ("물의 경도", "concepts/water-hardness/"),
    ("pour", "concepts/pour-over/"),
]


def results(page: Page) -> list[str]:
    """Addresses of the results, without what the search adds to them."""
    page.locator(LINKS).first.wait_for(state="attached")
    found = page.locator(LINKS).evaluate_all(
        "links => links.map(a => { const u = new URL(a.href); u.search = ''; return u.href })"
    )
    return [str(address) for address in found]


@pytest.mark.parametrize("lang", ["", "ko/"])
@pytest.mark.parametrize(("query", "target"), QUERIES)
def test_a_name_in_either_language_finds_the_page_in_the_language_of_the_reader(
    page: Page, site: Site, lang: str, query: str, target: str
) -> None:
    page.goto(site.url + lang)
    page.locator(BOX).click()
    page.keyboard.type(query)
    found = results(page)
    assert site.url + lang + target in found[:12], found
    others = [address for address in found if address.startswith(f"{site.url}ko/") != bool(lang)]
    assert others == []
    titles = page.locator(".md-search-result__list > .md-search-result__item :is(h1, h2)").all_inner_texts()
    hangul = [bool(HANGUL.search(title)) for title in titles if title.strip()]
    assert hangul[0] == bool(lang)
    assert lang or not any(hangul), titles


def test_pasted_text_searches(page: Page, site: Site) -> None:
    page.goto(site.url)
    page.locator(BOX).click()
    page.keyboard.insert_text("에스프레소")  # an input event and no key, as when text is pasted or dictated
    assert f"{site.url}concepts/espresso/" in results(page)


def test_a_result_leads_to_its_page(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/glossary/")
    page.locator(BOX).click()
    page.keyboard.type("espresso")
    results(page)
    with page.expect_navigation():
        page.locator(LINKS).first.click()
    assert page.url.startswith(f"{site.url}ko/concepts/espresso/")


def test_a_link_with_a_query_opens_the_search(page: Page, site: Site) -> None:
    page.goto(f"{site.url}?q=espresso")
    assert f"{site.url}concepts/espresso/" in results(page)
