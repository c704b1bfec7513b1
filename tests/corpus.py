"""Sources of any size for the benchmarks: the real concepts, and copies of them under other names."""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"
CONCEPT = re.compile(r"^## .*?(?=^#{1,2} |\Z)", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^## (.*?) \{#([a-z0-9-]+)\}$", re.MULTILINE)
TERM = re.compile(r"^term: (.*)$", re.MULTILINE)
NAMES = re.compile(r"^(?:aliases|search|unless):.*?(?=^\w+:|^-->)", re.MULTILINE | re.DOTALL)


def copy(concept: str, number: int) -> str:
    """The same concept under another slug and term, without aliases (each name belongs to one concept)."""
    concept = HEADING.sub(lambda m: f"## {m[1]} ({number}) {{#{m[2]}-{number}}}", concept, count=1)
    concept = TERM.sub(lambda m: f"term: {m[1].strip()} v{number}", concept, count=1)
    return NAMES.sub("", concept, count=0)


def corpus(size: int, lang: str) -> str:
    """A source of `size` concepts and the real glossary terms; `size` is 36 or more."""
    text = (DOCS / lang / "concepts.md").read_text("utf-8")
    body, glossary = text[: text.index("{#glossary}")], text[text.index("{#glossary}") :]
    body, heading = body.rsplit("\n# ", 1)
    concepts = CONCEPT.findall(body)
    out, number = [body], 2
    count = len(concepts)
    while count < size:
        out += [copy(concept, number) for concept in concepts[: size - count]]
        count += min(len(concepts), size - count)
        number += 1
    return "\n\n".join(out) + f"\n\n# {heading}{glossary}"
