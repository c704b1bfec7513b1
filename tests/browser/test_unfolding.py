"""A list of questions: answers open one by one, all at once, and where a word of the search is in them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from settings import PROJECT
from sources import site

SCRIPTS = PROJECT / "overrides" / "assets" / "javascripts"
TEXT = "## 가 {#a}\n\n답.\n\n### 물음 {#s}\n\n- **왜?** 하나.\n- **뭐?** 둘.\n- **언제?** 셋.\n\n## 나 {#b}\n\n글.\n"
ADDRESS = "http://127.0.0.1/a/"


@pytest.fixture
def asked(browser: Browser) -> Iterator[Page]:
    """A page with three questions, opened by a search for the last answer if a test says so."""
    page = browser.new_page()
    html = site(TEXT).pages["ko"].entries[0].body_html
    page.route(f"{ADDRESS}**", lambda route: route.fulfill(body=f"<!doctype html><article><div class=concept>{html}</div></article>", content_type="text/html; charset=utf-8"))
    page.goto(ADDRESS)
    page.add_script_tag(path=SCRIPTS / "unfold.js")
    yield page
    page.close()


def opened(page: Page) -> list[bool]:
    found: list[bool] = page.eval_on_selector_all("details.asked", "all => all.map(e => e.open)")
    return found


def test_one_by_one_and_all_by_keyboard(asked: Page) -> None:
    assert opened(asked) == [False, False, False]
    asked.locator("summary").nth(1).press("Enter")
    assert opened(asked) == [False, True, False]
    button = asked.get_by_role("button", name="답 모두 펼치기", expanded=False)
    button.press("Enter")
    assert opened(asked) == [True, True, True]
    asked.get_by_role("button", name="답 모두 접기", expanded=True).press("Enter")
    assert opened(asked) == [False, False, False]
    expect(asked.get_by_role("button", name="답 모두 펼치기", expanded=False)).to_be_visible()


def test_an_answer_with_what_was_searched_is_open(asked: Page) -> None:
    asked.goto(f"{ADDRESS}?h=셋")
    asked.add_script_tag(path=SCRIPTS / "finder-marks.js")
    assert opened(asked) == [False, False, True]
    assert asked.locator("mark").inner_text() == "셋"
