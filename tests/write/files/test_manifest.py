"""The manifest of a site: what a device needs of it, and nothing that depends on where the site stands."""

from __future__ import annotations

import json
from typing import Any

from concepts.output import site_view
from concepts.pictures.files import ICONS
from concepts.write.files.manifest import manifest
from concepts.write.publication import Publication
from sources import site

SITE = site("## 가? {#a}\n답.\n", "## A? {#a}\nx\n")
PUBLISHED = Publication("https://example.org/notes/", {"ko": "작은 노트", "en": "A long name of a site"}, {"ko": "설명"}, ("#123456", "#000000"))


def read(locale: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(manifest(SITE.pages[locale].menu, ICONS, PUBLISHED))
    return found


def test_names_colours_and_start() -> None:
    found = read("ko")
    assert (found["name"], found["description"], found["lang"]) == ("작은 노트", "설명", "ko")
    assert (found["start_url"], found["scope"], found["theme_color"]) == ("./", "./", "#123456")
    assert "description" not in read("en")


def test_icons_are_found_from_every_language() -> None:
    for locale, root in (("ko", ""), ("en", "../")):
        icons = {(icon["src"], icon["sizes"], icon["purpose"]) for icon in read(locale)["icons"]}
        assert icons == {
            (f"{root}assets/images/icon-192.png", "192x192", "any"),
            (f"{root}assets/images/icon-512.png", "512x512", "any"),
            (f"{root}assets/images/icon-maskable-512.png", "512x512", "maskable"),
        }
    assert list(site_view(SITE, Publication()).manifests.values()) == ["manifest.webmanifest", "en/manifest.webmanifest"]
