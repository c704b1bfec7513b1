"""What the built site holds beside its pages: addresses, redirects, search indexes. Text in, text out."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import quote

from .issues import Location
from .menu import url
from .permalinks import redirect_page
from .search import index, names
from .site import Site
from .wording import DEFAULT, LANGS, Lang, prefix


def lang_of(page_url: str) -> Lang:
    """The language of a page's address below the site's root."""
    return next((lang for lang in LANGS if lang != DEFAULT and page_url.startswith(prefix(lang))), DEFAULT)


def alternate(page_url: str) -> str:
    """The same page in the other language, below the site's root."""
    page_url = "" if page_url == "./" else page_url
    return page_url[len(prefix("en")) :] if lang_of(page_url) == "en" else prefix("en") + page_url


def location_of(src_uri: str) -> Location:
    """Where a hand-written page is edited."""
    return Location(f"docs/{src_uri}", 1)


def edit_url(root: str, location: Location) -> str:
    """Address of the web editor at the line of the source; `root` is the repository's editor, ending in '/'."""
    return f"{root}{quote(location.path)}#L{location.line}"


def files(site: Site, site_url: str, search_index: str) -> Iterator[tuple[str, str]]:
    """Path below `site/` and text of every file that is no page; `search_index` is
    that of the hand-written pages (JSON, all languages).
    """
    yield from _redirects(site, site_url)
    if search_index:
        for lang in LANGS:
            whole = index(site.editions[lang], search_index)
            yield f"{prefix(lang)}search/search_index.json", whole
            yield f"{prefix(lang)}search/names.json", names(whole)


def _redirects(site: Site, site_url: str) -> Iterator[tuple[str, str]]:
    root = site_url.rstrip("/") + "/"
    for lang in LANGS:
        entries = {entry.slug: entry for entry in site.editions[lang].entries}
        for old, new in site.redirects.items():
            page = f"{prefix(lang)}concepts/{old}/"
            target = url(entries[new], lang)  # type: ignore[index]
            path, hash_, anchor = target.partition("#")
            relative = posixpath.relpath(path, page) + "/" + hash_ + anchor
            yield f"{page}index.html", redirect_page(relative, root + target, lang)
