"""Headings in other languages that ask what something is, or what two things have to do with each other."""

import re

from .asked import Asked, either, plain
from .metadata import Rank

WHAT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?P<x>.+?)(?:とは|って|というのは)(?:、?(?:何|なん|なに|どういう|どのような).*)?$",  # Japanese
        r"^(?P<x>.+?)(?:について|を)(?:簡単に|詳しく)?(?:説明|教えて|述べ).*$",
        r"^什么(?:是|叫做?)(?P<x>.+)$",  # Chinese
        r"^(?P<x>.+?)(?:是|指的?是)(?:什么|啥)(?:意思)?$",
        r"^(?P<x>[^，,]+?)(?:有(?:哪些|什么|几种)|包括哪些)$",
        r"^(?:你?(?:能|能否|能不能|可以|可否))?請?请?(?:简述|简单?介绍|介绍|解释|说明|说说|谈谈|描述|讲讲|聊聊|关于)"
        r"(?:一下|下)?(?:你对)?(?P<x>.+?)(?:的理解|的看法)?吗?$",
        r"^was (?:ist|sind|bedeutet|versteht man unter) (?:(?:eine?[nrms]?|der|die|das|den|dem) )?(?P<x>.+)$",  # German
        r"^(?:erkläre|erklären sie|beschreibe|beschreiben sie|definiere|definieren sie) "
        r"(?:(?:mir|eine?[nrms]?|der|die|das|den|dem) )*(?P<x>.+)$",
        r"^qu[’']est[- ]ce (?:que |qu[’'])(?:c[’']est que )?(?:(?:une?|les?|la) |l[’'])?(?P<x>.+)$",  # French
        r"^(?:expliquez|explique|décrivez|définissez)(?:-moi)? (?:(?:une?|les?|la) |l[’'])?(?P<x>.+)$",
        r"^quel(?:le)?s? (?:est|sont) (?:les? |la |l[’'])?(?P<x>.+)$",
        r"^¿?\s*(?:qué (?:es|son|significa)|cuál(?:es)? (?:es|son)) (?:(?:una?|el|las?|los) )?(?P<x>.+)$",  # Spanish
        r"^(?:explica|defina) (?:(?:una?|el|las?|los) )?(?P<x>.+)$",
        r"^(?:o que (?:é|são|significa)|quais são) (?:(?:uma?|os?|as?) )?(?P<x>.+)$",  # Portuguese
        r"^(?:che )?cos(?:a sono |[’']è |a è )(?:(?:una?|uno|il|lo|la|i|gli|le) |un[’']|l[’'])?(?P<x>.+)$",  # Italian
        r"^что (?:такое|значит|означает) (?P<x>.+)$",  # Russian
        r"^(?:объясните|опишите|расскажите о|расскажите про) (?P<x>.+)$",
    )
)
ARTICLE = r"(?:(?:eine?[nrms]?|der|die|das|den|dem|une?|les?|la|una?|el|los|las|um|uma|uno|il|lo|gli)[ ]|l[’'])?"
AND = re.compile(r"\s*(?:以及|と|和|与|與|跟|vs\.?)\s*| (?:und|et|y|e|и|oder) ")
BETWEEN = either(
    """unterschiede? zwischen; (?:worin|wie) unterscheide[nt] sich; différences? entre; diferencias? entre
    diferenças? entre; differenz[ae] tra; разница между"""
)
ASKED_TOO = either(
    """wie; warum; wieso; wozu; wofür; für was; wann; was; welche[rsn]?; comment; pourquoi; quand; cómo; por qué
    para qué; cuándo; como; por que; para que; quando; come; perché; как; почему; зачем; когда"""
)
ASIDE = re.compile(  # 'und wie wirkt es'
    rf"""(?: ,?[ ](?:und|et|y|e|и)[ ]{ASKED_TOO}[ ].* | ,[ ]{ASKED_TOO}[ ].*
    | [，,][ ]?(?:以?及|并|其?作用|为什么|为何|如何|怎么|怎样|移除).* )$""",
    re.IGNORECASE | re.VERBOSE,
)
ONE_USES = "(?:braucht|verwendet|benutzt)[ ]man"
WORKS = re.compile(  # how something works, or what it is for
    rf"""^(?: (?: wie[ ]funktionier(?:t|en) | wo(?:zu|für)[ ](?:dien(?:t|en)|steh(?:t|en)) | was[ ](?:macht|bewirkt)
      | (?:warum|wann|wozu|wofür)[ ]{ONE_USES}
      | welchen?[ ](?:aufgaben?|vorteile|nachteile|eigenschaften|rolle|zweck)[ ](?:hat|haben|erfüllt|erfüllen|spielt)
      | comment[ ](?:fonctionne|marche)(?:nt)? | à[ ]quoi[ ]ser(?:t|vent) | ¿?cómo[ ]funcionan? | ¿?para[ ]qué[ ]sirven?
      | como[ ]funcionam? | para[ ]que[ ]servem? | come[ ]funziona(?:no)? | a[ ]cosa[ ]serv(?:e|ono)
      | как[ ]работа[её]т | как[ ]работают | для[ ]чего[ ]нуж(?:ен|на|но|ны) )[ ]{ARTICLE}(?P<a>[^,]+)
    | (?P<b>.+?)(?:は|が)(?:どのように|どうやって)(?:動|働|機能).* | なぜ(?P<c>.+?)(?:を使|が必要).* )$""",
    re.IGNORECASE | re.VERBOSE,
)
OPEN = re.compile(  # other questions: what they are about cannot be told
    rf"""^(?: (?:{ASKED_TOO}|wer|wo(?:bei|ran|rauf|raus|rin|rum|von)|weshalb|inwiefern|nennen?|gibt[ ]es|kann|können
    |muss|müssen|sollte|darf|sind|ist(?=[ ](?:eine?|der|die|das|man|es)\b)|bei[ ]welche[mnr])[ ] | ¿ ).+$""",
    re.IGNORECASE | re.VERBOSE,
)
LONGEST_NAME = 4  # words of what works somehow
SIDES = either(
    """vor- und nachteile; vorteile; nachteile; merkmale; eigenschaften; arten; aufgaben?; vorzüge; zweck; avantages
    inconvénients; types; ventajas; desventajas; tipos; vantagens; desvantagens; vantaggi; svantaggi; tipi"""
)
SIDES_BEHIND = either(
    """利点; 欠点; メリット; デメリット; メリットとデメリット; 長所; 短所; 種類; 仕組み; 特徴; 役割; 优点; 缺点; 优缺点
    种类; 类型; 原理; 作用; 特点; 优势"""
)
OF = either("von; der; des; eine[rs]; de; du; do; da; dos; das; del; di") + "(?:[ ](?:les?|las?|los))?"
ASPECT = re.compile(
    rf"^(?:{SIDES}[ ]{OF}[ ](?P<a>.+) | (?P<b>.+?)(?:の|的){SIDES_BEHIND})$", re.IGNORECASE | re.VERBOSE
)
RELATION = re.compile(
    rf"""^(?:(?P<a>.+?)(?:の|的|之间的?|有(?:什么|哪些|何)?)?(?:違い|差異|比較|関係|区别|區別|差别|不同|异同|对比|比较|关系)
    (?:(?:は|是|在|及|和).*)?
    | {BETWEEN}[ ](?P<b>.+))$""",
    re.IGNORECASE | re.VERBOSE,
)


def asked(text: str) -> Asked | None:
    """What a heading asks, or None if it is none of these questions."""
    words = next((found["x"].strip() for pattern in WHAT if (found := pattern.match(text))), text)
    words = ASIDE.sub("", words)
    if found := RELATION.match(words):
        parts = [_bare(part) for part in AND.split(found["a"] or found["b"]) if part.strip()]
        if len(parts) > 1:
            return plain(words, [(words, Rank.HEADWORD), *((part, Rank.PART) for part in parts)])
    if found := ASPECT.match(words):
        return plain(words, [(words, Rank.HEADWORD), (found["a"] or found["b"], Rank.ASPECT)])
    if words != text and not OPEN.match(words):
        return plain(words, [(words, Rank.HEADWORD)])
    if found := WORKS.match(words):
        name = (found["a"] or found["b"] or found["c"]).strip()
        if len(name.split()) <= LONGEST_NAME:
            return Asked(words, name, ((name, Rank.ASPECT),))
    return plain(words) if words != text or OPEN.match(text) else None


def _bare(name: str) -> str:
    """A name without its article."""
    return re.sub(f"^{ARTICLE}", "", name.strip(), flags=re.IGNORECASE)
