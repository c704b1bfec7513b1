"""Topic pages, the list of all concepts, the glossary: filters, size, what stays without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page
from served import PHONE, Site

ROWS = "[data-names]:visible"


@pytest.mark.parametrize("lang", ["", "ko/"])
def test_a_topic_has_a_page_that_home_navigation_and_path_lead_to(page: Page, site: Site, lang: str) -> None:
    address = f"{site.url}{lang}topics/methods/"
    for start, link in (
        ("", ".topics h2 a"),
        ("concepts/espresso/", ".topic-path a"),
        ("concepts/espresso/", ".md-nav--primary a"),
        ("concepts/", ".topic h2 a"),
    ):
        page.goto(f"{site.url}{lang}{start}")
        found = page.locator(f"article {link}, .md-sidebar {link}").evaluate_all("all => all.map(a => a.href)")
        assert address in found, (start, link)
    page.goto(address)
    assert page.locator("h1").count() == 1
    questions = page.locator(".questions li")
    assert questions.count() > 2
    for part in ("a", ".minutes", ".one-line"):
        assert questions.first.locator(part).is_visible(), part
    assert page.locator(".neighbours a[rel=prev]").is_visible()
    other = page.locator(".language-switch")
    with page.expect_navigation():
        other.click()
    assert page.url == f"{site.url}{'' if lang else 'ko/'}topics/methods/"


def test_the_anchors_of_topics_are_still_there(page: Page, site: Site) -> None:
    page.goto(f"{site.url}concepts/#methods")
    assert page.locator("h2#methods").is_visible()


@pytest.mark.parametrize(
    ("path", "typed", "found"),
    [
        ("glossary/", "grind", "grind-size"),
        ("glossary/", "분쇄", "grind-size"),
        ("ko/glossary/", "ㅂㅅㄷ", "grind-size"),
        ("ko/glossary/", "Coarse ness", "grind-size"),
        ("ko/concepts/", "ㅂㅅㄷ", "grind-size"),
        ("concepts/", "분쇄도", "grind-size"),
    ],
)
def test_the_filter_finds_by_names_of_any_language_and_first_consonants(
    page: Page, site: Site, path: str, typed: str, found: str
) -> None:
    page.goto(site.url + path)
    total = page.locator(ROWS).count()
    page.locator("#filter").fill(typed)
    links = page.locator(f"{ROWS} a:not(.headerlink)").evaluate_all("all => all.map(a => a.href)")
    assert f"{site.url}{'ko/' if path.startswith('ko/') else ''}concepts/{found}/" in links
    assert 0 < page.locator(ROWS).count() < total / 3
    assert str(total) in page.locator("#filter-count").inner_text()
    assert page.locator("[data-filtered]:visible").count() <= page.locator(ROWS).count(), "empty groups are hidden"
    page.locator("#filter").fill("no such name")
    assert page.locator(ROWS).count() == 0
    assert page.locator("#filter-count").inner_text()
    page.locator("#filter").fill("")
    assert page.locator(ROWS).count() == total


@pytest.mark.parametrize(("path", "locale", "letter"), [("ko/glossary/", "en", "A"), ("glossary/", "ko", "ㄱ")])
def test_the_glossary_can_be_sorted_by_the_names_of_another_language(page: Page, site: Site, path: str, locale: str, letter: str) -> None:
    page.goto(site.url + path)
    ids = page.locator(ROWS).evaluate_all("all => all.map(e => e.id)")
    page.locator(f".sorting [data-locale={locale}]").click()
    assert page.locator(".letters a").first.inner_text() == letter
    names = page.locator(ROWS).evaluate_all("(all, l) => all.map(e => (e.querySelector(`.other-name[lang=${l}]`) ?? e.querySelector('dt a')).textContent)", locale)
    assert sorted(page.locator(ROWS).evaluate_all("all => all.map(e => e.id)")) == sorted(ids)
    assert names == page.evaluate("([names, l]) => [...names].sort(new Intl.Collator(l).compare)", [names, locale])
    row = page.locator(ROWS).first
    assert row.locator("dt").evaluate("e => [...e.children].sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)[0].textContent") == names[0]
    page.locator(".letters a").last.click()
    heading = page.locator(page.evaluate("location.hash"))
    assert heading.is_visible()
    page.locator("#filter").fill("crema")
    assert page.locator(ROWS).evaluate_all("all => all.map(e => e.id)") == ["crema"]
    page.locator("#filter").fill("")
    page.locator(".sorting [data-locale='']").click()
    assert page.locator(ROWS).evaluate_all("all => all.map(e => e.id)") == ids


@pytest.mark.parametrize("path", ["glossary/", "ko/glossary/"])
def test_a_row_of_the_glossary_is_two_lines_on_a_phone_until_it_is_wanted(phone: Page, site: Site, path: str) -> None:
    phone.goto(site.url + path)
    rows = phone.locator(ROWS)
    heights = rows.evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    assert max(heights) < 56, "128 rows and their letters are to fit 9 screens"
    assert phone.locator(".letters").evaluate("e => e.scrollWidth <= e.clientWidth"), "no letter is off the edge"
    row = phone.locator("#channeling")
    phone.goto(f"{site.url}{path}#channeling")
    assert row.locator("dd").evaluate("e => e.scrollWidth <= e.clientWidth && getComputedStyle(e).whiteSpace === 'normal'")


def test_the_glossary_is_whole_without_javascript(browser: Browser, site: Site) -> None:
    context = site.context(browser, java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site.url}glossary/")
    assert not page.locator("#filter").is_visible()
    assert page.locator(".rows dd").evaluate_all("all => all.every(e => e.scrollWidth <= e.clientWidth)")
    context.close()


@pytest.mark.parametrize("lang", ["", "ko/"])
def test_a_topic_has_a_map_and_a_test_of_its_own(page: Page, phone: Page, site: Site, lang: str) -> None:
    for browser in (page, phone):
        browser.goto(f"{site.url}{lang}topics/methods/")
        concepts = set(browser.locator(".questions a").evaluate_all("all => all.map(a => a.href)"))
        nodes = browser.locator("article svg:visible a").evaluate_all("all => all.map(a => new URL(a.getAttribute('href'), location).href)")
        assert set(nodes) == concepts
        assert browser.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator(".test-here a").click()
    page.locator(".quiz-question:visible").wait_for()
    assert page.locator("select[name=topic] option:checked").inner_text() == page.locator("select[name=topic]").evaluate(
        "e => [...e.options].find(o => o.value === 'methods').textContent"
    )
