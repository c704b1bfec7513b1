"""A walk through a built site's files along its links, without a browser: what is reached, what leads nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

TAG = re.compile(r"""<([a-z][a-z0-9-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?|\s|/(?=>))*)>""", re.IGNORECASE)
ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
SILENT = re.compile(r"<(script|style|template)\b[^>]*>.*?</\1>|<!--.*?-->", re.DOTALL | re.IGNORECASE)
FETCHED = {"img": "src", "script": "src", "iframe": "src", "source": "src", "video": "src", "audio": "src", "link": "href"}
NOT_FETCHED = {"canonical", "prev", "next", "alternate", "edit"}


@dataclass(frozen=True, slots=True)
class Page:
    """What a page links to and asks for (absolute addresses), its ids, its language, whether robots leave it out."""

    links: frozenset[str]
    fetched: frozenset[str]
    ids: frozenset[str]
    lang: str
    is_copy: bool


def tags(html: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Every tag that opens, with its attributes; nothing inside of scripts, styles and comments."""
    for name, attributes in TAG.findall(SILENT.sub(lambda found: found[0].split(">")[0] + ">", html)):
        found = ((key.lower(), unescape(a or b or c)) for key, a, b, c in ATTRIBUTE.findall(attributes))
        yield name.lower(), dict(found)


def read(html: str, url: str) -> Page:
    """The page at the address `url`."""
    links, fetched, ids, lang, is_copy = set(), set(), set(), "", False
    for name, attributes in tags(html):
        if "id" in attributes:
            ids.add(attributes["id"])
        if name == "html":
            lang = attributes.get("lang", "")
        elif name == "meta" and attributes.get("name") == "robots":
            is_copy = "noindex" in attributes.get("content", "")
        elif name == "a" and attributes.get("href") and not attributes["href"].startswith("javascript:"):
            links.add(urljoin(url, attributes["href"]))
        elif name in FETCHED and attributes.get(FETCHED[name]) and attributes.get("rel") not in NOT_FETCHED:
            fetched.add(urljoin(url, attributes[FETCHED[name]]))
    return Page(frozenset(links), frozenset(fetched), frozenset(ids), lang, is_copy)


@dataclass(frozen=True, slots=True)
class Walk:
    """The site in `folder`, built for the address `url`: the pages that links lead to from the home page, by address."""

    folder: Path
    url: str
    pages: Mapping[str, Page]

    def dead(self) -> Iterator[str]:
        """Links that lead to no page or file, or to no place on it, and files that are asked for and not there."""
        for here, page in self.pages.items():
            for link in sorted(page.links | page.fetched):
                address, anchor = urldefrag(link)
                if not address.startswith(self.url):
                    continue
                there = self.pages.get(address)
                is_missing = there is None and not self.file(address).is_file()
                if is_missing or (there and anchor and unquote(anchor) not in there.ids):
                    yield f"{here} → {link}"

    def elsewhere(self) -> frozenset[str]:
        """What pages ask other hosts for."""
        return frozenset(x for page in self.pages.values() for x in page.fetched if urlsplit(x).netloc != urlsplit(self.url).netloc)

    def file(self, address: str) -> Path:
        """The file at an address below the site's."""
        return file_of(self.folder, address.removeprefix(self.url))


def file_of(folder: Path, path: str) -> Path:
    """The file that a server sends for a path of the site."""
    path = unquote(path.split("?")[0])
    return folder / path / "index.html" if path.endswith("/") or not path else folder / path


def walk(folder: Path, url: str) -> Walk:
    """Follow the links inside the site from its home page, and from the page for what is not there."""
    pages: dict[str, Page] = {}
    todo = [url, f"{url}404.html"]
    while todo:
        address = todo.pop()
        file = file_of(folder, address.removeprefix(url))
        if address in pages or not (address.endswith("/") or file.suffix == ".html") or not file.is_file():
            continue
        pages[address] = page = read(file.read_text("utf-8"), address)
        inside = (urldefrag(link).url.split("?")[0] for link in page.links)
        todo += [link for link in inside if link.startswith(url) and link not in pages]
    return Walk(folder, url, pages)
