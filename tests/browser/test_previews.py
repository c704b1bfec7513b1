"""Previews of what a link leads to: pointer, keyboard, touch, what they hold, and that they are never in the way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from served import DESKTOP, Site
from test_concept import CONTRAST

PAGE = "concepts/extraction/"
FIGURE, TERM = "a[href='../grind-size/']", "a[href='../agitation/']"
NAMES = {"": ("Grind size", "분쇄도"), "ko/": ("분쇄도", "Grind size")}


def link(page: Page, selector: str) -> Locator:
    found = page.locator(f"article .concept li > {selector}, article .concept p {selector}").first
    found.scroll_into_view_if_needed()
    return found


def boxes(*found: Locator) -> Iterator[tuple[float, float, float, float]]:
    for one in found:
        box = one.bounding_box()
        assert box is not None
        yield box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"]


def overlap(one: Locator, other: Locator) -> bool:
    a, b = boxes(one, other)
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@pytest.mark.parametrize("lang", ["", "ko/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_link_shows_names_answer_and_figure_under_the_pointer(browser: Browser, site: Site, lang: str, scheme: str) -> None:
    context = site.context(browser, viewport=DESKTOP, color_scheme=scheme)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(site.url)))
    page.goto(f"{site.url}{lang}{PAGE}")
    page.wait_for_load_state("networkidle")
    preview, to = page.locator(".preview"), link(page, FIGURE)
    assert not any("previews.json" in url for url in asked), "it is fetched when it is wanted"
    asked.clear()
    to.hover()
    preview.wait_for()
    term, other = NAMES[lang]
    for text in (term, other):
        expect(preview).to_contain_text(text)
    assert preview.locator("[lang]:not([lang=''])").first.get_attribute("lang") == ("en" if lang else "ko")
    assert len(preview.locator("#__preview_text").inner_text()) > 40
    page.wait_for_function("() => { const i = document.querySelector('.preview img'); return i.complete && i.naturalWidth > 0 }")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.endswith(".svg")] == [f"{lang}previews.json"], "and no page is"
    for part in ("b", "small", "#__preview_text", ".other-name", "a"):
        assert preview.locator(part).first.evaluate(CONTRAST, "color") >= 4.5, part
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_it_covers_neither_its_link_nor_the_edge(browser: Browser, site: Site, width: int) -> None:
    context = site.context(browser, viewport={"width": width, "height": 700})
    page = context.new_page()
    page.goto(site.url + PAGE)
    preview = page.locator(".preview")
    links = page.locator("article .concept :is(p, li) > a[href^='../']:not([class])")
    assert links.count() > 4
    for i in range(links.count()):
        links.nth(i).scroll_into_view_if_needed()
        links.nth(i).hover()
        name = links.nth(i).evaluate("a => a.getAttribute('href').split('/')[1]")
        expect(preview.locator("a")).to_have_attribute("href", f"{site.url}concepts/{name}/")
        assert not overlap(preview, links.nth(i)), name
        [(left, top, right, bottom)] = boxes(preview)
        assert 0 <= left < right <= width
        assert 0 <= top < bottom <= 700
        assert page.evaluate("document.documentElement.scrollWidth") == width
    context.close()


def test_the_pointer_can_enter_it_and_it_goes_when_left_or_dismissed(page: Page, site: Site) -> None:
    page.goto(site.url + PAGE)
    preview, to = page.locator(".preview"), link(page, FIGURE)
    to.hover()
    preview.wait_for()
    page.wait_for_timeout(1000)
    assert preview.is_visible(), "no clock takes it away"
    preview.locator("#__preview_text").hover()
    page.wait_for_timeout(600)
    assert preview.is_visible()
    page.locator("article h1").hover()
    preview.wait_for(state="hidden")
    to.hover()
    preview.wait_for()
    page.keyboard.press("Escape")
    assert not preview.is_visible()
    page.locator("article h1").hover()
    to.hover()
    preview.locator("a").click()
    assert page.url == f"{site.url}concepts/grind-size/"


def test_it_follows_the_focus_of_the_keyboard(page: Page, site: Site) -> None:
    page.goto(site.url + PAGE)
    preview, to = page.locator(".preview"), link(page, FIGURE)
    page.keyboard.press("Tab")  # the focus is the keyboard's
    to.focus()
    expect(preview).to_contain_text("Grind size")
    assert to.get_attribute("aria-describedby") == "__preview_text"
    page.keyboard.press("Tab")
    expect(preview).not_to_contain_text("Grind size")
    to.focus()
    preview.wait_for()
    page.keyboard.press("Escape")
    assert not preview.is_visible()
    assert to.evaluate("e => e === document.activeElement")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.url}concepts/grind-size/")


def test_on_touch_a_term_is_shown_first_and_a_concept_is_followed(phone: Page, site: Site) -> None:
    phone.goto(site.url + PAGE)
    preview = phone.locator(".preview")
    link(phone, TERM).tap()
    preview.wait_for()
    assert phone.url == site.url + PAGE
    assert not overlap(preview, link(phone, TERM))
    assert preview.evaluate("e => e === document.activeElement"), "a screen reader is told"
    phone.locator("article h1").tap()
    assert not preview.is_visible()
    link(phone, TERM).tap()
    preview.wait_for()
    link(phone, TERM).tap()
    phone.wait_for_url(f"{site.url}concepts/agitation/")
    phone.goto(site.url + PAGE)
    link(phone, TERM).tap()
    preview.locator("a").tap()
    phone.wait_for_url(f"{site.url}concepts/agitation/")
    phone.goto(site.url + PAGE)
    link(phone, FIGURE).tap()
    phone.wait_for_url(f"{site.url}concepts/grind-size/")


def test_without_its_data_links_are_links(phone: Page, site: Site) -> None:
    phone.route("**/previews.json", lambda route: route.abort())
    phone.goto(site.url + PAGE)
    link(phone, TERM).tap()
    phone.wait_for_url(f"{site.url}concepts/agitation/")


@pytest.mark.parametrize(
    ("path", "selector"),
    [
        (PAGE, ".topic-path a"),
        (PAGE, ".neighbours a"),
        (PAGE, "h2 .headerlink"),
        ("concepts/", ".questions a"),
        ("glossary/", "dt a >> nth=0"),
        (PAGE, ".md-nav--primary a[href*='brew-ratio']"),
    ],
)
def test_what_is_no_link_of_the_text_has_none(page: Page, site: Site, path: str, selector: str) -> None:
    page.goto(site.url + path)
    page.locator(selector).first.hover()
    page.wait_for_timeout(700)
    assert not page.locator(".preview").is_visible()


def test_it_is_not_on_paper_and_moves_only_for_who_wants_it(browser: Browser, site: Site) -> None:
    for motion, animation in (("reduce", "none"), ("no-preference", "preview")):
        context = site.context(browser, viewport=DESKTOP, reduced_motion=motion)
        page = context.new_page()
        page.goto(site.url + PAGE)
        link(page, FIGURE).hover()
        preview = page.locator(".preview")
        preview.wait_for()
        assert preview.evaluate("e => getComputedStyle(e).animationName") == animation
        page.emulate_media(media="print")
        assert not preview.is_visible()
        context.close()
