"""What may follow a noun in Korean: particles, the copula, and the verbs 하다, 되다, 시키다.

Reference: 국립국어원, 한국어 어문 규범, 「한글 맞춤법」 제41항–제42항 (조사는 그 앞말에 붙여 쓴다); the lists are
the particles and endings found in expository prose, not the whole grammar.
"""

from collections.abc import Iterator

HANGUL = "가-힣ㄱ-ㅎㅏ-ㅣ"
OPEN = "".join(chr(code) for code in range(0xAC00, 0xD7A4, 28))
"""Syllables that end in a vowel."""
FLOWING = OPEN + "".join(chr(code) for code in range(0xAC08, 0xD7A4, 28))
"""Those, and the ones that end in ㄹ, which take 로 as well."""

ANYWHERE = """
의 에 에서 에게 에게서 한테 께서 하고 부터 까지 보다 처럼 같이 같은 만큼 대로 마다 조차 마저 밖에 뿐 도 만 커녕
별 별로 식 당 간 간의 내 등 끼리 치고 치고는 더러
이다 입니다 이죠 이지 이고 이며 이면 이자 이지만 이므로 이니 이니까 이라서 이어서 이어야 이어야만 이어도 이거나
인 인데 인데도 인가 인가요 인지 인지를 인지는 인지도 인지가 인지에 일 일까 일까요 일지 일지라도 임 입니까
이기 이기도 이기에 이기만 이기는 이던 이더라도 이든가 이듯 이듯이 이란다 이겠다 이겠지만 이더니 에요
이라며 이라면서 이라는데 이라지만 이라든가 이라던 이라기보다
이나 이든 이든지 이나마 이라도 이라면 이란 이라는 이라고 이라
""".split()
AFTER_CONSONANTS = "이 을 은 과 이랑 이야 이요 은커녕 이야말로 이냐 이냐를 이에요".split()
AFTER_SOME = "으로 으로서 으로써 으로부터".split()  # consonants, but not ㄹ
AFTER_VOWELS = """
가 를 는 와 랑 나 든 든지 나마 라도 야 요 라면 란 라는 라고 라 는커녕 야말로 냐 냐를 예요
다 죠 지 고 며 면 지만 므로 니 니까 라서 여서 여야 여야만 여도 거나 던 더라도 든가
라며 라면서 라는데 라지만 라든가 라던 라기보다
""".split()
AFTER_FLOWING = "로 로서 로써 로부터".split()

PRESENT = """
다 고 며 면 면서 면서도 면은 지 지만 지는 지도 지를 지가 게 게끔 게는 기 기도 기는 기에 기만 기를 기가 기까지
기보다 기란 기로 기엔 는 는데 는데도 는지 는지를 는가 느냐 느냐에 던 도록 자 자마자 자는 자고 자면 므로 거나 려고
려면 려는 려던 려다 려 느라 느라고 니 니까 듯 듯이 고자 고서 고는 고도 곤 십시오 세요 시오 나 나요 네 네요
든 든지 더라도 더니 더라 리라 리라고
""".split()
PAST = """
다 고 으며 지만 지 던 을 을까 을지 을지라도 는데 는데도 는지 습니다 습니까 더라도 더니 더라 더라면 으니 으니까
으나 으므로 으면 으면서 거나 기 음 어도 어야 어요 네 네요 나 다가 다면 다고 다는 다며 던가 듯 듯이
""".split()
AFTER_N = ("", *"다 다면 다고 다는 다며 다거나 데 데도 지 들".split())
AFTER_L = ("", *"수록 지 지를 까 까요 게 뿐 만큼".split())
JOINED = ("", *"서 도 야 야만 라 요 진 진다 질 지는 지면 졌다 졌고 졌으며 집니다".split())
VERBS = {
    "하다": ("하", "한", "할", "함", "합", ("해", "하여"), ("했", "하였")),
    "되다": ("되", "된", "될", "됨", "됩", ("돼", "되어"), ("됐", "되었")),
    "시키다": ("시키", "시킨", "시킬", "시킴", "시킵", ("시켜",), ("시켰", "시키었")),
}
"""By dictionary form: stem, with -ㄴ, with -ㄹ, with -ㅁ, with -ㅂ, joined to what follows, past."""


def beginnings(verb: str) -> Iterator[str]:
    """What the forms of a verb in `VERBS` begin with."""
    *stems, joined, past = VERBS[verb]
    yield from (*stems, *joined, *past)


def forms(verb: str) -> Iterator[str]:
    """The forms of a verb in `VERBS`; what follows a nominal one (-기, -음) is a particle."""
    stem, present, future, noun, polite, joined, past = VERBS[verb]
    yield noun
    yield from (stem + ending for ending in PRESENT)
    yield from (present + ending for ending in AFTER_N)
    yield from (future + ending for ending in AFTER_L)
    yield from (polite + ending for ending in ("니다", "니까", "시다"))
    yield from (form + ending for form in joined for ending in JOINED)
    yield from (form + ending for form in past for ending in PAST)


def pasts() -> Iterator[str]:
    """The past forms of the copula."""
    yield from (form + ending for form in ("이었", "였") for ending in PAST)


def tails() -> Iterator[tuple[str, Iterator[str]]]:
    """All single units that may follow a noun, by the condition on the letter before them (a lookbehind)."""
    anything = [*ANYWHERE, *pasts(), *(form for verb in VERBS for form in forms(verb))]
    consonants, not_flowing = f"(?<![{OPEN}])", f"(?<![{FLOWING}])"
    vowels, flowing = f"(?<![{HANGUL}])|(?<=[{OPEN}])", f"(?<![{HANGUL}])|(?<=[{FLOWING}])"
    yield "", iter(anything)
    yield consonants, iter(AFTER_CONSONANTS)
    yield not_flowing, iter(AFTER_SOME)
    yield f"(?:{vowels})", iter(AFTER_VOWELS)
    yield f"(?:{flowing})", iter(AFTER_FLOWING)
