"""Where a result leads: every word of the query that stands on the page is marked there, however it ends, and one is in sight."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from search_box import RESULT, SearchBox
from served import DESKTOP, Site

MARKS = "marks => marks.map(mark => mark.textContent)"
FORMULAS = "formulas => formulas.map(formula => formula.outerHTML)"
IN_SIGHT = """
() => [...document.querySelectorAll("article mark[data-md-highlight]")].some(mark => {
  const {top, bottom, height} = mark.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < innerHeight;
})
"""


@pytest.fixture(scope="module")
def reader(browser: Browser, site: Site) -> Iterator[Page]:
    """One page for all queries."""
    context = site.context(browser, viewport=DESKTOP)
    yield context.new_page()
    context.close()


def land(page: Page, root: str, query: str, slug: str) -> None:
    """Ask for `query` and follow the first result that leads to the page of `slug`."""
    box = SearchBox(page, root)
    box.reach()
    box.fetch_texts()
    assert slug in [result.target for result in box.ask(query).results]
    page.locator(f"{RESULT} a.md-search-result__link[href*='/{slug}/']").first.click()
    page.wait_for_url(f"**/concepts/{slug}/**")
    page.wait_for_load_state()


@pytest.mark.parametrize(
    ("root", "query", "slug", "words"),
    [
        ("ko/", "추출을 멈추는 순간", "extraction", ["추출", "멈추느냐", "순간"]),
        ("ko/", "거품이 가라앉지 않으면", "bloom", ["거품", "가라앉"]),
        ("ko/", "종이가 기름을 붙잡나요", "pour-over", ["종이", "기름", "붙잡는", "붙잡"]),
        ("ko/", "물온도와 뚜껑", "water-temperature", ["물 온도", "뚜껑"]),
        ("ko/", "추출수율구하기", "extraction-yield", ["추출 수율"]),
        ("ko/", "젓고 누르는 프렌치프레스", "immersion", ["젓고", "누르", "프렌치프레스"]),
        ("ko/", "뚝뚝 떨어지는데 짙은 에스프레소", "espresso", ["뚝뚝", "떨어지", "짙", "에스프레소"]),  # in a table
        ("ko/", "굵은소금 같은 굵기", "grind-size", ["굵은소금", "굵기"]),
        ("ko/", "핸드드립 brew grinder 옵션", "pour-over", ["핸드드립", "brew", "grinder"]),  # in code
        ("ko/", "beverage 무게와 수율 함수", "extraction-yield", ["beverage", "무게", "수율"]),  # in coloured code, not in formulas
        ("ko/", "이산화탄소가 로스팅할 때 빠져나오나", "bloom", ["이산화탄소", "로스팅", "빠져나오"]),  # in what is folded
        ("ko/", "에스프레소 기계 안에 남는 물 비율", "brew-ratio", ["에스프레소", "기계", "남는", "비율"]),
        ("ko/", "핵심은 채널링 지름길", "pour-over", ["채널링", "지름길"]),  # in a link
        ("ko/", "표시를 읽는 경도", "water-hardness", ["표시 읽", "경도"]),  # in a heading
        ("ko/", "espresso 위의 거품 크레마", "espresso", ["에스프레소", "크레마"]),
        ("ko/", "TDS가 뭐고 EY는 뭔가요", "extraction-yield", ["TDS"]),
        ("", "grinding cubes finer", "grind-size", ["cube", "finer", "grind"]),
        ("", "does hot water drive out gases", "bloom", ["gas", "drive", "hot water"]),  # in what is folded
        ("", "oils and gasses under pressure", "espresso", ["oils", "pressure"]),
        ("", "spurting from one side", "espresso", ["spurts", "side"]),
        ("", "why are beverages weighed", "brew-ratio", ["beverage", "weighed"]),
        ("", "TDS of a beverage", "extraction-yield", ["TDS", "beverage"]),
    ],
)
def test_every_word_that_stands_on_the_page_is_marked(reader: Page, site: Site, root: str, query: str, slug: str, words: list[str]) -> None:
    land(reader, site.url + root, query, slug)
    marked = reader.locator("article mark[data-md-highlight]").evaluate_all(MARKS)
    assert [word for word in words if not any(word in mark for mark in marked)] == [], marked
    assert reader.evaluate(IN_SIGHT)
    assert "h=" not in reader.url
    formulas = reader.locator("article math").evaluate_all(FORMULAS)
    reader.goto(f"{site.url}{root}concepts/{slug}/")
    assert reader.locator("article math").evaluate_all(FORMULAS) == formulas


def test_what_is_folded_is_open_where_a_word_stands_in_it_and_the_list_of_contents_is_not(reader: Page, site: Site) -> None:
    land(reader, f"{site.url}ko/", "이산화탄소가 로스팅할 때 빠져나오나", "bloom")
    assert reader.locator("article details:not(.answer):has(mark)").evaluate("details => details.open")
    land(reader, f"{site.url}ko/", "추출 수율", "extraction-yield")
    assert not reader.locator("article details.contents").evaluate("details => details.open")


def test_a_word_that_only_other_words_begin_with_is_not_marked_in_them(reader: Page, site: Site) -> None:
    reader.goto(f"{site.url}ko/concepts/bloom/?h={'뜸 in 스'}")
    marked = reader.locator("article mark[data-md-highlight]").evaluate_all(MARKS)
    assert marked
    assert set(marked) == {"뜸"}


def test_a_link_to_a_section_shows_a_word_in_it(reader: Page, site: Site) -> None:
    reader.set_viewport_size({"width": 800, "height": 260})
    reader.goto(f"{site.url}concepts/pour-over/?h=swirl#recipe", wait_until="load")
    reader.wait_for_function(IN_SIGHT)
    reader.set_viewport_size(DESKTOP)
