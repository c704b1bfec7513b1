"""A site that is opened from a folder: it is read, followed and searched without a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from concepts.write.files.offline import cards, linked
from playwright.sync_api import Browser, Page, Request, expect
from served import Site
from tiny import LEDGER, Html, Project


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OFFLINE", "1")
        built = Project(tmp_path_factory.mktemp("off line"), ledger=LEDGER + "old -> dropout\nold#a -> overfitting#why\ndropout#b -> overfitting#why\n").build()
    assert built.ok, built.messages
    return built.folder


@pytest.fixture
def opened(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(offline=True)
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("requestfailed", lambda request: _report(request, problems))
    yield page
    context.close()
    assert problems == []


def _report(request: Request, problems: list[str]) -> None:
    """Note what could not be read; what a page no longer wants when it leads on is no problem."""
    if request.failure != "net::ERR_ABORTED":
        problems.append(f"{request.failure} {request.url}")


@pytest.mark.parametrize(("start", "typed", "goal"), [("index.html", "과적합", "concepts/overfitting/index.html"), ("en/concepts/dropout/index.html", "over", "en/concepts/overfitting/index.html")])
def test_it_searches(opened: Page, folder: Path, start: str, typed: str, goal: str) -> None:
    opened.goto((folder / start).as_uri())
    opened.locator("[data-md-component=search-query]").fill(typed)
    first = opened.locator(".md-search-result__link").first
    expect(first).to_be_visible()
    first.click()
    opened.wait_for_url((folder / goal).as_uri() + "*")
    expect(opened.locator("article h1")).to_be_visible()


def test_it_previews(opened: Page, folder: Path) -> None:
    opened.goto((folder / "concepts/dropout/index.html").as_uri())
    opened.locator("article .concept p a[href$='overfitting/index.html']").first.hover()
    expect(opened.locator(".preview a")).to_have_attribute("href", (folder / "concepts/overfitting/index.html").as_uri())


def test_another_edition_has_what_this_one_has_not(opened: Page, folder: Path) -> None:
    opened.goto((folder / "index.html").as_uri())
    opened.locator("[data-md-component=search-query]").fill("memorizing noise")
    opened.locator(".search-edition a").click()
    opened.wait_for_url((folder / "en/index.html").as_uri() + "?q=memorizing*")


def test_links_switch_and_former_addresses_lead_to_files(opened: Page, folder: Path) -> None:
    opened.goto((folder / "concepts/dropout/index.html").as_uri())
    opened.locator("a.language-switch").click()
    opened.wait_for_url((folder / "en/concepts/dropout/index.html").as_uri())
    for old, new in (("old/index.html", "dropout/index.html"), ("old/index.html#a", "overfitting/index.html#why"), ("dropout/index.html#b", "overfitting/index.html#why")):
        opened.goto((folder / "concepts").as_uri() + "/" + old)
        opened.wait_for_url((folder / "concepts").as_uri() + "/" + new)


def test_it_asks_and_keeps_what_was_known(opened: Page, folder: Path) -> None:
    opened.goto((folder / "concepts/overfitting/index.html").as_uri())
    opened.locator(".test-here a").click()
    expect(opened.locator(".quiz-stage")).to_contain_text("과적합이란 무엇인가?")
    opened.keyboard.press("Space")
    expect(opened.locator(".quiz-stage a").first).to_have_attribute("href", "../concepts/overfitting/index.html")
    opened.keyboard.press("3")
    expect(opened.locator(".quiz-state")).to_contain_text("1")
    opened.goto((folder / "en/concepts/overfitting/index.html").as_uri())
    expect(opened.locator("[data-mark] [data-rating=known]")).to_have_attribute("aria-pressed", "true")
    expect(opened.locator(".test-here")).to_contain_text("1 of 1 known")


def test_a_site_for_a_server_lists_its_questions_without(browser: Browser, site: Site) -> None:
    page = browser.new_page()
    page.goto((site.folder / "quiz/index.html").as_uri())
    expect(page.locator("details.card").first).to_be_visible()
    expect(page.locator("#quiz_box")).to_be_hidden()
    page.close()


def test_every_link_leads_to_a_file(folder: Path) -> None:
    links = 0
    for file in folder.rglob("*.html"):
        if file.name == "404.html":
            continue
        for element in Html.of(file.read_text("utf-8")).all():
            address = urlsplit(element["href"] or element["src"])
            if address.scheme or address.netloc or not address.path:
                continue
            target = file.parent / unquote(address.path)
            assert target.is_file(), f"{file}: {element['href']}"
            links += 1
    assert links > 200


def test_a_site_for_a_server_is_as_it_was(site: Site) -> None:
    assert "index.html" not in (site.folder / "concepts/bloom/index.html").read_text("utf-8")
    assert not list(site.folder.rglob("offline.js"))


def test_a_site_for_a_server_says_that_it_cannot_search_without(browser: Browser, site: Site) -> None:
    page = browser.new_page()
    page.goto((site.folder / "index.html").as_uri())
    page.locator("[data-md-component=search-query]").fill("over")
    expect(page.locator(".md-search-result__meta")).to_have_text("The search index could not be loaded. Please reload the page.")
    page.close()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="../b/">', '<a href="../b/index.html">'),
        ('<a href="..">', '<a href="../index.html">'),
        ('<a href="./#a">', '<a href="./index.html#a">'),
        ('<a href="../b/?x=1#a">', '<a href="../b/index.html?x=1#a">'),
        ('<a href="b.pdf">', '<a href="b.pdf">'),
        ('<a href="#a">', '<a href="#a">'),
        ('<script type="module" src="../quiz/progress.js"></script>', '<script src="../quiz/offline.js" defer></script>'),
        ('<a href="https://x.org/">', '<a href="https://x.org/">'),
        ('<a href="mailto:a@b">', '<a href="mailto:a@b">'),
        ('<p title="../b/">', '<p title="../b/">'),
        ('<script id="__config">{"base": "../../en/"}</script>', '<script id="__config">{"base": "../../en/"}</script>'),
    ],
)
def test_links_to_folders_name_the_file(before: str, after: str) -> None:
    assert linked(before) == after


def test_the_questions_that_a_script_brings_lead_to_files() -> None:
    rows = '{"cards":[{"id":"a","url":"../concepts/a/#why","question":"<b>a</b>","answer":"<a href=\\"../concepts/b/\\">b</a>"}]}'
    brought = cards(rows)
    assert '"url": "../concepts/a/index.html#why"' in brought
    assert 'href=\\"../concepts/b/index.html\\"' in brought
