"""Formulas in a browser: what is copied is TeX, a particle stays on its formula's line, a sign at its number."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from rendering import rendered
from settings import PROJECT

ASSETS = PROJECT / "overrides" / "assets"
COPIED = """range => {
  let data;
  document.addEventListener("copy", event => { data = event.clipboardData.getData("text/plain") }, { once: true });
  getSelection().removeAllRanges();
  getSelection().addRange(range());
  document.execCommand("copy");
  return data;
}"""


@pytest.fixture
def article(browser: Browser) -> Iterator[Page]:
    """An empty page with the site's script and styles for formulas."""
    page = browser.new_page(viewport={"width": 1000, "height": 700})
    page.set_content("<!doctype html><body class=md-typeset style='margin: 0; font: 16px sans-serif'><article></article>")
    sheet = (ASSETS / "stylesheets" / "math.css").read_text("utf-8")
    page.add_style_tag(content=re.sub(r"@font-face \{.*?\}\n", "", sheet, flags=re.DOTALL))
    page.add_script_tag(path=ASSETS / "javascripts" / "copy-formulas.js")
    yield page
    page.close()


def show(page: Page, text: str) -> None:
    page.eval_on_selector("article", "(article, html) => { article.innerHTML = html }", rendered(text).html)


def copied(page: Page, start: str, end: str) -> str:
    """The plain text that is copied when the reader selects from before the first `start` to behind the first `end`."""
    script = f"""() => ({COPIED})(() => {{
      const range = document.createRange();
      const text = (selector) => document.querySelector(selector);
      range.setStartBefore(text("{start}"));
      range.setEndAfter(text("{end}"));
      return range;
    }})"""
    return str(page.evaluate(script))


def test_who_copies_text_gets_the_tex_of_its_formulas(article: Page) -> None:
    show(article, "값은 $x_1^2$가 정한다.\n\n$$\n\\frac{a}{b} < 1\n$$\n\n- 끝 *있다*")
    lines = copied(article, "p", "em").split("\n")
    assert [line for line in lines if line] == ["값은 $x_1^2$가 정한다.", "$$\\frac{a}{b} < 1$$", "끝 있다"]


def test_part_of_a_formula_is_all_of_it(article: Page) -> None:
    show(article, "$x+y$ 와 $z$")
    assert copied(article, "mi", "mo") == "$x+y$"


def test_text_without_formulas_is_copied_as_ever(article: Page) -> None:
    show(article, "가 *나*\n\n$x$")
    assert copied(article, "em", "em") == ""  # left to the browser: nothing is put in its place


def test_a_particle_stays_on_the_line_of_its_formula(article: Page) -> None:
    show(article, "가나다라 마바사아 자차카타 $x^2+y^2$에서는 그렇다")
    broken = []
    for width in range(60, 420, 4):
        article.set_viewport_size({"width": width, "height": 700})
        same_line = article.evaluate(
            """() => {
              const formula = document.querySelector(".arithmatex"), range = document.createRange();
              range.selectNodeContents(formula.lastChild);
              const [a, b] = [formula.querySelector("math"), range].map(e => e.getBoundingClientRect());
              return a.top < b.bottom && b.top < a.bottom && Math.abs(b.left - a.right) < 2;
            }"""
        )
        if not same_line:
            broken.append(width)
    assert broken == []


def test_a_long_displayed_formula_scrolls_within_itself(article: Page) -> None:
    show(article, "글 $$" + "+".join(f"x_{{{i}}}" for i in range(60)) + "$$ 끝")
    article.set_viewport_size({"width": 360, "height": 700})
    assert article.evaluate("document.documentElement.scrollWidth") <= 360
    assert article.eval_on_selector(".display", "e => e.scrollWidth > e.clientWidth && getComputedStyle(e).overflowX === 'auto'")


def test_a_sign_has_no_space_behind_it(article: Page) -> None:
    show(article, "$(-1)$ $a-1$")
    gaps = article.evaluate(
        """[...document.querySelectorAll("math")].map(math => {
          const minus = [...math.querySelectorAll("mo")].find(e => e.textContent === "−").getBoundingClientRect();
          return math.querySelector("mn").getBoundingClientRect().left - minus.left;
        })"""
    )
    assert gaps[0] < gaps[1]
