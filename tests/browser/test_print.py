"""On paper: the summary, colours of a dark page, addresses, and what is not torn apart."""

from __future__ import annotations

import re

import pytest
from pdf import headings, sheets
from playwright.sync_api import Browser, Page
from served import DESKTOP, Site
from test_concept import CONTRAST

KINDS = ["", "concepts/", "glossary/", "topics/methods/", "path/", "quiz/", "map/", "print/", "concepts/extraction-yield/", "concepts/crema/"]
MARGIN, TWO_LINES = 42.5, 30  # points
# Elements that show text of their own, and what of them is too faint.
FAINT = f"""() => {{ const contrast = {CONTRAST}
  return [...document.querySelectorAll("article *")].filter(e => !e.closest("svg, script, style, [hidden]") && e.checkVisibility({{visibilityProperty: true}})
    && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())).map(e => [contrast(e, "color"), e.outerHTML.slice(0, 120)]).filter(([c]) => c < 4.5) }}"""


@pytest.mark.parametrize("lang", ["", "ko/"])
def test_all_short_answers_stand_on_a_few_sheets_in_two_columns(page: Page, site: Site, lang: str) -> None:
    page.goto(f"{site.url}{lang}path/")
    for part in ("article", ".md-footer"):
        assert page.locator(f"{part} a").evaluate_all("all => all.map(a => a.href)").count(f"{site.url}{lang}print/") == 1, part
    page.goto(f"{site.url}{lang}print/")
    assert page.locator(".sheet dt a").count() == 13
    assert min(len(text) for text in page.locator(".sheet dd").all_inner_texts()) > 30
    page.evaluate("window.print = () => { document.title = 'printed' }")
    page.locator("button[data-print]").click()
    assert page.title() == "printed"
    page.emulate_media(media="print")
    assert page.locator(".sheet").evaluate("e => getComputedStyle(e).columnCount") == "2"
    assert page.locator(".no-paper:visible").count() == 0
    assert sheets(page.pdf(format="A4")) <= 2


@pytest.mark.parametrize("lang", ["", "ko/"])
@pytest.mark.parametrize("path", KINDS)
def test_a_dark_page_is_legible_on_paper(browser: Browser, site: Site, lang: str, path: str) -> None:
    context = site.context(browser, viewport=DESKTOP, color_scheme="dark")
    page = context.new_page()
    page.goto(site.url + lang + path)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print", color_scheme="dark")
    page.wait_for_timeout(400)  # colours change within a moment
    assert page.evaluate("document.querySelector('article').innerText.length") > 100
    assert (page.locator("details.card[open]").count() > 20) == (path == "quiz/"), "all questions with their answers"
    assert page.evaluate(FAINT) == []
    context.close()


def test_paper_says_where_it_is_from_and_where_links_lead(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/concepts/espresso/")
    foot = page.locator(".printed-address")
    assert not foot.is_visible()
    page.emulate_media(media="print")
    assert foot.is_visible()
    assert foot.inner_text() == f"{site.url}ko/concepts/espresso/"
    page.locator("article").evaluate("e => e.insertAdjacentHTML('beforeend', '<p id=x><a href=https://example.org/a>A</a> <a href=../crema/>B</a></p>')")
    shown = page.locator("#x a").evaluate_all("all => all.map(a => getComputedStyle(a, '::after').content)")
    assert "https://example.org/a" in page.locator("#x a").first.evaluate("a => a.href")
    assert [text == "none" for text in shown] == [False, True]


def test_no_heading_stands_alone_at_the_end_of_a_sheet_and_no_code_is_cut(page: Page, site: Site) -> None:
    found = 0
    for path in ("concepts/extraction/", "concepts/extraction-yield/"):
        page.goto(site.url + path)
        for height in range(420, 780, 30):  # some heading would come last on one of these sheets
            places = list(headings(page.pdf(width="600px", height=f"{height}px", outline=True, tagged=True)))
            found += len(places)
            assert min(places) > MARGIN + TWO_LINES, f"{path}: a heading alone on a sheet of {height} pixels"
    assert found > 100
    page.emulate_media(media="print")
    for part in ("pre", "tr", "li"):
        assert re.match("avoid", page.locator(f"article {part}").first.evaluate("e => getComputedStyle(e).breakInside")), part
