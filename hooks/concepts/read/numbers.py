"""Headings that are a number alone: '#1', '3.', 'Q2', '문제 4', '5️⃣'."""

from __future__ import annotations

import re

NUMBER = re.compile(
    r"""(?ix)\s*(?:[#№]|no\.?|n[°º]\.?|q(?:uestion|\.)?|질문|문제|문항|問題?|问题|第|frage|pregunta|pergunta|domanda|вопрос)?\s*[#.:]?\s*
    (?:\d+(?:[.-]\d+)*\ufe0f?\u20e3?|[\u2460-\u2473\u2776-\u277f\U0001f51f])\s*(?:번|問|题|題)?\s*[.):：]?\s*"""
)


def is_number(heading: str) -> bool:
    """Whether a heading has no words but a number, and perhaps one that says that it is a question."""
    return len(heading) < 30 and NUMBER.fullmatch(heading) is not None
