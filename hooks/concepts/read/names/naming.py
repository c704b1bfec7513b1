"""From words to a slug: the same words give the same slug, wherever they stand."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NewType

from anyascii import anyascii

Slug = NewType("Slug", str)
"""The id of a concept or term and its address for ever: `^[a-z0-9]+(-[a-z0-9]+)*$`."""

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED = frozenset({"index", "readme"})  # MkDocs makes both the folder's own page

LONGEST = 100  # a folder's name may have 255 bytes; a heading can be a paragraph

INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
MEDIALS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
FINALS = " k kk ks n nj nh t l lk lm lb ls lt lp lh m p ps t ss ng j ch k t p h".split(" ")

PARENTHESIS = re.compile(r"[ \t]*[(（].*$", re.DOTALL)
LATIN = re.compile(r"[\u0080-\u036f\u1e00-\u1eff]")  # with accents and the like
GREEK = re.compile(r"(?<![\u0370-\u03ff])[α-ω](?![\u0370-\u03ff])")  # a letter alone is a symbol: β
RUN = re.compile(r"[a-z0-9]+|[가-힣]+|[^\W_a-z0-9가-힣]+")  # of Latin letters, of Hangul, of another script

SIGNS = (  # that make a name: without them C++ and C# are both C
    (re.compile(r"\+(?=\+)|(?<=[\w+])\+"), " plus "),  # C++, B+Tree, ++i; not the one in 'Spring + React'
    (re.compile(r"(?<=[a-z])[#♯](?![a-z0-9])"), " sharp "),  # C#, F#
    (re.compile(r"\b(?<![-.])([a-z]{1,4})\*(?![a-z0-9*])"), r"\1 star "),  # A*, RRT*
    (re.compile(r"(?<![\w.)\]])\.(?=[a-z])"), " dot "),  # .NET, .gitignore
    (re.compile(r"=(?==)|(?<=[=!])="), " equals "),  # ==, ===
    (re.compile(r"!(?= equals)"), " not "),  # !=, !==
    (re.compile(r"&(?=&)|(?<=&)&"), " and "),  # &&
    (re.compile(r"\|(?=\|)|(?<=\|)\|"), " or "),  # ||
)


def before_parenthesis(term: str) -> str:
    """'주성분 분석(PCA)' → '주성분 분석'; a term without a parenthesis, or with nothing before it, as it is."""
    return PARENTHESIS.sub("", term).strip() or term


def romanized(text: str) -> str:
    """Hangul letter by letter in Latin letters (Revised Romanization, no sound changes); the rest as it is."""
    out = []
    for char in text:
        index = ord(char) - 0xAC00
        if 0 <= index < 11172:
            out.append(INITIALS[index // 588] + MEDIALS[index % 588 // 28] + FINALS[index % 28])
        else:
            out.append(char)
    return "".join(out)


def derived_slug(words: str) -> Slug:
    """The slug of some words: Latin words kept, other scripts romanised, everything else a hyphen.

    Signs that make a name are spoken: 'c-plus-plus'. Words without any letter or digit (an emoji) give the code
    points, so that they differ.
    """
    folded = unicodedata.normalize("NFKC", words).casefold()
    slug = "-".join(_syllables(_spoken(folded)))
    slug = slug or "u-" + "-".join(f"{ord(c):x}" for c in folded if not c.isspace()) if folded.strip() else "u"
    if len(slug) > LONGEST:
        slug = slug[:LONGEST].rsplit("-", 1)[0]
    return Slug(f"{slug}-page" if slug in RESERVED else slug)


def _spoken(text: str) -> str:
    """`text` with words for the signs and Greek letters that make a name, and without accents on Latin letters."""
    for sign, name in SIGNS:
        text = sign.sub(name, text)
    text = LATIN.sub(lambda letter: anyascii(letter[0]), text)
    return GREEK.sub(lambda letter: f" {_greek(letter[0])} ", text)


def _greek(letter: str) -> str:
    return unicodedata.name(letter).split()[-1].casefold().replace("lamda", "lambda")


def _syllables(text: str) -> Iterator[str]:
    """The runs of one script in `text`, each in Latin letters and digits."""
    for run in RUN.findall(text):
        latin = re.sub("[^a-z0-9]", "", anyascii(romanized(run)).casefold())
        if latin:
            yield latin


def is_slug(text: str) -> bool:
    """Whether `text` is well-formed and not reserved."""
    return bool(SLUG.fullmatch(text)) and text not in RESERVED
