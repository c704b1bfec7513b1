"""How headings in English ask: expressions for the words around what they ask about."""

import re

from .asked import either

FLAGS = re.IGNORECASE | re.VERBOSE
THE = r"(?:the[ ]|an?[ ])?"

SOME = either(r"the; some; all; any; an?; few; different; various; types; kinds; at least; \d+; two; three; four")
EXPLAIN = either("explain; define; describe; discuss; outline; summari[sz]e; illustrate; clarify; elaborate on")
OVERVIEW = either("overview; description; definition; explanation; introduction; example")
LIST = either("list; name; mention; enumerate; state; identify")
POLITE = re.compile(
    rf"""^(?: (?:can|could|would|will)[ ]you[ ](?:please[ ]|briefly[ ]|also[ ])*
      (?={EXPLAIN}|{LIST}|talk|tell|give|write|compare|contrast|differentiate|distinguish) | please[ ] | briefly[ ]
    | do[ ]you[ ]know[ ] | in[ ](?:your[ ]own|simple|a[ ]few)[ ]words?,?[ ]
    | tell[ ](?:me|us)[ ](?=what|how|why|when|the) | (?:so|and|ok|now),?[ ](?=what|how|why) )""",
    FLAGS,
)
BID = re.compile(
    rf"""^(?:(?: {EXPLAIN}
      | talk[ ]about | tell[ ](?:me|us)[ ](?:something[ ])?about | write[ ](?:a[ ](?:short[ ])?note[ ])?(?:on|about)
      | give[ ](?:(?:me|us)[ ])?an?[ ](?:(?:brief|short|quick|general)[ ])?
        {OVERVIEW}[ ](?:of|to)
      | what[ ]do[ ]you[ ](?:know|understand|mean)[ ](?:about|by|of|from|with)
      | what(?:'s|’s|[ ]is|[ ]are|[ ]was)[ ]meant[ ]by | compare(?:[ ]and[ ]contrast)? | differentiate | distinguish
      | {LIST}(?=[ ](?:down[ ]|out[ ])?{SOME}[ ]) )
      (?:[ ](?:down|out|briefly|in[ ](?:detail|brief|short)|with[ ](?:an[ ])?examples?|to[ ](?:me|us)|between
        |the[ ]following))*:?)[ ](?=\S)""",
    FLAGS,
)
IDEAS = either("concepts?; terms?; idea; notion; meaning; definition; basics; fundamentals; basic idea")
IDEA = re.compile(rf"^(?:the[ ])?{IDEAS}(?:[ ](?:of|behind))?[ ](?=\S)", FLAGS)
WHAT = re.compile(r"^what(?:'s|’s|[ ]is|[ ]are|[ ]was|[ ]were)(?:[ ]exactly)?[ ](?=\S)", FLAGS)
WHAT_IT_IS = re.compile(r"^what[ ](?P<x>.+?)[ ](?:is|are|was|means?)$", FLAGS)
DOES = re.compile(
    rf"""^what[ ](?:does|do|did)[ ]{THE}(?P<x>.+?)[ ](?P<verb>mean|stand[ ]for|do|represent)
    (?:[ ](?:in|by|for)[ ].*)?$""",
    FLAGS,
)
KINDS = re.compile(
    r"""^(?:what|which|how[ ]many)[ ](?:(?:are|is)[ ])?(?:the[ ])?(?:different[ ]|various[ ]|main[ ])?
    (?P<x>(?:types?|kinds?)[ ]of[ ].+?) (?:,?[ ](?:are[ ]there|there[ ]are|exist
    |are[ ](?:present|available|supported)(?:[ ].*)?|(?:does|do|can)[ ].*|in[ ].*))?$""",
    FLAGS,
)
WORKS = re.compile(
    rf"""^how[ ](?!to[ ]|(?:do[ ]|does[ ])?(?:you|we|i|they)[ ])(?:(?:does|do|did)[ ])?{THE}(?P<x>.+?)
    (?:[ ](?:internally|actually))?[ ]works?(?:[ ](?:in|on|under|with|internally|and)[ ].*|,[ ].*)?$""",
    FLAGS,
)
DIFFERS = re.compile(
    rf"""^how[ ](?:is|are|does|do)[ ](?!you[ ]|we[ ]|i[ ]){THE}(?P<a>.+?)[ ](?:different|differ|compare|distinguished)
    (?:[ ](?:from|to|with|than))?[ ]{THE}(?P<b>.+)$""",
    FLAGS,
)
COMPARE = re.compile(
    rf"^how[ ](?:do|does|is|are)[ ]{THE}(?P<x>.+?[ ]and[ ].+?)[ ](?:compare|differ|different)(?:[ ]in[ ].*)?$", FLAGS
)
ACTOR = re.compile(
    r"""^(?P<how>how|when|where)[ ](?:do|did|can|could|should|would|might)[ ]
    (?:you|we|i|one|people|developers)[ ](?:(?:typically|usually|ever|also)[ ])?(?P<rest>(?!think\b|feel\b).+)$""",
    FLAGS,
)
USED = re.compile(
    r"""^(?P<x>.+?)(?:[ ](?:typically|commonly|mainly|usually))?[ ](?:used|useful|good|needed|required)[ ]for
    (?:[ ]in[ ].*)?$""",
    FLAGS,
)
ALSO = either("provide; why; how; when; where; what; which; give; explain; describe; list; name; its; their; does")
TAIL = re.compile(
    rf"""(?: ,?[ ](?:and|but)[ ](?:briefly[ ])?(?:{ALSO}|is|are)\b.*
    | ,[ ](?:why|how|when|what|where|which|explain|describe|name|list|give|provide|e\.g)\b.*
    | [ ]e\.g\.?[ ].* | [ ]-+[ ](?:explain|give|why|how|what)\b.*
    | [ ](?:with|using|by|through)[ ](?:an?[ ]|some[ ]|suitable[ ]|real[ -]\w+[ ]|code[ ])*examples?\b.*
    | ,?[ ](?:in[ ](?:detail|brief|short|your[ ]own[ ]words|simple[ ](?:terms|words)|a[ ]nutshell|general)|briefly
      |exactly) )+$""",
    FLAGS,
)
ARTICLE = re.compile(r"^(?:an?|the|some|any)[ ](?=\S)", FLAGS)
MANY = re.compile(
    r"""^(?: the[ ](?:different|various|main|major|key|most[ ](?:common|important|popular)|common|important)
    | different | various | several | few | a[ ]few | many
    | some(?:[ ]of[ ](?:the|your))?(?:[ ]most)?(?:[ ]common|[ ]popular|[ ]important)? )[ ](?!between|of[ ])(?=\S)""",
    FLAGS,
)
KIND = either(
    r"""advantages?; disadvantages?; disadvantages?\(s\); benefits?; drawbacks?; limitations?; pros; cons; purposes?
    uses?; usages?; use ?cases?; roles?; importance; significance; types?; kinds?; variants?; components; features?
    characteristics; properties; parts; elements; stages; phases; steps; examples?; applications?; need; structure
    life ?cycles?; syntax; goals?; objectives?; assumptions?; implementation; impact; effects?; reasons?; principles
    functions?; methods; ways; levels; states; rules"""
)
ASPECT = re.compile(
    rf"""^(?:the[ ])?(?:\w+[ ])?{KIND}(?:(?:,[ ]and|,|[ ]and|[ ]or|[ ]/|/)[ ]?{KIND})*[ ](?:of|for)[ ]
    (?:using[ ]|having[ ]|an?[ ]|the[ ])*(?P<x>.+)$""",
    FLAGS,
)
RELATED = either(
    """differences?; different; relationships?; relation; similarit(?:y|ies); trade-? ?offs?; comparison; distinctions?
    correlation; connection"""
)
RELATION = re.compile(
    rf"""^(?:(?:the|a|some|key|main|major|basic|few|important)[ ])*{RELATED}[ ](?:between|among|of|in)[ ]
    (?P<x>.+)$""",
    FLAGS,
)
WITHIN = re.compile(
    r"""^(?P<x>.+?)[ ](?:(?:in|within|for|with[ ]respect[ ]to|w\.r\.t\.?|when|from|during|as|after|before)[ ].+
    |(?:supported|available|used|provided|present|offered)(?:[ ].*)?)$""",
    FLAGS,
)
PLACE = re.compile(r"^(?P<x>.+?)[ ](?:in|within)[ ].+$", FLAGS)
PARENTHESIS = re.compile(r"[(（][^()（）]*[)）]")
OUTSIDE = r"(?![^(（]*[)）])"  # of parentheses
AND = re.compile(rf"(?:,?[ ](?:and|or|vs\.?|versus|&|over|than)[ ]|,[ ]|\s/\s){OUTSIDE}(?:an?[ ]|the[ ])?", FLAGS)
VERSUS = re.compile(rf"(?:\bvs\b|\bversus\b|\S[ ]/[ ]\S){OUTSIDE}", FLAGS)
NEED = re.compile(
    rf"""^(?:why|when|where)(?:[ ]to|[ ]should|[ ]would|[ ]do)?(?:[ ](?:we|you|i|one))?[ ]
    (?:use|need|have|choose|prefer|require|want)(?:[ ]to[ ]use)?[ ]{THE}(?P<x>.+?)
    (?:[ ](?:in|for|over|instead|rather|when|to|with|on)\b.*)?$""",
    FLAGS,
)
VERBS = either(
    """why; when; where; which; who; whose; how many; how much; what; how; is; are; do; does; did; can; could; should
    would; will; has; have; was; were"""
)
INVERTED = re.compile(rf"^{VERBS}[ ]", FLAGS)
POINTING = either(
    "you; your; we; it; its; this; that; these; those; them; below; following; to; not; using; there; one; two; how"
)
NO_NAME = re.compile(rf"^(?:{POINTING}\b|.*-$|\d[\d.,]*$)", FLAGS)
META = either(
    r"""introduction; intro; overview; summary; conclusions?; questions?(?: and answers?)?; answers?; solutions?; notes?
    tips?(?: \w+)?; prerequisites?; installation; setup; usage; getting started; background; motivation; definition
    description; details; basics; general; common; others?; misc\w*; faqs?; scope; (?:quick|useful|final) \w+
    (?:\w+ )?ways?; requirements; problem; explanation; code; output; input; example \d+; step \d+.*; todo
    implementation; how it works; more"""
)
GENERIC = re.compile(
    rf"""^(?: (?:the[ ])?(?:(?:main|key|common|other|basic|some|more|different|useful|major)[ ])?{KIND} | {META} )$""",
    FLAGS,
)
