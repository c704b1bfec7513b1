"""Text that looks like markup or template code is shown as it was written, on every page and in every file."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from tiny import URL, Built, Html, Project

NASTY = """위험 &lt;script&gt;alert(1)&lt;/script&gt; "따옴표" '작은'{{7*7}}{%if%} a & b [괄호] (둥근) 100% $5 *별* #표"""
# What a reader must see of it.
SHOWN = """위험 <script>alert(1)</script> "따옴표" '작은'{{7*7}}{%if%} a & b [괄호] (둥근) 100% $5 *별* #표"""
MARKDOWN = NASTY.replace("[", "\\[").replace("*", "\\*").replace("#", "\\#")
YAML = SHOWN.replace("'", "''")
LATER = "</script><script>alert(2)</script><img src=x onerror=alert(3)>"

KO = f"""\
# 주제 {MARKDOWN} {{#topic}}

소개.

## 질문 {MARKDOWN}은 무엇인가? {{#nasty}}
<!--
term: '용어 {YAML}'
aliases: ['다른 {YAML}', '{LATER}', '"><svg onload=alert(4)>']
search: ['숨은 {YAML}']
-->

정의 {MARKDOWN} 끝이다.

## 이웃이란? {{#neighbour}}

이웃은 [질문](#nasty)을 가리킨다. {MARKDOWN}

# 용어 {{#glossary}}

## 낱말 {MARKDOWN} {{#word}}
<!--
aliases: ['{LATER} 낱말']
-->

뜻 {MARKDOWN} 끝.
"""


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = Project(tmp_path_factory.mktemp("nasty"), KO, KO.replace("정의", "Definition"), None).build(
        strict=False
    )
    assert built.ok
    return built


def pages(built: Built) -> Iterator[tuple[str, Html]]:
    for file in sorted(built.folder.rglob("*.html")):
        yield file.relative_to(built.folder).as_posix(), Html.of(file.read_text("utf-8"))


def test_no_page_has_an_element_or_attribute_from_the_text(nasty: Built) -> None:
    for name, page in pages(nasty):
        scripts = [
            "".join(c for c in s.children if isinstance(c, str))
            for s in page.all("script")
            if not s["type"].endswith("json")
        ]
        assert not [s for s in scripts if "alert(" in s], name
        assert not [e for e in page.all() if any(key.startswith("on") for key in e.attributes)], name
        assert not [e for e in page.all("img") if e["src"] == "x"], name


def test_template_code_is_never_run(nasty: Built) -> None:
    for name, page in pages(nasty):
        assert "49" not in page.text, name


def test_the_question_is_shown_as_written(nasty: Built) -> None:
    page = nasty.page("concepts/nasty/")
    assert page.one("h1").text == f"질문 {SHOWN}은 무엇인가?"
    assert page.one("title").text.startswith("질문 위험 ")
    assert page.one("div", class_="short-answer").text == f"정의 {SHOWN} 끝이다."
    assert page.one("dfn").text == f"용어 {SHOWN}"
    names = page.one("p", class_="names").text
    for alias in (f"다른 {SHOWN}", LATER, '"><svg onload=alert(4)>'):
        assert alias in names


def test_meta_elements_hold_the_plain_text(nasty: Built) -> None:
    page = nasty.page("concepts/nasty/")
    description = page.one("meta", name="description")["content"]
    assert description.startswith("""정의 위험 <script>alert(1)</script> "따옴표" '작은'{{7*7}}""")
    assert page.one("meta", property="og:description")["content"] == description
    assert page.one("meta", property="og:title")["content"] == f"질문 {SHOWN}은 무엇인가?"


def test_the_title_of_the_page_is_the_plain_question(nasty: Built) -> None:
    page = nasty.page("concepts/nasty/")
    assert page.one("title").text == f"질문 {SHOWN}은 무엇인가? - 작은 노트"
    topics = page.all("div", class_="md-header__topic")
    assert topics[1].text == f"용어 {SHOWN}", "the header has room for the short name only"


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_terms_and_topics_are_shown_as_written_in_navigation_and_lists(nasty: Built, prefix: str) -> None:
    page = nasty.page(f"{prefix}concepts/neighbour/")
    nav = page.one("nav", class_="md-nav--primary").text
    assert f"용어 {SHOWN}" in nav
    assert f"주제 {SHOWN}" in nav
    assert f"주제 {SHOWN}" in page.one("nav", class_="topic-path").text
    assert f"용어 {SHOWN}" in page.one("nav", class_="neighbours").text
    home = nasty.page(prefix).one("article").text
    assert f"주제 {SHOWN}" in home
    assert f"용어 {SHOWN}" in home


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_index_and_the_glossary_show_it_as_written(nasty: Built, prefix: str) -> None:
    index = nasty.page(f"{prefix}concepts/").one("article")
    assert f"주제 {SHOWN}" in [h.text for h in index.all("h2")]
    assert f"질문 {SHOWN}은 무엇인가?" in index.text
    small = index.all("small", class_="one-line")[0].text
    assert small.partition(" · ")[2].startswith(
        """정의 위험 <script>alert(1)</script> "따옴표" '작은'{{7*7}}{%if%} a & b [괄호] (둥근)""".replace(
            "정의", "Definition" if prefix else "정의"
        )
    )
    glossary = nasty.page(f"{prefix}glossary/").one("article")
    rows = {row["id"]: row for row in glossary.all("div") if row["data-names"]}
    assert {rows[name].one("dt").all("a")[0].text for name in ("nasty", "word")} == {f"용어 {SHOWN}", f"낱말 {SHOWN}"}
    assert LATER in rows["nasty"]["data-names"].split("|")


def test_backlinks_show_the_sentence_as_written(nasty: Built) -> None:
    assert (
        nasty.page("concepts/nasty/").one("section", class_="backlinks").one("q").text
        == "이웃은 질문을 가리킨다."
    )


def test_the_search_indexes_are_json_whose_text_is_escaped_html(nasty: Built) -> None:
    for path in (f"{prefix}search/{name}.json" for prefix in ("", "en/") for name in ("names", "search_index")):
        docs = json.loads(nasty.html(path))["docs"]
        assert len(docs) >= 3
        for doc in docs:
            assert "<script" not in doc.get("title", "")
            assert "<script" not in doc["text"]
            assert "<img" not in doc["text"]


def test_settings_inside_a_script_element_cannot_end_it(nasty: Built) -> None:
    for name, page in pages(nasty):
        for script in page.all("script", id="__config"):
            json.loads("".join(c for c in script.children if isinstance(c, str)))
        assert len(page.all("script", id="__config")) <= 1, name


def test_the_sitemap_is_xml(nasty: Built) -> None:
    assert ET.parse(nasty.folder / "sitemap.xml").getroot().tag.endswith("urlset")
    assert URL in nasty.html("sitemap.xml")


def test_a_site_address_with_special_characters_is_escaped_in_redirects_and_sitemap(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    project = Project(
        tmp_path_factory.mktemp("address"), ledger="overfitting\ndropout\nearly-stopping\nold -> dropout\n"
    )
    built = project.build(url="https://example.org/a'b&c/")
    assert built.ok
    assert ET.parse(built.folder / "sitemap.xml").getroot().tag.endswith("urlset")
    assert (
        built.page("concepts/old/").one("link", rel="canonical")["href"]
        == "https://example.org/a'b&c/concepts/dropout/"
    )


BRACES = "주사위 {{ 7 * 7 }} 와 {% if x %} 그리고 {1, 2}"


def test_braces_in_a_heading_do_not_swallow_its_id(tmp_path: Path) -> None:
    korean = f"# {BRACES} {{#topic}}\n\n## {BRACES}의 뜻은? {{#dice}}\n\n답이다.\n\n### {BRACES}의 절 {{#section}}\n\n글.\n"
    built = Project(tmp_path, korean, None, None).build(strict=False)
    assert built.messages == ()
    page = built.page("concepts/dice/")
    assert {h["id"]: h.text for h in (*page.all("h1"), *page.one("div", class_="concept").all("h2"))} == {
        "dice": f"{BRACES}의 뜻은?",
        "section": f"{BRACES}의 절",
    }
    assert [(h["id"], h.text) for h in built.page("concepts/").one("article").all("h2")] == [
        ("topic", BRACES)
    ]
