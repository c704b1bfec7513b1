"""Plain notes: questions under `##`, nothing else; no ids, no metadata, no English file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from indexes import documents
from tiny import URL, Built, Html, Project

NOTES = (Path(__file__).parent / "data/plain_notes.ko.md").read_text("utf-8")
LOCATED = re.compile(r"^docs/ko/concepts\.md:\d+: \S.*")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Project(tmp_path_factory.mktemp("plain"), NOTES, None, None).build(strict=False)


def concept_pages(built: Built, prefix: str = "") -> dict[str, Html]:
    return {
        f.name: built.page(f"{prefix}concepts/{f.name}/")
        for f in (built.folder / prefix / "concepts").iterdir()
        if f.is_dir()
    }


def test_it_builds_a_page_for_every_question(plain: Built) -> None:
    assert plain.ok
    assert len(concept_pages(plain)) == 11
    titles = {page.one("h1").text for page in concept_pages(plain).values()}
    assert {
        "차원의 저주란 무엇인가?",
        "Batch Normalization이란?",
        "Setext 제목은 무엇인가?",
        "🎯",
        "답이 아예 없는 질문",
    } <= titles
    assert {"batch-normalization"} <= set(concept_pages(plain))


def test_slugs_follow_from_the_words_alone(plain: Built, tmp_path: Path) -> None:
    heads = [part for part in re.split(r"(?m)^(?=## )", NOTES) if part.startswith("## ")]
    shuffled = "\n".join([heads[1], heads[-1], heads[0]])
    built = Project(tmp_path, shuffled, None, None).build(strict=False)
    assert set(concept_pages(built)) < set(concept_pages(plain))
    assert len(concept_pages(built)) == 3


def test_every_warning_is_located_and_given_once(plain: Built) -> None:
    assert plain.messages
    for message in plain.messages:
        assert LOCATED.match(message), message
    assert len(set(plain.messages)) == len(plain.messages)
    for words in (
        "has no id; write {#",
        "'```' is never closed",
        "nowhere",
        "is empty; write",
    ):
        assert [m for m in plain.messages if words in m], words


def test_nothing_is_lost(plain: Built) -> None:
    texts = {name: page.one("article").text for name, page in concept_pages(plain).items()}
    intro = plain.page("concepts/").one("article").all("p")
    texts["index"] = " ".join(p.text for p in intro)
    for words in (
        "이 글은 첫 제목보다 앞에 있다.",
        "## 이것은 제목이 아니다",
        '{"a": "<b>"} # $x$',
        "{{ page.title }} 와 {% raw %} 는",
        "안쪽 항목",
        "들여쓴 코드로 시작한다",
        "잃어버리지 않아야 할 답이다.",
        "그리고 없는 곳",
    ):
        found = [name for name, text in texts.items() if words in text]
        assert len(found) == 1, (words, found)


def test_english_pages_show_the_korean_text_and_say_so(plain: Built) -> None:
    korean, english = concept_pages(plain), concept_pages(plain, "en/")
    assert set(english) == set(korean)
    for name, page in english.items():
        body = page.one("div", class_="concept")
        assert body["lang"] == "ko"
        assert page.one("html")["lang"] == "en"
        assert page.one("p", class_="untranslated").text
        assert page.one("meta", name="robots")["content"] == "noindex"
        assert body.one("h1").text == korean[name].one("h1").text
    sitemap = plain.html("sitemap.xml")
    for name in english:
        assert f"<loc>{URL}concepts/{name}/</loc>" in sitemap
        assert f"<loc>{URL}en/concepts/{name}/</loc>" not in sitemap


def test_the_english_search_leaves_out_what_is_not_english(plain: Built) -> None:
    for name, text in {"names": "차원의 저주", "search_index": "그리고 없는 곳과 그림"}.items():
        assert text in str(documents(plain.html(f"search/{name}.json")))
        assert text not in str(documents(plain.html(f"en/search/{name}.json")))


def test_strict_fails_with_one_line_for_what_a_command_can_do(tmp_path: Path) -> None:
    built = Project(tmp_path, NOTES, None, None).build()
    assert not built.ok
    [message] = [m for m in built.messages if "has no id; write {#" in m and "or run 'make pin'" in m]
    assert message.endswith("or run 'make pin' (and 10 more like it)")


@pytest.mark.parametrize("count", [200])
def test_two_hundred_headings(tmp_path: Path, count: int) -> None:
    notes = "# 모음\n" + "".join(f"## 개념 {n}란 무엇인가?\n개념 {n}의 답이다.\n" for n in range(count))
    built = Project(tmp_path, notes, None, None).build(strict=False)
    assert built.ok
    assert len(concept_pages(built)) == count
