"""A concept page: hide the answer, find one's way on a phone, go on, print, first colours, signs that are seen."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, Route
from served import DESKTOP, PHONE, Site
from settings import EDIT_ROOT

CONCEPT = "concepts/extraction/"
CONTRAST = """(e, name) => {
  const light = (c) => c.map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [.2126, .7152, .0722][i], 0)
  const parsed = (c) => { const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true}); canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); const d = canvas.getImageData(0, 0, 1, 1).data; return [[d[0], d[1], d[2]], d[3] / 255] }
  const layers = []
  for (let at = e; at; at = at.parentElement) layers.unshift(getComputedStyle(at).backgroundColor)
  const over = (below, colour) => { const m = colour.match(/[\\d.]+/g).map(Number), a = m[3] ?? 1; return below.map((v, i) => v * (1 - a) + m[i] * a) }
  const ground = layers.reduce(over, [255, 255, 255])
  const ink = over(ground, getComputedStyle(e)[name])
  const [a, b] = [light(ink), light(ground)]
  return (Math.max(a, b) + .05) / (Math.min(a, b) + .05)
}"""


@pytest.mark.parametrize("javascript", [True, False])
def test_the_answer_can_be_hidden_and_shown(browser: Browser, site: Site, javascript: bool) -> None:
    context = site.context(browser, viewport=PHONE, java_script_enabled=javascript)
    page = context.new_page()
    page.goto(site.url + CONCEPT)
    answer = page.locator(".short-answer")
    assert answer.is_visible()
    page.locator(".answer > summary").click()
    assert not answer.is_visible()
    page.locator(".answer > summary").click()
    assert answer.is_visible()
    context.close()


def test_next_comes_before_sources_and_backlinks_and_more_than_five_backlinks_fold(page: Page, site: Site) -> None:
    page.goto(f"{site.url}concepts/pour-over/")
    order = page.locator(".neighbours, #sources, .related, .backlinks").evaluate_all("all => all.map(e => e.id || e.className)")
    assert order[0] == "neighbours"
    assert order[-1] == "backlinks"
    shown = page.locator(".backlinks li:visible")
    assert shown.count() == 5
    page.locator(".backlinks summary").click()
    assert shown.count() > 5


def test_a_phone_has_a_table_of_contents_and_the_short_name_in_the_header(phone: Page, site: Site) -> None:
    phone.goto(site.url + CONCEPT)
    contents = phone.locator(".contents")
    assert not contents.locator("a").first.is_visible()
    contents.locator("summary").tap()
    contents.locator("a[href='#pitfalls']").tap()
    phone.wait_for_timeout(500)
    assert phone.url.endswith("#pitfalls")
    heading = phone.locator("#pitfalls").bounding_box()
    assert heading is not None
    assert 40 < heading["y"] < 400
    title = phone.locator("[data-md-component=header-topic] .md-ellipsis")
    assert title.inner_text().strip() == "Extraction"
    phone.goto(f"{site.url}{CONCEPT}")
    assert phone.locator("h2 .headerlink").first.evaluate("e => getComputedStyle(e).opacity") == "1", "a finger does not hover"


def test_a_desktop_has_the_contents_once(page: Page, site: Site) -> None:
    page.goto(site.url + CONCEPT)
    assert not page.locator(".contents").is_visible()
    assert page.locator(".md-sidebar--secondary a").first.is_visible()


def test_a_dark_page_prints_dark_on_white_to_its_last_line_and_with_what_was_folded(browser: Browser, site: Site) -> None:
    context = site.context(browser, viewport=DESKTOP, color_scheme="dark")
    page = context.new_page()
    page.goto(site.url + "concepts/grind-size/")
    assert page.locator("article p a").first.evaluate(CONTRAST, "color") >= 4.5, "on screen"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("document.getAnimations().length") == 0, "no colour is on its way to another"
    for part in ("article p a", ".names", "figcaption", ".backlinks q", ".short-answer", "td"):
        assert page.locator(part).first.evaluate(CONTRAST, "color") >= 4.5, part
    assert page.locator("article details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("article details:not([open])").count() > 0
    context.close()


def test_the_first_paint_of_a_dark_system_is_dark(browser: Browser, site: Site) -> None:
    context = site.context(browser, viewport=DESKTOP, color_scheme="dark")
    page = context.new_page()
    page.route("**/bundle.*.js", lambda route: route.abort())
    page.goto(site.url + CONCEPT)
    colours = page.evaluate("[document.body, document.querySelector('.md-header')].map(e => getComputedStyle(e).backgroundColor)")
    assert all(max(float(n) for n in re.findall(r"[\d.]+", colour)[:3]) < 90 for colour in colours), colours
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_signs_and_the_focus_in_the_search_are_seen(browser: Browser, site: Site, scheme: str) -> None:
    context = site.context(browser, viewport=PHONE, has_touch=True, is_mobile=True, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{site.url}concepts/extraction-yield/")
    for part in (".md-code__button, .md-clipboard", "h2 .headerlink"):
        assert page.locator(part).first.evaluate(CONTRAST, "color") >= 3, part
    page.set_viewport_size(DESKTOP)
    page.goto(f"{site.url}?q=coffee")
    result = page.locator(".md-search-result__link").first
    result.wait_for()
    page.locator("[data-md-component=search-query]").press("ArrowDown")
    page.wait_for_function("document.activeElement.matches('.md-search-result__link')")
    assert page.locator(":focus").evaluate(CONTRAST, "outlineColor") >= 3
    context.close()


def test_the_foot_has_licence_and_source(page: Page, site: Site) -> None:
    page.goto(site.url)
    assert page.locator(f".md-footer a[href='{EDIT_ROOT.partition('/edit/')[0]}']").is_visible()


def test_names_in_another_script_have_their_language(page: Page, site: Site) -> None:
    page.goto(f"{site.url}ko/glossary/")
    latin = page.locator(".aliases, .other-name").evaluate_all(
        "all => all.flatMap(e => [...e.childNodes]).filter(n => n.nodeType === 3 && /^[\\sA-Za-z-]+$/.test(n.data) && /[a-z]{2}/i.test(n.data)).map(n => n.parentElement.lang)"
    )
    assert set(latin) == {"en"}


def test_a_page_that_was_read_has_another_colour_and_forced_colours_keep_the_box(browser: Browser, site: Site) -> None:
    context = site.context(browser, viewport=DESKTOP, forced_colors="active")
    page = context.new_page()
    page.goto(site.url + CONCEPT)
    assert page.locator(".answer").evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
    seen = page.locator(".answer > summary").evaluate("e => [getComputedStyle(e, '::after'), getComputedStyle(document.body)].map(s => s.backgroundColor)")
    assert len(set(seen)) == 2, "what folds has its sign"
    page.goto(f"{site.url}concepts/extraction-yield/")
    assert page.locator("math mi").first.evaluate("e => getComputedStyle(e).forcedColorAdjust") == "none", "its ground would cover words"
    page.goto(site.url + CONCEPT)
    rules = page.evaluate("[...document.styleSheets].flatMap(s => [...s.cssRules]).filter(r => r.selectorText?.includes(':visited')).map(r => r.style.color)")
    assert "var(--visited-color)" in rules
    colours = page.evaluate("['--visited-color', '--md-typeset-a-color'].map(name => getComputedStyle(document.body).getPropertyValue(name))")
    assert len(set(colours)) == 2
    context.close()


def test_a_reader_says_whether_a_question_is_known(page: Page, site: Site) -> None:
    page.goto(site.url + CONCEPT)
    known, unknown = (page.locator(f"[data-rating={name}]") for name in ("known", "again"))
    pressed = lambda: [button.get_attribute("aria-pressed") for button in (known, unknown)]  # noqa: E731
    assert pressed() == ["false", "false"]
    known.focus()
    page.keyboard.press("Enter")
    assert pressed() == ["true", "false"]
    assert page.locator(".test-here .progress").is_visible()
    page.reload()
    assert pressed() == ["true", "false"]
    page.goto(f"{site.url}path/")
    assert page.locator(f"[data-progress={CONCEPT.split('/')[1]}] .progress").is_visible()
    page.goto(site.url + CONCEPT)
    unknown.click()
    assert pressed() == ["false", "true"]


def test_formulas_move_nothing_when_their_font_comes_late(browser: Browser, site: Site) -> None:
    context = site.context(browser, viewport=PHONE)
    page, held = context.new_page(), list[Route]()
    page.route("**/concept-math*.woff2", lambda route: held.append(route))
    page.goto(f"{site.url}concepts/extraction-yield/", wait_until="domcontentloaded")
    page.wait_for_timeout(1000)
    boxes = "[...document.querySelectorAll('article :is(h2, math)')].map(e => e.getBoundingClientRect()).map(b => [b.y, b.height])"
    before = page.evaluate(boxes)
    assert held, "the page has no formula"
    for route in held:
        route.continue_()
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(300)
    assert page.evaluate(boxes) == before
    context.close()
