"""The built site of docs/, as it is published: every page is reached, nothing is broken, nothing fails."""

from __future__ import annotations

from html import unescape
from urllib.parse import unquote

import pytest
from content_docs import DEFAULT, DOCS, LANGUAGES, sources
from crawl import Crawl, crawl
from playwright.sync_api import Browser
from promises import Promises
from served import Site

ENTRIES = [str(entry.slug) for entry in sources()[DEFAULT.locale].entries]


@pytest.fixture(scope="module")
def crawled(browser: Browser, published: Site) -> Crawl:
    return crawl(browser, published)


def page_at(site: Site, url: str) -> str:
    return (site.folder / unquote(url.removeprefix(site.url)) / "index.html").read_text("utf-8")


def test_every_page_of_every_language_is_reached(crawled: Crawl, published: Site) -> None:
    assert crawled.unreached() == set()
    for language in LANGUAGES:
        root = published.url + language.prefix
        assert {root, *(f"{root}concepts/{slug}/" for slug in ENTRIES)} <= crawled.pages.keys()


def test_no_link_or_anchor_is_broken(crawled: Crawl) -> None:
    assert list(crawled.dead_links()) == []
    assert list(crawled.loose_links()) == []


def test_no_request_fails_and_the_console_stays_empty(crawled: Crawl) -> None:
    assert crawled.failed == []
    assert crawled.console == []


def test_nothing_comes_from_another_host_but_what_the_author_names(crawled: Crawl) -> None:
    written = "".join(file.read_text("utf-8", errors="replace") for file in DOCS.rglob("*.md"))
    assert [url for url in crawled.elsewhere if url not in unescape(written)] == []


def test_every_formula_is_mathml(crawled: Crawl) -> None:
    assert crawled.found("rawMath") == {}
    assert crawled.found("errors") == {}


def test_no_page_is_wider_than_a_phone_where_that_is_promised(crawled: Crawl, promises: Promises) -> None:
    if promises.phone:
        assert crawled.found("overflow", lambda pixels: pixels > 0) == {}
        assert crawled.found("wide") == {}


def test_every_page_is_in_the_language_of_its_address(crawled: Crawl, published: Site) -> None:
    for url, found in crawled.pages.items():
        path = url.removeprefix(published.url)
        language = next((x for x in LANGUAGES if x.prefix and path.startswith(x.prefix)), DEFAULT)
        assert found["lang"] == language.locale, url


def test_the_sitemap_lists_the_pages_that_are_in_their_own_language(crawled: Crawl, published: Site) -> None:
    copies = {url for url in crawled.pages if '<meta name="robots" content="noindex">' in page_at(published, url)}
    assert crawled.listed() == crawled.pages.keys() - copies
