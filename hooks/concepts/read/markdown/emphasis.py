"""Emphasis and strikethrough next to Chinese, Japanese and Korean letters.

CommonMark leaves `**변수(variable)**는` as it is: the stars stand between a punctuation mark and a letter, so they
close nothing. The amendment of https://github.com/tats-u/markdown-cjk-friendly (specification.md) lets them close, and
open, where one of the two neighbours is a CJK character. `_` keeps CommonMark's rules.
"""

import re
from functools import lru_cache
from unicodedata import category, east_asian_width

from markdown_it.common.utils import isMdAsciiPunct, isWhiteSpace
from markdown_it.rules_inline.state_inline import Scanned

EMOJI = re.compile("[\u2300-\u2bff\U0001f000-\U0001faff]")


@lru_cache(maxsize=4096)
def is_cjk(char: str) -> bool:
    """Whether `char` is a letter or sign of Chinese, Japanese or Korean text: all of them are wide, as emoji are."""
    return char >= "\u1100" and east_asian_width(char) in "WFH" and not EMOJI.match(char)


@lru_cache(maxsize=4096)
def is_punctuation(char: str) -> bool:
    """Punctuation as GitHub means it: ASCII's, and Unicode's without the symbols that CommonMark 0.31 has added."""
    return isMdAsciiPunct(ord(char)) or category(char).startswith("P")


def scanned(src: str, start: int, maximum: int, in_words: bool) -> Scanned:
    """Whether the run of one character at `start` can open and close; `in_words` is false for `_`.

    As on GitHub, tildes around the run do not count as its neighbours.
    """
    first = end = start
    while end < maximum and src[end] == src[start]:
        end += 1
    behind = end
    if src[start] != "~":
        while first and src[first - 1] == "~":
            first -= 1
        while behind < maximum and src[behind] == "~":
            behind += 1
    last = src[first - 1] if first else "\n"
    following = src[behind] if behind < maximum else "\n"
    if isWhiteSpace(ord(last)) or isWhiteSpace(ord(following)):
        return Scanned(not isWhiteSpace(ord(following)), not isWhiteSpace(ord(last)), end - start)
    can_open, can_close = is_punctuation(last), is_punctuation(following)
    if in_words:
        near_cjk = is_cjk(last) or is_cjk(following)
        can_open, can_close = can_open or near_cjk or not can_close, can_close or near_cjk or not can_open
    return Scanned(can_open, can_close, end - start)
