"""From a heading's words to a headword and a slug: the same words give the same names, wherever they stand."""

from __future__ import annotations

import re
import unicodedata
from typing import NewType

Slug = NewType("Slug", str)
"""The id of a concept or term and its address for ever: `^[a-z0-9]+(-[a-z0-9]+)*$`."""

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
RESERVED = frozenset({"index", "readme"})  # MkDocs makes both the folder's own page

LONGEST = 100  # a folder's name may have 255 bytes; a heading can be a paragraph

INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ")
MEDIALS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
FINALS = " k kk ks n nj nh t l lk lm lb ls lt lp lh m p ps t ss ng j ch k t p h".split(" ")

PARENTHESIS = re.compile(r"[ \t]*[(（].*$", re.DOTALL)
QUESTION = re.compile(
    r"""(?:[ ]|^)(?:대체[ ]|도대체[ ]|과연[ ]|정확히[ ])*
    (?:무엇|뭔가|뭘까|뭐예요|뭐야|뭐지|뭔지|어떤[ ]것|어떻게[ ]정의|왜[ ](?:문제|중요|필요)).*$""",
    re.VERBOSE,
)
MEANING = re.compile(r"(?:이?라는[ ]말)?의[ ](?:의미|정의|개념|뜻)(?:는|은|란|와|과|이|가)?(?:[ ].*)?$")
NAMED = re.compile(r"(?<=.)(?:이란|란|은|는)$")
SUBJECT = re.compile(r"(?<=.)(?:이란|란|은|는|이|가)$")
ENGLISH = re.compile(r"(?i)^what(?:'s|’s|[ ]is|[ ]are|[ ]does)[ ](?:an?[ ]|the[ ])?|[ ](?:mean|and[ ]why.*)$")
NOT_PARTICLE = re.compile(r"(?:^|[ ])(?:혼란|논란|계란|교란|반란|소란|요란|노란|파란|이란|(?:\S*[쓰하되있없같])는)$")
KEPT = re.compile(r"[a-z0-9]+|[가-힣]+")


def derived_term(heading: str) -> str:
    """The headword of a question: '차원의 저주란 무엇인가?' → '차원의 저주'.

    `heading` is plain text. Takes off the question and the particle before it; a heading that asks something
    else ('ReLU의 문제점은?') keeps its words but for a last topic particle.
    """
    text = heading.strip()
    words = text.rstrip(" ?!.。？！:").strip()
    asked = QUESTION.sub("", words).strip()
    bare = MEANING.sub("", asked).strip() or asked
    is_question = bare != words or text != words
    particle = SUBJECT if asked != words else NAMED
    if is_question and not NOT_PARTICLE.search(bare):
        bare = particle.sub("", bare).strip()
    return ENGLISH.sub("", bare).strip() or words or text


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
    """The slug of some words: Latin words kept, Hangul romanised, everything else a hyphen.

    Words without any letter or digit (an emoji, another script) give the code points, so that they differ.
    """
    folded = unicodedata.normalize("NFKC", words).casefold()
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    runs = KEPT.findall(unicodedata.normalize("NFC", plain))
    slug = "-".join(romanized(run) for run in runs)
    slug = slug or "u-" + "-".join(f"{ord(c):x}" for c in folded if not c.isspace()) if folded.strip() else "u"
    if len(slug) > LONGEST:
        slug = slug[:LONGEST].rsplit("-", 1)[0]
    return Slug(f"{slug}-page" if slug in RESERVED else slug)


def is_slug(text: str) -> bool:
    """Whether `text` is well-formed and not reserved."""
    return bool(SLUG.fullmatch(text)) and text not in RESERVED
