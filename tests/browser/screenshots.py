"""Pictures of this project's site: `python tests/browser/screenshots.py [--page CONCEPT] [--readme FILE] [--into FOLDER]`.

Every kind of page in every language, light and dark, on a phone (390 px) and a desktop (1440 px); with `--readme FILE` only
the picture for the README. The concept is the first one, unless a slug is given.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from concepts.language import (  # noqa: E402
    configured_languages,
    default_of,
    languages_of,
)
from playwright.sync_api import Browser, sync_playwright  # noqa: E402
from served import Site, launch, shared_build  # noqa: E402

LANGUAGES = languages_of(configured_languages(ROOT / "mkdocs.yml"))[0]
WIDTHS = {390: 844, 1440: 900}
LONGEST = 3000  # pixels of a page that a picture shows


def pages(site: Site, slug: str) -> dict[str, str]:
    """The kinds of pages with the address of one each, below a language's root."""
    concept = slug or next(page for page in site.pages() if page.startswith("concepts/") and page != "concepts/").split("/")[1]
    return {"home": "", "concept": f"concepts/{concept}/", "topics": "concepts/", "glossary": "glossary/", "path": "path/", "quiz": "quiz/", "map": "map/", "print": "print/", "404": "no/such/page/"}


def picture(browser: Browser, site: Site, path: str, file: Path, width: int, scheme: str) -> None:
    """Write one page, from its top, as PNG."""
    context = site.context(browser, viewport={"width": width, "height": WIDTHS[width]}, color_scheme=scheme)
    page = context.new_page()
    page.goto(site.url + path)
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(height, LONGEST)})  # figures load as they come into view
    page.wait_for_load_state("networkidle")
    page.screenshot(path=file)
    context.close()
    print(file)


def readme(browser: Browser, site: Site, path: str, file: Path) -> None:
    """Write the picture for the README."""
    context = site.context(browser, viewport={"width": 1280, "height": 800}, color_scheme="light")
    page = context.new_page()
    page.goto(site.url + path)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=file)
    context.close()
    print(file)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=ROOT / "screenshots", help="folder of the pictures")
    parser.add_argument("--page", default="", help="slug of the concept to show")
    parser.add_argument("--readme", type=Path, help="write only the README's picture, to this file")
    parser.add_argument("--only", default="", help="only pictures whose name contains this")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        site, browser = shared_build(Path(scratch) / "site", lambda _: ROOT), launch(playwright)
        kinds = pages(site, options.page)
        if options.readme:
            readme(browser, site, kinds["concept"], options.readme)
            return 0
        options.into.mkdir(parents=True, exist_ok=True)
        shown = [(kind, path, language) for kind, path in kinds.items() for language in LANGUAGES]
        for kind, path, language in shown:
            for width, scheme in [(width, scheme) for width in WIDTHS for scheme in ("light", "dark")]:
                file = options.into / f"{kind}-{language.locale}-{width}-{scheme}.png"
                if options.only in file.name and (kind != "404" or language is default_of(LANGUAGES)):
                    picture(browser, site, language.prefix + path, file, width, scheme)
    return 0


if __name__ == "__main__":
    sys.exit(main())
