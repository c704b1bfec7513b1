"""A crawl of the example site: everything is reached, nothing fails, nothing comes from elsewhere, all fits a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import example
import pytest
from crawl import Crawl, crawl
from playwright.sync_api import Browser, expect
from served import Server, Site, build

CONCEPTS, TERMS = 13, 10


@pytest.fixture(scope="module")
def crawled(browser: Browser, site: Site) -> Crawl:
    return crawl(browser, site)


def test_every_page_of_both_languages_is_reached(crawled: Crawl, site: Site) -> None:
    assert crawled.unreached() == set()
    found = {url.removeprefix(site.url) for url in crawled.pages}
    english = {path for path in found if not path.startswith("ko/")}
    assert len([path for path in english if path.startswith("concepts/")]) == CONCEPTS + TERMS + 1
    assert {f"ko/{path}" for path in english} == found - english


def test_no_link_or_anchor_is_broken(crawled: Crawl) -> None:
    assert list(crawled.dead_links()) == []


def test_links_inside_the_site_lead_to_final_addresses(crawled: Crawl) -> None:
    assert list(crawled.loose_links()) == []


def test_no_request_fails_and_the_console_stays_empty(crawled: Crawl) -> None:
    assert crawled.failed == []
    assert crawled.console == []


def test_no_request_goes_to_another_host(crawled: Crawl) -> None:
    assert crawled.elsewhere == set()


def test_no_page_fetches_the_search_before_it_is_opened(crawled: Crawl) -> None:
    assert {url for url in crawled.requested if ".json" in url or "/search" in url} == set()


def test_every_image_is_there_and_says_what_it_shows(crawled: Crawl, site: Site) -> None:
    images = [image for found in crawled.pages.values() for image in found["images"]]
    assert len({image["src"] for image in images}) == 2
    for image in images:
        assert (site.folder / image["src"].removeprefix(site.url)).is_file(), image
        assert len(image["alt"]) > 20, image
        assert image["width"], "nothing moves when a picture comes"


def test_every_formula_is_mathml(crawled: Crawl) -> None:
    assert crawled.found("rawMath") == {}
    assert crawled.found("errors") == {}
    assert sum(found["math"] for found in crawled.pages.values()) > 20


def test_no_page_overflows_on_a_phone(crawled: Crawl) -> None:
    assert crawled.found("overflow", lambda pixels: pixels > 0) == {}
    assert crawled.found("wide") == {}


def test_every_page_has_one_h1_and_the_language_of_its_address(crawled: Crawl, site: Site) -> None:
    for url, found in crawled.pages.items():
        assert found["h1"] == 1, url
        assert found["lang"] == ("ko" if url.startswith(f"{site.url}ko/") else "en"), url


def test_the_sitemap_lists_exactly_these_pages(crawled: Crawl) -> None:
    assert crawled.listed() == set(crawled.pages)


@pytest.fixture(scope="module")
def at_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same site at the root of a domain."""
    folder: Path = tmp_path_factory.mktemp("root")
    server = Server(folder / "site", "/")
    build(example.project(folder / "project"), folder / "site", server.url)
    yield Site(folder / "site", server.url, server)
    server.close()


def test_at_the_root_of_a_domain_nothing_fails_either(browser: Browser, at_root: Site) -> None:
    seen = Crawl(at_root)
    context = at_root.context(browser)
    page = context.new_page()
    seen.watch(page)
    for path in ("", "ko/", "concepts/", "ko/glossary/#tds", "concepts/bloom/", "ko/concepts/bloom/"):
        page.goto(at_root.url + path)
        assert page.locator("h1").count() == 1
        with page.expect_navigation():
            page.locator("a.language-switch").click()
        assert page.locator("h1").count() == 1
    page.goto(at_root.url)
    with page.expect_navigation():
        page.locator(".home-links a[href$='concepts/']").click()
    assert urlsplit(page.url).path == "/concepts/"
    assert (seen.failed, seen.console, seen.elsewhere) == ([], [], set())
    answer = page.goto(f"{at_root.url}no/such/page/")
    assert answer is not None
    assert answer.status == 404
    expect(page.locator("#__search")).to_be_checked()  # the search opens with the words of the address
    with page.expect_request(f"{at_root.url}ko/search/names.json"):  # which finds nothing and asks the other language
        page.locator("[data-md-component=search-query]").fill("qwertyuiop")
    assert seen.elsewhere == set()
    page.keyboard.press("Escape")
    with page.expect_navigation():
        page.locator("section[lang=en] p a").last.click()
    assert urlsplit(page.url).path == "/glossary/"
    context.close()
