"""Emphasis and strikethrough next to Chinese, Japanese and Korean letters.

CommonMark leaves `**변수(variable)**는` as it is: the stars stand between a punctuation mark and a letter, so they
close nothing. The amendment of https://github.com/tats-u/markdown-cjk-friendly (specification.md) lets them close, and
open, where one of the two neighbours is a CJK character. `_` keeps CommonMark's rules.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category, east_asian_width

from markdown_it.common.utils import isMdAsciiPunct, isWhiteSpace
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter, Scanned

IDEOGRAPHIC_SELECTORS = range(0xE0100, 0xE01F0)
TEXT_SELECTORS = range(0xFE00, 0xFE0F)  # variation selectors but for the one that makes an emoji
HANGUL = (range(0x1100, 0x1200), range(0x3131, 0x318F), range(0xA960, 0xA97D), range(0xAC00, 0xD7FC))
QUOTES = "‘’“”"  # full width before U+FE01
# Wide characters that are emoji by default, outside and inside of the planes that hold little else.
EMOJI = re.compile(
    "[\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd"
    "\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755"
    "\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f004\U0001f0cf\U0001f18e\U0001f191-\U0001f19a"
    "\U0001f1e6-\U0001f1ff\U0001f201\U0001f21a\U0001f22f\U0001f232-\U0001f236\U0001f238-\U0001f23a\U0001f250\U0001f251"
    "\U0001f300-\U0001faff]"
)


@lru_cache(maxsize=4096)
def is_cjk(char: str) -> bool:
    """Whether `char` is a letter or sign of Chinese, Japanese or Korean text, no emoji."""
    code = ord(char)
    if code < 0x1100:
        return False
    if east_asian_width(char) in "WFH":
        return not EMOJI.match(char)
    return any(code in block for block in HANGUL)


@lru_cache(maxsize=4096)
def is_punctuation(char: str) -> bool:
    """Punctuation as GitHub means it: ASCII's, and Unicode's without the symbols that CommonMark 0.31 has added."""
    return isMdAsciiPunct(ord(char)) or category(char).startswith("P")


def before(src: str, start: int) -> tuple[str, bool]:
    """The character before `start` (a line end at the start of the text; one before a variation selector counts for
    both), and whether it makes a CJK sequence.
    """
    char = src[start - 1] if start else "\n"
    if ord(char) in TEXT_SELECTORS and start > 1 and not isWhiteSpace(ord(src[start - 2])):
        main = src[start - 2]
        return main, is_cjk(main) or (char == "\ufe01" and main in QUOTES)
    return char, is_cjk(char) or ord(char) in IDEOGRAPHIC_SELECTORS


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
    last, last_cjk = before(src, first)
    following = src[behind] if behind < maximum else "\n"
    if isWhiteSpace(ord(last)) or isWhiteSpace(ord(following)):
        return Scanned(not isWhiteSpace(ord(following)), not isWhiteSpace(ord(last)), end - start)
    can_open, can_close = is_punctuation(last), is_punctuation(following)
    if in_words:
        near_cjk = last_cjk or is_cjk(following)
        can_open, can_close = can_open or near_cjk or not can_close, can_close or near_cjk or not can_open
    return Scanned(can_open, can_close, end - start)


def strikethrough(state: StateInline, silent: bool) -> bool:
    """A run of tildes: one or two may strike through what stands up to as many, more are text."""
    if silent or state.src[state.pos] != "~":
        return False
    can_open, can_close, length = state.scanDelims(state.pos, True)
    state.push("text", "", 0).content = "~" * length
    if length <= 2:
        state.delimiters.append(Delimiter(ord("~"), length, len(state.tokens) - 1, -1, can_open, can_close))
    state.pos += length
    return True
