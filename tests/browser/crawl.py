"""A crawl of a site from its home page, with a browser on a phone, and everything that is seen on the way."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urldefrag

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response
from served import PHONE, Site

READ = """() => (document.getElementById("quiz_show")?.click(), {
  links: [...document.querySelectorAll("a[href]:not([data-md-component=search-share], [download])")]
    .map(a => new URL(a.getAttribute("href"), document.baseURI).href).filter(href => /^https?:/.test(href)),
  ids: [...document.querySelectorAll("[id]")].map(e => e.id),
  overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  wide: [...document.querySelectorAll("article :is(p, ul, ol, table, pre, figure, div.arithmatex, dl)")]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".md-typeset__scrollwrap, div.arithmatex, pre, .rows dd"))
    .map(e => e.outerHTML.slice(0, 80)),
  images: [...document.images].map(i => ({src: i.src, alt: i.alt, width: i.getAttribute("width")})),
  math: document.querySelectorAll("math").length,
  rawMath: [...document.querySelectorAll(".arithmatex")].filter(e => !e.querySelector("math")).map(e => e.textContent),
  errors: [...document.querySelectorAll("merror")].map(e => e.textContent),
  h1: document.querySelectorAll("h1").length,
  lang: document.documentElement.lang,
})"""
ABORTED = "net::ERR_ABORTED"  # what a page still loads when it is left


@dataclass
class Crawl:
    """What was seen: pages by address, messages in the console, failed requests, requests to other hosts."""

    site: Site
    pages: dict[str, dict[str, Any]] = field(default_factory=dict)
    console: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    elsewhere: set[str] = field(default_factory=set)
    requested: set[str] = field(default_factory=set)

    def watch(self, page: Page) -> None:
        """Note what happens in a page. Other hosts are never reached; what fails there is theirs."""
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.console.append(f"{error} on {page.url}"))
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)
        page.on("request", self._asked)

    def _is_ours(self, url: str) -> bool:
        return url.startswith((self.site.origin + "/", "data:", "blob:"))

    def _asked(self, request: Request) -> None:
        (self.requested if self._is_ours(request.url) else self.elsewhere).add(request.url)

    def _said(self, message: ConsoleMessage) -> None:
        source = message.location["url"] or self.site.url
        if message.type in ("error", "warning") and self._is_ours(source):
            self.console.append(f"{message.type} {message.text} on {message.page and message.page.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != ABORTED and self._is_ours(request.url):
            self.failed.append(f"{request.url} {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and self._is_ours(response.url):
            self.failed.append(f"{response.status} {response.url}")

    def found(self, what: str, is_wrong: Callable[[Any], bool] = bool) -> dict[str, Any]:
        """What pages have of one kind, by page, where it is something wrong."""
        return {url: page[what] for url, page in self.pages.items() if is_wrong(page[what])}

    def dead_links(self) -> Iterator[str]:
        """Links that lead to no page or to no place on it."""
        for url, found in self.pages.items():
            for link in set(found["links"]):
                address, anchor = urldefrag(link)
                there = self.pages.get(address)
                if address.startswith(self.site.origin) and not (there or {}).get("is_there"):
                    yield f"{url} → {link}"
                elif there and anchor and unquote(anchor) not in there["ids"]:
                    yield f"{url} → {link}"

    def loose_links(self) -> Iterator[str]:
        """Links inside the site that need a redirect: they end neither in '/' nor in a file's name."""
        for url, found in self.pages.items():
            for link in set(found["links"]):
                path = urldefrag(link).url
                if link.startswith(self.site.url) and not (path.endswith("/") or "." in path.rsplit("/", 1)[-1]):
                    yield f"{url} → {link}"

    def unreached(self) -> set[str]:
        """Addresses of the pages that no link leads to."""
        return {self.site.url + page for page in self.site.pages()} - self.pages.keys()

    def listed(self) -> set[str]:
        """Addresses in the site map."""
        text = (self.site.folder / "sitemap.xml").read_text("utf-8")
        return {part.split("</loc>")[0] for part in text.split("<loc>")[1:]}


def crawl(browser: Browser, site: Site, only: Collection[str] = ()) -> Crawl:
    """Open every page that links lead to, from the home page on; or only some pages, by address."""
    seen, todo = Crawl(site), list(only) or [site.url]
    context = site.context(browser, viewport=PHONE)
    page = context.new_page()
    seen.watch(page)
    while todo:
        url = todo.pop()
        if url in seen.pages:
            continue
        answer = page.goto(url)
        found = seen.pages[url] = page.evaluate(READ)
        found["is_there"] = answer is not None and answer.ok
        for link in found["links"]:
            address = urldefrag(link).url
            if address.startswith(site.url) and address not in seen.pages and not only:
                todo.append(address)
    page.wait_for_load_state("networkidle")
    context.close()
    return seen
