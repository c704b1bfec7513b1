"""Former addresses: a redirect page keeps ?query and #anchor, with and without JavaScript, in both languages."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route
from served import PATH, Server, Site
from tiny import Project

LEDGER = "overfitting\ndropout\nearly-stopping\nold-name -> dropout\nolder -> old-name\ncost -> loss\n"
SECTIONS = """\
overfitting#reasons -> overfitting#why
overfitting#cure -> dropout
dropout#cause -> overfitting#reasons
old-name#cause -> overfitting#why
topics/intro -> topics/basics
topics/words -> topics/glossary
"""


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    project = Project(tmp_path_factory.mktemp("moved"), ledger=LEDGER + SECTIONS)
    server = Server(project.site, PATH)
    built = project.build(url=server.url)
    assert built.ok, built.messages
    yield Site(project.site, server.url, server)
    server.close()


@pytest.fixture(scope="module")
def visit(browser: Browser, moved: Site) -> Iterator[Page]:
    """One page for all visits: each begins with an address."""
    context = moved.context(browser)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("prefix", ["", "en/"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("concepts/old-name/", "concepts/dropout/"),
        ("concepts/older/", "concepts/dropout/"),
        ("concepts/old-name/?q=%EB%93%9C%EB%A1%AD&x=1", "concepts/dropout/?q=%EB%93%9C%EB%A1%AD&x=1"),
        ("concepts/old-name/#why", "concepts/dropout/#why"),
        ("concepts/old-name/?x=1#why", "concepts/dropout/?x=1#why"),
        ("concepts/cost/", "concepts/loss/"),
        ("concepts/overfitting/#reasons", "concepts/overfitting/#why"),
        ("concepts/overfitting/#cure", "concepts/dropout/"),
        ("concepts/dropout/?x=1#cause", "concepts/overfitting/#why"),
        ("concepts/old-name/#cause", "concepts/overfitting/#why"),
        ("concepts/#intro", "topics/basics/"),
        ("concepts/#words", "glossary/"),
        ("glossary/#cost", "concepts/loss/"),
        ("concepts/cost/?x=1#why", "concepts/loss/?x=1#why"),
    ],
)
def test_a_redirect_keeps_query_and_anchor(visit: Page, moved: Site, prefix: str, old: str, new: str) -> None:
    visit.goto(moved.url)
    visit.evaluate("address => { location.href = address }", moved.url + prefix + old)
    visit.wait_for_url(moved.url + prefix + new)
    visit.wait_for_load_state("networkidle")
    assert visit.url == moved.url + prefix + new, "the page moved on again"
    assert visit.locator("article.md-content__inner").count() == 1
    visit.evaluate("setTimeout(() => history.back())")
    visit.wait_for_url(moved.url)  # the former address does not stay in the history


def test_a_slow_answer_does_not_lose_query_and_anchor(browser: Browser, moved: Site) -> None:
    """What leads there without JavaScript must not come in between."""
    context = moved.context(browser)

    def slowly(route: Route) -> None:
        time.sleep(1.5)
        route.continue_()

    context.route("**/concepts/dropout/*", slowly)
    page = context.new_page()
    page.goto(f"{moved.url}concepts/old-name/?x=1#why", wait_until="commit")
    page.wait_for_url(f"{moved.url}concepts/dropout/**")
    assert page.url == f"{moved.url}concepts/dropout/?x=1#why"
    context.close()


def test_a_former_section_is_found_from_the_page_itself(browser: Browser, moved: Site) -> None:
    context = moved.context(browser)
    page = context.new_page()
    page.goto(f"{moved.url}concepts/overfitting/")
    page.evaluate("location.hash = 'reasons'")
    page.wait_for_url(f"{moved.url}concepts/overfitting/#why")
    assert page.evaluate("document.querySelector(':target').id") == "why"
    context.close()


def test_a_former_section_breaks_nothing_without_javascript(browser: Browser, moved: Site) -> None:
    context = moved.context(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{moved.url}concepts/overfitting/#reasons")
    assert page.locator("h1").is_visible()
    context.close()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_redirect_works_without_javascript(browser: Browser, moved: Site, prefix: str) -> None:
    context = moved.context(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{moved.url}{prefix}concepts/old-name/", wait_until="commit")
    page.wait_for_url(f"{moved.url}{prefix}concepts/dropout/")
    context.close()
