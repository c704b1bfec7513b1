"""The font of the cards, Noto Sans CJK: its face for a language, the letters that it has, and their shapes."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import ceil, floor

from anyascii import anyascii
from PIL import Image, ImageDraw, ImageFont

from ..write.lines import ELLIPSIS

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


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter: how far the next one stands from it, how much of each pixel it covers (None for a space), and where
    its upper left corner is, from its place on the baseline.
    """

    advance: float
    cover: Image.Image | None
    x: int
    y: int


@lru_cache(maxsize=16384)  # the letters of a text are few, and drawing one takes ten times as long as putting it down
def glyph(letter: str, face: int, size: int, weight: int) -> Glyph:
    """A letter of a face, in pixels of height and a weight."""
    used = font(face, size, weight)
    left, top, right, bottom = used.getbbox(letter, anchor="ls")
    box = floor(left), floor(top), ceil(right), ceil(bottom)
    if box[0] >= box[2] or box[1] >= box[3]:
        return Glyph(used.getlength(letter), None, 0, 0)
    cover = Image.new("L", (box[2] - box[0], box[3] - box[1]), 0)
    ImageDraw.Draw(cover).text((-box[0], -box[1]), letter, fill=255, font=used, anchor="ls")
    return Glyph(used.getlength(letter), cover, box[0], box[1])


@lru_cache(maxsize=16384)
def width(text: str, face: int, size: int, weight: int) -> float:
    """The width of a text in pixels."""
    return sum(glyph(letter, face, size, weight).advance for letter in text)


@lru_cache(maxsize=8192)
def has(letter: str) -> bool:
    """Whether the font has a letter; what it has not looks like a box."""
    return letter == " " or _shape(letter) != _shape(NO_LETTER)


@lru_cache(maxsize=1024)
def _shape(letter: str) -> bytes:
    return bytes(font(KOREAN, 10, 400).getmask(letter))


def shown(text: str) -> str:
    """`text` in letters that the font has: others as their plain form (𝐡 is h, ŝ is s), or not at all (an emoji)."""
    composed = unicodedata.normalize("NFC", text).replace("…", ELLIPSIS)
    return " ".join("".join(map(shown_letter, composed)).split())


@lru_cache(maxsize=8192)
def shown_letter(letter: str) -> str:
    """One letter, likewise."""
    if letter.isspace():
        return " "
    if unicodedata.category(letter) == "Cf" or unicodedata.combining(letter):
        return ""
    forms = [letter, *(unicodedata.normalize(form, letter) for form in ("NFKC", "NFKD"))]
    forms += [anyascii(letter)] if letter.isalpha() else []
    found = ("".join(c for c in form if has(c) and not unicodedata.combining(c)) for form in forms)
    return next(filter(None, found), "")
