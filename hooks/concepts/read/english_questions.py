"""English headings: what they ask, of what. 'What is overfitting?' asks what it is, 'types of joins' one aspect."""

from __future__ import annotations

import re

from .asked import Asked, plain
from .metadata import Rank

Claims = tuple[tuple[str, Rank], ...]

POLITE = re.compile(
    r"""(?ix)^(?:(?:can|could|would|will)[ ]you[ ](?:please[ ]|briefly[ ]|also[ ])*(?=[a-z])|please[ ]|briefly[ ]|do[ ]you[ ]know[ ]
    |in[ ](?:your[ ]own|simple|a[ ]few)[ ]words?,?[ ]|tell[ ](?:me|us)[ ](?=what|how|why|when|the)|(?:so|and|ok|now),?[ ](?=what|how|why))"""
)
BID = re.compile(
    r"""(?ix)^(?:(?:explain|define|describe|discuss|outline|summari[sz]e|illustrate|clarify|elaborate[ ]on|talk[ ]about
      |tell[ ](?:me|us)[ ](?:something[ ])?about|write[ ](?:a[ ](?:short[ ])?note[ ])?(?:on|about)
      |give[ ](?:(?:me|us)[ ])?an?[ ](?:(?:brief|short|quick|general)[ ])?(?:overview|description|definition|explanation|introduction|example)[ ](?:of|to)
      |what[ ]do[ ]you[ ](?:know|understand|mean)[ ](?:about|by|of|from|with)|what(?:'s|’s|[ ]is|[ ]are|[ ]was)[ ]meant[ ]by
      |compare(?:[ ]and[ ]contrast)?|contrast|differentiate|distinguish|(?:list|name|mention|enumerate|state|identify)(?=[ ](?:down|out|the|some|all|any|an?|few|different|various|types|kinds|at[ ]least|\d+|two|three|four|five)[ ]))
      (?:[ ](?:down|out|briefly|shortly|in[ ](?:detail|brief|short)|with[ ](?:an[ ])?examples?|to[ ](?:me|us)|between|the[ ]following))*:?)[ ](?=\S)"""
)
IDEA = re.compile(r"(?i)^(?:the )?(?:concepts?|terms?|idea|notion|meaning|definition|basics|fundamentals|basic idea)(?: (?:of|behind))? (?=\S)")
WHAT = re.compile(r"(?i)^what(?:'s|’s| is| are| was| were)(?: exactly)? (?=\S)")
DOES = re.compile(r"(?i)^what (?:does|do|did) (?:the |an? )?(?P<x>.+?) (?P<verb>mean|stand for|do|represent)(?: (?:in|by|for) .*)?$")
KINDS = re.compile(
    r"""(?ix)^(?:what|which|how[ ]many)[ ](?:(?:are|is)[ ])?(?:the[ ])?(?:different[ ]|various[ ]|main[ ])?(?P<x>(?:types?|kinds?)[ ]of[ ].+?)
    (?:,?[ ](?:are[ ]there|there[ ]are|exist|are[ ](?:present|available|supported)(?:[ ].*)?|(?:does|do|can)[ ].*|in[ ].*))?$"""
)
WORKS = re.compile(r"(?i)^how (?!to )(?:(?:does|do|did) )?(?:the |an? )?(?P<x>.+?)(?: (?:internally|actually))? works?(?: (?:in|on|under|with|internally|and) .*|, .*)?$")
DIFFERS = re.compile(r"(?i)^how (?:is|are|does|do) (?:the |an? )?(?P<a>.+?) (?:different|differ|compare|distinguished)(?: (?:from|to|with|than))? (?:the |an? )?(?P<b>.+)$")
ACTOR = re.compile(r"(?i)^(?P<how>how|when|where|why) (?P<do>do|did|can|could|should|would|might) (?P<who>you|we|i|one|people|developers) (?:(?:typically|usually|ever|also) )?(?P<rest>.+)$")
USED = re.compile(r"(?i)^(?P<x>.+?)(?: (?:typically|commonly|mainly|usually))? (?:used|useful|good|needed|required) for(?: in .*)?$")
TAIL = re.compile(
    r"""(?ix)(?:
      ,?[ ](?:and|but)[ ](?:briefly[ ])?(?:why|how|when|where|what|which|give|explain|describe|list|name|its|their|mention|discuss|does|is|are)\b.*
    | ,[ ](?:why|how|when|what|where|which|explain|describe|name|list|give|e\.g)\b.*
    | [ ]e\.g\.?[ ].* | [ ]-+[ ](?:explain|give|why|how|what)\b.*
    | [ ](?:with|using|by|through)[ ](?:an?[ ]|some[ ]|suitable[ ]|real[ -]\w+[ ]|code[ ])*examples?\b.*
    | ,?[ ](?:in[ ](?:detail|brief|short|your[ ]own[ ]words|simple[ ](?:terms|words)|a[ ]nutshell|general)|briefly|exactly))+$"""
)
ARTICLE = re.compile(r"(?i)^(?:an?|the|some|any) (?=\S)")
MANY = re.compile(r"(?i)^(?:the (?:different|various|main|major|key|most (?:common|important|popular)|common|important|basic|core)|different|various|several|few|a few|many|some(?: of the)?(?: most)?(?: common| popular| important)?) (?=\S)")
KIND = r"""(?:advantages?|disadvantages?|benefits?|drawbacks?|limitations?|pros|cons|purposes?|uses?|usages?|use[ ]?cases?|roles?|importance|significance
    |types?|kinds?|variants?|components|features?|characteristics|properties|parts|elements|stages|phases|steps|examples?|applications?|need|structure|life[ ]?cycles?
    |syntax|goals?|objectives?|assumptions?|implementation|impact|effects?|reasons?|principles|functions?|methods|ways|levels|states|rules|disadvantages?\(s\))"""
ASPECT = re.compile(rf"(?ix)^(?:the[ ])?(?:\w+[ ])?{KIND}(?:(?:,|[ ]and|,[ ]and|[ ]or|[ ]/|/)[ ]?{KIND})*[ ](?:of|for)[ ](?:using[ ]|having[ ]|an?[ ]|the[ ])*(?P<x>.+)$")
RELATION = re.compile(
    r"""(?ix)^(?:(?:the|a|some|key|main|major|basic|few|important)[ ])*(?:differences?|relationships?|relation|similarit(?:y|ies)|trade-?[ ]?offs?|comparison|distinctions?|correlation
    |connection)[ ](?:between|among|of|in)[ ](?P<x>.+)$"""
)
WITHIN = re.compile(r"^(?P<x>.+?) (?:(?:in|within|for|with respect to|w\.r\.t\.?|when|from|during|as|after|before) .+|(?:supported|available|used|provided|present|offered)(?: .*)?)$")
AND = re.compile(r"(?i)(?:,? (?:and|or|vs\.?|versus|&|over|than) |, |\s/\s)(?:an? |the )?")
VERSUS = re.compile(r"(?i)\bvs\b|\bversus\b|\S / \S")
NEED = re.compile(r"(?i)^(?:why|when|where)(?: to| should| would| do)?(?: (?:we|you|i|one))? (?:use|need|have|choose|prefer|require|want)(?: to use)? (?:an? |the )?(?P<x>.+?)(?: (?:in|for|over|instead|rather|when|to|with|on)\b.*)?$")
INVERTED = re.compile(r"(?i)^(?:(?:why|when|where|which|who|whose|how many|how much|what|how) |(?:is|are|do|does|did|can|could|should|would|will|has|have|was|were) )")
WHAT_IT_IS = re.compile(r"(?i)^what (?P<x>.+?) (?:is|are|was|means?)$")
NO_NAME = re.compile(r"(?i)^(?:you|your|we|it|its|this|that|these|those|them|below|following|to|not|using|there|one|two)\b|.*-$|[Hh]ow\b")
GENERIC = re.compile(
    rf"""(?ix)^(?:(?:the[ ])?(?:(?:main|key|common|other|basic|some|more|different|useful|major)[ ])?{KIND}|introduction|intro|overview|summary|conclusions?|questions?(?:[ ]and[ ]answers?)?|answers?|solutions?|notes?|tips?(?:[ ]\w+)?
    |prerequisites?|installation|setup|usage|getting[ ]started|background|motivation|definition|description|details|basics|general|common|others?|misc\w*|faqs?|scope
    |(?:quick|useful|final)[ ]\w+|requirements|problem|explanation|code|output|input|example[ ]\d+|step[ ]\d+.*|todo|implementation|how[ ]it[ ]works|more)$"""
)
STATEMENT = re.compile(r"[a-z]\.[ ]+[A-Z]")
LONGEST_NAME = 6  # words
LONGEST_PHRASE = 10


def asked(text: str) -> Asked:
    """What a heading in English, without its label, asks."""
    words, is_what = _trimmed(text)
    if is_what and (found := USED.match(words)):
        return _aspect(words, found["x"])
    for pattern in (DOES, WORKS):
        if found := pattern.match(words):
            subject = ARTICLE.sub("", found["x"])
            is_meaning = (found.groupdict().get("verb") or "do").casefold() != "do"
            return plain(subject, _about(subject)) if is_meaning else _aspect(words, subject)
    if found := DIFFERS.match(words):
        term = f"{found['a']} and {found['b']}"
        return Asked(words, term, _parts(term, Rank.PART))
    if found := KINDS.match(words):
        words = found["x"]
    if found := ACTOR.match(words):
        words = _noun_clause(found)
    return plain(words, _needed(words) if INVERTED.match(words) else _about(words))


def _trimmed(text: str) -> tuple[str, bool]:
    """The words without politeness, bidding and what is asked beside; whether they ask what something is.

    'Can you explain what a keel is and why it matters?' → 'keel'.
    """
    words = text
    for _ in range(3):
        words = POLITE.sub("", words)
    bid = BID.sub("", words)
    is_bid = bid != words
    what = WHAT.sub("", bid)
    if not is_bid and what == bid:
        return TAIL.sub("", words) if INVERTED.match(words) else words, False
    what = TAIL.sub("", what).strip() or what
    if is_bid and (found := WHAT_IT_IS.match(what)):
        what = found["x"]
    for pattern in (IDEA, MANY, ARTICLE, IDEA):
        what = pattern.sub("", what)
    return what.strip() or text, True


def _noun_clause(found: re.Match[str]) -> str:
    """A question that its asker takes part in, as the title of a text: 'How do you test it' → 'How to test it'."""
    if found["how"].casefold() == "why":
        return f"{found['how']} {found['who']} {found['rest']}"
    return f"{found['how']} to {found['rest']}"


def _aspect(words: str, subject: str) -> Asked:
    """A heading on how its subject works, what it does, or what it is used for: the subject is the headword."""
    return Asked(words, subject, _names(subject, Rank.ASPECT))


def _needed(words: str) -> Claims:
    """'When to use a queue': the queue."""
    found = NEED.match(words)
    return _parts(found["x"], Rank.ASPECT) if found else ()


def _about(words: str) -> Claims:
    """What a noun phrase is about, and itself."""
    if GENERIC.match(words):
        return ()
    if STATEMENT.search(words) or len(words.split()) > LONGEST_PHRASE:
        return ()
    whole = ((words, Rank.HEADWORD),)
    if relation := RELATION.match(words):
        return whole + _parts(_without_place(relation["x"]), Rank.PART)
    if aspect := ASPECT.match(words):
        return whole + _parts(_without_place(aspect["x"]), Rank.ASPECT)
    if VERSUS.search(words):
        return whole + _parts(_without_place(words), Rank.PART)
    place = _without_place(words)
    is_one = len(AND.split(place)) == 1
    return whole + (_parts(place, Rank.ASPECT) if not is_one or place != words else ())


def _without_place(words: str) -> str:
    """'state in React' → 'state'."""
    found = WITHIN.match(words)
    return found["x"] if found else words


def _parts(words: str, rank: Rank) -> Claims:
    """The members of what is joined; 'type I and type II errors', 'batch and stochastic descent' share the last noun."""
    parts = [ARTICLE.sub("", part).strip() for part in AND.split(words)]
    last = parts[-1].split()
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
    is_good = 0 < len(phrase.split()) <= LONGEST_NAME and not GENERIC.match(phrase) and not NO_NAME.match(phrase)
    return ((phrase, rank),) if is_good else ()
