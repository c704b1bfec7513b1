"""The search box as a reader meets it: what it loads and when, typing, pasting, links, keys, what is announced."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from search_box import BOX, RESULT, STATUS, SearchBox
from served import Site

POUR_OVER = "concepts/pour-over/"
MEANT = ".search-corrected button"


@pytest.fixture
def context(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    context = site.context(browser, viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield context
    context.unroute_all(behavior="ignoreErrors")  # the search may still be loading
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture
def box(page: Page, site: Site) -> SearchBox:
    box = SearchBox(page, f"{site.url}ko/")
    box.reach()
    box.fetch_texts()
    return box


def watch(page: Page) -> list[str]:
    """Addresses of the search's requests from now on."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url) if "/search" in request.url else None)
    return found


def first_link(page: Page) -> str:
    return page.locator(f"{RESULT} a").first.get_attribute("href") or ""


# What is loaded, and when


@pytest.mark.parametrize("address", ["", POUR_OVER, f"ko/{POUR_OVER}?h=핸드드립", "ko/", "glossary/"])
def test_nothing_is_loaded_on_a_page_view(page: Page, site: Site, address: str) -> None:
    found = watch(page)
    page.goto(site.url + address, wait_until="networkidle")
    assert found == []
    assert page.evaluate("performance.getEntriesByType('resource').filter(e => /\\/search/.test(e.name)).length") == 0


@pytest.mark.parametrize("how", ["focus", "hover", "/", "s", "f", "Control+k", "Meta+k", "click"])
def test_reaching_for_the_search_loads_it(page: Page, site: Site, how: str) -> None:
    page.goto(site.url)
    with page.expect_worker():
        match how:
            case "focus":
                page.focus(BOX)
            case "hover":
                page.hover(".md-search__form")
            case "click":
                page.click(BOX)
            case key:
                page.keyboard.press(key)
    assert how in ("focus", "hover", "click") or page.evaluate("document.activeElement.name") == "query"


@pytest.mark.parametrize(("lang", "root"), [("en", ""), ("ko", "ko/")])
def test_only_the_language_of_the_page_is_loaded(page: Page, site: Site, lang: str, root: str) -> None:
    found = watch(page)
    box = SearchBox(page, site.url + root)
    box.reach()
    box.ask("물 water")
    indexes = {url.removeprefix(site.url) for url in found if url.endswith(".json")}
    assert indexes == {f"{root}search/names.json", f"{root}search/search_index.json"}


def test_a_name_is_answered_before_the_texts_are_there(page: Page, site: Site) -> None:
    held: list[Route] = []
    page.route("**/search_index.json", lambda route: held.append(route))
    box = SearchBox(page, f"{site.url}ko/")
    box.reach()
    first = page.locator(RESULT).first
    assert box.ask("핸드드립").results[0].target == "pour-over"
    expect(first).not_to_contain_text("핸드드립은")
    before = (first.bounding_box() or {})["y"]
    while not held:
        page.wait_for_timeout(10)
    held.pop().fallback()
    expect(first).to_contain_text("핸드드립은")  # asked again, now with the texts
    expect(page.locator(".search-places")).to_be_visible()
    assert (first.bounding_box() or {})["y"] == before, "what comes late moves no result"


def test_what_names_found_is_shown_while_the_texts_are_on_their_way(page: Page, site: Site) -> None:
    held: list[Route] = []
    page.route("**/search_index.json", lambda route: held.append(route))
    box = SearchBox(page, f"{site.url}ko/")
    box.reach()
    assert "freshness" in {result.target for result in box.ask("가스 빼고 보관하면 나아지나").results}
    expect(page.locator(STATUS)).to_contain_text("본문에서 더 찾는 중")
    held.pop().fallback()
    expect(page.locator(STATUS)).not_to_contain_text("본문에서 더 찾는 중")
    expect(page.locator(f"{RESULT} article p").first).to_be_visible()


@pytest.mark.parametrize(("root", "words"), [("", "could not be loaded"), ("ko/", "불러오지 못했습니다")])
def test_a_lost_index_is_said(page: Page, site: Site, root: str, words: str) -> None:
    page.route("**/search/*.json", lambda route: route.abort())
    page.goto(site.url + root)
    page.focus(BOX)
    page.keyboard.type("brew")
    expect(page.locator(STATUS)).to_contain_text(words)


def test_a_worker_that_does_not_start_is_said(page: Page, site: Site) -> None:
    page.route("**/javascripts/search*.js*", lambda route: route.abort())
    page.goto(site.url)
    page.focus(BOX)
    page.keyboard.type("brew")
    expect(page.locator(STATUS)).to_contain_text("could not be loaded")


# Typing


def test_pasted_text_searches(context: BrowserContext, page: Page, site: Site) -> None:
    page.goto(site.url)
    page.evaluate("navigator.clipboard.writeText('brew ratio')")
    page.focus(BOX)
    page.keyboard.press("Control+V")
    expect(page.locator(f"{RESULT} h1").first).to_contain_text("Brew ratio")


@pytest.mark.parametrize(
    "steps", [["ㅊ", "추", "출", "추추", "추출", "추출ㅅ", "추출수", "추출숭", "추출수유", "추출수율"], ["ㅎ", "해", "핸", "핸ㄷ", "핸드", "핸듣", "핸드드", "핸드들", "핸드드리", "핸드드립"]]
)
def test_every_state_of_an_input_method_has_results(page: Page, box: SearchBox, steps: list[str]) -> None:
    """What a Korean keyboard shows while a word is composed; no key event ends a step."""
    session = page.context.new_cdp_session(page)
    for step in steps:
        session.send("Input.imeSetComposition", {"text": step, "selectionStart": len(step), "selectionEnd": len(step)})
        page.wait_for_function("searchLog.asked.at(-1)?.query === arguments[0]".replace("arguments[0]", f"'{step}'"))
        page.wait_for_function("searchLog.answered.length === searchLog.asked.length")
        assert len(step) < 2 or box.read().results, step


def test_clearing_the_box_clears_the_list(page: Page, box: SearchBox) -> None:
    box.ask("핸드드립")
    page.click("button[type=reset]")
    page.keyboard.press("ArrowRight")
    expect(page.locator(RESULT)).to_have_count(0)


# What is shown


def test_matches_are_marked_in_title_and_teaser(box: SearchBox) -> None:
    first = box.ask("콜드브루를").results[0]
    assert first.target == "cold-brew"
    assert first.html.count("<mark>콜드브루</mark>") >= 2


def test_another_name_is_shown_as_such(box: SearchBox) -> None:
    first = box.ask("프렌치프레스").results[0]
    assert first.target == "immersion"
    assert "<mark>프렌치프레스</mark>" in first.html


def test_a_page_stands_once_with_its_sections(site: Site, box: SearchBox) -> None:
    results = box.ask("에스프레소").results
    assert len({result.page for result in results}) == len(results)
    for result in results:
        assert {re.split(r"[?#]", link)[0] for link in result.links} == {f"{site.url}ko/{result.page}"}


def test_typo_asks_once_what_was_meant(page: Page, box: SearchBox) -> None:
    assert box.ask("에스프래소").results[0].target == "espresso"
    meant = page.locator(MEANT)
    expect(meant).to_have_count(1)
    expect(meant).to_have_text("에스프레소")
    meant.click()
    expect(page.locator(BOX)).to_have_value("에스프레소")
    expect(meant).to_have_count(0)
    expect(page.locator(f"{RESULT} h1").first).to_contain_text("에스프레소")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_question_is_reached_and_answered_with_keys(page: Page, box: SearchBox, key: str) -> None:
    box.ask("에스프래소")
    page.keyboard.press("Tab")
    expect(page.locator(MEANT)).to_be_focused()
    page.keyboard.press(key)
    expect(page.locator(BOX)).to_have_value("에스프레소")
    expect(page.locator(BOX)).to_be_focused()


@pytest.mark.parametrize(("query", "meant"), [("dptmvmfpth", "에스프레소"), ("ㄷ넥ㄷㄴ내", "espresso")])
def test_the_other_keyboard_layout_is_understood(page: Page, box: SearchBox, query: str, meant: str) -> None:
    assert box.ask(query).results[0].target == "espresso"
    expect(page.locator(MEANT)).to_have_text(meant)


@pytest.mark.parametrize("query", ["에스프레소", "핸드 드립", "TDS를", "ㅇㅅㅍㄹㅅ", "수율", "김치찌개 레시피", "콜드브", "슈거파우더", "coffee exgracti", "Grind sizes"])
def test_nothing_is_asked_without_a_typo(page: Page, box: SearchBox, query: str) -> None:
    box.ask(query)
    expect(page.locator(MEANT)).to_have_count(0)


def test_markup_in_a_query_is_text(page: Page, box: SearchBox) -> None:
    box.ask('<img src=x onerror="document.title=1"> 에스프래소')
    assert page.locator(".md-search-result img").count() == 0


def test_a_query_of_a_hundred_words_is_answered(box: SearchBox) -> None:
    assert box.ask("뜸 들이기는 왜 커피의 가스를 빼나요 " * 30).results[0].target == "bloom"


# Links


@pytest.mark.parametrize(("lang", "root"), [("en", ""), ("ko", "ko/")])
def test_a_link_with_q_opens_with_results(page: Page, site: Site, lang: str, root: str) -> None:
    page.goto(f"{site.url}{root}{POUR_OVER}?q=TDS")
    expect(page.locator(BOX)).to_have_value("TDS")
    expect(page.locator(RESULT).first).to_be_visible()
    assert first_link(page).startswith(f"{site.url}{root}concepts/")


def test_a_result_marks_its_words_on_the_page_but_not_in_the_address(page: Page, site: Site, box: SearchBox) -> None:
    box.ask("콜드브루")
    page.locator(f"{RESULT} a").first.click()
    page.wait_for_url("**/concepts/cold-brew/**")
    marks = page.locator("article mark[data-md-highlight]")
    expect(marks.first).to_be_visible()
    assert "콜드브루" in marks.all_inner_texts()
    assert page.url == f"{site.url}ko/concepts/cold-brew/"


def test_the_first_mark_is_scrolled_to(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 800, "height": 300})
    page.goto(f"{site.url}{POUR_OVER}")
    last = page.locator("article p").last.inner_text().split()[-1].strip(".,)")
    page.goto(f"{site.url}{POUR_OVER}?h={last}")
    mark = page.locator("article mark[data-md-highlight]").first
    expect(mark).to_be_in_viewport()


def test_the_anchor_and_other_parameters_stay(page: Page, site: Site) -> None:
    page.goto(f"{site.url}{POUR_OVER}?h=paper&from=mail#pitfalls")
    assert page.url == f"{site.url}{POUR_OVER}?from=mail#pitfalls"


# Keys and what is announced


def test_keys_walk_through_the_list_and_open_a_result(page: Page, site: Site, box: SearchBox) -> None:
    box.ask("핸드드립")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.href").startswith(f"{site.url}ko/{POUR_OVER}")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.url}ko/{POUR_OVER}")


def test_what_else_a_page_has_is_unfolded_with_keys_and_no_longer_promised(page: Page, box: SearchBox) -> None:
    box.ask("에스프레소")
    more = page.locator(f"{RESULT} details").first
    line = more.locator("summary")
    promised = line.inner_text()
    assert str(more.locator("a").count()) in promised
    for _ in range(10):
        page.keyboard.press("ArrowDown")
        if line.evaluate("line => line === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(more.locator("a").first).to_be_visible()
    expect(line).to_have_text("접기")
    page.keyboard.press("ArrowDown")
    expect(more.locator("a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(line).to_have_text(promised)


def test_escape_closes(page: Page, box: SearchBox) -> None:
    box.ask("핸드드립")
    page.keyboard.press("Escape")
    assert not page.is_checked("#__search")


def test_the_number_of_results_is_announced(page: Page, box: SearchBox) -> None:
    box.ask("추출 수율")
    status = page.get_by_role("status").filter(has_text="검색 결과").or_(page.locator(f"{STATUS}[role=status]"))
    expect(status.first).to_be_visible()
    assert page.locator(STATUS).get_attribute("role") == "status"
    assert page.locator(STATUS).inner_text().strip()


def test_nothing_found_is_said_and_topics_are_offered(page: Page, box: SearchBox, site: Site) -> None:
    assert box.ask("김치찌개 레시피").results == ()
    assert "없" in page.locator(STATUS).inner_text()
    topic = page.locator(".search-topics a").first
    assert (topic.get_attribute("href") or "").startswith(f"{site.url}ko/")
    colours = [page.locator(one).evaluate("e => getComputedStyle(e).color") for one in (".search-topics", ".md-search-result")]
    assert colours[0] == colours[1], "the header's colour is the ground's here"


@pytest.mark.parametrize("query", ["에스프레소", "espresso", "에스 프레소", "ㅇㅅㅍㄹㅅ", "에스프레소를"])
def test_a_name_shows_its_definition_first(box: SearchBox, query: str) -> None:
    first, *others = box.ask(query).results
    assert (first.target, first.mark) == ("espresso", "definition")
    assert "다른 이름" in first.html
    assert others
    assert {result.mark for result in others} == {""}


def test_a_question_shows_no_definition(box: SearchBox) -> None:
    assert {result.mark for result in box.ask("에스프레소는 왜 쓴가요").results} == {""}


def test_what_may_answer_is_marked_and_what_was_not_found_is_named(page: Page, box: SearchBox) -> None:
    found = box.ask("주전자 브랜드 공장 견학 후기").results
    assert 1 <= len(found) <= 3
    assert {result.mark for result in found} == {"close"}
    expect(page.locator(STATUS)).to_contain_text("꼭 맞는 답은 없습니다")
    expect(page.locator(STATUS)).to_contain_text("견학")
    expect(page.locator(".search-topics a").first).to_be_visible()
    expect(page.locator(".search-places")).to_have_count(0)


def test_all_places_are_shown_on_request(page: Page, box: SearchBox) -> None:
    before = box.ask("에스프레소").results
    other = page.locator(".search-places button")
    count = int(re.sub(r"\D", "", other.inner_text()))
    assert count > len(before)
    other.click()
    expect(page.locator(STATUS)).to_contain_text(f"나오는 곳 {count}군데, 문서별")
    links = page.locator(f"{RESULT} a.md-search-result__link").evaluate_all("all => all.map(a => new URL(a.href))")
    pages = page.locator(RESULT).count()
    assert pages < count <= len(links)
    assert page.locator(f"{RESULT} .search-kind").count() == pages
    other.click()
    expect(page.locator(RESULT)).to_have_count(len(before))
    expect(other).to_contain_text(f"{count}군데")


def test_all_places_of_a_word_that_answers_nothing_by_itself_are_offered(page: Page, box: SearchBox) -> None:
    found = box.ask("많이").results
    assert {result.mark for result in found} == {"close"}
    expect(page.locator(".search-places")).to_contain_text("군데 모두")


def test_what_an_empty_box_offers_is_reached_with_keys(page: Page, box: SearchBox) -> None:
    example = page.locator(".search-start button").first
    page.keyboard.press("Tab")
    expect(example).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("Tab")
    query = example.inner_text()
    page.keyboard.press("Enter")
    expect(page.locator(BOX)).to_have_value(query)


def test_places_asked_for_with_keys_leave_the_reader_in_the_box(page: Page, box: SearchBox) -> None:
    box.ask("에스프레소")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).to_contain_text("문서별")
    expect(page.locator(BOX)).to_be_focused()


@pytest.mark.parametrize("query", ["에스프레소", "가스 빼고 보관하면 나아지나", "물이 가루의 지름길로 흐르는 일"])
def test_every_result_says_what_it_is_and_of_which_topic(page: Page, box: SearchBox, query: str) -> None:
    count = len(box.ask(query).results)
    kinds = page.locator(f"{RESULT} .search-kind").all_inner_texts()
    assert len(kinds) == count
    assert {kind.split(" · ")[0] for kind in kinds} <= {"개념", "용어"}
    assert all(len(kind.split(" · ")) == 2 for kind in kinds)


# The way back and what an empty box offers


def test_back_returns_to_the_query_and_its_results(page: Page, site: Site, box: SearchBox) -> None:
    box.ask("콜드브루")
    page.locator(f"{RESULT} a").first.click()
    page.wait_for_url("**/concepts/cold-brew/**")
    assert "q=" not in page.url
    page.go_back()
    expect(page.locator(BOX)).to_have_value("콜드브루")
    expect(page.locator(RESULT).first).to_be_visible()
    page.keyboard.press("Escape")
    page.wait_for_function("!location.search")


def test_a_page_that_the_browser_has_kept_opens_with_its_query_and_forgets_it_when_closed(page: Page, box: SearchBox) -> None:
    page.keyboard.press("Escape")
    page.evaluate("history.replaceState(null, '', '?q=콜드브루'); dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(page.locator(BOX)).to_have_value("콜드브루")
    expect(page.locator(RESULT).first).to_be_visible()
    page.keyboard.press("Escape")
    page.wait_for_function("!location.search")


def test_an_empty_box_offers_examples_and_what_was_asked_before(page: Page, site: Site, box: SearchBox) -> None:
    expect(page.locator(".search-start button")).to_have_count(3)
    assert page.locator(".search-start a").evaluate_all("all => all.map(a => a.pathname.split('/').at(-2))") == ["extraction-basics", "methods", "beans-and-water"]
    assert page.locator(".search-start").evaluate("e => getComputedStyle(e).wordBreak") == "keep-all"
    box.ask("콜드브루")
    expect(page.locator(".search-start")).to_be_hidden()
    page.locator(f"{RESULT} a").first.click()
    page.wait_for_url("**/concepts/cold-brew/**")
    page.focus(BOX)
    expect(page.locator(".search-start button").first).to_have_text("콜드브루")
    page.locator(".search-start button").first.click()
    expect(page.locator(RESULT).first).to_be_visible()


def test_spaces_are_no_query(page: Page, box: SearchBox) -> None:
    before = page.locator(STATUS).inner_text()
    assert box.ask("   ").results == ()
    assert page.locator(STATUS).inner_text() == before
    expect(page.locator(".search-start button")).to_have_count(3)


def test_a_shared_link_holds_the_whole_query(page: Page, box: SearchBox) -> None:
    box.ask("C++ & 드립 100%")
    page.locator("[data-md-component=search-share]").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert page.evaluate("address => new URL(address).searchParams.get('q')", copied) == "C++ & 드립 100%"


def test_hovering_fetches_names_alone(page: Page, site: Site) -> None:
    found = watch(page)
    page.goto(site.url)
    page.hover(".md-search__form")
    page.wait_for_timeout(1500)
    assert [url for url in found if "search_index" in url] == []
    assert [url for url in found if "names.json" in url]


def test_texts_that_do_not_come_are_said_and_names_stay(page: Page, site: Site) -> None:
    page.route("**/search_index.json", lambda route: route.abort())
    box = SearchBox(page, f"{site.url}ko/")
    box.reach()
    assert box.ask("핸드드립").results[0].target == "pour-over"
    expect(page.locator(".search-failed")).to_have_count(1)
    expect(page.locator(STATUS)).to_contain_text("본문을 불러오지 못해")
    expect(page.locator(RESULT).first).to_be_visible()
    assert box.ask("김치찌개 레시피").results == ()
    expect(page.locator(STATUS)).to_have_text("찾은 것이 없습니다. · 본문을 불러오지 못해 이름에서만 찾았습니다")


def test_another_edition_is_offered(page: Page, site: Site) -> None:
    box = SearchBox(page, site.url)
    box.reach()
    box.ask("주전자")
    link = page.locator(".search-edition a")
    expect(link).to_be_visible()
    count = re.sub(r"\D", "", link.inner_text())
    link.click()
    page.wait_for_url(f"{site.url}ko/?q=*")
    expect(page.locator(BOX)).to_have_value("주전자")
    expect(page.locator(STATUS)).to_contain_text(count)
