"""What stands around the words of a heading: numbers, emoji, tags, levels of difficulty, stars, remarks."""

import re
from collections.abc import Iterable
from itertools import pairwise

from .asked import either

SYMBOLS = "\u203b\u20e3\u200d\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff"  # emoji, arrows, stars
LEVELS = either(
    """기초; 기본; 초급; 초보; 입문; 중급; 고급; 심화; 상급; 필수; 선택; 추가; 보너스; 번외; 중요; 공통; 쉬움; 보통
    어려움; [상중하][상중하]?; easy; medium; hard; basic; beginner; intermediate; advanced; expert; junior; middle
    senior; entry level; bonus; optional; important; extra; must; general; popular; new; updated; 初級; 中級; 上級
    基礎; 応用; 简单; 中等; 困难; 基础; 进阶; 高级; leicht; mittel; schwer; fácil; medio; difícil; básico; avanzado
    facile; moyen; difficile; débutant; avancé"""
)
SCALE = r"(?:난이도|레벨|level|difficulty|lv\.?)[ ]?[:：]?[ ]?"
LEVEL = rf"(?:(?:{SCALE})?{LEVELS}|{SCALE}[\w*★☆⭐]{{1,10}})"
QUESTION = either(
    """질문; 문제; 문항; 예제; 문; question; part; chapter; section; lesson; unit; frage; pregunta; вопрос; 問題
    问题; 問"""
)
THEN = either("(?:그렇다면|그럼|그러면|그런데|그래서|그리고|또한|그러므로),?; 먼저,; 우선,")
LABEL = re.compile(
    rf"""^(?:[{SYMBOLS}\s]
    | \d+\ufe0f?\u20e3 | \#+[ ] | \#\d+[ ] | \d+_ | \d+(?:\.\d+)+[ ]  # 1️⃣, #1, 01_, 1.2
    | (?:\d+(?:[.-]\d+)*|Q\d*|{QUESTION}[ ]?\d*|Q[ ]\d+)(?:[.)](?!\d)|[:：](?=[ ]))  # 1. 1) Q1. 질문 1)
    | (?:question|질문|문제)[ ]?\d+[ ](?=\S)  # 질문 1
    | \(Q?\d+\) | \[[{SYMBOLS}\s]*\] | \[[^\[\]]*\](?=[ ]?\S)  # (1), [Q1], [tag]
    | [(（](?:{LEVEL}|\d+|[월화수목금토일])[)）](?=[ ]?\S)  # (기초)
    | :[a-z0-9_+-]{{2,}}:(?=[ ]?[^\W_])  # :tada:
    | {THEN}[ ](?!것) | [-*•·–—][ ] )+""",
    re.IGNORECASE | re.VERBOSE,
)
BRACKETED = re.compile(r"^[\[【]\s*([^\[\]【】]+?)\s*[\]】]$")
REMARK = re.compile(
    rf"""(?ix)(?: (?<=[?？.!])[ ]*[(（\[].*          # what is behind the question: (난이도 하), [src]
    | [ ]*(?:\[[^\[\]]*\]|【[^【】]*】)              # a tag
    | [ ]?[(（]{LEVEL}[)）] | [ ]:[a-z0-9_+-]+:
    | [ ][*†#]+ )$"""
)
END = re.compile(rf"(?<![{SYMBOLS}\s?!.。？！:：…])[{SYMBOLS}\s?!.。？！:：…]+$")
QUESTION_MARK = re.compile(r"[?？](?:[ ]|(?=[^\W\d_]))")
ASKED = re.compile("[?？]")
NUMBER = re.compile(  # '#1', '3.', 'Q2', '문제 4', '5️⃣'
    r"""(?ix)\s*(?:[#№]|no\.?|n[°º]\.?|q(?:uestion|\.)?|질문|문제|문항|問題?|问题|第|frage|pregunta|pergunta|domanda|вопрос)?\s*[#.:]?\s*
    (?:\d+(?:[.-]\d+)*\ufe0f?\u20e3?|[\u2460-\u2473\u2776-\u277f\U0001f51f])\s*(?:번|問|题|題)?\s*[.):：]?\s*"""
)
BEGINS = re.compile(  # '1. Tea?', '(2) Tea?', 'Q3 Tea?', '질문 4: Tea?', '#5 Tea?', '6️⃣ Tea?'
    rf"(?i)\W*(?:(?:Q|{QUESTION}) ?\d{{1,9}}[ .):：\]]|#\d{{1,9}} |"
    r"\d{1,9}(?:[.-]\d{1,9})*(?:[.)\]:：_](?!\d)|\ufe0f?\u20e3))"
)
DIGITS = re.compile(r"\d+")
LONGEST_REMARK = 3  # of them, one behind the other


def is_number(heading: str) -> bool:
    """Whether a heading has no words but a number, and perhaps one that says that it is a question."""
    return len(heading) < 30 and NUMBER.fullmatch(heading) is not None


def own_number(heading: str) -> tuple[int, ...]:
    """The number that a heading brings for itself, in its parts ('2.10 Tea?' has 2 and 10); empty if it brings none."""
    found = BEGINS.match(heading)
    return tuple(map(int, DIGITS.findall(found[0]))) if found else ()


def count_up(headings: Iterable[str]) -> bool:
    """Whether all headings of a list bring numbers, each a greater one than that before it: it needs no others."""
    numbers = [own_number(heading) for heading in headings]
    return all(numbers) and all(before < behind for before, behind in pairwise(numbers))


def unlabelled(heading: str) -> tuple[str, bool]:
    """The words of a heading without end punctuation and what is behind the first question; whether it ends in '?'.

    `heading` is plain text on one line. '(기초) Q1. 닻이란? ⭐' → '닻이란'; a heading of labels alone stays as it is.
    A statement with a question behind it keeps both.
    """
    text = heading.strip()
    bare = LABEL.sub("", text).strip() or text
    bare = BRACKETED.sub(r"\1", bare)
    for _ in range(LONGEST_REMARK):
        bare = REMARK.sub("", bare).rstrip() or bare
    question = QUESTION_MARK.search(bare)
    bare = REMARK.sub("", bare[: question.start() + 1] if question and question.start() > 1 else bare)
    words = END.sub("", bare).strip()
    return words or text, bool(words) and ASKED.search(bare[len(words) :]) is not None
