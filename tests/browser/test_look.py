"""Small things that a reader stumbles over when they are missing."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page
from served import DESKTOP, PHONE, Site


@pytest.mark.parametrize("part", ["pre > code", "div.arithmatex"])
def test_code_and_formulas_on_a_phone_show_that_they_go_on(phone: Page, site: Site, part: str) -> None:
    phone.goto(f"{site.url}concepts/extraction-yield/")
    wide = phone.locator(f"article {part}").first
    assert wide.evaluate("e => e.scrollWidth > e.clientWidth")
    cover, shadow = wide.evaluate("e => getComputedStyle(e).backgroundAttachment").split(", ")[:2]
    assert (cover, shadow) == ("local", "scroll"), "the cover over the shadow goes with the end of the text"


COVERED = """pre => {
  const [code, button] = [pre.querySelector("code"), pre.querySelector(".md-code__nav")];
  code.textContent = "m".repeat(200);
  code.scrollLeft = 1e5;
  const text = document.createRange();
  text.selectNodeContents(code);
  return text.getBoundingClientRect().right - button.getBoundingClientRect().left;
}"""


def test_the_button_that_copies_covers_no_code_that_is_scrolled_to_its_end(phone: Page, site: Site) -> None:
    phone.goto(f"{site.url}concepts/extraction-yield/")
    block = phone.locator("article pre:has(.md-code__nav)").first
    line, code = (block.locator(part).evaluate("e => e.getBoundingClientRect().right") for part in (".hll", "code"))
    assert abs(line - code) < 1, "a highlighted line reaches the edge"
    assert block.evaluate(COVERED) <= 0


@pytest.mark.parametrize(("size", "is_there"), [(DESKTOP, True), (PHONE, False)])
def test_the_way_to_the_top_covers_no_heading(browser: Browser, site: Site, size: dict[str, int], is_there: bool) -> None:
    context = site.context(browser, viewport=size)
    page = context.new_page()
    page.goto(f"{site.url}concepts/extraction-yield/")
    page.mouse.move(300, 500)
    for step in (2500, -700):
        page.mouse.wheel(0, step)
        page.wait_for_timeout(400)
    button = page.locator(".md-top")
    assert button.is_visible() == is_there
    if is_there:
        box = button.bounding_box()
        assert box is not None
        assert box["y"] > size["height"] * 0.8
    context.close()


def test_a_link_that_had_the_focus_is_still_underlined(page: Page, site: Site) -> None:
    page.goto(f"{site.url}concepts/extraction/")
    link = page.locator("article .concept li > a[href^='../']").first
    page.keyboard.press("Tab")
    link.focus()
    page.keyboard.press("Tab")
    assert link.evaluate("e => [e.hasAttribute('class'), getComputedStyle(e).textDecorationLine]") == [True, "underline"]


@pytest.mark.parametrize("part", [".md-nav--primary .md-nav__link", ".md-nav--secondary .md-nav__link", ".contents a"])
def test_korean_words_stay_whole_around_the_text(page: Page, site: Site, part: str) -> None:
    page.goto(f"{site.url}ko/concepts/extraction/")
    assert page.locator(part).first.evaluate("e => getComputedStyle(e).wordBreak") == "keep-all"


@pytest.mark.parametrize("javascript", [True, False])
def test_the_links_beside_headings_have_names_of_their_own(browser: Browser, site: Site, javascript: bool) -> None:
    context = site.context(browser, java_script_enabled=javascript)
    page = context.new_page()
    page.goto(f"{site.url}ko/concepts/extraction/")
    page.wait_for_load_state("networkidle")
    names = page.locator("article .headerlink").evaluate_all("all => all.map(a => a.ariaLabel ?? a.getAttribute('aria-label'))")
    assert len(set(names)) == len(names) > 3
    context.close()


def test_boxes_are_as_wide_as_the_text_where_there_are_no_contents(browser: Browser, site: Site) -> None:
    context = site.context(browser, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    for path, parts in (("concepts/crema/", ".answer, .backlinks"), ("topics/methods/", ".questions, .neighbours"), ("quiz/#grind-size", ".quiz")):
        page.goto(site.url + path)
        widths = page.locator(parts).evaluate_all("all => all.map(e => e.getBoundingClientRect().width)")
        most = page.evaluate("38 * parseFloat(getComputedStyle(document.documentElement).fontSize)")
        assert widths
        assert max(widths) <= most + 1, path
    head, buttons, box = (page.locator(part).bounding_box() for part in (".quiz-head", ".quiz-buttons", ".quiz-stage"))
    assert head
    assert buttons
    assert box
    assert head["width"] == buttons["width"] == box["width"]
    page.goto(f"{site.url}concepts/extraction/")  # the first: it has a next one only
    line, only = (page.locator(part).bounding_box() for part in (".neighbours", ".neighbours a"))
    assert line
    assert only
    assert line["width"] == only["width"]
    context.close()
