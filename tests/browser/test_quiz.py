"""The self-test in a browser: asks, keeps progress on the device, and is a list of questions without JavaScript."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from served import Site

FIRST = "extraction"
KEPT = "JSON.parse(Object.entries(localStorage).find(([key]) => key.startsWith('quiz:'))[1]).cards"
STAGE = ".quiz-stage"


def ask(page: Page, site: Site, path: str = "quiz/") -> None:
    page.goto(site.url + path)
    page.get_by_role("button", name="Start: ten questions").click()
    expect(page.locator(f"{STAGE} .quiz-question")).to_be_focused()


def test_ten_questions_by_keyboard_and_the_progress_of_each_page(page: Page, site: Site) -> None:
    ask(page, site)
    asked = []
    for turn in range(10):
        asked.append(page.evaluate("location.hash.slice(1)"))
        expect(page.locator(f"{STAGE} .quiz-head")).to_contain_text(f"{turn + 1} / 10")
        expect(page.locator(f"{STAGE} .quiz-answer")).to_be_hidden()
        page.keyboard.press(" ")
        expect(page.locator(f"{STAGE} .quiz-answer")).to_be_focused()
        page.keyboard.press("3" if turn else "2")
    expect(page.locator(".quiz-note")).to_contain_text("Done: 9 of 10 known.")
    expect(page.locator(".quiz-note a")).to_have_attribute("href", "../concepts/extraction/")
    assert asked[0] == FIRST
    assert len(set(asked)) == 10
    kept = page.evaluate(KEPT)
    assert {card: row[0] for card, row in kept.items()} == {card: int(card != FIRST) for card in asked}
    expect(page.locator(".quiz-state .progress")).to_contain_text("9 of ")
    for path in ("", "path/", "concepts/", f"concepts/{FIRST}/", "ko/quiz/"):
        page.goto(site.url + path)
        expect(page.locator("article .progress").first).to_be_visible()


def test_what_was_not_known_comes_again_in_the_session(page: Page, site: Site) -> None:
    page.goto(f"{site.url}quiz/#concept=extraction")
    question = page.locator(f"{STAGE} .quiz-question")
    expect(question).to_be_focused()
    first = question.inner_text()
    page.keyboard.press(" ")
    page.keyboard.press("1")
    for _ in range(2):
        assert question.inner_text() != first
        page.keyboard.press(" ")
        page.keyboard.press("3")
    assert question.inner_text() == first
    page.keyboard.press("Escape")
    expect(page.locator(STAGE)).to_be_hidden()
    assert page.evaluate("location.hash") == ""


def test_two_tabs_do_not_undo_each_other(page: Page, site: Site) -> None:
    ask(page, site)
    other = page.context.new_page()
    other.goto(site.url + "quiz/#bloom")
    expect(other.locator(f"{STAGE} .quiz-question")).to_be_focused()
    for tab in (other, page):
        tab.bring_to_front()
        tab.keyboard.press(" ")
        tab.keyboard.press("3")
    assert sorted(page.evaluate(KEPT)) == ["bloom", FIRST]


def test_due_cards_come_first(page: Page, site: Site) -> None:
    page.goto(site.url + "quiz/")
    page.locator("#quiz_show").click()
    ids = page.locator("details.card").evaluate_all("all => all.map(card => card.id)")
    key = "quiz:/notes/"
    cards = json.dumps({"version": 1, "cards": {ids[0]: [3, 99999, 1], ids[5]: [1, 2, 1], ids[9]: [1, 1, 1]}})
    page.evaluate("([key, cards]) => localStorage.setItem(key, cards)", [key, cards])
    ask(page, site)
    assert page.url.endswith("#" + ids[9])
    page.keyboard.press(" ")
    page.keyboard.press("3")
    assert page.url.endswith("#" + ids[5])
    page.keyboard.press(" ")
    page.keyboard.press("3")
    assert page.url.endswith("#" + ids[1])


def test_a_card_has_an_address_and_choices_have_one(page: Page, site: Site) -> None:
    page.goto(site.url + "quiz/")
    page.locator("#quiz_show").click()
    address = page.locator("details.card").nth(1).get_attribute("id")
    words = page.locator("details.card").nth(1).locator("summary").inner_text()
    page.goto(f"{site.url}quiz/#{address}")
    page.reload()
    expect(page.locator(f"{STAGE} .quiz-head")).to_contain_text("1 / 1")
    assert page.locator(f"{STAGE} .quiz-question").inner_text() in words
    page.goto(f"{site.url}quiz/#topic=methods&kind=misconception")
    expect(page.locator(f"{STAGE} .quiz-question")).to_be_visible()
    assert page.locator("select[name=topic]").input_value() == "methods"
    assert page.locator("select[name=kind]").input_value() == "misconception"
    expect(page.locator(f"{STAGE} .quiz-head")).to_contain_text("Misconception")


def test_the_answer_leads_to_its_section(page: Page, site: Site) -> None:
    page.goto(f"{site.url}quiz/#kind=misconception")
    page.locator(f"{STAGE} .quiz-question").wait_for()
    page.keyboard.press(" ")
    with page.expect_navigation():
        page.locator(f"{STAGE} .more a").click()
    assert page.url.endswith("/concepts/extraction/#pitfalls")


def test_progress_moves_to_another_device_as_a_file(browser: Browser, site: Site, tmp_path: Path) -> None:
    context = site.context(browser)
    page = context.new_page()
    ask(page, site)
    page.keyboard.press(" ")
    page.keyboard.press("3")
    page.locator(".quiz-files summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save progress as a file").click()
    file = tmp_path / "progress.json"
    download.value.save_as(file)
    context.close()
    context = site.context(browser)
    page = context.new_page()
    page.goto(site.url + "ko/quiz/")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".quiz-note")).to_contain_text("1문항")
    assert list(page.evaluate(KEPT)) == [FIRST]
    expect(page.locator(".quiz-state .progress")).to_contain_text("1문항")
    file.write_text("{}")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".quiz-note")).to_contain_text("진도가 없다")
    context.close()


def test_a_reader_is_told_when_nothing_is_kept_or_loaded(browser: Browser, site: Site) -> None:
    context = site.context(browser)
    page = context.new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
    ask(page, site)
    page.keyboard.press(" ")
    page.keyboard.press("3")
    expect(page.locator(".quiz-note")).to_contain_text("keeps no progress")
    page.route("**/cards.json", lambda route: route.abort())
    page.reload()
    expect(page.locator(".quiz-note")).to_contain_text("could not be loaded")
    context.close()


@pytest.mark.parametrize("path", ["quiz/", "ko/quiz/"])
def test_without_javascript_it_is_a_list_that_unfolds(browser: Browser, site: Site, path: str) -> None:
    context = site.context(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + path)
    assert not page.locator("#quiz_box").is_visible()
    cards = page.locator("details.card")
    assert cards.count() > 20
    assert not cards.first.locator("p").first.is_visible()
    cards.first.locator("summary").click()
    assert cards.first.locator("p").first.is_visible()
    page.goto(f"{site.url}{path}#concept=espresso")
    box = page.locator("[id='concept=espresso']").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 400, "the link of a concept leads to its questions"
    context.close()


def test_questions_are_loaded_on_the_first_use_only(page: Page, site: Site) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.url + "quiz/")
    page.wait_for_load_state("networkidle")
    assert not any(url.endswith("cards.json") for url in asked)
    assert page.locator("article *").count() < 60, "the list of all questions is made when it is asked for"
    page.locator("#quiz_show").click()
    expect(page.locator("details.card > summary").first).to_be_focused()
    assert page.locator("details.card").count() > 20
    assert page.locator("#quiz_show, #quiz_list").count() == 0
    page.get_by_role("button", name="Start: ten questions").click()
    page.locator(f"{STAGE} .quiz-question").wait_for()
    assert sum(url.endswith("cards.json") for url in asked) == 1
