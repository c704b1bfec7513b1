"""Formulas in built pages: MathML, and what the converter cannot read."""

from pathlib import Path

from tiny import Project


def test_a_formula_is_mathml_and_its_particle_stays_with_it(tmp_path: Path) -> None:
    built = Project(tmp_path, "## 가 {#a}\n\n값은 $x^2$가 정한다.\n", None, None).build(strict=False)
    assert built.messages == ()
    article = built.page("concepts/a/").one("article")
    assert len(article.all("math")) == 1
    assert article.one("math").one("annotation").text == "x^2"
    [span] = article.all("span", class_="arithmatex")
    assert span.text.endswith("가")


def test_a_bad_formula_is_reported_and_its_page_built(tmp_path: Path) -> None:
    built = Project(tmp_path, "## 가 {#a}\n\n답이다.\n\n값은 $\\frac{1$ 이다.\n", None, None).build(strict=False)
    (message,) = built.messages
    assert "docs/ko/concepts.md:5: formula" in message
    assert "값은" in built.page("concepts/a/").one("article").text
