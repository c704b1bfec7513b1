"""What is copied of a page: addresses that hold no search, Markdown, and the answer; by mouse, keyboard and touch."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from served import Site

CONCEPT = "concepts/extraction/"
CLIPBOARD = "navigator.clipboard.readText()"
SHARE = "navigator.share = data => { window.shared = data; return Promise.resolve(); }"


def opened(page: Page, site: Site, path: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site.url + path)


def confirmed(page: Page, text: str) -> None:
    expect(page.get_by_role("status").filter(has_text=text)).to_be_visible()


def test_a_heading_copies_its_address_without_the_search(page: Page, site: Site) -> None:
    opened(page, site, CONCEPT)
    page.evaluate("history.replaceState(null, '', '?h=coffee&q=coffee')")
    heading = page.locator("article .concept h2").first
    heading.hover()
    sign = heading.locator(".headerlink")
    assert heading.evaluate("e => e.firstChild.textContent") in (sign.get_attribute("aria-label") or "")
    sign.click()
    confirmed(page, "Copied")
    assert page.evaluate(CLIPBOARD) == f"{site.url}{CONCEPT}#{heading.get_attribute('id')}"
    expect(page.locator(".copied")).to_be_empty()


def test_the_title_copies_the_address_of_the_page_by_keyboard(page: Page, site: Site) -> None:
    opened(page, site, CONCEPT)
    for key in ("Enter", " "):
        page.evaluate("navigator.clipboard.writeText('')")
        page.locator("h1 .headerlink").focus()
        page.keyboard.press(key)
        page.wait_for_function(f"{CLIPBOARD}.then(text => text === '{site.url}{CONCEPT}')")
    confirmed(page, "Copied")


def test_the_answer_is_copied_with_its_question_and_address(page: Page, site: Site) -> None:
    opened(page, site, f"{CONCEPT}?h=coffee")
    page.get_by_role("button", name="Copy answer").click()
    confirmed(page, "Copied")
    question, answer, address = page.evaluate(CLIPBOARD).split("\n")
    assert question == page.locator("h1").evaluate("e => e.firstChild.textContent")
    assert answer == page.locator(".short-answer").inner_text().strip()
    assert address == site.url + CONCEPT


@pytest.mark.parametrize(("prefix", "name"), [("", "Copy Markdown link"), ("ko/", "마크다운 링크 복사")])
def test_a_markdown_link_has_the_term_and_the_address(page: Page, site: Site, prefix: str, name: str) -> None:
    opened(page, site, prefix + CONCEPT)
    page.get_by_role("button", name=name).click()
    expect(page.locator(".copied")).not_to_be_empty()
    assert page.evaluate(CLIPBOARD) == f"[{page.locator('dfn.term').inner_text()}]({site.url}{prefix}{CONCEPT})"


def test_a_phone_shows_the_signs_and_opens_the_share_sheet(phone: Page, site: Site) -> None:
    phone.add_init_script(SHARE)
    opened(phone, site, CONCEPT)
    sign = phone.locator("article .concept h2 .headerlink").first
    box = sign.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 24
    assert sign.evaluate("e => getComputedStyle(e).opacity") == "1"
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    sign.tap()
    shared = phone.evaluate("window.shared")
    assert shared["url"] == f"{site.url}{CONCEPT}{sign.get_attribute('href')}"
    assert shared["title"]


def test_who_lets_no_script_copy_is_shown_the_address(page: Page, site: Site) -> None:
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    page.goto(site.url + CONCEPT)
    page.get_by_role("button", name="Copy link").first.click()
    confirmed(page, site.url + CONCEPT)


def test_the_palette_that_the_reader_chose_colours_the_browser(page: Page, site: Site) -> None:
    page.goto(site.url + CONCEPT)
    expect(page.locator("meta[name=theme-color]")).to_have_count(1)
    light = page.locator("meta[name=theme-color]").get_attribute("content")
    for _ in range(2):
        page.locator("[data-md-component=palette] label:not([hidden])").click()
    dark = page.locator("meta[name=theme-color]").get_attribute("content")
    assert {light, dark} == {"#1f4e79", "#16283b"}


def test_the_theme_keys_lead_to_the_neighbours(page: Page, site: Site) -> None:
    page.goto(site.url + CONCEPT)
    following = page.locator(".neighbours .next").evaluate("e => e.href")
    page.keyboard.press("n")
    page.wait_for_url(following)
    page.keyboard.press("p")
    page.wait_for_url(site.url + CONCEPT)
