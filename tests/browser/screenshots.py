"""Pictures of the built site: `python tests/browser/screenshots.py [--readme FILE] [--into FOLDER]`.

Every kind of page in both languages, light and dark, on a phone (390 px) and a desktop (1440 px); with
`--readme FILE` also the picture for the README. TESTED_SITE and SITE_URL give a built site, else one is built.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from served import PROJECT, Site, built, launch

PAGES = {
    "home": "",
    "concept": "concepts/batch-normalization/",
    "formulas": "concepts/principal-component-analysis/",
    "topics": "concepts/",
    "glossary": "glossary/",
    "path": "path/",
    "quiz": "quiz/",
    "map": "map/",
    "404": "no/such/page/",
}
WIDTHS = {390: 844, 1440: 900}
LONGEST = 3000  # pixels of a page that a picture shows
README = "concepts/curse-of-dimensionality/"


def picture(browser: Browser, site: Site, path: str, file: Path, width: int, scheme: str) -> None:
    """Write one page, from its top, as PNG."""
    context = site.context(browser, viewport={"width": width, "height": WIDTHS[width]}, color_scheme=scheme)
    page = context.new_page()
    page.goto(site.url + path)
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size(
        {"width": width, "height": min(height, LONGEST)}
    )  # figures load as they come into view
    page.wait_for_load_state("networkidle")
    page.screenshot(path=file)
    context.close()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=PROJECT / "screenshots", help="folder of the pictures")
    parser.add_argument("--readme", type=Path, help="write only the README's picture, to this file")
    parser.add_argument("--only", default="", help="only pictures whose name contains this")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        site, browser = built(Path(scratch)), launch(playwright)
        if options.readme:
            context = site.context(browser, viewport={"width": 1280, "height": 800}, color_scheme="light")
            page = context.new_page()
            page.goto(site.url + README)
            page.wait_for_load_state("networkidle")
            page.screenshot(path=options.readme)
            print(options.readme)
            return 0
        options.into.mkdir(parents=True, exist_ok=True)
        for kind, path in PAGES.items():
            for lang in ("ko", "en"):
                for width in WIDTHS:
                    for scheme in ("light", "dark"):
                        file = options.into / f"{kind}-{lang}-{width}-{scheme}.png"
                        if options.only not in file.name or (kind == "404" and lang == "en"):
                            continue
                        picture(browser, site, ("en/" if lang == "en" else "") + path, file, width, scheme)
                        print(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
