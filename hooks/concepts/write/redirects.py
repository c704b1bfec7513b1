"""Pages that lead from a former address to the present one."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping

from ..language import Language
from .addresses import Addresses, relative


def redirects(moved: Mapping[str, str], addresses: Addresses, site_url: str) -> Iterator[tuple[str, str]]:
    """Path below `site/` and text of the page for every former slug in `moved` (former slug → living one)."""
    root = site_url.rstrip("/") + "/"
    for old, new in moved.items():
        page, target = addresses.entry(old), addresses.entry(new)
        yield f"{page}index.html", redirect_page(relative(target, page), root + target, addresses.language)


def redirect_page(target: str, canonical: str, language: Language) -> str:
    """An HTML page that leads to `target` (relative address) and keeps `?query` and `#anchor`.

    Without JavaScript the meta element leads there, without them.
    """
    words = html.escape(language.words.moved)
    where = html.escape(target, quote=True)
    script = (
        f"var to = new URL({json.dumps(target)}, location.href);"
        "to.search = location.search; if (location.hash) to.hash = location.hash; location.replace(to);"
    ).replace("<", "\\u003c")
    return (
        f'<!doctype html>\n<html lang="{language.locale}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">\n<title>{words}</title>\n'
        f'<meta name="robots" content="noindex">\n<link rel="canonical" href="{html.escape(canonical, quote=True)}">\n'
        f'<script>{script}</script>\n<meta http-equiv="refresh" content="0; url={where}">\n</head>\n'
        f'<body><p>{words} <a href="{where}">→ {where}</a></p></body>\n</html>\n'
    )
