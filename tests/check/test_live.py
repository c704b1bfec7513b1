"""Scripts beside pictures: which picture one makes live, and what is said of those that cannot."""

from __future__ import annotations

import pytest
from concepts.check.files import scripts_of_pictures
from concepts.site import Site, build
from sources import inputs

SCRIPT = "liveFigure({ words: { ko: {}, en: {} } });\n"
FIGURE = '![그림](../assets/a.ko.svg "설명")'


def built(shown: str, **files: str) -> Site:
    """A site with one entry that shows something, and files in docs/assets ('_live_js' for '.live.js')."""
    named = {f"assets/{name.replace('_', '.')}": text for name, text in files.items()}
    return build(inputs({"ko/concepts.md": f"# t {{#t}}\n\n## 가 {{#a}}\n답.\n\n{shown}\n", "permalinks.txt": "a\n", "assets/a.ko.svg": "<svg/>", **named}))


def html(site: Site) -> str:
    return next(view.body_html for view in site.pages["ko"].entries)


def messages(site: Site) -> list[str]:
    return [str(issue) for issue in site.issues if "live" in str(issue) or "assets" in str(issue)]


@pytest.mark.parametrize("name", ["a_live_js", "a_ko_live_js"])
def test_a_script_is_found_by_the_name_of_the_picture(name: str) -> None:
    site = built(FIGURE, **{name: SCRIPT})
    assert f'<figure data-live="../../assets/{name.replace("_", ".")}">' in html(site)
    assert '<div class="live"></div>\n<figcaption>설명</figcaption>' in html(site)
    assert next(view.is_live for view in site.pages["ko"].entries)
    assert messages(site) == []


def test_without_a_script_a_figure_is_a_picture() -> None:
    site = built(FIGURE)
    assert "<figure>\n<img" in html(site)
    assert not next(view.is_live for view in site.pages["ko"].entries)


@pytest.mark.parametrize(
    ("shown", "files", "expected"),
    [
        (
            FIGURE,
            {"b_live_js": SCRIPT},
            "docs/assets/b.live.js:1: no source shows a picture of this name ('b.svg', or with a language before the ending); "
            "call the script after its picture, or remove it.",
        ),
        (
            FIGURE.replace("a.ko.svg", "dropout.ko.svg"),
            {"dropout_ko_svg": "<svg/>", "dropuot_live_js": SCRIPT},
            "docs/assets/dropuot.live.js:1: no source shows a picture of this name ('dropuot.svg', or with a language before the "
            "ending); call the script after its picture, or remove it. Did you mean 'dropout'?",
        ),
        (FIGURE, {"a_live_js": "// nothing\n"}, "docs/assets/a.live.js:1: the script never calls 'liveFigure(…)', so that its picture stays still; do so once"),
        (FIGURE, {"a_live_js": SCRIPT.replace("en: {}", "")}, "docs/assets/a.live.js:1: the figure has no words in 'en'; add 'en: {…}' to its 'words'"),
        (
            f"글 {FIGURE}",
            {"a_live_js": SCRIPT},
            "docs/ko/concepts.md:6: the picture of 'a.live.js' is no figure and stays still; put it alone in a paragraph, with a caption",
        ),
    ],
)
def test_what_keeps_a_picture_still_is_said(shown: str, files: dict[str, str], expected: str) -> None:
    assert messages(built(shown, **files)) == [expected]


def test_a_script_in_the_folder_of_a_language_speaks_that_one() -> None:
    scripts = dict.fromkeys(("docs/ko/a.live.js", "docs/en/b.live.js", "docs/c.live.js"), b"liveFigure({words: {ko: {}}})")
    found = [(issue.location.path, issue.message.split("'")[1]) for issue in scripts_of_pictures(scripts, scripts, scripts, ["ko", "en"])]
    assert found == [("docs/c.live.js", "en"), ("docs/en/b.live.js", "en")]
