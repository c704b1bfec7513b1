"""The names in a phrase: what stands in parentheses, 'PCA' of 'PCA기법', the singular of a plural."""

import re
from collections.abc import Iterator

from .asked import either

HANGUL = re.compile("[가-힣]")
PARENTHESIZED = re.compile(r"\s*[(（]([^()（）]*)[)）]")
FORMULA = re.compile(r"^.{0,2}$|[\^*=<>+]")
OPTIONAL = re.compile(r"(?<=[A-Za-z])[(（]e?s[)）]")
SEPARATOR = re.compile(r"\s*[,;:：·=|]\s*|\s+/\s+|\s+or\s+|\s+또는\s+")
OR = either(
    r"or; aka; a\.k\.a\.?; also(?: known as)?; abbr\.?; short for; 또는; 혹은; 일명; 약칭; 즉; 或者; 又称; もしくは"
)
OTHERWISE = re.compile(rf"^{OR}[ ,]*", re.IGNORECASE | re.VERBOSE)
REMARK = either(r"e\.?g; i\.?e; w\.r\.t; ex; 예; 예시; vs; feat; 참고; see; with; without; in; for; using")
NO_NAME = re.compile(
    rf"^(?:\d[\d.,~-]*|{REMARK}\b.*|.*[.!?。])$|(?:다|요|함|음|하기|する|した|です|ます|という意味)$",
    re.IGNORECASE | re.VERBOSE,
)
LONGEST_ALIAS = 6  # words
NOUNS = either(
    """기법; 알고리즘; 방법; 방식; 모델; 함수; 파라미터; 매개변수; 패턴; 구조; 기술; 프로토콜; 언어; 라이브러리
    프레임워크; 명령어?; 키워드; 메서드; 메소드; 클래스; 연산자; 객체; 속성; 태그; 문법; 문; 절; 타입; 인터페이스; 모듈
    패키지; 이론; 법칙; 원칙; 정리; 분포; 검정; 네트워크; 아키텍처; 자료 ?구조"""
)
ENGLISH_NOUNS = either(
    """hook; method; function; package; module; operator; keyword; property; attribute; tag; statement
    command; algorithm; library; framework; protocol; pattern; class; interface; annotation; decorator
    directive; parameter; option; flag"""
)
WORD = r"[A-Za-z_$@.][A-Za-z0-9_.+#*$-]*"
OF_CLASS = re.compile(rf"^(?P<name>{WORD}(?:[ ]{WORD}){{0,3}}?(?:\(\))?)[ ]?{NOUNS}$")
OF_ENGLISH_CLASS = re.compile(rf"(?i)^(?P<name>{WORD}(?:[ ]{WORD})?(?:\(\))?) {ENGLISH_NOUNS}s?$")
PROPER = re.compile(r"^[A-Z]|[a-z][A-Z]|[\d_$@.+#*(]")
CODE = re.compile(r"[a-z][A-Z]|[A-Z]{2}|[\d_$@.+#*(]")
PLURAL_NOUN = re.compile(  # no -as, -is, -os, -ss, -us
    r"^(?!.* (?:of|and|between|or|vs) )(?:\S+ ){0,3}(?:[A-Za-z-]+[b-hj-rtv-z]|[A-Z]{2,})s$"
)


def names_in(phrase: str) -> Iterator[tuple[str, bool]]:
    """The names in a phrase, each with whether it is the phrase itself, with or without its parentheses."""
    phrase = OPTIONAL.sub("", phrase)
    outer = PARENTHESIZED.sub(_kept, phrase).strip().rstrip(":：").strip()
    if phrase:
        yield phrase, True
    if outer and outer != phrase:
        yield outer, True
    if outer and phrase.startswith(outer):
        for inside in PARENTHESIZED.findall(phrase):
            names = SEPARATOR.split(OTHERWISE.sub("", inside.strip()))
            yield from ((name, False) for name in names if _is_alias(name))
    for pattern, sign in ((OF_CLASS, PROPER), (OF_ENGLISH_CLASS, CODE)):
        if (found := pattern.match(outer)) and sign.search(found["name"]):
            yield found["name"], False
    if PLURAL_NOUN.match(outer):
        yield from ((single, False) for single in _singulars(outer))


def _kept(found: re.Match[str]) -> str:
    """A parenthesis that belongs to a formula or a function stays: 'f(x)', 'O(n^2)', 'flat()'."""
    before = found.string[found.start() - 1 : found.start() + 1]
    is_call = before.isascii() and before[:1].isalnum() and before.endswith("(") and FORMULA.search(found[1].strip())
    return found[0] if is_call else ""


def _is_alias(name: str) -> bool:
    return len(name) > 1 and len(name.split()) <= LONGEST_ALIAS and not NO_NAME.search(name)


def _singulars(plural: str) -> Iterator[str]:
    """The singulars that an English plural may have: 'biases' → 'bias' (and 'biase', which no text has)."""
    if plural.endswith(("series", "species")):
        return
    if plural.endswith("ies"):
        yield plural[:-3] + "y"
    elif plural.endswith(("sses", "xes", "shes", "zzes")):
        yield plural[:-2]
    else:
        yield plural[:-1]
        if plural.endswith(("ases", "uses", "ches")):
            yield plural[:-2]
