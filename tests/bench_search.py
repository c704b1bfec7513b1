"""`make bench`: the search by category of query, and its speed and weight as the site grows, against the plain stack.

The plain stack is MkDocs with Material, i18n and the theme's search on the same pages, in the same run. Bytes are of
the answers' bodies as GitHub Pages sends them (gzip); times are in a fresh browser, from the first focus to the first
result on the screen, and from a question to the worker's answer.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(Path(__file__).parent), str(Path(__file__).parent / "browser")]

import bench  # noqa: E402
import search_golden  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402
from search_box import BOX, RESULT  # noqa: E402
from served import PATH, Server, Site, launch  # noqa: E402

SIZES = (36, 1000, 3000)
FIRST = "드롭아웃"
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
    context = browser.new_context(locale="ko-KR")
    context.set_default_timeout(120_000)
    page = context.new_page()
    asked: list[str] = []
    page.on("requestfinished", lambda request: asked.append(request.url) if is_search(request.url) else None)
    page.goto(site.url, wait_until="load")
    page.wait_for_timeout(1500)
    before = list(asked)
    start = time.perf_counter()
    page.focus(BOX)
    page.keyboard.type(FIRST)
    page.keyboard.press("End")
    page.wait_for_selector(RESULT)
    seconds = time.perf_counter() - start
    until = list(asked)
    context.close()
    return Load(*(sum(weight(site.folder, url, site.url) for url in set(urls)) for urls in (before, until)), seconds)


def cold(browser: Browser, site: Site) -> Load:
    """The best of several first results."""
    return min((first_result(browser, site) for _ in range(REPEATS)), key=lambda load: load.seconds)


def latency(browser: Browser, site: Site) -> float:
    """Milliseconds within which 95 of 100 golden queries are answered."""
    return search_golden.p95(search_golden.measure(browser, site, search_golden.queries()))


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


def categories(browser: Browser) -> None:
    """Print the golden queries by category, on the real site."""
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary)
        for name in ("mkdocs.yml", "hooks", "overrides", "docs"):
            source = ROOT / name
            (shutil.copytree if source.is_dir() else shutil.copy)(source, project / name)
        outcomes = search_golden.measure(browser, built(project, "site"), search_golden.queries())
    print(search_golden.HEADER, *search_golden.table(outcomes), sep="\n")
    print(f"\n95 of 100 answered within {search_golden.p95(outcomes):.1f} ms\n", flush=True)


def main() -> None:
    """Print both tables; with sizes, the second for these."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        if not sys.argv[1:]:
            categories(browser)
        sizes(browser, [int(argument) for argument in sys.argv[1:]] or list(SIZES))
        browser.close()


if __name__ == "__main__":
    main()
