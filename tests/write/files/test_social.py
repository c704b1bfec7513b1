"""What stands on the cards of pages: the words that the pages themselves show."""

from __future__ import annotations

import pytest
from concepts.artifacts import cards_of
from concepts.language import languages_of
from concepts.site import Site, build
from concepts.write.files.social import SocialCard, drawable, foreign, image
from concepts.write.publication import Publication
from sources import inputs, site

KO = """# 주제 {#t}

소개 글.

## 가란? {#a}
<!-- {term: 가, aliases: [에이]} -->
답은 $x^2$ 이다.

![그림](../assets/a.ko.svg "설명")

![둘째](../assets/b.png "설명")

## 나란? {#b}
답.

![다른 곳](https://example.org/c.svg)
[파일](../assets/d.pdf)

# 용어 {#glossary}

## 다 {#c}
뜻.
"""
EN = "# Topic {#t}\n\n## A? {#a}\n<!-- term: Aye -->\nAn answer.\n\n# G {#glossary}\n\n## Sea {#c}\nx\n"
PUBLISHED = Publication("https://example.org/notes/", {"ko": "노트", "en": "Notes"}, {"ko": "설명", "en": "About"})


def cards(built: Site | None = None) -> dict[str, SocialCard]:
    return cards_of(built or site(KO, EN), PUBLISHED)[0]


def test_a_concept() -> None:
    card = cards()["concepts/a/"]
    assert (card.path, card.locale) == ("cards/ko/a.png", "ko")
    assert (card.topic, card.site, card.title, card.text) == ("주제", "노트", "가란?", "답은 x^2 이다.")
    assert card.names == ("가", "Aye")
    assert card.figure == "assets/a.ko.svg"
    assert cards()["en/concepts/a/"].names == ("Aye", "가")


def test_only_a_picture_of_the_site_is_a_figure() -> None:
    assert cards()["concepts/b/"].figure == ""


def test_a_term_has_its_other_name_alone() -> None:
    card = cards()["concepts/c/"]
    assert (card.topic, card.title, card.text, card.names) == ("용어집", "다", "뜻.", ("Sea",))


def test_a_page_without_translation_has_the_card_of_its_text() -> None:
    card = cards()["en/concepts/b/"]
    assert (card.path, card.locale, card.title) == ("cards/en/b.png", "ko", "나란?")


def test_a_topic() -> None:
    card = cards()["topics/t/"]
    assert (card.path, card.title, card.text, card.names) == ("cards/ko/topics/t.png", "주제", "소개 글.", ("가", "나"))


@pytest.mark.parametrize(("url", "kind", "title"), [("concepts/", "index", "개념 목록"), ("glossary/", "glossary", "용어집"), ("path/", "path", "학습 순서"), ("quiz/", "quiz", "스스로 시험"), ("map/", "map", "개념 지도")])
def test_kinds_of_pages(url: str, kind: str, title: str) -> None:
    assert (cards()[url].path, cards()[url].title) == (f"cards/ko/pages/{kind}.png", title)
    assert cards()[f"en/{url}"].path == f"cards/en/pages/{kind}.png"


def test_home() -> None:
    card = cards()["./"]
    assert (card.path, card.title, card.text, card.names) == ("cards/ko/pages/home.png", "노트", "설명", ("주제",))
    assert cards()["en/"].title == "Notes"


def test_every_card_has_a_file_of_its_own() -> None:
    hostile = site(KO.replace("{#a}", "{#topics}").replace("{#b}", "{#pages}").replace("{#c}", "{#home}"), EN)
    paths = [card.path for card in cards(hostile).values()]
    assert len(paths) == len(set(paths))


def test_what_it_says_to_those_who_do_not_see_it() -> None:
    found = image(cards()["concepts/b/"], PUBLISHED)
    assert (found.url, found.alt) == ("https://example.org/notes/cards/ko/b.png", "나란? — 답.")


@pytest.mark.parametrize(("text", "scripts"), [("가 a α я 漢 かカー １ 𝐡 ℓ µ ª 1²", set()), ("สวัสดี", {"THAI"}), ("שלום a", {"HEBREW"}), ("नमस्ते", {"DEVANAGARI"})])
def test_scripts(text: str, scripts: set[str]) -> None:
    assert foreign(text) == scripts


def test_texts_in_other_scripts_are_left_out() -> None:
    card = drawable(SocialCard("p", "en", "สวัสดี", "Notes", "Title", "שלום", ("Name", "नमस्ते")))
    assert (card.topic, card.site, card.text, card.names) == ("", "Notes", "", ("Name",))


def test_a_title_in_another_script_has_no_card_and_that_is_said_once() -> None:
    thai, _ = languages_of([("th", "ไทย", True)])
    built = build(inputs({"th/concepts.md": "## สวัสดี {#a}\nx\n\n## ไทย {#b}\nx\n\n## C {#c}\nx\n"}, thai))
    found, issues = cards_of(built, Publication("https://example.org/", {"th": "Notes"}))
    assert set(found) >= {"./", "concepts/c/"}
    assert not {"concepts/a/", "concepts/b/"} & set(found)
    assert [issue.is_advice for issue in issues] == [True, True]
    assert {issue.kind for issue in issues} == {"card"}
    assert "concepts/a/" in issues[0].message
    assert "thai" in issues[0].message
