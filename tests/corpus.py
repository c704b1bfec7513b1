"""Sources of any size for the benchmarks: this project's concepts, and copies of them under other names."""

from __future__ import annotations

import re

CONCEPT = re.compile(r"^## .*?(?=^#{1,2} |\Z)", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^## (.*?)(?: \{#([a-z0-9-]+)\})?$", re.MULTILINE)
TERM = re.compile(r"^term: (.*)$", re.MULTILINE)
NAMES = re.compile(r"^(?:aliases|unless|only|requires):.*?(?=^\w+:|^-->)", re.MULTILINE | re.DOTALL)
GLOSSARY = re.compile(r"^# .*\{#glossary\}$", re.MULTILINE)


def copy(concept: str, number: int) -> str:
    """The same concept under another slug and term, without aliases (each name belongs to one concept)."""
    name = HEADING.match(concept)
    slug = f" {{#{name[2]}-{number}}}" if name and name[2] else ""
    concept = HEADING.sub(lambda found: f"## {found[1]} ({number}){slug}", concept, count=1)
    concept = TERM.sub(lambda found: f"term: {found[1].strip()} v{number}", concept, count=1)
    return NAMES.sub("", concept)


def corpus(text: str, size: int) -> str:
    """The source `text` with copies of its concepts, so that there are at least `size`, and its glossary."""
    glossary = GLOSSARY.search(text)
    end = glossary.start() if glossary else len(text)
    concepts = CONCEPT.findall(text[:end])
    out, number, count = [text[:end]], 2, len(concepts)
    while count < size:
        out += [copy(concept, number) for concept in concepts[: size - count]]
        count += min(len(concepts), size - count)
        number += 1
    return "\n\n".join((*out, text[end:]))
