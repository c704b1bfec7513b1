"""An address that is not quite right leads to what it means; one that could mean several things offers them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from crawl import Crawl
from playwright.sync_api import Browser, Page, expect
from served import PATH, Server, Site
from tiny import EN, KO, LEDGER, Project

MORE_KO = """
## 배치 정규화란? {#batch-normalization}
<!--
term: 배치 정규화
aliases: [BN, 정규화]
-->

층의 입력을 배치마다 고르는 것.

## 데이터 정규화란? {#data-normalization}
<!--
term: 데이터 정규화
-->

특성의 눈금을 맞추는 것.

## C++란? {#c-plus-plus}

언어.
"""
MORE_EN = """
## What is batch normalization? {#batch-normalization}
<!--
term: Batch normalization
-->

Batch by batch.
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    korean, english = (text.replace(mark, more + mark) for text, mark, more in ((KO, "\n# 용어", MORE_KO), (EN, "\n# Terms", MORE_EN)))
    project = Project(tmp_path_factory.mktemp("forgiving"), korean, english, LEDGER + "over-learning -> overfitting\n")
    server = Server(project.site, PATH)
    built = project.build(url=server.url, strict=False)  # some concepts have no translation
    assert built.ok, built.messages
    yield Site(project.site, server.url, server)
    server.close()


@pytest.fixture(scope="module")
def visit(browser: Browser, published: Site) -> Iterator[Page]:
    """One page for all visits: each begins with an address."""
    context = published.context(browser)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("address", "goal"),
    [
        ("concepts/Dropout/", "concepts/dropout/"),
        ("Concepts/DROPOUT", "concepts/dropout/"),
        ("concepts/dropout.html", "concepts/dropout/"),
        ("concepts/dropout.md", "concepts/dropout/"),
        ("concepts/dropout/index.htm", "concepts/dropout/"),
        ("concepts/batch_normalization/", "concepts/batch-normalization/"),
        ("concepts/batch%20normalization", "concepts/batch-normalization/"),
        ("concepts/batchnormalization/", "concepts/batch-normalization/"),
        ("ko/concepts/dropout/", "concepts/dropout/"),
        ("KO/dropout/", "concepts/dropout/"),
        ("EN/concepts/dropout/", "en/concepts/dropout/"),
        ("en-US/concepts/dropout/", "en/concepts/dropout/"),
        ("en_us/dropout/", "en/concepts/dropout/"),
        ("dropout/", "concepts/dropout/"),
        ("concept/dropout/", "concepts/dropout/"),
        ("glossary/dropout/", "concepts/dropout/"),
        ("concepts/드롭아웃/", "concepts/dropout/"),
        ("드롭아웃", "concepts/dropout/"),
        (unicodedata.normalize("NFD", "concepts/드롭아웃/"), "concepts/dropout/"),
        ("en/드롭아웃/", "en/concepts/dropout/"),
        ("배치정규화/", "concepts/batch-normalization/"),
        ("과잉 적합/", "concepts/overfitting/"),
        ("bn/", "concepts/batch-normalization/"),
        ("en/BN/", "en/concepts/batch-normalization/"),
        ("concepts/overtraining/", "concepts/overfitting/"),
        ("concepts/Over_Learning.html", "concepts/overfitting/"),
        ("concepts/droput/", "concepts/dropout/"),
        ("concepts/dropuot/", "concepts/dropout/"),
        ("concepts/dropouts/", "concepts/dropout/"),
        ("드롭아읏/", "concepts/dropout/"),
        ("C++/", "concepts/c-plus-plus/"),
        ("en/c++/", "en/concepts/c-plus-plus/"),
        ("loss/", "concepts/loss/"),
        ("Glossary.html", "glossary/"),
        ("en/glossary.php", "en/glossary/"),
        ("concepts.html", "concepts/"),
        ("Quiz.html", "quiz/"),
        ("en/MAP", "en/map/"),
        ("ko/print", "print/"),
        ("Path/#start", "path/#start"),
        ("topics/Basics.html", "topics/basics/"),
        ("en/basics", "en/topics/basics/"),
        ("EN/Index.html", "en/"),
        ("dropout/?x=1&y=%EA%B0%80#why", "concepts/dropout/?x=1&y=%EA%B0%80#why"),
    ],
)
def test_one_sure_match_is_gone_to(visit: Page, published: Site, address: str, goal: str) -> None:
    visit.goto(published.url)
    visit.evaluate("address => { location.href = address }", published.url + address)
    visit.wait_for_url(published.url + goal)
    expect(visit.locator("article h1")).to_be_visible()
    visit.evaluate("setTimeout(() => history.back())")
    visit.wait_for_url(published.url)


@pytest.mark.parametrize(
    ("address", "title", "site", "near", "typed"),
    [
        ("normalization/", "페이지를 찾을 수 없음", "작은 노트", {"배치 정규화란?", "데이터 정규화란?"}, "normalization"),
        ("en/Normalization.html", "Page not found", "Tiny notes", {"What is batch normalization?"}, "Normalization"),
        ("en/concepts/overfiting-training/", "Page not found", "Tiny notes", {"What is overfitting?"}, "overfiting training"),
        ("qwertyuiop/", "페이지를 찾을 수 없음", "작은 노트", set(), "qwertyuiop"),
    ],
)
def test_what_is_not_sure_is_offered_and_searched(
    visit: Page, published: Site, address: str, title: str, site: str, near: set[str], typed: str
) -> None:
    visit.goto(published.url + address)
    box = visit.locator("[data-md-component=search-query]")
    expect(box).to_have_value(typed)
    expect(visit.locator("#__search")).to_be_checked()
    assert visit.title() == f"{title} - {site}"
    links = visit.locator(".not-found:not([hidden]) .not-found-near a")
    assert near <= set(links.all_inner_texts())
    assert links.count() <= 3
    assert visit.locator(".not-found:visible h2").count() == 1
    for link in links.all():
        assert (visit.request.get(str(link.evaluate("a => a.href")))).status == 200
    assert visit.locator(".md-footer").is_visible() == (not address.startswith("en/")), "its words are the default language's"


def test_under_another_language_everything_speaks_it(visit: Page, published: Site) -> None:
    visit.goto(published.url + "en/normalization/")
    expect(visit.locator("html")).to_have_attribute("lang", "en")
    expect(visit.locator("[data-md-component=search-query]")).to_have_attribute("placeholder", "Search")
    expect(visit.locator(".md-header__topic .md-ellipsis").first).to_have_text("Tiny notes")
    expect(visit.locator(".md-header .md-logo")).to_have_attribute("href", f"{PATH}en/")
    switch = visit.locator("a.language-switch")
    expect(switch).to_have_text("한국어")
    expect(visit.locator(".md-search-result__meta")).to_contain_text("result")
    assert visit.locator(".md-search-result__link").first.get_attribute("href", timeout=5000)
    assert "/en/concepts/" in str(visit.locator(".md-search-result__link").first.evaluate("a => a.href"))


@pytest.mark.parametrize(("address", "other"), [("qwertyuiop/", "en/"), ("en/qwertyuiop/", "")])
def test_what_is_not_found_is_asked_of_the_other_language(browser: Browser, published: Site, address: str, other: str) -> None:
    seen, context = Crawl(published), published.context(browser)
    page = context.new_page()
    seen.watch(page)
    page.goto(published.url + address)
    with page.expect_request(f"{published.url}{other}search/names.json"):
        page.locator("[data-md-component=search-query]").fill("asdfghjkl")
    page.wait_for_load_state("networkidle")
    assert (seen.elsewhere, seen.failed) == (set(), [f"404 {published.url}{address}"])
    context.close()


def test_it_says_nothing_wrong_without_names_or_javascript(browser: Browser, published: Site) -> None:
    for options, blocked in (({"java_script_enabled": False}, ""), ({}, "**/search/**")):
        context = published.context(browser, **options)
        page = context.new_page()
        if blocked:
            page.route(blocked, lambda route: route.abort())
        page.goto(published.url + "concepts/Dropout/")
        expect(page.locator(".not-found h2").first).to_be_visible()
        context.close()


def test_the_names_are_those_of_the_search(published: Site) -> None:
    text = Path(published.folder, "search/names.json").read_text("utf-8")
    assert '"former":{"over-learning":"concepts/overfitting/"}' in text
