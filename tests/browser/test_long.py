"""A site of many questions in three languages: lists are folded, links lead into them, the header has room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from served import PATH, PHONE, Server, Site
from settings import Language, settings
from tiny import LANGUAGES, Project

TOPICS, EACH = 3, 45  # more concepts than a list of all shows at a glance, and more of a letter than the glossary does
DUTCH = Language("nl", "Nederlands", "Notities", "Een paar regels")
SCREENS = 10  # of a phone, that a list may take at most


def source(name: str) -> str:
    """A text with topics of many questions."""
    parts = []
    for topic in range(TOPICS):
        parts.append(f"# {name} {topic} {{#t{topic}}}\n")
        parts += [f"## What is {name} {topic}.{n}? {{#q{topic}-{n}}}\n\nOne of many things.\n" for n in range(EACH)]
    return "\n".join(parts)


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    root: Path = tmp_path_factory.mktemp("long")
    project = Project(root, source("돛"), source("sail"), None)
    (root / "mkdocs.yml").write_text(settings([*LANGUAGES, DUTCH]), "utf-8")
    server = Server(project.site, PATH)
    assert project.build(strict=False, url=server.url).ok
    yield Site(project.site, server.url, server)
    server.close()


@pytest.fixture
def small(browser: Browser, long_site: Site) -> Iterator[Page]:
    context = long_site.context(browser, viewport=PHONE, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", ["concepts/", "path/", "glossary/", "topics/t1/"])
def test_a_list_of_many_is_folded_and_whole(small: Page, long_site: Site, path: str) -> None:
    small.goto(f"{long_site.url}{path}")
    assert small.evaluate("document.documentElement.scrollHeight") < SCREENS * PHONE["height"]
    count = EACH if "topics" in path else TOPICS * EACH
    assert small.locator("article :is(.questions, .path) > li, article .rows > div").count() == count
    last = f"q1-{EACH - 1}"
    assert not small.locator(f"#{last}").is_visible()
    small.goto(f"{long_site.url}{path}#{last}")
    expect(small.locator(f"#{last}")).to_be_visible()


def test_what_is_folded_can_be_read_without_scripts(browser: Browser, long_site: Site) -> None:
    context = long_site.context(browser, viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{long_site.url}concepts/")
    page.locator("summary", has_text=f"1–{EACH - 5}").nth(1).click()
    expect(page.locator("#q1-3")).to_be_visible()
    context.close()


@pytest.mark.parametrize("path", ["concepts/", "glossary/"])
def test_the_filter_opens_what_it_finds_and_hides_the_rest(small: Page, long_site: Site, path: str) -> None:
    small.goto(f"{long_site.url}{path}")
    small.locator("#filter").fill("돛 1.44")
    expect(small.locator("#q1-44")).to_be_visible()
    assert small.locator("article details.more-questions:visible").count() == 1
    small.locator("#filter").fill("")
    expect(small.locator("#q1-44")).not_to_be_visible()


def test_sorting_takes_folded_rows_along_and_back(small: Page, long_site: Site) -> None:
    small.goto(f"{long_site.url}glossary/")
    folded = small.locator("details.more-questions .rows > div").count()
    assert folded > 0
    small.locator('[data-locale="en"]').click()
    expect(small.locator("#q1-44")).to_be_visible()
    assert small.locator(".rows > div").count() == TOPICS * EACH
    small.locator('.sorting [data-locale=""]').click()
    assert small.locator("details.more-questions .rows > div").count() == folded


@pytest.mark.parametrize("width", [1240, 1440, 1920, 700])
@pytest.mark.parametrize("path", ["", "concepts/q1-1/", "nl/glossary/"])
def test_the_languages_touch_nothing_in_the_header(browser: Browser, long_site: Site, width: int, path: str) -> None:
    context = long_site.context(browser, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(f"{long_site.url}{path}")
    shown = page.eval_on_selector_all(
        ".md-header__inner > *, .md-header .md-search__form",
        "all => all.filter((e) => e.checkVisibility()).map((e) => e.querySelector(':scope .language-list > summary') ?? e)"
        ".map((e) => e.getBoundingClientRect()).filter((r) => r.width && r.height).map((r) => [r.left, r.right])",
    )
    [[left, right]] = page.eval_on_selector_all(".language-list > summary", "all => all.map((e) => e.getBoundingClientRect()).map((r) => [r.left, r.right])")
    others = [(a, b) for a, b in shown if (a, b) != (left, right)]
    near = [(a, b) for a, b in others if a < right + 4 and b > left - 4]
    assert near == []
    context.close()
