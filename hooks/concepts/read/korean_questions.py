"""Korean headings: what they ask, of what. '과적합이란 무엇인가요' asks what 과적합 is, '과적합의 원인은' one aspect of it."""

from __future__ import annotations

import re

from .asked import Asked, plain
from .korean import AND, OBJECT, is_boundary, is_name, joined, last_name, subject, tokens, without
from .metadata import Rank

Claims = tuple[tuple[str, Rank], ...]

ADVERB = r"""(?:(?:간단히|간략히|간단하게|간략하게|자세히|자세하게|쉽게|상세히|구체적으로|각각|한번|좀|알기[ ]쉽게
    |아는[ ]?대로|예를[ ]들어서?|예시를[ ]들어서?|예시와[ ]함께|본인의[ ]언어로)[ ])*"""
BID = r"""(?:[ ]?(?:주|줘|보|봐|달|드|라$)|하(?:시|세|십|라|여라|실|자$)|할[ ]수|해요|해$|해라)"""
REQUEST = re.compile(
    rf"""(?:에[ ]?(?:대(?:해서?|하여)|관(?:해서?|하여))|을|를|도|(?<=\S))[ ]{ADVERB}
    (?:(?:설명|비교|서술|정의|기술|소개|나열|열거|정리|구분|논)(?:을[ ]|[ ])?(?:해{BID}?|{BID})
    |(?:이야기|얘기|말씀?)(?:을[ ]|[ ])?(?:해|하)|말해|아시|아나|아는(?:가|지|대로)|알고[ ]있|들어[ ]?보).*$""",
    re.VERBOSE,
)
EXISTS = re.compile(
    r"""(?P<x>.+?)(?:에는?|에서는?|으?로는?|은|는|의)?[ ](?:어떤|어떠한|무슨)[ ](?P<what>\S+?)(?:들?[이가은는을를])?
    [ ]?(?:이|가)?[ ]?(?:있|존재하|지니|가지)(?:나|는|을|습|어|고).*$""",
    re.VERBOSE,
)
LISTED = re.compile(r"(?:에는|에|은|는|로는)[ ](?:(?:무엇|뭐|어떤[ ]?(?:것|게|점))(?:들)?(?:이|가)?[ ]?)(?:있|존재).*$")
QUESTION = re.compile(
    r"""(?:[ ]|^)(?:(?:대체|도대체|과연|정확히)[ ]){0,2}
    (?:무엇(?:인|이(?!\S*[ ])|이고|이며|이라고|일|입|$|을[ ](?:의미|말|뜻|가리))|뭔가|뭘까|뭐[예에]요|뭐야|뭐지|뭐죠|뭔지|뭡니까|뭐라고
    |무슨[ ](?:뜻|의미|말)|어떤[ ](?:뜻|의미)|왜[ ](?:문제|중요|필요)
    |어떤[ ](?:것|\S{1,20}(?:인가|인지|일까|이야|이죠|입니까))|어떻게[ ](?:정의|되나|됩니까|되는|될까|되죠)).*$""",
    re.VERBOSE,
)
MEANING = re.compile(r"(?:이?라는[ ]말)?(?:의[ ]|(?<=\S)[ ](?=개념))(?:의미|정의|개념|뜻)(?:는|은|란|와|과|이|가)?(?:[ ].*)?$")
NAMED = re.compile(r"(?<=.)(?:[ ]?이란|[ ]?란|은|는)$")
SUBJECT = re.compile(r"(?<=.)(?:[ ]?이란|[ ]?란|은|는|이|가)$")
DEFINED = re.compile(r"(?<=\S)이란$|(?<=[A-Za-z)])란$")  # no question mark is needed to tell
NOT_PARTICLE = re.compile(r"^이란$|(?:^|[ ])(?:혼란|논란|계란|교란|반란|소란|요란|노란|파란|(?:\S*[쓰하되있없같])는)$")
CLAUSE = re.compile(
    r"""(?:[는은한인던된른]가|나요?|까요?|가요|니까|[해돼봐]요|[세어아지네]요|죠|[하되]지|니다|[한된인간진]다|[있없이였았었]다
    |는지|[은한인할]지|[시십]시?오|하라|하자|할까|을까|는데)$""",
    re.VERBOSE,
)
NO_NAME = re.compile(r"^(?:무엇|누|어디|언제|어떤|무슨|이것|그것|이|그|저|둘|정말로|여러분|당신|우리|본인)(?:[ ].*)?$")
CHOICE = re.compile(r"^(?P<x>.+?)(?:[ ]둘)?[ ]중(?:에서?)?[ ](?:\S+[ ])?(?:어떤|어느|무엇|뭐|뭘|누가|더)\b.*$")
UNFINISHED = re.compile(r"[^\s](?:고|며|면|서|데|지만|때)$")
STATEMENT = re.compile(r"[다요]\.[ ]")
MANNER = re.compile(r"(?:^|[ ])(?:언제|어떻게|어떤[ ]식|어떤[ ]방식|어떤[ ]과정)\S*[ ](?:.*[ ])?(?:동작|작동|구성|구현|이루어|일어|생기|발생|진행|실행|돌아)")
KIND = r"""종류|유형|문제점|장점|단점|장[/·,]?[ ]?단점|특징|특성|이점|역할|필요성|중요성|목적|용도|예시|예제|사례|한계|한계점|주의점|주의사항|유의점|사용법
    |활용법|사용처|해결책|해결법|차이점?|(?:동작|작동|구현|실행)[ ]?(?:원리|방식|과정|방법|순서)|(?:해결|사용|구현|설정|생성|활용|접근|대처|방지)[ ]?방법|시간[ ]?복잡도|개요"""
PART = rf"""{KIND}|문제|기능|원리|원칙|과정|절차|구조|구성|구성[ ]?요소|이유|원인|방법|방식|예|조건|효과|영향|배경|단계|순서|의미|정의|개념|성능|흐름|관계|관리|상태
    |생명[ ]?주기|공간[ ]?복잡도|기준|요소|속성|성질|활용|사용|대안|전략"""
WHICH = r"(?:(?:주요|대표적인|여러|다양한|주된|기본|가장[ ]큰|각각의|그)[ ])?"
COUNT = r"(?:[ ]?(?:\d+|[한두세네])[ ]?가지)?"
AND_PARTS = rf"(?:(?:와|과|[ ]및|,|/|[ ]&)[ ]?{WHICH}(?:{PART}))*{COUNT}"
ASPECT = re.compile(rf"^(?P<x>.+?)(?:[ ]?의[ ]{WHICH}(?:{PART})|[ ]{WHICH}(?:{KIND})){AND_PARTS}$", re.VERBOSE)
GENERIC = re.compile(
    rf"""^(?:{WHICH}(?:{PART}|참고|참조|소개|들어가며|결론|정리|요약|목표|기타|질문|답변?|풀이|해설|코드|구현|설명|내용|주의|비교|구분|결과|테스트|설치|환경|실습
    |기본|기초|일반|공통|예외|해결|분석|시작|마무리|느낀[ ]점|후기|정답){AND_PARTS}(?:[ ]\S+(?:하기|보기))?|\S*(?:하기|보기|들기))$""",
    re.VERBOSE,
)
RELATION = re.compile(
    rf"""^(?P<x>.+?)(?:[ ]?의|[ ]?간의?|[ ]?사이의?)?[ ](?:주요[ ]|공통점과[ ])?(?:차이점?|공통점|비교|관계|상관관계|유사점|구분|구별|선택|장단점|특징)
    {AND_PARTS}(?:[ ]비교)?$""",
    re.VERBOSE,
)
COMPARED = re.compile(r"^(?:.*[을를은는][ ])?(?P<a>\S.*?)(?:[ ]?보다|[ ]대신에?|[ ]대비)(?:[ ]는)?[ ](?P<b>.+)$")
REASON = re.compile(r"^(?P<x>.+?)[ ](?:\S+[ ])?\S*(?:는|한|은|던|인|른)[ ](?:이유|까닭|경우|상황)\S*$")


def asked(text: str, is_question: bool) -> Asked:
    """What a Korean heading, without its label and question mark, asks."""
    if STATEMENT.search(text):
        return plain(text)
    choice = CHOICE.match(text)
    if choice and len(joined(choice["x"])) > 1:
        return Asked(text, choice["x"], _parts(choice["x"], Rank.PART))
    words = unasked(text, is_question)
    if words == text and CLAUSE.search(text):
        return _question(text)
    return plain(words, _about(words))


def unasked(text: str, is_question: bool) -> str:
    """The words without a request or the question what something is: '과적합이란 무엇인지 설명해 주세요' → '과적합'."""
    words = REQUEST.sub("", text)
    if is_boundary(" ".join(tokens(words)[-1:])):
        words = text
    words = EXISTS.sub(_having, LISTED.sub("", words))
    asked = QUESTION.sub("", words).strip()
    if UNFINISHED.search(asked):
        asked = words
    bare = MEANING.sub("", asked).strip() or asked
    particle = SUBJECT if asked != words else NAMED
    if (is_question or bare != text or DEFINED.search(bare)) and not NOT_PARTICLE.search(bare):
        bare = particle.sub("", bare).strip()
    return bare or text


def _having(found: re.Match[str]) -> str:
    return found["x"] if found["what"].startswith("것") else f"{found['x']}의 {found['what']}"


def _question(text: str) -> Asked:
    """A whole sentence that asks something else: its subject is claimed, its words stay."""
    found = subject(text)
    if found and is_name(found[0]) and MANNER.search(found[1]) and not GENERIC.match(found[0]):
        return Asked(text, found[0], _names(found[0], Rank.ASPECT))
    if about := _compared(text):
        return plain(text, about)
    if text.startswith("왜 "):
        return plain(text, _names(_object(tokens(text)[1:]), Rank.ASPECT))
    if not found:
        return plain(text)
    is_long = any(UNFINISHED.search(word) for word in tokens(found[1])[:-1])
    return plain(text, _names(found[0], Rank.PART if is_long else Rank.ASPECT))


def _about(words: str) -> Claims:
    """What a noun phrase is about, and itself."""
    if GENERIC.match(words):
        return ()
    whole = ((words, Rank.HEADWORD),)
    if (place := _place(words)) and is_name(place[1]):
        return (*whole, *_about(place[1]), (place[0], Rank.PART))
    relation = RELATION.match(words)
    if relation and len(joined(relation["x"])) > 1:
        return whole + _parts(relation["x"], Rank.PART)
    if aspect := ASPECT.match(words):
        return whole + _parts(aspect["x"], Rank.ASPECT)
    if REASON.match(words):
        return whole + (_compared(words) or _names(_reason(tokens(words)), Rank.ASPECT))
    return whole + (_parts(words, Rank.ASPECT) if len(joined(words)) > 1 else ())


def _place(words: str) -> tuple[str, str] | None:
    """'DataLoader에서 num_workers' → ('DataLoader', 'num_workers')."""
    found = tokens(words)
    for i, word in enumerate(found[:-1]):
        place = " ".join(found[: i + 1])[:-2]
        if word.endswith("에서") and len(word) > 3 and is_name(place):
            return place, " ".join(found[i + 1 :])
    return None


def _compared(words: str) -> Claims:
    """'A보다 B를 많이 쓰는 이유': both."""
    found = COMPARED.match(words)
    if not found:
        return ()
    first = subject(found["a"] + " ") or (found["a"], "")
    if first[1]:  # 'A가 B보다 빠른 이유'
        return _names(first[0], Rank.PART) + _names(first[1], Rank.PART)
    return _names(first[0], Rank.PART) + _names(_object(tokens(found["b"])), Rank.PART)


def _object(words: list[str]) -> str:
    """The first noun phrase with a particle: 'ReLU를 많이 쓰는' → 'ReLU'."""
    for i, word in enumerate(words):
        stem = without(word, OBJECT) or without(word, ("이", "가")) or without(word, ("은", "는"))
        if stem:
            return last_name([*words[:i], stem])
        if is_boundary(word) or without(word, AND):
            return ""
    return ""


def _reason(words: list[str]) -> str:
    """What is used or needed in '… GPU를 쓰는 이유', 'GPU가 필요한 이유'."""
    for i in range(len(words) - 3, max(len(words) - 6, -1), -1):
        stem = without(words[i], OBJECT) or without(words[i], ("이", "가"))
        if stem:
            return last_name([*words[:i], stem])
    return ""


def _parts(words: str, rank: Rank) -> Claims:
    """The members of what is joined, if all of them are names; or the phrase alone."""
    parts = joined(words)
    claims = [_names(part, rank) for part in parts]
    return tuple(claim for found in claims for claim in found) if all(claims) else ()


def _names(phrase: str, rank: Rank) -> Claims:
    """The phrase as a claim, if it looks like a name."""
    is_good = phrase and is_name(phrase) and not GENERIC.match(phrase) and not NO_NAME.match(phrase)
    return ((phrase, rank),) if is_good else ()
