"""Alerts and boxes → Material's admonitions: their kinds and titles."""

import re
from collections.abc import Mapping

STYLED = frozenset("abstract bug danger example failure info note question quote success tip warning".split())
ALIASES = {  # names that authors use → the kind that the theme has colours and an icon for
    **dict.fromkeys(("summary", "tldr"), "abstract"),
    **dict.fromkeys(("error", "caution"), "danger"),
    **dict.fromkeys(("fail", "missing"), "failure"),
    **dict.fromkeys(("todo", "important"), "info"),
    **dict.fromkeys(("help", "faq"), "question"),
    **dict.fromkeys(("check", "done"), "success"),
    "snippet": "example",
    "cite": "quote",
    "hint": "tip",
    "attention": "warning",
    "seealso": "note",
}
CLASS = re.compile(r"(?!md-)[a-z][a-z0-9-]*")


def classes(kind: str, others: tuple[str, ...] = ()) -> str:
    """The classes of a box of a kind (any author's word), and what else is written beside it (`inline end`)."""
    names = (kind if kind in STYLED else ALIASES.get(kind, kind), *others)
    return " ".join(name for name in names if CLASS.fullmatch(name))


def title(kind: str, words: Mapping[str, str]) -> str:
    """What a box is called whose author has given it no title."""
    return words.get(kind) or words.get(ALIASES.get(kind, "")) or kind.capitalize()
