"""Anchors as GitHub makes them; what it does was tried there."""

import pytest
from concepts.link.anchors import anchors, github_anchor
from concepts.read.names.naming import Slug
from linking import korean, of


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("What is a delta?", "what-is-a-delta"),
        ("1. What is a delta?", "1-what-is-a-delta"),
        ("🌊 What is an oxbow?", "-what-is-an-oxbow"),
        ("⚙️ Settings", "\ufe0f-settings"),
        ("1️⃣ 첫째", "1\ufe0f\u20e3-첫째"),
        (":rocket: Start", "rocket-start"),
        ("모양과 종류", "모양과-종류"),
        ("N+1 굽이", "n1-굽이"),
        ("A & B", "a--b"),
        ("snake_case - a-b", "snake_case---a-b"),
        ("Größe ÉTÉ", "größe-été"),
        ("क्या है", "क्या-है"),
        ("C++ / C#", "c--c"),
        ("x²", "x"),
    ],
)
def test_the_anchor_of_a_heading(heading: str, anchor: str) -> None:
    assert github_anchor(heading) == anchor


SOURCE = """\
머리말 <a id="start"></a>

# 강과 호수

맨 위.

## 삼각주란?

삼각주.

### 모양과 종류

부채꼴.

### 정리

- #### 속

하나

## 우각호란? {#oxbow}

우각호.

### 정리

### `x` $a$ 와 ![y](z.png) 끝

### 뜻 {#meaning}

<a name="mark"></a>

<h3 align="center">가운데 <b>글</b></h3>

글 <span id="word">낱말</span> <input name="no">

## Summary

### Summary

굵
글
---

### Summary {#summary}
"""
ANCHORS = anchors(korean(SOURCE))


@pytest.mark.parametrize(
    ("name", "here", "target"),
    [
        ("강과-호수", "", "topic ganggwa-hosu"),
        ("삼각주란", "", "entry samgakju"),
        ("samgakju", "", "entry samgakju"),
        ("모양과-종류", "oxbow", "entry samgakju#moyanggwa-jongryu"),
        ("정리", "oxbow", "entry samgakju#jeongri"),
        ("정리-1", "samgakju", "entry oxbow#jeongri"),
        ("속", "", "entry samgakju#sok"),
        ("x-a-와--끝", "", "entry oxbow#x-a-wa-y-kkeut"),
        ("우각호란-oxbow", "", "entry oxbow"),
        ("우각호란", "", "entry oxbow"),
        ("oxbow", "", "entry oxbow"),
        ("뜻-meaning", "", "entry oxbow#meaning"),
        ("meaning", "samgakju", "entry oxbow#meaning"),
        ("mark", "", "entry oxbow#mark"),
        ("word", "", "entry oxbow#word"),
        ("가운데-글", "", "entry oxbow"),
        ("start", "", "index #start"),
        ("summary", "samgakju", "entry summary"),
        ("summary-1", "samgakju", "entry summary#summary-2"),
        ("굵글", "", "entry gulk-geul"),
        ("gulk-geul", "", "entry gulk-geul"),
        ("summary-summary", "", "entry gulk-geul#summary"),
        ("summary", "gulk-geul", "entry gulk-geul#summary"),
        ("summary-2", "summary", "entry gulk-geul#summary"),
    ],
)
def test_where_an_anchor_leads(name: str, here: str, target: str) -> None:
    found = ANCHORS.find(name, Slug(here))
    assert found
    assert of(found) == target


@pytest.mark.parametrize("name", ["no", "정리-2", "y", "", "x"])
def test_what_is_no_anchor(name: str) -> None:
    assert ANCHORS.find(name, Slug("oxbow")) is None


def test_the_ids_on_a_page_are_known() -> None:
    assert {"mark", "word", "meaning", "jeongri"} < ANCHORS.ids[Slug("oxbow")]
    assert Slug("samgakju") in ANCHORS.ids


def test_pinned_headings_keep_the_anchors_that_they_had() -> None:
    """Links to the second of two equal headings lead there when both have got ids."""
    found = anchors(korean("## 가란? {#ga}\n\n### 정리 {#jeongri}\n\n가\n\n## 나란? {#na}\n\n### 정리 {#jeongri}\n\n나\n"))
    targets = [found.find(name, Slug("ga")) for name in ("정리", "정리-1", "나란")]
    assert [of(target) for target in targets if target] == ["entry ga#jeongri", "entry na#jeongri", "entry na"]


def test_the_name_of_an_emoji_is_part_of_an_anchor() -> None:
    found = anchors(korean("## :rocket: Start\n\nx\n")).find("rocket-start", Slug(""))
    assert found
    assert of(found) == "entry start"


def test_a_written_slug_is_stronger_than_an_anchor_of_another_heading() -> None:
    found = anchors(korean("## B\n\nx\n\n## 다란? {#b}\n\ny")).find("b", Slug(""))
    assert found
    assert of(found) == "entry b"
    assert korean("## B\n\nx\n\n## 다란? {#b}\n\ny").entries[0].slug != "b"
