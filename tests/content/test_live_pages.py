"""Live figures on the built site: each comes to life on every page, moves by keyboard, and keeps to its room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from content_docs import report
from playwright.sync_api import Browser, Page, expect
from served import Site

FIGURE = "figure[data-live]"
# Every value of every control, the others as they are at first.
SWEEP = """(figure) => {
  const [live, svg] = [figure.querySelector(".live"), figure.querySelector(".live-picture")]
  const room = figure.getBoundingClientRect().height, frame = svg.getBoundingClientRect(), found = new Set()
  const check = (state) => {
    const height = figure.getBoundingClientRect().height
    if (height > room + 1) found.add(`grows by ${Math.round(height - room)} px at ${state}`)
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


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_live_figures_move_and_keep_to_their_room(browser: Browser, published: Site, width: int) -> None:
    problems = []
    context = published.context(browser, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.on("pageerror", lambda error: problems.append(f"{page.url}: {error}"))
    page.on("console", lambda message: problems.append(f"{page.url}: {message.text}") if message.type == "error" else None)
    for path in pages(published):
        problems += opened(page, published.url + path)
        for figure in page.locator(FIGURE).all():
            problems += [f"{path} at {width} px: {text}" for text in figure.evaluate(SWEEP)]
    context.close()
    report(problems)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_live_figures(browser: Browser, published: Site, scheme: str) -> None:
    problems = []
    context = published.context(browser, viewport={"width": 390, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    for path in pages(published):
        problems += opened(page, published.url + path)
        violations = Axe().run(page, context=FIGURE).response["violations"]
        problems += [f"{path}: {v['id']} {v['nodes'][0]['html'][:120]!r}" for v in violations]
    context.close()
    report(problems)
