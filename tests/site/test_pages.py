"""What the built pages hold, read from the static HTML: a reader without JavaScript gets all of it."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from indexes import documents
from settings import EDIT_ROOT
from tiny import EN, KO, URL, Built, Html, Project

LANGS = ("ko", "en")
PREFIX = {"ko": "", "en": "en/"}
SLUGS = ("overfitting", "dropout", "early-stopping")
SOURCES = {"ko": KO, "en": EN}


def line_of(text: str, words: str) -> int:
    """Number of the first line that contains `words`."""
    return next(number for number, line in enumerate(text.split("\n"), 1) if words in line)


def pages(built: Built) -> list[Path]:
    """Every page; embeds, which are made for frames in others' pages, have tests of their own."""
    return sorted(page for page in built.folder.rglob("*.html") if "embed" not in page.parts)


def in_order(text: str, *parts: str) -> None:
    """Each part stands in the text, behind the one before it."""
    at = 0
    for part in parts:
        found = text.find(part, at)
        assert found >= 0, f"{part!r} is not behind {text[max(0, at - 60) : at]!r} in {text!r}"
        at = found + len(part)


def links(page: Html, address: str) -> list[str]:
    """Addresses that the page links to, below the site's."""
    found = (urljoin(URL + address, a["href"]) for a in page.all("a") if a["href"])
    return [link.removeprefix(URL) for link in found]


@pytest.mark.parametrize("lang", LANGS)
def test_every_concept_and_term_has_a_page(tiny: Built, lang: str) -> None:
    folder = tiny.folder / PREFIX[lang] / "concepts"
    assert sorted(f.name for f in folder.iterdir() if f.is_dir()) == sorted([*SLUGS, "loss"])


@pytest.mark.parametrize(
    ("lang", "parts"),
    [
        (
            "ko",
            (
                *(
                    "개념 목록",
                    "기초",
                    "과적합이란 무엇인가?",
                    "과적합은 모델이 학습 데이터의 잡음까지 외우는 현상이다.",
                ),
                *("과적합(overfitting)", "Overfitting", "다른 이름: 과잉 적합"),
                *("왜 생기나", "모델이 데이터에 비해 너무 크면 생긴다.", "다음", "드롭아웃", "관련 개념", "드롭아웃"),
                *("이 개념을 언급한 곳", "드롭아웃", "왜 생기나도 보라.", "원문 고치기"),
            ),
        ),
        (
            "en",
            (
                *(
                    "All concepts",
                    "Basics",
                    "What is overfitting?",
                    "Overfitting is a model's memorizing the noise",
                ),
                *("Overfitting", "과적합(overfitting)", "Also called: overtraining"),
                *("Why it happens", "It happens when the model is large", "Next", "Dropout", "Related concepts", "Dropout"),
                *("Mentioned in", "Dropout", "See its causes.", "Edit the source"),
            ),
        ),
    ],
)
def test_a_concept_page_tells_everything_in_order(tiny: Built, lang: str, parts: tuple[str, ...]) -> None:
    in_order(tiny.page(f"{PREFIX[lang]}concepts/overfitting/").one("article").text, *parts)


@pytest.mark.parametrize("lang", LANGS)
def test_the_question_is_the_only_h1_and_the_first_paragraph_is_the_short_answer(
    tiny: Built, lang: str
) -> None:
    article = tiny.page(f"{PREFIX[lang]}concepts/dropout/").one("article")
    assert article.one("h1")["id"] == "dropout"
    body = article.one("div", class_="concept")
    blocks = [child for child in body.children if isinstance(child, Html)]
    assert [block.tag for block in blocks[:2]] == ["h1", "details"]
    assert "open" in blocks[1].attributes
    assert blocks[1].one("div")["class"] == "short-answer"


@pytest.mark.parametrize("lang", LANGS)
def test_sections_have_the_written_anchors_in_both_languages(tiny: Built, lang: str) -> None:
    page = tiny.page(f"{PREFIX[lang]}concepts/overfitting/")
    assert [heading["id"] for heading in page.one("div", class_="concept").all("h2")] == ["why"]


def test_the_short_answer_the_body_and_the_backlink_link_the_mentioned_concepts(tiny: Built) -> None:
    address = "concepts/overfitting/"
    page = tiny.page(address)
    body = page.one("div", class_="concept")
    assert "concepts/dropout/" in links(body, address)
    backlinks = page.one("section", class_="backlinks")
    assert links(backlinks, address) == ["concepts/dropout/"]
    assert backlinks.one("q").text == "왜 생기나도 보라."


def test_previous_and_next_stay_in_the_topic(tiny: Built) -> None:
    for slug, before, after in (
        ("overfitting", [], ["concepts/dropout/"]),
        ("dropout", ["concepts/overfitting/"], ["concepts/early-stopping/"]),
        ("early-stopping", ["concepts/dropout/"], []),
    ):
        address = f"concepts/{slug}/"
        found = tiny.page(address).one("nav", class_="neighbours")
        by_rel = {
            rel: [urljoin(URL + address, a["href"]).removeprefix(URL) for a in found.all("a", rel=rel)]
            for rel in ("prev", "next")
        }
        assert by_rel == {"prev": before, "next": after}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("slug", SLUGS)
def test_edit_links_lead_to_the_line_of_the_source_in_the_language_of_the_page(
    tiny: Built, lang: str, slug: str
) -> None:
    page = tiny.page(f"{PREFIX[lang]}concepts/{slug}/")
    wanted = f"/docs/{lang}/concepts.md#L{line_of(SOURCES[lang], '{#' + slug + '}')}"
    found = {a["href"] for a in page.all("a", rel="edit")}
    assert len(found) == 1
    assert found.pop().endswith(wanted)


@pytest.mark.parametrize("path", ["", "en/"])
def test_the_home_page_shows_every_concept_and_edits_its_own_file(tiny: Built, path: str) -> None:
    page = tiny.page(path)
    assert {f"{path}concepts/{slug}/" for slug in SLUGS} <= set(links(page.one("article"), path))


@pytest.mark.parametrize("lang", LANGS)
def test_the_topic_index_lists_every_concept_under_its_topic(tiny: Built, lang: str) -> None:
    address = f"{PREFIX[lang]}concepts/"
    article = tiny.page(address).one("article")
    assert [h["id"] for h in article.all("h2")] == ["basics", "glossary"]
    assert f"{PREFIX[lang]}glossary/" in links(article, address)
    listed = [link for a in article.all("li") for link in links(a, address)]
    assert listed == [f"{address}{slug}/" for slug in SLUGS]
    words = {
        "ko": ("기초", "먼저 배우는 것들", "과적합이란 무엇인가?", "외우는 현상이다."),
        "en": ("Basics", "learn first", "What is overfitting?", "memorizing the noise"),
    }
    in_order(article.text, *words[lang])


@pytest.mark.parametrize(
    ("lang", "letters", "names"),
    [
        (
            "ko",
            "ㄱㄷㅅㅈ",
            [
                ("과적합(overfitting)", "Overfitting"),
                ("드롭아웃", "Dropout"),
                ("손실", "Loss"),
                ("조기 종료", "Early stopping"),
            ],
        ),
        (
            "en",
            "DELO",
            [
                ("Dropout", "드롭아웃"),
                ("Early stopping", "조기 종료"),
                ("Loss", "손실"),
                ("Overfitting", "과적합(overfitting)"),
            ],
        ),
    ],
)
def test_the_glossary_lists_concepts_and_terms_by_letter_with_both_names(
    tiny: Built, lang: str, letters: str, names: list[tuple[str, str]]
) -> None:
    article = tiny.page(f"{PREFIX[lang]}glossary/").one("article")
    bar = article.one("nav", class_="letters").all("a")
    groups = article.all("h2")
    assert "".join(a.text for a in bar) == letters == "".join(h.text for h in groups)
    assert [a["href"] for a in bar] == [f"#{h['id']}" for h in groups]
    rows = [row for section in article.all("dl") for row in section.all("div") if row["data-names"]]
    assert {row["id"] for row in rows} == {*SLUGS, "loss"}
    assert [row.one("dt").all("a")[0].text for row in rows] == [name for name, _ in names]
    other = [s.text for s in article.all("span", class_="other-name")]
    assert other == [name for _, name in names]


@pytest.mark.parametrize(
    ("lang", "definition"),
    [
        ("ko", "예측이 얼마나 틀렸는지를 나타내는 수."),
        ("en", "A number that says how wrong a prediction is."),
    ],
)
def test_a_term_has_its_definition_in_the_glossary_and_on_its_page(tiny: Built, lang: str, definition: str) -> None:
    assert definition in tiny.page(f"{PREFIX[lang]}glossary/").one("article").text
    page = tiny.page(f"{PREFIX[lang]}concepts/loss/")
    assert page.one("div", class_="short-answer").text == definition
    path = page.one("nav", class_="topic-path").all("a")
    assert path[-1]["href"].endswith("/glossary/#loss")
    assert not page.all("nav", class_="neighbours")


@pytest.mark.parametrize("lang", LANGS)
def test_glossary_entries_of_concepts_lead_to_their_pages(tiny: Built, lang: str) -> None:
    address = f"{PREFIX[lang]}glossary/"
    found = links(tiny.page(address).one("article"), address)
    assert {f"{PREFIX[lang]}concepts/{slug}/" for slug in SLUGS} <= set(found)


def test_every_link_and_anchor_of_every_page_leads_somewhere(tiny: Built) -> None:
    ids: dict[str, set[str]] = {}
    for file in pages(tiny):
        address = file.relative_to(tiny.folder).as_posix().removesuffix("index.html")
        ids[address] = {element["id"] for element in Html.of(file.read_text("utf-8")).all() if element["id"]}
    for file in pages(tiny):
        address = file.relative_to(tiny.folder).as_posix().removesuffix("index.html")
        for link in links(Html.of(file.read_text("utf-8")), address):
            if link.startswith(("http:", "https:", "javascript:", "mailto:")):
                continue
            target, anchor = urldefrag(link)
            if (tiny.folder / target).is_file():
                continue
            assert target in ids, f"{address} links to {link}"
            assert not anchor or anchor in ids[target], f"{address} links to {link}"


def test_every_page_is_complete_for_search_engines_and_previews(tiny: Built) -> None:
    for file in pages(tiny):
        page = Html.of(file.read_text("utf-8"))
        description = page.one("meta", name="description")["content"]
        assert len(description) > 5, file
        assert page.one("html")["lang"] == ("en" if "en" in file.relative_to(tiny.folder).parts else "ko")
        assert len(page.all("title")) == 1
        assert page.one("title").text
    concept = tiny.page("concepts/overfitting/")
    assert (
        concept.one("meta", name="description")["content"]
        == "과적합은 모델이 학습 데이터의 잡음까지 외우는 현상이다."
    )
    assert concept.one("link", rel="canonical")["href"] == f"{URL}concepts/overfitting/"


def test_no_page_asks_another_host_for_anything(tiny: Built) -> None:
    for file in pages(tiny):
        page = Html.of(file.read_text("utf-8"))
        wanted = [e["src"] for e in page.all() if e["src"]]
        wanted += [e["href"] for e in page.all("link") if e["rel"] != "canonical"]
        assert not [address for address in wanted if urlsplit(address).netloc]
        assert not page.all("link", rel="alternate")


@pytest.mark.parametrize("url", ["https://example.org/", URL])
def test_no_address_given_to_scripts_has_an_empty_part(tmp_path: Path, url: str) -> None:
    built = Project(tmp_path).build(url=url)
    for file in pages(built):
        page = Html.of(file.read_text("utf-8"))
        given = [value for element in page.all() for value in element.attributes.values()]
        given += [str(part) for script in page.all("script") if script["type"].endswith("json") for part in script.children]
        assert len(given) > 100, file
        assert [text for text in given if re.search(r"(?<!:)//", text)] == [], file


@pytest.mark.parametrize("path", ["", "concepts/", "glossary/", "concepts/dropout/"])
def test_the_language_switch_is_a_link_to_the_same_page(tiny: Built, path: str) -> None:
    for here, there, lang in ((path, f"en/{path}", "en"), (f"en/{path}", path, "ko")):
        switch = tiny.page(here).one("a", class_="language-switch")
        assert urljoin(URL + here, switch["href"]) == URL + there
        assert switch["hreflang"] == lang


def test_the_404_page_speaks_both_languages_and_knows_the_path_of_the_site(tiny: Built) -> None:
    page = tiny.page("404.html")
    assert page.one("html")["lang"] == "ko"
    article = page.one("article")
    assert [section["lang"] for section in article.all("section")] == ["ko", "en"]
    path = urlsplit(URL).path
    for element in page.all():
        address = element["href"] or element["src"]
        if address and not address.startswith(("#", "javascript:", "https://creativecommons.org", EDIT_ROOT.partition("/edit/")[0])):
            assert address.startswith(path), address


def test_the_sitemap_names_both_languages_of_every_page_and_a_default(tiny: Built) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    found = {}
    for url in ET.parse(tiny.folder / "sitemap.xml").getroot().findall("s:url", names):
        location = url.findtext("s:loc", namespaces=names) or ""
        assert location not in found, "a page stands twice in the sitemap"
        found[location] = {link.get("hreflang"): link.get("href") for link in url.findall("x:link", names)}
    below = ["", "concepts/", "glossary/", "topics/basics/", "path/", "quiz/", "map/", "print/", "concepts/loss/"]
    below += [f"concepts/{slug}/" for slug in SLUGS]
    assert set(found) == {URL + prefix + path for prefix in PREFIX.values() for path in below}
    for location, languages in found.items():
        path = location.removeprefix(URL).removeprefix("en/")
        assert languages == {"ko": URL + path, "en": f"{URL}en/{path}", "x-default": URL + path}


@pytest.mark.parametrize("lang", LANGS)
def test_each_language_has_its_own_search_index(tiny: Built, lang: str) -> None:
    names, texts = (documents(tiny.html(f"{PREFIX[lang]}search/{name}.json")) for name in ("names", "search_index"))
    told = {doc["location"]: doc for doc in names}
    docs = {doc["location"]: told.get(doc["location"], {}) | doc for doc in texts}
    docs.pop("glossary/", None)  # the page of the terms, for the list that groups results by page
    assert set(docs) == {
        "",
        *(f"concepts/{slug}/" for slug in SLUGS),
        "concepts/overfitting/#why",
        "concepts/loss/",
    }
    hangul = re.compile("[가-힣]")
    assert all(bool(hangul.search(doc["title"])) == (lang == "ko") for doc in docs.values())
    page = docs["concepts/overfitting/"]
    assert {*page["names"], *page["alt"], *page["hidden"]} >= {
        "과적합",
        "과잉 적합",
        "Overfitting",
        "overtraining",
        "오버피팅",
    }


def test_navigation_shows_the_concepts_of_the_current_topic_and_marks_the_current_page(tiny: Built) -> None:
    address = "concepts/dropout/"
    nav = tiny.page(address).one("nav", class_="md-nav--primary")
    assert ["topics/basics/", *(f"concepts/{slug}/" for slug in SLUGS)] == [
        link for link in links(nav, address) if "/" in link[9:] and "#" not in link
    ]
    here = [a for a in nav.all("a") if a["aria-current"] == "page"]
    assert [urljoin(URL + address, a["href"]) for a in here] == [URL + address]
    assert not [
        f"concepts/{slug}/"
        for slug in SLUGS
        if f"concepts/{slug}/"
        in links(tiny.page("glossary/").one("nav", class_="md-nav--primary"), "glossary/")
    ]


def test_a_link_in_a_heading_leads_where_it_should(tmp_path: Path) -> None:
    text = '## What is <img src="i.svg" alt="I"> a? {#a}\n\nx\n\n## Like [a](#a)? {#b}\n\ny\n'
    built = Project(tmp_path, text, None, "a\nb\n", {"ko/i.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"}).build()
    assert built.messages == ()
    assert built.page("concepts/b/").one("h1").all("a")[0]["href"] == "../a/"
    assert built.page("concepts/a/").one("h1").one("img")["src"] == "../../i.svg"
