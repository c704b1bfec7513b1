import re

import pytest
from concepts.read.entries.entry import Entry
from concepts.write.pages.glossary import anchor, letter, sort_key
from sources import entry, site


@pytest.mark.parametrize(
    ("term", "group"),
    [("가지", "ㄱ"), ("까치", "ㄱ"), ("힣", "ㅎ"), ("ReLU", "R"), ("élan", "E"), ("ａ", "A"), ("3D", "#"), ("β", "#"), ("", "#"), ("😀", "#")],
)
def test_letter(term: str, group: str) -> None:
    assert letter(term) == group
    assert anchor(group).isascii()


def named(term: str) -> Entry:
    return entry(f"## x {{#a}}\n<!--\nterm: '{term}'\n-->\ny")


def test_korean_comes_first_then_latin_then_the_rest() -> None:
    terms = ["3D", "ReLU", "하", "adam", "가", "나무", "나"]
    assert sorted(terms, key=lambda term: sort_key(named(term))) == ["가", "나", "나무", "하", "adam", "ReLU", "3D"]


TEXT = """## 가란? {#a}
답 하나다[^n]. [둘](#b)이다.

더.

# 용어 {#glossary}

## B {#b}
뜻.

### 절 {#s}
글.

## 다 {#c}
- 첫째
- 둘째

[^n]: 각주
"""


def test_every_entry_has_a_row_with_its_short_answer_and_a_link_to_its_page() -> None:
    view = site(TEXT).pages["ko"].glossary
    rows = [(found.letter, row.slug, row.term, row.url) for found in view.letters for row in found.rows]
    assert rows == [("ㄱ", "a", "가", "concepts/a/"), ("ㄷ", "c", "다", "concepts/c/"), ("B", "b", "B", "concepts/b/")]
    first, list_, term = [row.definition_html for found in view.letters for row in found.rows]
    assert re.sub(r"<[^>]+>", "", first).strip() == "답 하나다. 둘이다."
    assert 'href="../concepts/b/"' in first
    assert list_ == "<p>첫째, 둘째</p>"
    assert "글" not in term
