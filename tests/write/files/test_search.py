import json

import pytest
from concepts.read.names.naming import Slug
from concepts.write.files.search import LARGE, Doc, index, leads, names, texts
from indexes import documents
from sources import site

KOREAN = """# 주제 {#topic}

## 과적합이란? {#overfitting}
<!--
term: 과적합
aliases: [과잉 적합]
search: [오버핏, 학습 데이터만 잘 맞히는 현상]
-->

학습 데이터에만 잘 맞는 현상이다.

### 왜 {#why}

본문 글.
"""
ENGLISH = """# Topic {#topic}

## What is overfitting? {#overfitting}
<!--
term: Overfitting
-->

A model fits only its training data.

### Why {#why}

Body text.
"""
PHRASES = {"en": {Slug("overfitting"): ["overfit", "memorizing the training data", "오버핏"]}}
SHARED = json.dumps({"config": {}, "docs": [{"location": "", "title": "홈", "text": ""}, {"location": "en/", "title": "Home", "text": ""}]})


def whole_index(locale: str) -> Doc:
    built = site(KOREAN, ENGLISH)
    return index(built.pages[locale].menu, PHRASES, SHARED, "1")


@pytest.mark.parametrize(
    ("lang", "own", "other"),
    [
        ("ko", ["오버핏", "학습 데이터만 잘 맞히는 현상"], ["overfit"]),
        ("en", ["overfit", "memorizing the training data", "오버핏"], []),
    ],
)
def test_phrases_of_the_other_language_are_searched_only_if_as_short_as_a_name_and_once(lang: str, own: list[str], other: list[str]) -> None:
    [concept] = [doc for doc in whole_index(lang)["docs"] if doc["kind"] == "concept"]
    assert concept["hidden"] == own + other


def test_the_names_that_come_first_have_no_texts_and_no_sections() -> None:
    whole = whole_index("ko")
    assert "본문 글." in {doc["text"] for doc in documents(texts(whole))}
    docs = json.loads(names(whole, {}, {}))["docs"]
    assert {doc["location"] for doc in docs} == {"", "glossary/", "concepts/overfitting/"}
    assert not any(doc["text"] or "hidden" in doc for doc in docs)


def grown(whole: Doc, pages: int) -> Doc:
    """An index with more pages, so many in all."""
    count = pages - sum("#" not in doc["location"] for doc in whole["docs"])
    more = [{"location": f"page-{i}/", "title": "쪽", "text": "", "kind": "page"} for i in range(count)]
    return {**whole, "docs": [*whole["docs"], *more]}


def test_a_site_up_to_a_size_has_its_texts_in_one_file() -> None:
    whole = grown(whole_index("ko"), LARGE)
    assert leads(whole) is None
    assert "hasLeads" not in json.loads(names(whole, {}, {}))["config"]


def test_of_a_larger_one_leads_are_the_texts_without_those_of_sections() -> None:
    whole = grown(whole_index("ko"), LARGE + 1)
    assert json.loads(names(whole, {}, {}))["config"]["hasLeads"] is True
    found, all_texts = (documents(text) for text in (leads(whole) or "", texts(whole)))
    [why] = [doc for doc in found if doc["location"] == "concepts/overfitting/#why"]
    assert (why["title"], why["text"]) == ("왜", "")
    assert found == [*(doc for doc in all_texts if "#" not in doc["location"]), why]


def test_a_name_that_a_heading_only_involves_is_no_name_to_search() -> None:
    built = site("## 돛과 닻의 차이는?\n\n돛은 천이다.\n\n## 풍차(Windmill)의 구조\n\n날개가 있다.\n")
    whole = index(built.pages["ko"].menu, {}, SHARED, "1")
    found = {name for doc in whole["docs"] for name in doc.get("names", ())}
    assert found == {"돛과 닻의 차이", "풍차(Windmill)의 구조", "풍차의 구조"}


def test_an_address_that_is_its_own_text_is_not_searched() -> None:
    text = "[doi:10.1/b](https://doi.org/10.1/b) 앞 <https://e.org/c> [말](https://e.org/d) [](https://e.org/e) 뒤"
    built = site(KOREAN.replace("본문 글.", text))
    section = index(built.pages["ko"].menu, {}, SHARED, "1")["docs"][-1]
    assert section["text"] == "앞 말 뒤"

