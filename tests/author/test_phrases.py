"""Phrases moved out of the metadata: what stays is the same to the byte."""

from __future__ import annotations

import pytest
from concepts.author.phrases import moved, with_phrases, without_phrases
from concepts.read.names.metadata import Name
from concepts.read.phrases import read
from concepts.site import build
from sources import KO_EN, inputs, site, source

TEXT = """\
# 기초

## 과적합이란? {#overfitting}
<!--
term: 과적합
{search}
unless: [과적합 방지]
-->

답. <!-- search: [no] -->

## 끝 {#end}
"""
PATH = "docs/search/ko.yml"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    "search",
    [
        "search: [외우기, 'a: b']",
        "search: [외우기,\n  'a: b']  # 더 쓰기",
        "search:\n  - 외우기\n  - 'a: b'",
        "search:\n- 외우기\n- >-\n  a:\n  b",
        "search:\t[ 외우기, 'a: b' ]",
    ],
)
def test_only_the_lines_of_the_phrases_go(search: str, end: str) -> None:
    data = ("\ufeff" + TEXT.replace("{search}", search).replace("\n", end)).encode()
    found, phrases = without_phrases(data, source(data.decode("utf-8-sig")).entries)
    assert found.decode() == "\ufeff" + TEXT.replace("{search}\n", "").replace("\n", end)
    assert phrases == {"overfitting": ["외우기", "a: b"]}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<!--\nsearch: [외우기]\n-->\n\n답", "\n답"),
        ("<!-- search: 외우기 -->\n답", "답"),
        ("<!-- term: a\n search: [외우기]\n-->\n답", "<!-- term: a\n-->\n답"),
        ("\n<!--\n# 주석\nsearch: [외우기]\n-->\n답", "\n<!--\n# 주석\n-->\n답"),
    ],
)
def test_comments_keep_what_else_they_hold(before: str, after: str) -> None:
    data = f"## A {{#a}}\n{before}".encode()
    found, phrases = without_phrases(data, source(data.decode()).entries)
    assert found.decode() == f"## A {{#a}}\n{after}"
    assert phrases == {"a": ["외우기"]}


@pytest.mark.parametrize("metadata", ["<!-- {term: a, search: [b]} -->", "<!--search: [b]\nterm: a -->", "<!-- term: a\n search: [b] -->", "<!-- aliases: [b] -->", "<!-- later -->"])
def test_what_cannot_be_cut_out_and_what_holds_none_stays(metadata: str) -> None:
    data = f"## A {{#a}}\n{metadata}\n답".encode()
    assert without_phrases(data, source(data.decode()).entries) == (data, {})


YAML = """\
synonyms: [a b]
phrases:
  # 자주 묻는다
  one:
    - 하나
  two:
    - 둘  # 둘째
asking: [c]
"""


def test_phrases_stand_behind_those_of_their_entry_and_new_entries_last() -> None:
    data = YAML.encode()
    known, _ = read(data, PATH, "ko")
    written = with_phrases(data, known, {"one": ["하나", "일: 하나"], "three": ["셋", "yes", "셋"]})  # type: ignore[dict-item]
    assert written.decode() == YAML.replace("- 하나\n", "- 하나\n    - '일: 하나'\n").replace(
        "둘째\n", "둘째\n  three:\n    - 셋\n    - 'yes'\n"
    )


@pytest.mark.parametrize("data", [b"", b"asking: [c]", b"# later\r\n", b"phrases:\n", "\ufeffphrases:\n  b:\n".encode()])
def test_a_file_is_made_or_filled(data: bytes) -> None:
    known, _ = read(data, PATH, "ko")
    phrases, issues = read(with_phrases(data, known, {"a": ["하나"]}), PATH, "ko")  # type: ignore[dict-item]
    assert phrases.texts()["a"] == ("하나",)  # type: ignore[index]
    assert issues == []
    assert phrases.asking == known.asking


def test_a_site_without_phrases_in_its_sources_is_the_same_site() -> None:
    texts = {"ko/concepts.md": TEXT.replace("{search}", "search: [외우기, 'a: b']"), "search/ko.yml": YAML}
    before = build(inputs(dict(texts)))
    changed, issues = moved(before)
    assert (issues, sorted(changed)) == ([], ["docs/ko/concepts.md", PATH])
    after = build(inputs({**texts, **{path.removeprefix("docs/"): data for path, data in changed.items()}}))
    assert moved(after) == ({}, [])
    old, new = (found.sources["ko"].entries[0] for found in (before, after))
    assert (old.meta.search, new.meta.search) == ((Name("외우기", 6), Name("a: b", 6)), ())
    assert (old.meta.term, old.meta.unless[0].text, old.definition) == (new.meta.term, new.meta.unless[0].text, new.definition)


def test_a_file_that_nothing_can_be_added_to_is_said_and_nothing_moves() -> None:
    texts = {"ko/concepts.md": TEXT.replace("{search}", "search: [외우기]"), "search/ko.yml": "phrases: {end: [b]}\n"}
    changed, issues = moved(build(inputs(dict(texts))))
    assert changed == {}
    assert [str(issue).partition(";")[0] for issue in issues] == [f"{PATH}:1: nothing can be added here"]


def test_languages_are_moved_each_by_itself() -> None:
    changed, _ = moved(site("## A {#a}\n<!-- search: [가] -->\n답", "## A {#a}\n<!-- search: [b] -->\nanswer"))
    assert {path for path in changed if path.endswith(".yml")} == {f"docs/search/{language.locale}.yml" for language in KO_EN}
