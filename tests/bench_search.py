"""`make bench`: the search by category of query, and its speed and weight as the site grows, against the plain stack.

The plain stack is MkDocs with Material, i18n and the theme's search on the same pages, in the same run. Bytes are of
the answers' bodies as GitHub Pages sends them (gzip); times are in a fresh browser, from the first focus to the first
result on the screen, and from a question to the worker's answer.
"""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(Path(__file__).parent), str(Path(__file__).parent / "browser")]

import bench  # noqa: E402
import golden  # noqa: E402
from concepts.language import default_of  # noqa: E402
from concepts.read import source as reader  # noqa: E402
from golden import Query  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402
from search_box import BOX, RESULT, SearchBox  # noqa: E402
from served import PATH, Server, Site, launch  # noqa: E402

SIZES = (36, 1000, 3000)
DEFAULT = default_of(bench.LANGUAGES)
SOURCE = reader.read((ROOT / DEFAULT.source).read_text("utf-8"), DEFAULT.source, DEFAULT.locale)[0]
QUERIES = ROOT / "docs" / "search" / "queries.tsv"
REPEATS = 3
STOCK_LIMIT = 1000
"""The plain stack takes minutes to build, and a worker of gigabytes, above this size."""


@dataclass(frozen=True, slots=True)
class Load:
    """What the first result costs: `before` and `until` in bytes (gzip), `seconds` from focus to result."""

    before: int
    until: int
    seconds: float


def is_search(url: str) -> bool:
    return "search" in url or "/lunr/" in url


def weight(folder: Path, url: str, root: str) -> int:
    """Bytes of one file of the site as they are sent."""
    return len(gzip.compress((folder / url.removeprefix(root).split("?")[0]).read_bytes(), 6))


def first_result(browser: Browser, site: Site) -> Load:
    """Open a page, focus the box, type a word, wait for the first result. Nothing is in the cache."""
    context = browser.new_context()
    context.set_default_timeout(120_000)
    page = context.new_page()
    asked: list[str] = []
    page.on("requestfinished", lambda request: asked.append(request.url) if is_search(request.url) else None)
    page.goto(site.url, wait_until="load")
    page.wait_for_timeout(1500)
    before = list(asked)
    start = time.perf_counter()
    page.focus(BOX)
    page.keyboard.type(SOURCE.concepts[0].term)
    page.keyboard.press("End")
    page.wait_for_selector(RESULT)
    seconds = time.perf_counter() - start
    until = list(asked)
    context.close()
    return Load(*(sum(weight(site.folder, url, site.url) for url in set(urls)) for urls in (before, until)), seconds)


def cold(browser: Browser, site: Site) -> Load:
    """The best of several first results."""
    return min((first_result(browser, site) for _ in range(REPEATS)), key=lambda load: load.seconds)


def queries() -> list[Query]:
    """The content's queries, or the names of its entries."""
    if QUERIES.is_file():
        return golden.queries(QUERIES)
    return [Query(entry.term, DEFAULT.locale, "name", (str(entry.slug),), "test") for entry in SOURCE.entries]


def latency(browser: Browser, site: Site) -> float:
    """Milliseconds within which 95 of 100 queries in the source language are answered."""
    context = site.context(browser)
    context.set_default_timeout(120_000)
    box = SearchBox(context.new_page(), site.url)
    box.reach()
    box.fetch_texts()
    times = sorted(box.ask(query.text).milliseconds for query in queries() if query.lang == DEFAULT.locale)
    context.close()
    return times[int(0.95 * (len(times) - 1))]


def built(project: Path, name: str) -> Site:
    """The project's site, served under a path as GitHub Pages does."""
    folder = project / name
    server = Server(folder, PATH)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    environment = {**os.environ, **bench.QUIET, "SITE_URL": server.url}
    subprocess.run(command, cwd=project, check=True, capture_output=True, env=environment)
    return Site(folder, server.url, server)


def sizes(browser: Browser, wanted: list[int]) -> None:
    """Print speed and weight at every size."""
    print("| concepts | p95, ms | before, B | until the first result, B | plain, B | ratio | first result, s | plain, s | ratio |")
    print("|---|---|---|---|---|---|---|---|---|")
    for size in wanted:
        with tempfile.TemporaryDirectory() as temporary:
            mine, stock = Path(temporary, "ours"), Path(temporary, "plain")
            mine.mkdir()
            bench.ours(mine, size)
            site = built(mine, "site")
            load, p95 = cold(browser, site), latency(browser, site)
            line = f"| {size} | {p95:.1f} | {load.before:,} | {load.until:,} |"
            if size <= STOCK_LIMIT:
                stock.mkdir()
                bench.plain(stock, mine)
                plain = cold(browser, built(stock, "site"))
                bytes_ratio, time_ratio = load.until / plain.until, load.seconds / plain.seconds
                line += f" {plain.until:,} | {bytes_ratio:.2f} | {load.seconds:.2f} | {plain.seconds:.2f} | {time_ratio:.2f} |"
            else:
                line += f" – | – | {load.seconds:.2f} | – | – |"
            print(line, flush=True)


def categories() -> None:
    """Print the queries by category, asked of this project's site."""
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary)
        bench.ours(project, 0)
        site = built(project, "site")
        prefixes = {language.locale: language.prefix for language in bench.LANGUAGES}
        print(golden.HEADER, *golden.table(golden.asked(site.folder, prefixes, queries())), sep="\n", flush=True)
        site.server.close()


def main() -> None:
    """Print both tables; with sizes, the second for these."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        if not sys.argv[1:]:
            categories()
        sizes(browser, [int(argument) for argument in sys.argv[1:]] or list(SIZES))
        browser.close()


if __name__ == "__main__":
    main()
