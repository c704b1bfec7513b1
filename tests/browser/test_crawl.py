"""A crawl of the built site from its home page, with a browser on a phone: everything is reached, nothing fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext
from served import PHONE, Server, Site, build

READ = """() => ({
  links: [...document.querySelectorAll("a[href]:not([data-md-component=search-share])")].map(a => a.href).filter(href => /^https?:/.test(href)),
  ids: [...document.querySelectorAll("[id]")].map(e => e.id),
  overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  wide: [...document.querySelectorAll("article :is(p, ul, ol, table, pre, figure, div.arithmatex, dl)")]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".md-typeset__scrollwrap, div.arithmatex, pre"))
    .map(e => e.outerHTML.slice(0, 80)),
  images: [...document.images].map(i => ({src: i.src, alt: i.alt, isShown: !i.closest("[hidden]")})),
  math: document.querySelectorAll("math").length,
  rawMath: [...document.querySelectorAll(".arithmatex")].filter(e => !e.querySelector("math")).map(e => e.textContent),
  errors: [...document.querySelectorAll("merror")].map(e => e.textContent),
  h1: document.querySelectorAll("h1").length,
  lang: document.documentElement.lang,
})"""


@dataclass
class Crawl:
    """All that was seen on the way."""

    pages: dict[str, dict[str, Any]] = field(default_factory=dict)
    console: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    requested: set[str] = field(default_factory=set)

    def watch(self, context: BrowserContext, origin: str) -> None:
        context.on(
            "console",
            lambda m: (
                self.console.append(f"{m.type} {m.text} on {m.page and m.page.url}")
                if m.type in ("error", "warning")
                else None
            ),
        )
        context.on("weberror", lambda e: self.console.append(f"{e.error} on {e.page and e.page.url}"))
        # What a page still loads when it is left is aborted.
        context.on(
            "requestfailed",
            lambda r: self.failed.append(f"{r.url} {r.failure}") if r.failure != "net::ERR_ABORTED" else None,
        )
        context.on(
            "response", lambda r: self.failed.append(f"{r.status} {r.url}") if r.status >= 400 else None
        )
        context.on("request", lambda r: self._requested(r.url, origin))

    def _requested(self, url: str, origin: str) -> None:
        self.requested.add(url)
        if not url.startswith((origin + "/", "data:", "blob:")):
            self.elsewhere.append(url)


def crawl(browser: Browser, site: Site) -> Crawl:
    """Open every page that links lead to, from the home page on."""
    seen, todo = Crawl(), [site.url]
    context = site.context(browser, viewport=PHONE)
    seen.watch(context, site.origin)
    page = context.new_page()
    while todo:
        url = todo.pop()
        if url in seen.pages:
            continue
        answer = page.goto(url)
        found = seen.pages[url] = page.evaluate(READ)
        found["is_there"] = answer is not None and answer.ok
        for link in found["links"]:
            address = urldefrag(link).url
            if address.startswith(site.url) and address not in seen.pages:
                todo.append(address)
    page.wait_for_load_state("networkidle")
    context.close()
    return seen


@pytest.fixture(scope="module")
def crawled(browser: Browser, site: Site) -> Crawl:
    return crawl(browser, site)


def test_every_page_of_both_languages_is_reached(crawled: Crawl, site: Site) -> None:
    redirects = {
        page
        for page in site.pages()
        if 'http-equiv="refresh"' in (site.folder / page.lstrip("/") / "index.html").read_text("utf-8")
    }
    wanted = {site.url + page.lstrip("/") for page in site.pages() if page not in redirects}
    assert set(crawled.pages) == wanted
    slugs = {u.removeprefix(site.url) for u in wanted}
    assert len([s for s in slugs if s.startswith("concepts/") and s != "concepts/"]) >= 36
    assert {f"en/{s}" for s in slugs if not s.startswith("en/")} == {s for s in slugs if s.startswith("en/")}


def test_no_link_or_anchor_is_broken(crawled: Crawl, site: Site) -> None:
    broken = []
    for url, found in crawled.pages.items():
        for link in set(found["links"]):
            address, anchor = urldefrag(link)
            if address.startswith(site.origin) and not crawled.pages.get(address, {}).get("is_there"):
                broken.append(f"{url} → {link}")
            elif address in crawled.pages and anchor and unquote(anchor) not in crawled.pages[address]["ids"]:
                broken.append(f"{url} → {link}")
    assert broken == []


def test_links_inside_the_site_lead_to_final_addresses(crawled: Crawl, site: Site) -> None:
    """No link needs a redirect: each ends in '/' or is a file."""
    loose = [
        u
        for found in crawled.pages.values()
        for u in found["links"]
        if u.startswith(site.url) and not (urldefrag(u).url.endswith("/") or "." in u.rsplit("/", 1)[-1])
    ]
    assert loose == []


def test_no_request_fails_and_the_console_stays_empty(crawled: Crawl) -> None:
    assert crawled.failed == []
    assert crawled.console == []


def test_no_request_goes_to_another_host(crawled: Crawl) -> None:
    assert crawled.elsewhere == []


def test_no_page_fetches_the_search_before_it_is_opened(crawled: Crawl) -> None:
    assert {u for u in crawled.requested if ".json" in u or "/search.js" in u} == set()


def test_every_image_is_there_and_says_what_it_shows(crawled: Crawl, site: Site) -> None:
    figures = 0
    for url, found in crawled.pages.items():
        for image in found["images"]:
            assert (site.folder / image["src"].removeprefix(site.url)).is_file(), (url, image)
            assert len(image["alt"]) > 20, (url, image)
            figures += 1
    assert figures >= 36


def test_every_formula_is_mathml(crawled: Crawl) -> None:
    assert [(u, f["rawMath"]) for u, f in crawled.pages.items() if f["rawMath"]] == []
    assert [(u, f["errors"]) for u, f in crawled.pages.items() if f["errors"]] == []
    assert sum(found["math"] for found in crawled.pages.values()) > 200


def test_no_page_overflows_on_a_phone(crawled: Crawl) -> None:
    assert {url: found["overflow"] for url, found in crawled.pages.items() if found["overflow"] > 0} == {}
    assert {url: found["wide"] for url, found in crawled.pages.items() if found["wide"]} == {}


def test_every_page_has_one_h1_and_the_language_of_its_address(crawled: Crawl, site: Site) -> None:
    for url, found in crawled.pages.items():
        assert found["h1"] == 1, url
        assert found["lang"] == ("en" if url.startswith(f"{site.url}en/") else "ko"), url


def test_the_sitemap_lists_exactly_these_pages(crawled: Crawl, site: Site) -> None:
    text = (site.folder / "sitemap.xml").read_text("utf-8")
    listed = {part.split("</loc>")[0] for part in text.split("<loc>")[1:]}
    assert listed == set(crawled.pages)


@pytest.fixture(scope="module")
def at_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same site at the root of a domain."""
    folder = tmp_path_factory.mktemp("root") / "site"
    server = Server(folder, "/")
    build(folder, server.url)
    yield Site(folder, server.url, server)
    server.close()


def test_at_the_root_of_a_domain_nothing_fails_either(browser: Browser, at_root: Site) -> None:
    seen = Crawl()
    context = at_root.context(browser)
    seen.watch(context, at_root.origin)
    page = context.new_page()
    for path in (
        "",
        "en/",
        "concepts/",
        "en/glossary/#overfitting",
        "concepts/dropout/",
        "en/concepts/dropout/",
    ):
        page.goto(at_root.url + path)
        assert page.locator("h1").count() == 1
        with page.expect_navigation():
            page.locator("a.language-switch").click()
        assert page.locator("h1").count() == 1
    page.goto(at_root.url)
    with page.expect_navigation():
        page.locator(".home-links a").first.click()
    assert urlsplit(page.url).path == "/concepts/"
    assert (seen.failed, seen.console, seen.elsewhere) == ([], [], [])
    assert page.goto(f"{at_root.url}no/such/page/").status == 404
    with page.expect_navigation():
        page.locator("section[lang=en] a").last.click()
    assert urlsplit(page.url).path == "/en/glossary/"
    context.close()
