"""The work grows with the text, not with its square, whatever the text."""

import sys
import time
from types import FrameType

import pytest
from concepts.blocks import scan
from concepts.lexicon import compile_lexicon
from concepts.mentions import mentions
from concepts.naming import derived_term
from concepts.prose import masked, plain, sentences
from concepts.site import build
from source_of import source

MANY = 20_000
SECONDS = 5.0  # of CPU: what is linear takes hundredths of it, what is quadratic takes minutes
LEXICON, _ = compile_lexicon([source("## a {#a}\n<!-- term: 활성화 함수 -->\nx")])


def calls(text: str) -> int:
    """Number of calls that a build of `text` makes, C functions such as those of regular expressions included."""
    count = 0

    def counter(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counter)
    try:
        build(text.encode(), None, None)
    finally:
        sys.setprofile(before)
    return count


DOCUMENTS = {
    "concepts": "## 질문 {n}이란?\n답 {n}. 질문 {n}과 질문 1.\n\n",
    "sections": "### 절 {n}\n글\n\n",
    "links": "[a](#zzz) ",
    "fences": "```\nx\n```\n\n",
    "open fences": "## 질문 {n}이란?\n``` x\n",
    "open comments": "<!-- x\n",
    "open pre": "<pre>\nx\n",
    "definitions": "[r{n}]: x\n",
    "elements": "<div>\n",
    "lists": "- x\n  - y\n",
    "topics": "# 주제 {n}\n",
}


@pytest.mark.parametrize("piece", DOCUMENTS.values(), ids=DOCUMENTS.keys())
def test_twice_the_text_takes_twice_the_calls(piece: str) -> None:
    one, two = (calls("## 처음 {#first}\n\n글.\n\n" + "".join(piece.replace("{n}", str(i)) for i in range(n))) for n in (100, 200))
    assert two < 2.4 * one


PIECES = ["[", "![", "[a", "[a](", "[a]", "`", "` ", "$a ", "$", "$$ ", "\\(", "\\[", "*a ", "*", "**a ", "_a ", "==a ", "~~a ", "<", "<a ", "<a> ",
          "<!-- ", "{{ ", "{% ", "{#a ", "a@", "a.", "http://a(", "&#", "\\", ". ", "> ", "| ", "- ", "#", " #", " {#", "\t", " ", "(", "가",
          " 무엇", " 대체", "을 ", " mean", "의 뜻 ", "1. ", "Q. ", "⭐", "?", "[x] "]


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_line_of_one_thing(piece: str) -> None:
    line = piece * MANY + "끝"
    start = time.process_time()
    scan(f"{line}\n## {line}", "f.md")
    plain(line)
    sentences(line)
    list(mentions(f"{line} @", LEXICON))
    derived_term(line)
    assert time.process_time() - start < SECONDS


def test_backticks_of_every_length() -> None:
    start = time.process_time()
    plain(" ".join("`" * n for n in range(1, 200)))
    masked(" ".join("`" * n for n in range(1, 200)))
    assert time.process_time() - start < SECONDS
