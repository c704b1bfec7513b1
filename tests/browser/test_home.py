"""The home page: what there is in numbers, a search that runs, a question with its answer."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page
from served import DESKTOP, PHONE, Site


@pytest.mark.parametrize("lang", ["", "ko/"])
def test_the_numbers_are_those_of_the_pages(page: Page, site: Site, lang: str) -> None:
    page.goto(f"{site.url}{lang}concepts/")
    concepts = page.locator("[data-names]").count()
    page.goto(f"{site.url}{lang}glossary/")
    terms = page.locator("[data-names]").count() - concepts
    page.goto(site.url + lang)
    numbers = page.locator(".numbers b").all_inner_texts()
    page.goto(f"{site.url}{lang}quiz/")
    page.locator("#quiz_show").click()
    cards = page.locator("details.card").count()
    assert (numbers[0], numbers[2], numbers[3]) == (str(concepts), str(cards), str(terms))
    page.goto(site.url + lang)
    tops = page.locator(".numbers li").evaluate_all("all => all.map(e => e.getBoundingClientRect().top)")
    assert len(set(tops)) == 1, "the numbers stand side by side"
    page.set_viewport_size(PHONE)
    for part in (".numbers li", ".home-links a"):
        assert len(set(page.locator(part).evaluate_all("all => all.map(e => e.getBoundingClientRect().top)"))) == 1, part
    assert "\u00a0" in page.locator(".first li").first.inner_text(), "the minutes are not left alone on a line"


@pytest.mark.parametrize("lang", ["", "ko/"])
@pytest.mark.parametrize("by", ["example", "typing"])
def test_an_example_and_what_is_typed_are_searched(page: Page, site: Site, lang: str, by: str) -> None:
    page.goto(site.url + lang)
    examples = page.locator("[data-search]")
    assert examples.count() == 3
    words = examples.nth(1).inner_text()
    if by == "example":
        examples.nth(1).click()
    else:
        page.locator(".home-search input").fill(words)
        page.locator(".home-search input").press("Enter")
    page.locator(".md-search-result__item").first.wait_for()
    assert page.locator("[data-md-component=search-query]").input_value() == words
    assert "?" not in page.url


@pytest.mark.parametrize("day", [0, 1, 2])
def test_one_question_a_day_unfolds_its_answer(browser: Browser, site: Site, day: int) -> None:
    context = site.context(browser, viewport=DESKTOP)
    page = context.new_page()
    page.add_init_script(f"Date.now = () => {day} * 864e5")
    page.goto(site.url)
    shown = page.locator(".question > div:visible")
    assert shown.count() == 1
    assert shown.evaluate("e => [...e.parentElement.querySelectorAll(':scope > div')].indexOf(e)") == day
    answer = shown.locator("details > p")
    assert not answer.is_visible()
    shown.locator("summary").click()
    assert answer.is_visible()
    context.close()


def test_without_javascript_there_is_a_question_and_no_dead_search(browser: Browser, site: Site) -> None:
    context = site.context(browser, java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(site.url)
    assert page.locator(".question > div:visible").count() == 1
    assert not page.locator(".home-search").is_visible()
    assert page.locator(".topics a").first.is_visible()
    context.close()


@pytest.mark.parametrize("lang", ["", "ko/"])
def test_a_question_shows_its_figure_with_its_answer(browser: Browser, site: Site, lang: str) -> None:
    context = site.context(browser, viewport=PHONE)
    page = context.new_page()
    page.goto(site.url + lang)
    figures = page.locator(".question figure")
    assert figures.count()
    page.locator(".question > div").evaluate_all(
        "all => all.forEach(e => { e.hidden = !e.querySelector('figure'); e.querySelector('details').open = !e.hidden })"
    )
    page.wait_for_function("[...document.querySelectorAll('.question figure img')].every(e => e.naturalWidth > 0)")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    context.close()


@pytest.mark.parametrize("lang", ["", "ko/"])
def test_the_first_path_is_the_start_of_the_learning_order(page: Page, site: Site, lang: str) -> None:
    page.goto(f"{site.url}{lang}path/")
    order = page.locator(".path li > a").evaluate_all("all => all.map(a => a.href)")
    page.goto(site.url + lang)
    first = page.locator(".first li > a").evaluate_all("all => all.map(a => a.href)")
    assert len(first) > 1
    assert first == order[: len(first)]
    minutes = page.locator(".first .minutes").evaluate_all("all => all.map(e => parseInt(e.textContent.match(/\\d+/)))")
    assert sum(minutes) <= 25
    assert str(sum(minutes)) in page.locator(".first h2").inner_text()


@pytest.mark.parametrize("lang", ["", "ko/"])
def test_home_leads_back_to_the_last_concept_in_its_language(page: Page, site: Site, lang: str) -> None:
    page.goto(site.url + lang)
    assert not page.locator(".go-on").is_visible()
    page.goto(f"{site.url}{lang}concepts/espresso/")
    page.goto(site.url + ("" if lang else "ko/"))
    assert not page.locator(".go-on").is_visible(), "that one is in the other language"
    page.goto(site.url + lang)
    link = page.locator(".go-on a")
    assert link.is_visible()
    link.click()
    page.wait_for_url(f"{site.url}{lang}concepts/espresso/")
