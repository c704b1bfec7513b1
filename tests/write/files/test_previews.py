"""The data of previews: what it holds of an entry, and that it grows with the site, not with the texts."""

from __future__ import annotations

import json
from typing import Any

from concepts.output import files, offline
from concepts.write.files.previews import LONGEST
from concepts.write.publication import Publication
from sources import site as built

KO = """\
# 주제 {#t}

## 가란? {#a}
<!-- {term: 가} -->
짧은 [나](#b)의 답. 둘째 문장. 셋째 문장.

![그림 없음](../assets/plain.svg)

![그림](../assets/a.ko.svg "설명")

## 나란? {#b}
%s

# 용어 {#glossary}

## 다 {#c}
<뜻> & $x^2$.
"""
EN = '# T {#t}\n\n## A? {#a}\n<!-- term: Aye -->\nx\n\n![p](../assets/a.en.svg "c")\n'


def previews(path: str, text: str = "답") -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(str(dict(files(built(KO % text, EN), Publication(), ""))[path]))
    return found


def test_it_holds_names_answer_kind_and_figure() -> None:
    found = previews("previews.json")
    assert list(found) == ["a", "b", "c"]
    expected = {"term": "가", "others": [["en", "Aye"]], "text": "짧은 나의 답. 둘째 문장.", "figure": "assets/a.ko.svg"}
    assert found["a"] == expected
    assert found["c"] == {"term": "다", "text": "<뜻> & x^2.", "isTerm": True}


def test_what_is_not_translated_has_its_language_and_figures_are_found_from_the_languages_root() -> None:
    found = previews("en/previews.json")
    assert found["a"]["figure"] == "../assets/a.en.svg"
    assert found["b"] == {"term": "나", "text": "답", "locale": "ko"}


def test_a_preview_is_short_however_long_the_text() -> None:
    for text in ("긴 글이다. " * 1000, "끝이 없는 글 " * 1000, "가" * 5000):
        assert len(previews("previews.json", text)["b"]["text"]) <= LONGEST


def test_without_a_server_a_script_brings_them() -> None:
    script = dict(offline(built(KO % "x", EN), {"previews.json": '{"a":{}}'}, {}))["previews.js"]
    assert script == 'window.previews = {"a":{}};\n'
