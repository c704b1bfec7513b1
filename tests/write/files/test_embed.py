"""The small page of an entry for other sites."""

from __future__ import annotations

import re

from concepts.output import files
from concepts.write.publication import Publication
from sources import site

KO = """\
## 가 <b>와</b> *나* & "다"란? {#a}
<!-- term: 가 <&> -->

글[^n]이 [나](#b)를, $x^2$를 말한다.

[^n]: 각주.

## 나 {#b}

%s

## 다 {#c}

- 하나
- 둘
"""
ROOT = "https://example.org/n/"


def embedded(path: str) -> str:
    built = site(KO % ("긴 글 $x_1$ " * 2000), "## A {#a}\n\nText.\n")
    return str(dict(files(built, Publication(ROOT, {"ko": "이름 <x>", "en": "Name"}), ""))[path])


def test_it_is_the_question_the_answer_and_a_link() -> None:
    page = embedded("embed/a/index.html")
    assert '<html lang="ko">' in page
    assert f'<link rel="canonical" href="{ROOT}concepts/a/">' in page
    assert "<title>가 와 나 &amp; &quot;다&quot;란?</title>" in page
    assert '글이 <a href="../../concepts/b/">나</a>를' in page
    assert "<math" in page
    assert '<footer><a href="../../concepts/a/">가 &lt;&amp;&gt; · 이름 &lt;x&gt;</a></footer>' in page


def test_each_language_has_its_own() -> None:
    assert '<a href="../../concepts/a/">A · Name</a>' in embedded("en/embed/a/index.html")
    assert '<html lang="ko">' in embedded("en/embed/b/index.html"), "it has no translation"


def test_a_chat_shows_its_question_answer_and_address() -> None:
    page = embedded("embed/b/index.html")
    for name, content in (("og:title", "나"), ("og:url", f"{ROOT}concepts/b/"), ("og:locale", "ko_KR"), ("og:site_name", "이름 &lt;x&gt;")):
        assert f'<meta property="{name}" content="{content}">' in page
    assert '<meta property="og:description" content="긴 글' in page
    assert '<meta name="twitter:card" content="summary">' in page


def test_it_is_small_whatever_the_answer_and_runs_nothing() -> None:
    for slug in "abc":
        page = embedded(f"embed/{slug}/index.html")
        assert len(page.encode()) <= 10_000
        assert not re.search(r"<script|<link rel=.?stylesheet|src=|javascript:| on\w+=", page)
    assert "긴 글 x_1 긴 글" in embedded("embed/b/index.html")
    assert "하나, 둘" in embedded("embed/c/index.html")
