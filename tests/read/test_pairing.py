"""Whatever a translation lacks, adds or moves: one `make pin` writes all that is clear, and another one nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from concepts.author.pin import pinned
from concepts.site import Site
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sources import site

LINES = ("# {}", "# {}", "## {}", "## {}", "## {}", "### {}", "```\n{}\n```")
NAMES = ("rain", "rain-2", "snow", "wind", "hail", "glossary")
WORDS = ("Rain", "What is rain?", "눈이란?", "バ", "Glossary", "용어집")


def line(draw: Callable[..., str], name: str, is_written: bool) -> str:
    heading = draw(st.sampled_from(LINES))
    if heading.startswith("`"):
        return heading.format(draw(st.sampled_from("pq")))
    return heading.format(draw(st.sampled_from(WORDS))) + f" {{#{name}}}" * is_written


@st.composite
def pairs(draw: Callable[..., str]) -> tuple[str, str]:
    """An original, and what somebody has made of it: some lines gone, some new, some elsewhere, few ids."""
    often = st.sampled_from((True, True, True, False))
    original = [line(draw, draw(st.sampled_from(NAMES)), bool(draw(often))) for _ in range(draw(st.integers(1, 9)))]
    kept = [text for text in original if draw(often)]
    if draw(st.booleans()):
        kept = draw(st.permutations(kept))
    ours = [text if draw(st.booleans()) else text.partition(" {")[0] for text in kept]
    ours += [line(draw, draw(st.sampled_from(NAMES)), bool(draw(st.booleans()))) for _ in range(draw(st.integers(0, 2)))]
    return "\n\nx\n\n".join([*original, ""]), "\n\nx\n\n".join([*ours, ""])


def after(built: Site) -> tuple[str, str]:
    """Both files as `make pin SECTIONS=1` leaves them."""
    changed = pinned(built.inputs, built.sources, True, False)
    paths = ("docs/ko/concepts.md", "docs/en/concepts.md")
    korean, english = (changed.get(path, (built.inputs.texts[path],))[0].decode() for path in paths)
    return korean, english


@given(pairs())
@settings(max_examples=150, deadline=None)
@example(("# A\n## B?\n# C {#models}\n## D?\n", "## 나?\n# 다\n## 라?\n"))
@example(("# 가 {#t}\n## 나? {#a}\n# 용어 {#glossary}\n## What is rain? {#what-is-rain}\n## 눈 {#snow}\n", "# T {#t}\n## A?\n# Glossary\n## What is rain?\n"))
def test_a_second_pin_writes_nothing(texts: tuple[str, str]) -> None:
    once = after(site(*texts))
    assert after(site(*once)) == once


@pytest.mark.parametrize(
    ("korean", "english"),
    [
        ("# 편향\n## 편향이란?\n# 모델\n## 트리란?\n", "## Bias?\n# Models\n## Tree?\n"),
        ("# 가 {#t}\n## 나 {#a}\n# 다 {#u}\n## 라 {#b}\n## 마 {#c}\n", "# U {#u}\n## B {#b}\n## C\n# T {#t}\n## A\n"),
        ("# 가 {#t}\n## 나 {#a}\n## 다 {#b}\n# 용어 {#glossary}\n## 라 {#c}\n", "# T\n## A\n## B\n## C\n"),
    ],
    ids=["no first topic", "topics that have changed places", "no glossary"],
)
def test_what_follows_from_what_follows_is_written_at_once(korean: str, english: str) -> None:
    _, once = after(site(korean, english))
    assert once.count("{#") == english.count("\n")
