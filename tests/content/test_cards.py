"""The pictures that chats show of the published site's pages: each has one, small and of the size that is claimed."""

from __future__ import annotations

import os
import re
from html import unescape

from content_docs import LANGUAGES, pages, terms
from PIL import Image
from served import Site

IMAGE = re.compile(r'<meta property="og:image" content="([^"]*)">')


def claimed(site: Site) -> dict[str, str]:
    """The pages that claim a picture, each with its path below the site's folder."""
    found = {page: IMAGE.findall((site.folder / page / "index.html").read_text("utf-8")) for page in site.pages()}
    return {page: unescape(urls[0]).removeprefix(site.url) for page, urls in found.items() if urls}


def test_every_page_has_a_picture_and_every_entry_its_own(published: Site) -> None:
    found = claimed(published)
    if "TESTED_SITE" in os.environ and not found:  # made without them: then nothing is claimed anywhere
        assert not (published.folder / "cards").exists()
        return
    assert set(found) == set(published.pages())
    for language in LANGUAGES:
        own = {page.slug: found[f"{language.prefix}concepts/{page.slug}/"] for page in (*pages(), *terms())}
        drawn = {slug: path for slug, path in own.items() if path != found[language.prefix]}
        assert drawn == {slug: f"cards/{language.locale}/{slug}.png" for slug in drawn}
        assert len(drawn) > len(own) // 2  # titles in another script have that of the site


def test_pictures_are_small_and_as_large_as_pages_say(published: Site) -> None:
    for path in set(claimed(published).values()):
        file = published.folder / path
        assert file.stat().st_size <= 60_000, path
        with Image.open(file) as picture:
            assert (picture.format, picture.size) == ("PNG", (1200, 630)), path
