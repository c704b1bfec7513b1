"""What a heading is about: the headword to show, the words of its slug, and the names it claims, by how sure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from . import english_questions, korean_questions, other_questions
from .asked import LONGEST, Asked, plain
from .labels import unlabelled
from .metadata import Rank

HANGUL = re.compile("[가-힣]")
PARENTHESIZED = re.compile(r"\s*[(（]([^()（）]*)[)）]")
FORMULA = re.compile(r"^.{0,2}$|[\^*=<>+]")
OPTIONAL = re.compile(r"(?<=[A-Za-z])[(（]e?s[)）]")
QUOTED = re.compile(r"^[\"'“‘「『《`]([^\"'“”‘’「」『』《》`]+)[\"'”’」』》`]$")
SEPARATOR = re.compile(r"\s*[,;:：·=|]\s*|\s+/\s+|\s+or\s+|\s+또는\s+")
NO_NAME = re.compile(
    r"(?i)^(?:\d[\d.,~-]*|e\.?g\.?.*|i\.?e\.?.*|ex[).: ].*|예[:) ].*|예시.*|vs.*|feat.*|참고.*|see .*|.*[.!?。])$|(?:다|요|함|음|하기)$"
)
LONGEST_ALIAS = 6  # words
CLASS = re.compile(
    r"""^(?P<name>[A-Za-z_$@.][A-Za-z0-9_.+#*$-]*(?:[ ][A-Za-z][A-Za-z0-9_.+#-]*)*?)(?:\(\))?[ ]?
    (?:기법|알고리즘|방법|방식|모델|함수|파라미터|매개변수|패턴|구조|기술|프로토콜|언어|라이브러리|프레임워크|명령어?|키워드|메서드|메소드|클래스
    |연산자|객체|속성|태그|문법|문|절|타입|인터페이스|모듈|패키지|이론|법칙|원칙|정리|분포|검정|네트워크|아키텍처|자료[ ]?구조
    |[ ](?:hooks?|methods?|functions?|packages?|modules?|operators?|keywords?|property|attribute|tags?|statements?|commands?|algorithms?|components?
      |library|framework|protocol|pattern|class|interface|annotation|decorator|directive|parameter|option|flag))$""",
    re.VERBOSE,
)
CODE = re.compile(r"[a-z][A-Z]|[A-Z].*[A-Z]|[\d_$@.+#*]|^[A-Z]")
PLURAL_NOUN = re.compile(r"^(?!.* (?:of|and|between|or|vs) )(?:\S+ ){0,3}(?:[A-Za-z-]+[b-hj-rtv-z]|[A-Z]{2,})s$")  # not -as, -is, -os, -ss, -us


@dataclass(frozen=True, slots=True)
class Claim:
    """A name that a heading claims, and how good the claim is."""

    text: str
    rank: Rank


@dataclass(frozen=True, slots=True)
class Headword:
    """`term` is what a list of concepts shows; the slug is that of `words`; `names` are each there once, best first."""

    term: str
    words: str
    names: tuple[Claim, ...]


def headword(heading: str) -> Headword:
    """What `heading` (plain text on one line) is about: '화살촉(살촉)이란?' → '화살촉(살촉)', with both names.

    Depends on the words alone; never empty for a heading that is not.
    """
    text, is_question = unlabelled(heading)
    found = _asked(text, is_question) if len(text) <= LONGEST else plain(text)
    term = QUOTED.sub(r"\1", found.term).strip() or text
    names: dict[str, Rank] = {}
    for phrase, rank in found.about:
        for name, more in _names(QUOTED.sub(r"\1", phrase).strip()):
            best = Rank(min(rank + more, Rank.PART))
            names[name] = min(best, names.get(name, best))
    claims = tuple(Claim(name, rank) for name, rank in sorted(names.items(), key=lambda item: item[1]))
    return Headword(term, QUOTED.sub(r"\1", found.words).strip() or term, claims)


def _asked(text: str, is_question: bool) -> Asked:
    if HANGUL.search(PARENTHESIZED.sub("", text)):
        return korean_questions.asked(text, is_question)
    return other_questions.asked(text) or english_questions.asked(text)


def _names(phrase: str) -> Iterator[tuple[str, int]]:
    """The names in a phrase, each with how much weaker its claim is than the phrase's own."""
    phrase = OPTIONAL.sub("", phrase)
    outer = PARENTHESIZED.sub(_kept, phrase).strip()
    yield phrase, 0
    if outer and outer != phrase:
        yield outer, 0
    if outer and phrase.startswith(outer):
        for inside in PARENTHESIZED.findall(phrase):
            yield from ((name, 0) for name in SEPARATOR.split(inside.strip()) if _is_alias(name))
    name = CLASS.match(outer)
    if name and CODE.search(name["name"]):
        yield name["name"], 1
    if PLURAL_NOUN.match(outer):
        yield from ((single, 1) for single in _singulars(outer))


def _kept(found: re.Match[str]) -> str:
    """A parenthesis that belongs to a formula or a function stays: 'f(x)', 'O(n^2)', 'flat()'."""
    before = found.string[found.start() - 1 : found.start() + 1]
    is_call = before.isascii() and before[:1].isalnum() and before.endswith("(") and FORMULA.search(found[1].strip())
    return found[0] if is_call else ""


def _is_alias(name: str) -> bool:
    return len(name) > 1 and len(name.split()) <= LONGEST_ALIAS and not NO_NAME.search(name)


def _singulars(plural: str) -> Iterator[str]:
    """The singulars that an English plural may have: 'biases' → 'bias' (and 'biase', which no text has)."""
    if plural.endswith("ies"):
        yield plural[:-3] + "y"
    elif plural.endswith(("sses", "xes", "shes", "zzes")):
        yield plural[:-2]
    else:
        yield plural[:-1]
        if plural.endswith(("ases", "uses", "ches")):
            yield plural[:-2]
