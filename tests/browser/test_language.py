"""The language switch lands on the same page and keeps the anchor; what is at no address speaks all languages."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from served import Site

SWITCH = "a.language-switch"
SAME = ["", "concepts/", "glossary/", "concepts/pour-over/", "concepts/crema/"]


def switch(page: Page) -> str:
    """Press the language switch; the address it leads to."""
    with page.expect_navigation():
        page.locator(SWITCH).click()
    return page.url


@pytest.mark.parametrize("path", SAME)
def test_the_switch_lands_on_the_same_page_and_back(page: Page, site: Site, path: str) -> None:
    page.goto(site.url + path)
    assert page.evaluate("document.documentElement.lang") == "en"
    assert switch(page) == f"{site.url}ko/{path}"
    assert page.evaluate("document.documentElement.lang") == "ko"
    assert switch(page) == site.url + path


@pytest.mark.parametrize(
    ("path", "anchor"),
    [
        ("glossary/", "channeling"),
        ("glossary/", "pour-over"),
        ("concepts/", "methods"),
        ("concepts/extraction/", "factors"),
        ("concepts/extraction/", "related-concepts"),
    ],
)
def test_the_switch_keeps_the_anchor_in_both_directions(
    page: Page, site: Site, path: str, anchor: str
) -> None:
    page.goto(f"{site.url}{path}#{anchor}")
    assert switch(page) == f"{site.url}ko/{path}#{anchor}"
    assert page.locator(f"[id='{anchor}']").count() == 1
    assert switch(page) == f"{site.url}{path}#{anchor}"
    assert page.locator(f"[id='{anchor}']").count() == 1


def read_at(page: Page, element: str) -> None:
    """Scroll as a reader does who is at the element now: its start is a little below the header."""
    page.wait_for_load_state("load")
    page.evaluate("document.getElementById('quiz_show')?.click()")
    page.evaluate("name => scrollTo({top: document.getElementById(name).getBoundingClientRect().top + scrollY - 90, behavior: 'instant'})", element)
    page.wait_for_timeout(100)


PLACES = [
    ("concepts/extraction/", "balance"),
    ("concepts/extraction-yield/", "example"),
    ("concepts/espresso/", "pitfalls"),
    ("concepts/pour-over/", "backlinks"),
    ("concepts/", "cold-brew"),
    ("glossary/", "channeling"),
    ("topics/methods/", "bloom"),
    ("path/", "freshness"),
    ("quiz/", "all_bloom"),
    ("map/", "row_grind-size"),
    ("print/", "bloom"),
]


@pytest.mark.parametrize("lang", ["", "ko/"])
@pytest.mark.parametrize(("path", "place"), PLACES)
def test_the_switch_leads_to_the_place_in_view(browser: Browser, site: Site, lang: str, path: str, place: str) -> None:
    context = site.context(browser, viewport={"width": 390, "height": 500})  # so low that every page scrolls
    page = context.new_page()
    page.goto(site.url + lang + path)
    read_at(page, place)
    assert switch(page) == f"{site.url}{'' if lang else 'ko/'}{path}#{place}"
    page.wait_for_timeout(200)
    box = page.locator(f"[id='{place}']").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 500, "it is in view there"
    assert not page.locator(".quiz-stage").is_visible()
    context.close()


AT_TOP = """([name, shift]) => {
  const top = () => document.getElementById(name).getBoundingClientRect().top - document.querySelector(".md-header").offsetHeight;
  scrollTo({top: top() + scrollY - shift, behavior: "instant"});
  return Math.abs(top() - shift) <= 1; // the page is long enough for it
}"""


@pytest.mark.parametrize("shift", [0, -12, -0.5])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["concepts/extraction/", "ko/concepts/extraction/", "concepts/extraction-yield/"])
def test_the_section_at_the_top_of_the_view_counts_where_the_header_touches_its_heading_too(
    browser: Browser, site: Site, path: str, width: int, shift: float
) -> None:
    context = site.context(browser, viewport={"width": width, "height": 500})
    page = context.new_page()
    page.goto(site.url + path)
    names = page.locator("article :is(h2, h3)[id]").evaluate_all("all => all.map(h => h.id)")
    found = {}
    for name in names:
        if page.evaluate(AT_TOP, [name, shift]):
            page.locator(SWITCH).dispatch_event("pointerdown")
            found[name] = page.locator(SWITCH).evaluate("a => a.hash.slice(1)")
    assert found == {name: name for name in found}
    assert len(found) >= 3
    context.close()


def test_an_anchor_that_was_scrolled_up_from_does_not_count(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(f"{site.url}concepts/extraction/#pitfalls")
    page.wait_for_timeout(200)
    page.evaluate("scrollBy({top: -300, behavior: 'instant'})")
    expect(page.locator("#pitfalls")).to_be_in_viewport()
    assert switch(page).partition("#")[2] not in ("", "pitfalls")


def test_the_place_in_view_counts_not_the_last_anchor(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(f"{site.url}concepts/extraction/#pitfalls")
    page.wait_for_timeout(200)
    read_at(page, "factors")
    assert switch(page) == f"{site.url}ko/concepts/extraction/#factors"
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    page.wait_for_timeout(100)
    assert switch(page) == f"{site.url}concepts/extraction/"


def test_a_letter_of_one_language_leads_to_its_first_row_in_view(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 390, "height": 500})
    page.goto(f"{site.url}glossary/")
    page.locator(".letters a").nth(6).click()
    page.wait_for_timeout(200)
    assert page.evaluate("location.hash").startswith("#letter_")
    address = switch(page)
    assert address.startswith(f"{site.url}ko/glossary/#")
    assert page.locator(f"{page.evaluate('location.hash')}[data-names]").count() == 1


def test_the_question_that_is_asked_is_asked_in_the_other_language(page: Page, site: Site) -> None:
    page.goto(f"{site.url}quiz/#grind-size")
    page.locator(".quiz-question").wait_for()
    assert switch(page) == f"{site.url}ko/quiz/#grind-size"
    assert "분쇄도" in page.locator(".quiz-question").inner_text()


def test_with_more_than_two_languages_each_of_the_list_keeps_the_place(page: Page, site: Site) -> None:
    page.goto(f"{site.url}concepts/extraction/")
    one = page.locator(SWITCH)
    one.evaluate("""a => { const list = Object.assign(document.createElement("details"), {className: "language-list", open: true})
      const other = a.cloneNode(true); other.href = other.href.replace("/ko/", "/xx/"); a.replaceWith(list); list.append("x", a, other) }""")
    read_at(page, "factors")
    for link in page.locator(SWITCH).all():
        link.dispatch_event("pointerdown")
    assert page.locator(SWITCH).evaluate_all("all => all.map(a => a.hash)") == ["#factors", "#factors"]


def test_the_switch_works_without_javascript(browser: Browser, site: Site) -> None:
    context = site.context(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}ko/concepts/bloom/")
    assert switch(page) == f"{site.url}concepts/bloom/"
    context.close()


@pytest.mark.parametrize("path", ["no/such/page/", "concepts/nothing/", "ko/concepts/nothing/", "ko/x"])
def test_the_404_page_is_bilingual_and_leads_back_into_the_site(page: Page, site: Site, path: str) -> None:
    answer = page.goto(site.url + path)
    assert answer is not None
    assert answer.status == 404
    for lang, home in (("en", ""), ("ko", "ko/")):
        section = page.locator(f"section[lang={lang}]")
        links = section.locator("p a").evaluate_all("links => links.map(a => a.href)")
        assert links == [f"{site.url}{home}{p}" for p in ("", "concepts/", "glossary/")]
    expect(page.locator("#__search")).to_be_checked()
    page.keyboard.press("Escape")
    homes = [f"{site.url}ko/", site.url]
    for home in reversed(homes) if path.startswith("ko/") else homes:
        assert switch(page) == home


def test_the_404_page_looks_like_the_site(page: Page, site: Site) -> None:
    failed: list[str] = []
    page.on("response", lambda r: failed.append(r.url) if r.status >= 400 else None)
    page.goto(f"{site.url}concepts/no/such/page")
    page.wait_for_load_state("networkidle")
    assert failed == [f"{site.url}concepts/no/such/page"]
    header = page.locator(".md-header").evaluate("e => getComputedStyle(e).backgroundColor")
    page.goto(site.url)
    assert page.locator(".md-header").evaluate("e => getComputedStyle(e).backgroundColor") == header


@pytest.mark.parametrize(("path", "index"), [("no/such/page/", "search/"), ("ko/no/such/page/", "ko/search/")])
def test_the_404_page_searches_the_language_of_its_address(page: Page, site: Site, path: str, index: str) -> None:
    with page.expect_request(f"{site.url}{index}search_index.json"):
        page.goto(site.url + path)
    page.locator("[data-md-component=search-query]").fill("espresso")
    first = page.locator(".md-search-result__link").first
    expect(first).to_have_attribute("href", re.compile(re.escape(f"{site.url}{index.removesuffix('search/')}concepts/espresso/")))
