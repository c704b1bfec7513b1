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
SYMBOLS = "\u203b\u20e3\u200d\u2300-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff"  # emoji, circled numbers, stars
LABEL = re.compile(
    rf"""(?i)^(?:[{SYMBOLS}\s]
    | \d+\ufe0f?\u20e3 | \#\d+[ ] | \d+_ | \d+(?:\.\d+)+[ ]                # 1️⃣, #1, 01_, 1.2
    | (?:\d+(?:[.-]\d+)*|Q(?:uestion)?[ ]?\d*|(?:질문|문제|문)[ ]?\d*)(?:[.)](?!\d)|:(?=[ ]))  # 1. 1) Q1. 질문 1)
    | \(Q?\d+\) | \[[^\[\]]*\](?=[ ]?\S) )+""",  # (1), [Q1], [tag]
    re.VERBOSE,
)
REMARK = re.compile(r"(?<=[?？])[ ]*[(（\[].*$")
END = re.compile(rf"(?<![{SYMBOLS}\s?!.。？！:：…])[{SYMBOLS}\s?!.。？！:：…]+$")
QUOTED = re.compile(r"^[\"'“‘「『《]([^\"'“”‘’「」『』《》]+)[\"'”’」』》]$")
QUESTION = re.compile(
    r"""(?:[ ]|^)(?:(?:대체|도대체|과연|정확히)[ ]){0,2}
    (?:무엇|뭔가|뭘까|뭐[예에]요|뭐야|뭐지|뭐죠|뭔지|뭡니까|무슨[ ](?:뜻|의미|말)|왜[ ](?:문제|중요|필요)
    |어떤[ ](?:것|\S{1,20}(?:인가|인지|일까|이야|이죠|입니까))|어떻게[ ]정의).*$""",
    re.VERBOSE,
)
REQUEST = re.compile(
    r"""(?:에[ ]대(?:해서?|하여)|을|를)[ ](?:(?:간단히|간략히|간단하게|자세히|쉽게|아는[ ]대로)[ ])?
    (?:(?:설명|서술|정의|이야기|말씀?|논)을?[ ]?(?:해|하)|아시|아나|알고[ ]있).*$""",
    re.VERBOSE,
)
MEANING = re.compile(r"(?:이?라는[ ]말)?의[ ](?:의미|정의|개념|뜻)(?:는|은|란|와|과|이|가)?(?:[ ].*)?$")
NAMED = re.compile(r"(?<=.)(?:[ ]?이란|[ ]?란|은|는)$")
SUBJECT = re.compile(r"(?<=.)(?:[ ]?이란|[ ]?란|은|는|이|가)$")
DEFINED = re.compile(r"(?<=\S)이란$|(?<=[A-Za-z)])란$")  # no question mark is needed to tell
ENGLISH = re.compile(
    r"""(?ix)^(?:
      what(?:'s|’s|[ ]is|[ ]are|[ ]does|[ ]do[ ]you[ ](?:mean|understand)[ ]by)(?:[ ]meant[ ]by)?
    | (?:(?:can|could)[ ]you[ ]|please[ ])?(?:explain|define|describe|tell[ ]me[ ]about)(?:[ ]what[ ](?:is|are))?
      (?![ ](?:how|why|when|what)\b)
    )[ ](?:an?[ ]|the[ ])?(?P<term>.+?)(?:[ ](?:mean|do|stand[ ]for)|,?[ ]and[ ](?:why|how|when)\b.*)?$"""
)
NOT_PARTICLE = re.compile(r"^이란$|(?:^|[ ])(?:혼란|논란|계란|교란|반란|소란|요란|노란|파란|(?:\S*[쓰하되있없같])는)$")
KEPT = re.compile(r"[a-z0-9]+|[가-힣]+")


def derived_term(heading: str) -> str:
    """The headword of a question: '차원의 저주란 무엇인가?' → '차원의 저주'.

    `heading` is plain text. Takes off a number or tag ('Q1.'), the question and the particle before it; a heading
    that asks something else ('ReLU의 문제점은?') keeps its words but for a last topic particle.
    """
    text = heading.strip()
    asking = LABEL.sub("", text) or text
    words = END.sub("", REMARK.sub("", asking))
    asked = QUESTION.sub("", words).strip()
    bare = MEANING.sub("", REQUEST.sub("", asked)).strip() or asked
    particle = SUBJECT if asked != words else NAMED
    if (bare != words or words != asking or DEFINED.search(bare)) and not NOT_PARTICLE.search(bare):
        bare = particle.sub("", bare).strip()
    bare = QUOTED.sub(r"\1", ENGLISH.sub(r"\g<term>", bare))
    return bare.strip() or words or text


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
