"""What a heading is about: the headword to show, the words of its slug, and the names it claims, by how sure."""

import re
from dataclasses import dataclass

from . import english_questions, korean_questions, other_questions
from .asked import LONGEST, Asked, plain
from .labels import unlabelled
from .metadata import Metadata, Name, Rank
from .naming import before_parenthesis
from .phrase_names import HANGUL, PARENTHESIZED, names_in

QUOTED = re.compile(r"^[\"'“‘「『《`]([^\"'“”‘’「」『』《》`]+)[\"'”’」』》`]$")


@dataclass(frozen=True, slots=True)
class Headword:
    """`term` is what a list shows, the slug is that of `words`; `names` are there once each, the best first."""

    term: str
    words: str
    names: tuple[Name, ...] = ()


def headword(heading: str, line: int = 0) -> Headword:
    """What `heading` (plain text, on a `line` of its file) is about: '화살촉(살촉)이란?' → '화살촉(살촉)', both names.

    Depends on the words alone; never empty for a heading that is not.
    """
    text, is_question = unlabelled(heading)
    found = _asked(text, is_question) if len(text) <= LONGEST else plain(text)
    term = QUOTED.sub(r"\1", found.term).strip() or text
    names: dict[str, Rank] = {}
    for phrase, rank in found.about:
        for name, is_own in names_in(QUOTED.sub(r"\1", phrase).strip()):
            best = rank if is_own else max(rank, Rank.BYNAME)
            names[name] = min(best, names.get(name, best))
    claims = sorted((Name(name, line, rank) for name, rank in names.items()), key=lambda name: name.rank)
    return Headword(term, QUOTED.sub(r"\1", found.words).strip() or term, tuple(claims))


def _asked(text: str, is_question: bool) -> Asked:
    if HANGUL.search(PARENTHESIZED.sub("", text)):
        return korean_questions.asked(text, is_question)
    return other_questions.asked(text) or english_questions.asked(text)


def names_of(found: Headword, line: int, meta: Metadata, is_term: bool) -> tuple[Name, ...]:
    """All names of an entry, each once with its best rank: the author's, or those of the heading on `line`."""
    own = list(found.names)
    if meta.term or is_term:
        term = meta.term or Name(found.term, line)
        own = [term, Name(before_parenthesis(term.text), term.line)]
    names: dict[str, Name] = {}
    for name in (*own, *meta.aliases):
        if name.text not in names or name.rank < names[name.text].rank:
            names[name.text] = name
    return tuple(names.values())
