"""Live figures on the built site: each comes to life on every page, moves by keyboard, and keeps to its room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from axe import violations
from content_docs import LANGUAGES, report
from playwright.sync_api import Browser, Page, expect
from served import Site

FIGURE = "figure[data-live]"
WIDTHS = (390, 320, 1440)
SCHEMES: tuple[Literal["dark", "light"], ...] = ("dark", "light")
# Every value of every control, the others as they are at first.
SWEEP = """(figure) => {
  const [live, svg] = [figure.querySelector(".live"), figure.querySelector(".live-picture")]
  const room = parseFloat(getComputedStyle(live).minHeight), frame = svg.getBoundingClientRect(), found = new Set()
  const check = (state) => {
    const height = live.getBoundingClientRect().height
    if (height > room + 1) found.add(`needs ${Math.round(height - room)} px more than are kept for it, at ${state}`)
    for (const text of svg.querySelectorAll("text")) {
      const box = text.getBoundingClientRect()
      if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.bottom > frame.bottom + 2 || box.top < frame.top - 2) found.add(`'${text.textContent}' leaves the picture at ${state}`)
    }
  }
  check("the start")
  for (const input of live.querySelectorAll("input, select")) {
    const [name, first] = [input.tagName === "SELECT" ? "selectedIndex" : "value", input.tagName === "SELECT" ? input.selectedIndex : input.value]
    const last = input.tagName === "SELECT" ? input.options.length - 1 : Number(input.max)
    for (let i = 0; i <= last; i++) {
      input[name] = i
      input.dispatchEvent(new Event("input"))
      check(live.querySelector("output").textContent.slice(0, 50))
    }
    input[name] = first
    input.dispatchEvent(new Event("input"))
  }
  return [...found]
}"""


def pages(site: Site) -> list[str]:
    """The pages that have such a figure."""
    texts = ((path, (site.folder / path / "index.html").read_text("utf-8")) for path in site.pages())
    return [path for path, text in texts if "data-live=" in text]


def opened(page: Page, address: str) -> Iterator[str]:
    """Go there and move every figure by keyboard; what is wrong with it."""
    page.goto(address)
    for figure in page.locator(FIGURE).all():
        figure.scroll_into_view_if_needed()
        expect(figure.locator(".live-picture")).to_be_visible()
        picture, output = figure.locator(".live-picture"), figure.locator("output")
        before = picture.inner_html(), output.inner_text()
        control = figure.locator("input, select").first
        for key in ("ArrowDown", "ArrowUp", "ArrowUp"):  # there is a next one, or one before it
            control.press(key)
            if picture.inner_html() != before[0] and output.inner_text() != before[1]:
                break
        else:
            yield f"{address}: a key changes nothing in {figure.get_attribute('data-live')}"


def accessibility(page: Page, path: str) -> Iterator[str]:
    """What axe finds in the figures: on a light page and on a dark one, or in each language in another of these."""
    place = next((i for i, language in enumerate(LANGUAGES) if language.prefix and path.startswith(language.prefix)), 0)
    for scheme in SCHEMES if len(LANGUAGES) == 1 else SCHEMES[place % 2 :][:1]:
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function(f"document.body.dataset.mdColorScheme === {'slate' if scheme == 'dark' else 'default'!r}")
        found = violations(page, FIGURE)
        yield from (f"{page.url}: {scheme}: {v['id']} {v['nodes'][0]['html'][:120]!r}" for v in found)


def test_live_figures_move_and_keep_to_their_room(browser: Browser, published: Site) -> None:
    problems: list[str] = []
    context = published.context(browser, viewport={"width": 390, "height": 900}, color_scheme="light")
    page = context.new_page()
    page.on("pageerror", lambda error: problems.append(f"{page.url}: {error}"))
    page.on("console", lambda message: problems.append(f"{page.url}: {message.text}") if message.type == "error" else None)
    for path in pages(published):
        page.set_viewport_size({"width": 390, "height": 900})
        problems += opened(page, published.url + path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            for figure in page.locator(FIGURE).all():
                problems += [f"{path} at {width} px: {text}" for text in figure.evaluate(SWEEP)]
        problems += accessibility(page, path)
    context.close()
    report(problems)
