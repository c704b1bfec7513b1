"""The maps in a browser: boxes are links, lanes on a phone, and a table for who sees no picture."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect
from served import Site


def test_a_box_leads_to_its_concept_and_shows_what_it_is_connected_with(page: Page, site: Site) -> None:
    page.goto(site.url + "map/")
    box = page.locator(".map-wide [data-node=extraction]")
    box.hover()
    near = page.locator(".map-wide .node.is-near").evaluate_all("all => all.map(node => node.dataset.node)")
    lines = page.locator(".map-wide .line").evaluate_all("all => all.map(({dataset}) => [dataset.from, dataset.to])")
    expected = {name for line in lines if "extraction" in line for name in line}
    assert set(near) == expected
    assert len(expected) > 3
    far = page.locator(".map-wide .node:not(.is-near)").first
    assert float(far.evaluate("e => getComputedStyle(e).opacity")) < 1
    page.mouse.move(5, 5)
    expect(page.locator(".map-wide.is-pointed, .map-wide .is-pointed")).to_have_count(0)
    with page.expect_navigation():
        box.click()
    assert page.url == site.url + "concepts/extraction/"


def test_boxes_are_reached_by_keyboard_and_seen(page: Page, site: Site) -> None:
    page.goto(site.url + "map/")
    page.locator(".map-wide a.node").first.focus()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.matches('svg.map')") is False, "the picture itself is no stop"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    name = page.evaluate("document.activeElement.dataset.node")
    assert name == page.locator(".map-wide a.node").nth(1).get_attribute("data-node")
    width = page.evaluate("getComputedStyle(document.activeElement.querySelector('rect')).strokeWidth")
    assert float(width.removesuffix("px")) >= 2


@pytest.mark.parametrize("path", ["map/", "ko/map/"])
def test_a_phone_gets_lanes_that_fit_and_can_be_read(phone: Page, site: Site, path: str) -> None:
    phone.goto(site.url + path)
    expect(phone.locator(".map-narrow svg")).to_be_visible()
    expect(phone.locator(".map-wide svg")).to_be_hidden()
    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    size = phone.locator(".map-narrow text").first.evaluate(
        "e => parseFloat(getComputedStyle(e).fontSize) * e.ownerSVGElement.getBoundingClientRect().width / e.ownerSVGElement.viewBox.baseVal.width"
    )
    assert size >= 11
    box = phone.locator(".map-narrow a.node").first.bounding_box()
    assert box is not None
    assert box["height"] >= 24
    row = phone.locator(".map-rows tbody tr").nth(2)
    top = [cell.bounding_box()["y"] for cell in row.locator("th, td:visible").all()]
    assert top == sorted(set(top)), "a row of the table is a block"
    assert phone.locator(".map-rows table").get_by_role("row").count() == phone.locator(".map-rows tbody tr").count()
    assert row.locator("td").first.bounding_box()["x"] >= 12
    assert row.locator("td").first.evaluate("e => getComputedStyle(e, '::before').content.includes(e.dataset.name)")


def test_no_label_leaves_its_box(page: Page, site: Site) -> None:
    for path in ("map/", "ko/map/", "concepts/extraction/", "ko/concepts/espresso/"):
        page.goto(site.url + path)
        outside = page.locator("svg.map:visible .node").evaluate_all(
            """all => all.filter(node => {
              const [text, rect] = ["text", "rect"].map(name => node.querySelector(name).getBBox())
              return text.x + text.width > rect.x + rect.width || text.y < rect.y || text.y + text.height > rect.y + rect.height
            }).map(node => node.textContent)"""
        )
        assert outside == []


def test_the_table_has_all_without_a_picture(browser: Browser, site: Site) -> None:
    context = site.context(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url + "map/")
    row = page.locator("tbody tr", has=page.locator("th", has_text="Extraction yield"))
    assert row.locator("td").first.inner_text() == "Extraction, Brew ratio"
    assert page.locator(".map-wide a.node").first.get_attribute("href") == "../concepts/extraction/"
    context.close()


def test_a_concept_shows_the_map_around_it(page: Page, site: Site) -> None:
    page.goto(site.url + "concepts/extraction-yield/")
    found = page.locator(".local-map svg [data-node]").evaluate_all("all => all.map(node => node.dataset.node)")
    assert {"extraction-yield", "extraction", "brew-ratio"} <= set(found)
    with page.expect_navigation():
        page.locator(".local-map a[data-node=brew-ratio]").click()
    assert page.url == site.url + "concepts/brew-ratio/"
