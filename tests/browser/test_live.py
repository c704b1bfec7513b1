"""Live figures: loaded when they come into view, moved by keyboard, and a still picture wherever that is all there can be."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe import violations
from playwright.sync_api import Browser, Page, Route, expect
from served import DESKTOP, PHONE, Site
from tiny import Project

PATH = "concepts/grind-size/"
FIGURE = "figure[data-live]"
SIZE = "e => [e.getBoundingClientRect().width, e.getBoundingClientRect().height]"
BOXES = f"[...document.querySelectorAll('{FIGURE} img, {FIGURE}')].toReversed().flatMap({SIZE})"
WATCH = """window.shifted = 0
new PerformanceObserver(list => list.getEntries().forEach(one => { shifted += one.value })).observe({ type: "layout-shift", buffered: true })"""


def shown(page: Page) -> None:
    """Scroll to the figure and wait for its live form."""
    page.locator(FIGURE).scroll_into_view_if_needed()
    expect(page.locator(f"{FIGURE}.is-live svg.live-picture")).to_be_visible()


@pytest.fixture
def opened(page: Page, site: Site) -> Page:
    page.goto(site.url + PATH)
    shown(page)
    return page


def test_nothing_is_loaded_before_the_figure_comes_into_view(browser: Browser, site: Site) -> None:
    context = site.context(browser, viewport={"width": 320, "height": 240})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.url + PATH, wait_until="networkidle")
    assert page.locator(FIGURE).evaluate("e => e.getBoundingClientRect().top - innerHeight") > 300
    assert not [url for url in asked if url.endswith(".live.js")]
    assert page.locator(f"{FIGURE} img").is_visible()
    shown(page)
    assert len([url for url in asked if url.endswith("grind-size.live.js")]) == 1
    context.close()


def test_pages_without_such_a_figure_load_no_engine(page: Page, site: Site) -> None:
    page.goto(site.url + "concepts/bloom/")
    assert page.locator("script[src*=live-]").count() == 0
    assert ".live-picture" not in page.content()


@pytest.mark.parametrize(("prefix", "label", "said"), [("", "Grind size:", "Grounds of 500 µm have given 17.3% after 60 seconds."), ("ko/", "가루의 굵기:", "굵기 500 µm인 가루에서는 60초 뒤에 17.3%가 녹아 나온다.")])
def test_a_key_moves_the_picture_and_says_what_is_seen(page: Page, site: Site, prefix: str, label: str, said: str) -> None:
    page.goto(site.url + prefix + PATH)
    shown(page)
    before = page.locator(".live-picture").inner_html()
    control = page.get_by_label(label)
    control.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".live output")).to_have_text(said.replace("/", "\u2060/\u2060"))
    assert page.locator(".live-picture").inner_html() != before
    assert control.get_attribute("aria-valuetext") == "500 µm"
    assert page.locator(".live-value").first.inner_text() == "500 µm"


def test_a_choice_is_a_list(opened: Page) -> None:
    opened.get_by_label("Contact time (s):").select_option("240")
    expect(opened.locator(".live output")).to_have_text("Grounds of 400 µm have given 27.8% after 240 seconds.")
    assert opened.locator(".live output").evaluate("e => e.htmlFor.length") == 2


def test_without_scripts_and_on_paper_the_picture_stays(browser: Browser, site: Site, opened: Page) -> None:
    context = site.context(browser, java_script_enabled=False, viewport=DESKTOP)
    page = context.new_page()
    page.goto(site.url + PATH)
    assert page.locator(f"{FIGURE} img").is_visible()
    assert page.locator(".live").is_hidden()
    context.close()
    opened.emulate_media(media="print")
    assert opened.locator(f"{FIGURE} img").is_visible()
    assert opened.locator(".live-picture").is_hidden()
    assert opened.locator(".live").is_hidden()


def test_who_wants_little_motion_is_asked_first(browser: Browser, site: Site) -> None:
    context = site.context(browser, viewport=DESKTOP, reduced_motion="reduce")
    page = context.new_page()
    page.goto(site.url + PATH)
    page.locator(FIGURE).scroll_into_view_if_needed()
    button = page.get_by_role("button", name="Try it")
    expect(button).to_be_visible()
    assert page.locator(f"{FIGURE} img").is_visible()
    assert page.locator(".live-picture").count() == 0
    assert page.locator(f"{FIGURE} .live").evaluate("(e, button) => e.clientHeight - button.offsetHeight", button.element_handle()) < 20, "no room is kept for what may not come"
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".live-picture")).to_be_visible()
    expect(page.get_by_label("Grind size:")).to_be_focused()
    context.close()


def test_a_script_that_does_not_come_leaves_the_picture(browser: Browser, site: Site) -> None:
    context = site.context(browser, viewport=DESKTOP)
    page = context.new_page()
    page.route("**/*.live.js", lambda route: route.abort())
    page.goto(site.url + PATH)
    page.locator(FIGURE).scroll_into_view_if_needed()
    expect(page.locator(".live")).to_be_hidden()
    assert page.locator(f"{FIGURE} img").is_visible()
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1440])
@pytest.mark.parametrize("prefix", ["", "ko/"])
def test_nothing_moves_and_nothing_sticks_out(browser: Browser, site: Site, width: int, prefix: str) -> None:
    context = site.context(browser, viewport={"width": width, "height": 800})
    page, held = context.new_page(), list[Route]()
    page.add_init_script(WATCH)
    page.route("**/*.live.js", lambda route: held.append(route))
    page.goto(site.url + prefix + PATH, wait_until="domcontentloaded")
    page.locator(FIGURE).evaluate("e => e.scrollIntoView({ block: 'center' })")  # as a link to a place on the page does
    page.wait_for_function("document.querySelector('figure[data-live] img').complete && document.fonts.status === 'loaded'")
    page.wait_for_timeout(300)
    before = page.evaluate(BOXES)
    page.evaluate("shifted = 0")
    held[0].continue_()
    shown(page)
    page.wait_for_timeout(300)
    assert page.evaluate("shifted") <= 0.02
    assert page.evaluate(BOXES) == pytest.approx(before, abs=1)
    assert page.locator(".live-picture").evaluate(SIZE) == pytest.approx(before[:2], abs=1)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_live_figure(browser: Browser, site: Site, scheme: str) -> None:
    for prefix, size in (("", DESKTOP), ("ko/", PHONE)):
        context = site.context(browser, viewport=size, color_scheme=scheme)
        page = context.new_page()
        page.goto(site.url + prefix + PATH)
        shown(page)
        found = violations(page, "figure")
        context.close()
        assert [(v["id"], v["nodes"][0]["html"][:150]) for v in found] == []


def test_forced_colours_are_those_of_the_system(browser: Browser, site: Site) -> None:
    context = site.context(browser, viewport=DESKTOP, forced_colors="active")
    page = context.new_page()
    page.goto(site.url + PATH)
    shown(page)
    line, system = page.evaluate("""() => {
      const probe = document.body.appendChild(Object.assign(document.createElement("i"), { style: "color: LinkText" }))
      return [getComputedStyle(document.querySelector(".live-picture .blue")).stroke, getComputedStyle(probe).color]
    }""")
    assert line == system
    context.close()


LIVE = Path(__file__).parents[1] / "site/data/coffee/docs/assets/figures/grind-size.live.js"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 345.6 216"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("OFFLINE", "1")
        text = '# t {#t}\n\n## 가란? {#a}\n답이다.\n\n![그림에 보이는 것](../assets/a.ko.svg "설명")\n'
        files = {"assets/a.ko.svg": PICTURE, "assets/a.live.js": LIVE.read_text("utf-8")}
        built = Project(tmp_path_factory.mktemp("live"), text, None, "a\n", files).build()
    assert built.ok, built.messages
    return built.folder


def test_it_lives_in_a_folder_without_a_server(browser: Browser, folder: Path) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((folder / "concepts/a/index.html").as_uri())
    shown(page)
    page.get_by_label("가루의 굵기:").press("ArrowRight")
    expect(page.locator(".live output")).to_contain_text("500 µm")
    context.close()
