"""The manifest of a site in one language: what a device shows that keeps it (https://www.w3.org/TR/appmanifest/)."""

import json
from collections.abc import Sequence

from ..addresses import relative
from ..frame import Icon
from ..menu import Menu
from ..publication import Publication

FILE = "manifest.webmanifest"


def manifest(menu: Menu, icons: Sequence[Icon], publication: Publication) -> str:
    """The manifest as JSON; its addresses are relative to itself, for the site may stand in any folder."""
    locale, home = menu.language.locale, menu.addresses.home
    rows = [_row(icon, home) for icon in icons if icon.purpose in ("any", "maskable")]
    values: dict[str, object] = {
        "name": publication.titles.get(locale) or menu.words.home,
        "lang": locale,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "theme_color": publication.colours[0],
        "background_color": "#ffffff",
        "icons": rows,
    }
    description = publication.descriptions.get(locale)
    values |= {"description": description} if description else {}
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _row(icon: Icon, home: str) -> dict[str, str]:
    size = f"{icon.size}x{icon.size}"
    return {"src": relative(icon.url, home), "sizes": size, "type": "image/png", "purpose": icon.purpose}
