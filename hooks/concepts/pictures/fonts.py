"""The font of the cards, Noto Sans CJK: its face for a language, its widths, and the letters that it has."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from importlib.resources import files

from PIL import ImageFont

from .lines import ELLIPSIS

PACKAGE = "manimgx_fonts_cjk"
FILE = "NotoSansCJK-VF.otf.ttc"
JAPANESE, KOREAN, SIMPLIFIED, TRADITIONAL, HONG_KONG = range(5)
FACES = {
    "ja": JAPANESE,
    "ko": KOREAN,
    "zh": SIMPLIFIED,
    "zh-hans": SIMPLIFIED,
    "zh-hant": TRADITIONAL,
    "zh-tw": TRADITIONAL,
    "zh-hk": HONG_KONG,
}
"""The faces of the file: they draw the same Chinese letters as each language writes them."""
NAMES = ("JP", "KR", "SC", "TC", "HK")
NO_LETTER = "\U0010fffe"


@lru_cache(maxsize=1)
def path() -> str:
    """The file of the font."""
    return str(files(PACKAGE) / FILE)


def face_of(locale: str) -> int:
    """The number of the face that a language wants; others differ in no letter of theirs."""
    parts = locale.replace("_", "-").lower().split("-")
    return next((FACES[name] for name in ("-".join(parts[:2]), parts[0]) if name in FACES), KOREAN)


def family_of(locale: str) -> str:
    """The name of that face."""
    return f"Noto Sans CJK {NAMES[face_of(locale)]}"


@lru_cache(maxsize=64)
def font(face: int, size: int, weight: int) -> ImageFont.FreeTypeFont:
    """A face in pixels of height and in a weight from 100 to 900. Always laid out alike, whatever is installed."""
    found = ImageFont.truetype(path(), size, index=face, layout_engine=ImageFont.Layout.BASIC)
    found.set_variation_by_axes([weight])
    return found


@lru_cache(maxsize=8192)
def width(text: str, face: int, size: int, weight: int) -> float:
    """The width of a text in pixels."""
    return font(face, size, weight).getlength(text)


@lru_cache(maxsize=8192)
def has(letter: str) -> bool:
    """Whether the font has a letter; what it has not looks like a box."""
    return letter == " " or _shape(letter) != _shape(NO_LETTER)


@lru_cache(maxsize=1024)
def _shape(letter: str) -> bytes:
    return bytes(font(KOREAN, 10, 400).getmask(letter))


def shown(text: str) -> str:
    """`text` in letters that the font has: others as their plain form (𝐡 is h), or not at all (an emoji)."""
    composed = unicodedata.normalize("NFC", text).replace("…", ELLIPSIS)
    plain = (c if has(c) else unicodedata.normalize("NFKC", c) for c in composed if unicodedata.category(c) != "Cf")
    return " ".join("".join(c for part in plain for c in part if has(c)).split())
