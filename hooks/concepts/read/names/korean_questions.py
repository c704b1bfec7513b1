"""Korean headings: what they ask, of what. '광합성이란' asks what 광합성 is, '광합성의 원인은' one aspect of it."""

import re

from . import korean_patterns as say
from .asked import Asked, plain
from .korean import (
    AND,
    OBJECT,
    SUBJECT,
    TOPIC,
    is_boundary,
    is_defined,
    is_name,
    joined,
    last_name,
    subject,
    tokens,
    without,
)
from .metadata import Rank

Claims = tuple[tuple[str, Rank], ...]


def asked(text: str, is_question: bool) -> Asked:
    """What a Korean heading, without its label and question mark, asks."""
    if say.STATEMENT.search(text):
        return plain(text)
    choice = say.CHOICE.match(text)
    if choice and len(joined(choice["x"], 1)) > 1:
        return Asked(text, choice["x"], _parts(choice["x"], Rank.PART))
    words = unasked(text, is_question)
    if words == text and say.CLAUSE.search(text):
        return _question(text)
    return plain(words, _about(words))


def unasked(text: str, is_question: bool) -> str:
    """The words without a request or the question what something is: '광합성이란 무엇인지 설명해 주세요' → '광합성'."""
    words = say.REQUEST.sub("", text)
    if is_boundary(" ".join(tokens(words)[-1:])):
        words = text
    words = say.EXISTS.sub(_having, say.LISTED.sub("", words))
    asked = say.QUESTION.sub("", words).strip()
    if say.UNFINISHED.search(asked):
        asked = words
    asked = say.EACH.sub("", asked) if asked != words else asked
    bare = say.MEANING.sub("", asked).strip() or asked
    particle = say.SUBJECT if asked != words else say.NAMED
    if (is_question or bare != text or is_defined(bare)) and not say.NOT_PARTICLE.search(bare):
        bare = particle.sub("", bare).strip()
    return bare or text


def _having(found: re.Match[str]) -> str:
    return found["x"] if found["what"].startswith("것") else f"{found['x']}의 {found['what']}"


def _question(text: str) -> Asked:
    """A whole sentence that asks something else: its subject is claimed, its words stay."""
    found = subject(text)
    if found and is_name(found[0]) and say.MANNER.search(found[1]) and not say.GENERIC.match(found[0]):
        return Asked(text, found[0], _names(found[0], Rank.ASPECT))
    if text.startswith("왜 "):
        return plain(text, _names(_object(tokens(text)[1:]), Rank.ASPECT))
    if not found:
        return plain(text)
    is_long = any(say.UNFINISHED.search(word) for word in tokens(found[1])[:-1])
    return plain(text, _names(found[0], Rank.PART if is_long else Rank.ASPECT) + _of_class(found[0]))


def _about(words: str) -> Claims:
    """What a noun phrase is about, and itself."""
    if say.GENERIC.match(words):
        return ()
    whole = ((words, Rank.HEADWORD),)
    if (place := _place(words)) and is_name(place[1]):
        return (*whole, *_about(place[1]), (place[0], Rank.PART))
    relation = say.RELATION.match(words)
    if relation and len(joined(relation["x"], 1)) > 1:
        return whole + _parts(relation["x"], Rank.PART)
    if aspect := say.ASPECT.match(words):
        return whole + _parts(aspect["x"], Rank.ASPECT)
    if say.REASON.match(words):
        return whole + (_compared(words) or _names(_reason(tokens(words)), Rank.ASPECT))
    if len(joined(words)) > 1:
        return whole + _parts(words, Rank.ASPECT)
    return whole + _of_class(words)


def _of_class(words: str) -> Claims:
    """'브로치(broach) 현상' → '브로치(broach)'."""
    found = say.CLASS.match(words)
    return _names(found["x"], Rank.ASPECT) if found else ()


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
    found = say.COMPARED.match(words)
    if not found:
        return ()
    first = subject(found["a"] + " ") or (found["a"], "")
    if first[1]:  # 'A가 B보다 빠른 이유'
        return _names(first[0], Rank.PART) + _names(first[1], Rank.PART)
    return _names(first[0], Rank.PART) + _names(_object(tokens(found["b"])), Rank.PART)


def _object(words: list[str]) -> str:
    """The first noun phrase with a particle: 'ReLU를 많이 쓰는' → 'ReLU'."""
    for i, word in enumerate(words):
        stem = without(word, OBJECT, 1) or without(word, SUBJECT) or without(word, TOPIC)
        if stem:
            return last_name([*words[:i], stem])
        if is_boundary(word) or without(word, AND):
            return ""
    return ""


def _reason(words: list[str]) -> str:
    """What is used or needed in '… 오븐을 쓰는 이유', '오븐이 필요한 이유'."""
    for i in range(len(words) - 3, max(len(words) - 6, -1), -1):
        stem = without(words[i], OBJECT) or without(words[i], SUBJECT)
        if stem:
            return last_name([*words[:i], stem])
    return ""


def _parts(words: str, rank: Rank) -> Claims:
    """The members of what is joined, if all of them are names; or the phrase alone."""
    claims = [_names(part, rank) for part in joined(words, 1 if rank == Rank.PART else 2)]
    return tuple(claim for found in claims for claim in found) if all(claims) else ()


def _names(phrase: str, rank: Rank) -> Claims:
    """The phrase as a claim, if it looks like a name."""
    is_good = phrase and is_name(phrase) and not say.GENERIC.match(phrase) and not say.NO_NAME.match(phrase)
    return ((phrase, rank),) if is_good else ()
