"""Korean words and their particles, as far as a heading needs them: where a noun phrase begins and ends."""

import re

TOPIC, SUBJECT, OBJECT, AND = ("은", "는"), ("이", "가"), ("을", "를"), ("과", "와")  # behind a consonant, a vowel
LOOSE = re.compile(r"(?<=[A-Za-z0-9)\]}'\"+#])[ ]+(?=(?:은|는|이|가|을|를|와|과|의|이?란|보다|에서|로|으로)(?:[ ]|$))")
TOKEN = re.compile(r"[^\s()]*(?:\s?\([^()]*\)[^\s()]*)+|[^\s()]+|[()]")
CLOSING = re.compile(r"""[)\]}'"”’」』`]+$""")
BOUNDARY = re.compile(
    r"(?:.(?:을|를|은|는|에|며|된|될|던|때)|..(?:고|한|할|면|서|도록)|에서|으로|하게|있게|없이|위해|대해|통해|때문에)$|^때$"
)
DEFINED = re.compile(r"(?<=\S)[ ]?이란$|(?<=[A-Za-z)])란$")
ENDED = re.compile(r".(?:을|를|는|에|며|된|될|던|에서|해서|하기|되기|보기|인가|는지)$")
LONGEST_NAME = 6  # words


def has_final(letter: str) -> bool | None:
    """Whether a Hangul syllable ends in a consonant; None for any other character."""
    index = ord(letter) - 0xAC00
    return index % 28 > 0 if 0 <= index < 11172 else None


def tokens(text: str) -> list[str]:
    """The words of `text`; a parenthesis belongs to the word before it, and so does a particle behind a space."""
    return TOKEN.findall(LOOSE.sub("", text))


def without(token: str, particles: tuple[str, str], shortest: int = 2) -> str | None:
    """`token` without one of two particles, if it ends in the right one for the sound before it.

    Of a noun in Hangul at least `shortest` syllables are needed to tell: 결과 is not 결 with 과.
    """
    stem, last = token[:-1], token[-1:]
    if last not in particles or not stem:
        return None
    before = CLOSING.sub("", stem)[-1:]
    final = has_final(before) if before else None
    if final is not None and (final != (last == particles[0]) or len(stem) < shortest):
        return None
    return stem


def is_boundary(token: str) -> bool:
    """Whether a word is no part of a noun phrase that goes on behind it: it ends in a particle or is an adjective."""
    return BOUNDARY.search(token) is not None


def is_defined(text: str) -> bool:
    """Whether the end tells that something is defined, without a question mark: '광합성이란', '연산자란', 'DI란'."""
    if DEFINED.search(text):
        return True
    return text.endswith("란") and len(text) > 2 and has_final(text[-2]) is False and has_final(text[-3]) is not None


def is_name(phrase: str) -> bool:
    """Whether a phrase looks like a name: a few words, none of them with a particle or an ending."""
    words = tokens(phrase)
    is_short = 0 < len(words) <= LONGEST_NAME and phrase.count("(") == phrase.count(")")
    return is_short and not any(is_boundary(word) for word in words[:-1]) and not ENDED.search(words[-1])


def last_name(words: list[str]) -> str:
    """The noun phrase at the end of `words`: '빵을 구울 때 오븐' → '오븐'."""
    start = len(words)
    while start and not (start < len(words) and is_boundary(words[start - 1])):
        start -= 1
    return " ".join(words[start:])


def subject(text: str) -> tuple[str, str] | None:
    """The noun phrase that a sentence starts with, without its particle, and the rest; None if it starts otherwise."""
    words = tokens(text)
    for i, word in enumerate(words[:LONGEST_NAME]):
        stem = without(word, TOPIC) or without(word, SUBJECT)
        if stem:
            return " ".join([*words[:i], stem]), " ".join(words[i + 1 :])
        if is_boundary(word) or without(word, AND):
            return None
    return None


def joined(phrase: str, shortest: int = 2) -> list[str]:
    """The members of a phrase that joins several: 'A와 B', 'A, B 및 C', 'A vs B'; itself if it joins none.

    Nouns have `shortest` syllables or more; where things are compared, one will do.
    """
    parts: list[list[str]] = [[]]
    for word in tokens(phrase):
        stem = without(word, AND, shortest)
        if word in ("및", "&", "대", "/", "vs", "vs.", "VS", "VS.", "Vs", "그리고", "또는", "or", "and"):
            parts.append([])
        elif stem or (word.endswith(("이랑", "하고", ",")) and len(word) > 1):
            parts[-1].append(stem or re.sub("(?:이랑|하고|,)$", "", word))
            parts.append([])
        else:
            parts[-1].append(word)
    found = [" ".join(part) for part in parts if part]
    return found if len(found) > 1 else [phrase]
