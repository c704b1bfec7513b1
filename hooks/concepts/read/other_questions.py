"""Headings in other languages that ask what something is, or what two things have to do with each other."""

from __future__ import annotations

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
        r"^請?请?(?:简述|简单?介绍|介绍|解释|说明|说说|谈谈|描述|讲讲|聊聊)(?:一下|下)?(?:你对)?(?P<x>.+?)(?:的理解|的看法)?$",
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
AND = re.compile(r"\s*(?:と|和|与|與|跟|vs\.?)\s*| (?:und|et|y|e|и|oder) ")
BETWEEN = either(
    """unterschiede? zwischen; différences? entre; diferencias? entre; diferenças? entre; differenz[ae] tra
    разница между"""
)
ASKED_TOO = either(
    """wie; warum; wozu; wofür; wann; was; welche[rsn]?; comment; pourquoi; quand; cómo; por qué; para qué; cuándo
    como; por que; para que; quando; come; perché; как; почему; зачем; когда"""
)
ASIDE = re.compile(rf",?[ ](?:und|et|y|e|и)[ ]{ASKED_TOO}[ ].*$", re.IGNORECASE | re.VERBOSE)  # 'und wie wirkt es'
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
    rf"""^(?:(?P<a>.+?)(?:の|的|之间的)?(?:違い|差異|比較|関係|区别|區別|差别|对比|比较|关系)(?:(?:は|是).*)?
    | {BETWEEN}[ ](?P<b>.+))$""",
    re.IGNORECASE | re.VERBOSE,
)



def asked(text: str) -> Asked | None:
    """What a heading asks, or None if it is none of these questions."""
    words = next((found["x"].strip() for pattern in WHAT if (found := pattern.match(text))), text)
    words = ASIDE.sub("", words)
    if found := RELATION.match(words):
        parts = [part.strip() for part in AND.split(found["a"] or found["b"]) if part.strip()]
        if len(parts) > 1:
            return plain(words, [(words, Rank.HEADWORD), *((part, Rank.PART) for part in parts)])
    if found := ASPECT.match(words):
        return plain(words, [(words, Rank.HEADWORD), (found["a"] or found["b"], Rank.ASPECT)])
    return plain(words, [(words, Rank.HEADWORD)]) if words != text else None
