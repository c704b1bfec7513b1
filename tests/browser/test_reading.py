"""What a reader sees and does: colours, phone, print, keyboard, no JavaScript, figures."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page
from served import DESKTOP, PHONE, Site

CONCEPT = "concepts/grind-size/"
SCHEME = "document.body.dataset.mdColorScheme"
# The colour of a pixel as the reader sees it, filters included.
LUMINANCE = """([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
  .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0)"""


@pytest.mark.parametrize(
    ("system", "first", "rest"),
    [("light", "default", ("default", "slate")), ("dark", "slate", ("default", "slate"))],
)
def test_the_palette_follows_the_system_and_can_be_set(
    browser: Browser, site: Site, system: str, first: str, rest: tuple[str, str]
) -> None:
    context = site.context(browser, color_scheme=system)
    page = context.new_page()
    page.goto(site.url + CONCEPT)
    assert page.evaluate(SCHEME) == first
    toggle = page.locator("[data-md-component=palette] label:visible")
    for wanted in rest:
        toggle.click()
        page.wait_for_function(f"{SCHEME} === {wanted!r}")
    page.goto(site.url)
    assert page.evaluate(SCHEME) == "slate", "the choice must be kept on the next page"
    toggle.click()
    page.wait_for_function(f"{SCHEME} === {first!r}")
    page.emulate_media(color_scheme="dark" if system == "light" else "light")
    page.wait_for_function(f"{SCHEME} !== {first!r}")
    context.close()


@pytest.mark.parametrize("path", [CONCEPT, f"ko/{CONCEPT}", "", "glossary/", "ko/concepts/"])
def test_everything_can_be_read_without_javascript(browser: Browser, site: Site, path: str) -> None:
    context = site.context(browser, java_script_enabled=False, viewport=DESKTOP)
    page = context.new_page()
    page.goto(site.url + path)
    assert page.locator("article h1").is_visible()
    assert len(page.locator("article").inner_text()) > 300
    if path.endswith(CONCEPT):
        for part in (
            ".short-answer",
            ".names",
            ".related",
            ".backlinks q >> nth=0",
            ".neighbours",
            ".edit a",
            "math >> nth=0",
        ):
            assert page.locator(part).first.is_visible(), part
    else:
        assert page.locator("article a:visible").count() > 13
    context.close()


@pytest.mark.parametrize("lang", ["", "ko/"])
def test_the_drawer_on_a_phone_shows_the_topics_and_the_concepts_of_this_one(
    phone: Page, site: Site, lang: str
) -> None:
    phone.goto(f"{site.url}{lang}{CONCEPT}")
    here = phone.locator(".md-nav--primary a[aria-current=page]")
    closed = here.bounding_box()
    assert closed is None or closed["x"] + closed["width"] <= 0
    phone.locator("button.drawer-button").tap()
    here.wait_for(state="visible")
    phone.wait_for_timeout(400)  # the drawer slides in
    box = here.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    phone.locator(".md-nav--primary label.md-nav__title[for=__nav_topic]").tap()
    topics = phone.locator(".md-nav--primary > .md-nav__list > .md-nav__item")
    topics.first.wait_for(state="visible")
    assert topics.count() == 3 + 6
    with phone.expect_navigation():
        phone.locator(".md-nav--primary a[href$='glossary/']").first.tap()
    assert phone.url == f"{site.url}{lang}glossary/"


@pytest.mark.parametrize("path", ["", CONCEPT, "glossary/", "ko/", f"ko/{CONCEPT}", "no/page"])
@pytest.mark.parametrize("width", [320, 390])
def test_the_header_of_a_phone_is_not_crowded(browser: Browser, site: Site, path: str, width: int) -> None:
    context = site.context(browser, viewport={"width": width, "height": 700})
    page = context.new_page()
    page.goto(site.url + path)
    if path == "no/page":
        page.wait_for_selector("#__search:checked", state="attached")  # it is open where nothing is found
        page.keyboard.press("Escape")
        page.wait_for_function("!document.getAnimations().length")
    boxes = []
    for part in (
        ".md-header__title",
        "[data-md-component=palette] label:visible",
        ".language-switch",
        "label.md-header__button[for=__search]",
    ):
        box = page.locator(f".md-header {part}").bounding_box()
        assert box is not None, part
        boxes.append(box)
    for left, right in pairwise(boxes):
        assert left["x"] + left["width"] <= right["x"] + 1
    assert boxes[-1]["x"] + boxes[-1]["width"] <= width
    title = page.locator(".md-header__topic .md-ellipsis").first
    assert title.evaluate("e => e.scrollWidth <= e.clientWidth + 1"), "the site's name is cut off"
    context.close()


def test_wide_tables_formulas_and_code_scroll_inside_themselves(phone: Page, site: Site) -> None:
    scrolled = 0
    for path in (CONCEPT, "concepts/extraction-yield/", "concepts/pour-over/", "ko/concepts/extraction-yield/"):
        phone.goto(site.url + path)
        for element in phone.locator(
            "article :is(.md-typeset__scrollwrap, div.arithmatex, pre > code)"
        ).all():
            wide, inside, right = element.evaluate(
                "e => [e.scrollWidth > e.clientWidth, getComputedStyle(e).overflowX, e.getBoundingClientRect().right]"
            )
            assert right <= PHONE["width"] + 1
            if wide:
                assert inside in ("auto", "scroll")
                scrolled += 1
        assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert scrolled >= 4, "a wide table, formula and code were not found: the test looks at nothing"


@pytest.mark.parametrize(
    ("size", "path"),
    [(PHONE, "glossary/"), (DESKTOP, "glossary/"), (PHONE, "ko/glossary/"), (DESKTOP, "ko/glossary/")],
)
def test_an_entry_that_is_jumped_to_stands_below_header_and_letters(
    browser: Browser, site: Site, size: dict[str, int], path: str
) -> None:
    context = site.context(browser, viewport=size)
    page = context.new_page()
    page.goto(f"{site.url}{path}#channeling")
    page.wait_for_timeout(300)
    bar, entry = page.locator(".letters").bounding_box(), page.locator("#channeling").bounding_box()
    is_phone = size is PHONE  # where the letters take rows, and do not stay
    assert bar is not None
    assert entry is not None
    if not is_phone:
        assert bar["y"] >= 40, "the bar must stay below the header"
        assert bar["height"] < 100
    assert max(48, 0 if is_phone else bar["y"] + bar["height"]) <= entry["y"] + 8
    page.locator(".letters a").nth(2).click()
    page.wait_for_timeout(300)
    group = page.locator(page.evaluate("location.hash")).bounding_box()
    assert group is not None
    assert max(48, 0 if is_phone else bar["y"] + bar["height"]) <= group["y"] + 8
    context.close()


def test_the_skip_link_is_first_and_leads_to_the_text(page: Page, site: Site) -> None:
    page.goto(site.url + CONCEPT)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.md-skip')")
    page.wait_for_function("getComputedStyle(document.activeElement).opacity === '1'")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#grind-size"
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('article'))")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_goes_through_the_page_in_order_and_is_seen(browser: Browser, site: Site, scheme: str) -> None:
    context = site.context(browser, viewport=DESKTOP, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{site.url}concepts/espresso/")
    places: list[str] = []
    unseen: list[str] = []
    for _ in range(90):
        page.keyboard.press("Tab")
        found = page.evaluate(
            """() => {
              const e = document.activeElement, seen = e.matches(".md-option") ? e.nextElementSibling : e
              const style = getComputedStyle(seen)
              const place = e.closest(".md-header") ? "header" : e.closest(".md-sidebar--primary") ? "navigation"
                : e.closest(".md-sidebar--secondary") ? "contents" : e.closest("article") ? "text"
                : e.closest(".md-footer") ? "footer" : e.matches(".md-skip") ? "skip" : e.tagName
              return [place, e.outerHTML.slice(0, 120), style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 || e.matches(".md-search__input")]
            }"""
        )
        if found[0] in ("footer", "BODY"):  # the end of the page
            break
        places += [found[0]] if not places or places[-1] != found[0] else []
        unseen += [] if found[2] else [found[1]]
    else:
        raise AssertionError("the page does not end")
    assert places[:5] == ["skip", "header", "navigation", "contents", "text"]
    assert unseen == []
    context.close()


def test_the_search_opens_and_closes_from_the_keyboard(page: Page, site: Site) -> None:
    page.goto(site.url)
    page.keyboard.press("/")
    page.wait_for_function("document.activeElement.matches('[data-md-component=search-query]')")
    page.keyboard.press("Escape")
    page.wait_for_function("!document.querySelector('#__search').checked")


@pytest.mark.parametrize("path", [CONCEPT, "ko/glossary/", "concepts/"])
def test_print_shows_the_text_and_nothing_else(page: Page, site: Site, path: str) -> None:
    page.goto(site.url + path)
    page.emulate_media(media="print")
    for part in (
        ".md-header",
        ".md-sidebar--primary",
        ".md-sidebar--secondary",
        ".md-footer",
        ".neighbours",
        ".edit",
        ".letters",
        ".headerlink",
        ".md-clipboard",
        ".topic-path",
    ):
        for element in page.locator(part).all():
            assert not element.is_visible(), part
    assert page.locator("article h1").is_visible()
    box = page.locator("article h1").bounding_box()
    assert box is not None
    assert box["y"] < 150
    assert len(page.pdf(format="A4")) > 10_000


def test_print_of_a_dark_page_is_dark_text_on_white(browser: Browser, site: Site) -> None:
    context = site.context(browser, color_scheme="dark")
    page = context.new_page()
    page.goto(site.url + CONCEPT)
    page.emulate_media(media="print", color_scheme="dark")
    colour, background = page.evaluate(
        "[getComputedStyle(document.querySelector('article p')).color, getComputedStyle(document.body).backgroundColor]"
    )
    numbers = [[float(n) for n in re.findall(r"[\d.]+", c)][:3] for c in (colour, background)]
    assert page.evaluate(LUMINANCE, numbers[0]) < 0.2, colour
    assert page.evaluate(LUMINANCE, numbers[1]) > 0.8, background
    assert page.locator("figure img").first.evaluate("e => getComputedStyle(e).filter") == "none"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_figures_load_have_a_caption_and_suit_the_scheme(browser: Browser, site: Site, scheme: str) -> None:
    context = site.context(browser, color_scheme=scheme, viewport=DESKTOP)
    page = context.new_page()
    for path in (CONCEPT, f"ko/{CONCEPT}"):
        page.goto(site.url + path)
        figure = page.locator("article figure").first
        figure.scroll_into_view_if_needed()
        image = figure.locator("img")
        page.wait_for_function("i => i.complete && i.naturalWidth > 0", arg=image.element_handle())
        assert len(image.get_attribute("alt") or "") > 20
        assert figure.locator("figcaption").is_visible()
        filters = image.evaluate("e => getComputedStyle(e).filter")
        assert filters == ("none" if scheme == "light" else "invert(1) hue-rotate(180deg)")
        box = image.bounding_box()
        assert box is not None
        assert box["width"] > 300
    context.close()


def test_korean_words_stay_whole_at_the_end_of_a_line(phone: Page, site: Site) -> None:
    phone.goto(f"{site.url}ko/concepts/extraction/")
    assert phone.locator("article p a").first.evaluate("e => getComputedStyle(e).wordBreak") == "keep-all"
    assert phone.locator("article p").first.evaluate("e => getComputedStyle(e).wordBreak") == "keep-all"
    cut = phone.evaluate(
        """() => [...document.querySelectorAll("article .concept > p a")].filter(a => a.getClientRects().length > 1 && !/\\s/.test(a.textContent)
          && a.textContent.length < 12).map(a => a.textContent)"""
    )
    assert cut == []


def test_lines_are_not_too_long_to_read(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1920, "height": 1000})
    for path, most in (("ko/concepts/bloom/", 52), ("concepts/bloom/", 100)):
        page.goto(site.url + path)
        length = page.evaluate(
            """() => { const p = [...document.querySelectorAll("article .concept > p")].sort((a, b) => b.textContent.length - a.textContent.length)[0]
              const lines = p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight)
              return p.textContent.length / lines }"""
        )
        assert 25 < length < most, path
