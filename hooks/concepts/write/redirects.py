"""Pages that lead from a former address to the present one."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ..check.ledger import TOPIC, Ledger
from ..language import Language
from .addresses import Addresses, relative
from .moved import sections

NONE: Mapping[str, str] = MappingProxyType({})


def redirects(ledger: Ledger, addresses: Addresses, site_url: str) -> Iterator[tuple[str, str]]:
    """Path below `site/` and text of the page for every former slug, and topic, in the `ledger`."""
    root = site_url.rstrip("/") + "/"
    former = {old: new for old, new in ledger.moved.items() if old.startswith(TOPIC)}
    for old, new in {**ledger.redirects, **former}.items():
        page, target = addresses.place(old), addresses.place(new)
        moved = sections(ledger, old, addresses)
        text = redirect_page(relative(target, page), root + target, addresses.language, moved)
        yield f"{page}index.html", text


def redirect_page(target: str, canonical: str, language: Language, moved: Mapping[str, str] = NONE) -> str:
    """An HTML page that leads to `target` (relative address) and keeps `?query` and `#anchor`; `moved` are anchors that
    lead elsewhere.

    Without JavaScript the meta element leads to `target`, without them.
    """
    words = html.escape(language.words.moved)
    where = html.escape(target, quote=True)
    ways = f"new Map(Object.entries({json.dumps(dict(moved))}))" if moved else ""
    way = f"{ways}.get(decodeURIComponent(location.hash.slice(1)))" if moved else '""'
    script = (
        f"var way = {way}, to = new URL(way || {json.dumps(target)}, location.href);"
        "to.search = location.search; if (location.hash && !way) to.hash = location.hash; location.replace(to);"
    ).replace("<", "\\u003c")
    return (
        f'<!doctype html>\n<html lang="{language.locale}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">\n<title>{words}</title>\n'
        f'<meta name="robots" content="noindex">\n<link rel="canonical" href="{html.escape(canonical, quote=True)}">\n'
        f'<script>{script}</script>\n<meta http-equiv="refresh" content="0; url={where}">\n</head>\n'
        f'<body><p>{words} <a href="{where}">→ {where}</a></p></body>\n</html>\n'
    )
