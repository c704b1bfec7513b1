"""The built site of docs/, as it is published: every page is reached, nothing is broken, nothing fails.

All links and files are followed in the HTML; a browser opens the home pages, lists and concepts, in every language.
"""

from __future__ import annotations

import gzip
from html import unescape

import pytest
from content_docs import DEFAULT, DOCS, LANGUAGES, pages, sources, terms
from crawl import Crawl, crawl
from pdf import sheets
from playwright.sync_api import Browser, Response
from promises import Promises
from served import PHONE, Site
from walk import Walk, walk

FEW = 4  # concepts that are opened in each language, unless something is promised of all


def address(site: Site, path: str) -> list[str]:
    """A page in every language."""
    return [f"{site.url}{language.prefix}{path}" for language in LANGUAGES]


@pytest.fixture(scope="module")
def walked(published: Site) -> Walk:
    return walk(published.folder, published.url)


@pytest.fixture(scope="module")
def opened(browser: Browser, published: Site, promises: Promises) -> Crawl:
    concepts = [page.slug for page in pages()]
    paths = ["", "concepts/", "glossary/", *(f"concepts/{slug}/" for slug in (concepts if promises.phone else concepts[:FEW]))]
    return crawl(browser, published, [one for path in paths for one in address(published, path)])


def test_every_page_of_every_language_is_reached(walked: Walk, published: Site) -> None:
    assert {published.url + page for page in published.pages()} - walked.pages.keys() == set()
    slugs = [page.slug for page in (*pages(), *terms())]
    assert {one for slug in slugs for one in address(published, f"concepts/{slug}/")} <= walked.pages.keys()


def test_no_link_anchor_or_file_is_missing(walked: Walk) -> None:
    assert list(walked.dead()) == []


def test_nothing_comes_from_another_host_but_what_the_author_names(walked: Walk, opened: Crawl) -> None:
    written = unescape("".join(file.read_text("utf-8", errors="replace") for file in DOCS.rglob("*.md")))
    assert [url for url in walked.elsewhere() | opened.elsewhere if url not in written] == []


def test_every_page_is_in_the_language_of_its_address(walked: Walk, published: Site) -> None:
    for url, page in walked.pages.items():
        path = url.removeprefix(published.url)
        language = next((x for x in LANGUAGES if x.prefix and path.startswith(x.prefix)), DEFAULT)
        assert page.lang == language.locale, url


def test_the_sitemap_lists_the_pages_that_are_in_their_own_language(walked: Walk, published: Site) -> None:
    text = (published.folder / "sitemap.xml").read_text("utf-8")
    listed = {part.split("</loc>")[0] for part in text.split("<loc>")[1:]}
    assert listed == {url for url, page in walked.pages.items() if not page.is_copy and not url.endswith("404.html")}


def test_untranslated_pages_say_so(walked: Walk, published: Site) -> None:
    """A page in another language than its address promises is left out by robots."""
    for language in LANGUAGES:
        own = {str(entry.slug) for entry in sources()[language.locale].entries} if language.locale in sources() else set()
        for page in (*pages(), *terms()):
            url = f"{published.url}{language.prefix}concepts/{page.slug}/"
            assert walked.pages[url].is_copy == (page.slug not in own), url


def test_no_request_fails_and_the_console_stays_empty(opened: Crawl) -> None:
    assert opened.failed == []
    assert opened.console == []


def test_every_formula_is_mathml(opened: Crawl) -> None:
    assert opened.found("rawMath") == {}
    assert opened.found("errors") == {}


def test_no_page_is_wider_than_a_phone_where_that_is_promised(opened: Crawl, promises: Promises) -> None:
    if promises.phone:
        assert opened.found("overflow", lambda pixels: pixels > 0) == {}
        assert opened.found("wide") == {}


def test_no_page_loads_more_than_is_promised(browser: Browser, published: Site, promises: Promises) -> None:
    context = published.context(browser, viewport=PHONE)
    for path, most in promises.weight.items():
        urls = {url for page in pages() for url in address(published, path.format(slug=page.slug))}
        files = {url: published.folder / url.removeprefix(published.url) / "index.html" for url in urls}
        longest = sorted(urls, key=lambda url, files=files: files[url].stat().st_size, reverse=True)
        for url in longest[:FEW]:
            page, answers = context.new_page(), list[Response]()
            page.on("response", lambda answer, answers=answers: answers.append(answer))
            page.goto(url, wait_until="networkidle")
            sizes = {answer.url: len(gzip.compress(answer.body())) for answer in answers}
            assert sum(sizes.values()) <= most, sizes
            page.close()
    context.close()


def test_no_first_result_loads_more_than_is_promised(published: Site, promises: Promises) -> None:
    """Compressed as servers do by default, not as hard as can be."""
    for language in LANGUAGES:
        files = [published.folder / "assets/javascripts/search.js", published.folder / language.prefix / "search" / "names.json"]
        for name, more in (("names", []), ("texts", [files[1].with_name("search_index.json")])):
            sizes = {file.name: len(gzip.compress(file.read_bytes(), 6)) for file in (*files, *more)}
            assert sum(sizes.values()) <= promises.search.get(name, sum(sizes.values())), sizes


def test_the_short_answers_fit_as_many_sheets_as_promised(browser: Browser, published: Site, promises: Promises) -> None:
    if not promises.sheets:
        return
    context = published.context(browser)
    page = context.new_page()
    for url in address(published, "print/"):
        page.goto(url)
        assert page.locator(".sheet dt").count() == len(pages())
        assert sheets(page.pdf(format="A4")) <= promises.sheets, url
    context.close()
