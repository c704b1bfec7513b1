"""Many words as one regular expression, shaped as a trie: the longest one is found, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

GAP = r"[\s-]?"


@dataclass(slots=True)
class _Node:
    """What may follow: `below` by letter, those in `gaps` behind a gap as well; whether a word ends here."""

    below: dict[str, _Node] = field(default_factory=dict)
    gaps: set[str] = field(default_factory=set)
    is_end: bool = False


def trie_pattern(words: Iterable[Iterable[str]]) -> str:
    """A regular expression for any of `words`, longest first; each is a sequence of parts with or without gaps."""
    root = _Node()
    for word in words:
        node = root
        for i, part in enumerate(word):
            for k, char in enumerate(part):
                if i and not k:
                    node.gaps.add(char)
                node = node.below.setdefault(char, _Node())
        node.is_end = True
    return _pattern(root) or r"(?!)"


def _pattern(node: _Node) -> str:
    branches = [
        (GAP if char in node.gaps else "") + re.escape(char) + _pattern(below) for char, below in node.below.items()
    ]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and not node.is_end else f"(?:{'|'.join(branches)})"
    return f"{body}?" if node.is_end else body
