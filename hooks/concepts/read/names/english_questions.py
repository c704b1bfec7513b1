"""English headings: what they ask, of what. 'What is overfitting?' asks what it is, 'types of joins' one aspect."""

from . import english_patterns as say
from .asked import Asked, plain
from .metadata import Rank

Claims = tuple[tuple[str, Rank], ...]

LONGEST_NAME = 6  # words
LONGEST_PHRASE = 10


def asked(text: str) -> Asked:
    """What a heading in English, without its label, asks."""
    words, is_what = _trimmed(text)
    if is_what and (found := say.USED.match(words)):
        return _aspect(words, found["x"])
    for pattern in (say.DOES, say.WORKS):
        if found := pattern.match(words):
            subject = say.ARTICLE.sub("", found["x"])
            is_meaning = (found.groupdict().get("verb") or "do").casefold() != "do"
            return plain(subject, _about(subject)) if is_meaning else _aspect(words, subject)
    if found := say.COMPARE.match(words):
        return Asked(words, found["x"], _parts(found["x"], Rank.PART))
    if found := say.DIFFERS.match(words):
        term = f"{found['a']} and {found['b']}"
        return Asked(words, term, _parts(term, Rank.PART))
    if found := say.KINDS.match(words):
        words = found["x"]
    if found := say.ACTOR.match(words):  # 'How do you test it' → 'How to test it'
        words = f"{found['how']} to {found['rest']}"
    if say.INVERTED.match(words):
        return plain(words, _needed(words))
    return plain(words, _about(words))


def _trimmed(text: str) -> tuple[str, bool]:
    """The words without politeness, bidding and what is asked beside; whether they ask what something is.

    'Can you explain what a keel is and why it matters?' → 'keel'.
    """
    words = text
    for _ in range(3):
        words = say.POLITE.sub("", words)
    bid = say.BID.sub("", words)
    is_told = words != text and say.WHAT_IT_IS.match(say.TAIL.sub("", words))  # 'tell me what a keel is'
    is_bid = bid != words or bool(is_told)
    what = say.WHAT.sub("", bid)
    if not is_bid and what == bid:
        return say.TAIL.sub("", words) if say.INVERTED.match(words) else words, False
    what = say.TAIL.sub("", what).strip() or what
    if is_bid and (found := say.WHAT_IT_IS.match(what)):
        what = found["x"]
    for pattern in (say.IDEA, say.MANY, say.ARTICLE, say.IDEA):
        what = pattern.sub("", what)
    return what.strip() or text, True


def _aspect(words: str, subject: str) -> Asked:
    """A heading on how its subject works, what it does, or what it is used for: the subject is the headword."""
    return Asked(words, subject, _names(subject, Rank.ASPECT))


def _needed(words: str) -> Claims:
    """'When to use a queue': the queue."""
    found = say.NEED.match(words)
    return _parts(found["x"], Rank.ASPECT) if found else ()


def _about(words: str) -> Claims:
    """What a noun phrase is about, and itself."""
    if say.GENERIC.match(words) or len(words.split()) > LONGEST_PHRASE:
        return ()
    whole = ((words, Rank.HEADWORD),)
    if relation := say.RELATION.match(words):
        return whole + _parts(_without_place(relation["x"]), Rank.PART)
    if aspect := say.ASPECT.match(words):
        return whole + _parts(_without_place(aspect["x"]), Rank.ASPECT)
    if say.VERSUS.search(words):
        return whole + _parts(_without_place(words), Rank.PART)
    found = say.PLACE.match(words)
    inner = found["x"] if found else words
    is_one = len(say.AND.split(inner)) == 1
    return whole + (_parts(inner, Rank.ASPECT) if found or not is_one else ())


def _without_place(words: str) -> str:
    """'state in React' → 'state'."""
    found = say.WITHIN.match(words)
    return found["x"] if found else words


def _parts(words: str, rank: Rank) -> Claims:
    """The members of what is joined; in 'batch and stochastic descent' they share the last noun."""
    parts = [say.ARTICLE.sub("", part).strip() for part in say.AND.split(words)]
    last = say.PARENTHESIS.sub("", parts[-1]).split()
    claims: list[tuple[str, Rank]] = []
    for part in parts:
        own = part.split()
        is_short = part is not parts[-1] and len(own) < len(last)
        if is_short:
            claims += _names(" ".join([*own, *last[len(own) :]]), rank)
        if not is_short or part != part.lower():
            claims += _names(part, rank)
    return tuple(dict.fromkeys(claims))


def _names(phrase: str, rank: Rank) -> Claims:
    """The phrase as a claim, if it looks like a name."""
    is_short = 0 < len(phrase.split()) <= LONGEST_NAME
    is_good = is_short and not say.GENERIC.match(phrase) and not say.NO_NAME.match(phrase)
    return ((phrase, rank),) if is_good else ()
