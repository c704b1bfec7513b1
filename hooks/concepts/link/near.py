"""What to say of a link to a name that nothing has."""

from __future__ import annotations

from collections.abc import Iterable

from ..issues import quoted, suggestion

LONGEST_TYPO = 80


def unknown(name: str, known: Iterable[str]) -> str:
    """What to say of a link to `name`, which nothing has."""
    message = f"link to {quoted(name)}, which is no concept, term or section here; correct or remove it."
    return message + nearest(name, known)


def nearest(name: str, known: Iterable[str]) -> str:
    """' Did you mean …?' among the names that begin alike: a source may have thousands of links and names."""
    near = {other for other in known if other[:1] == name[:1] and abs(len(other) - len(name)) <= 5} - {name}
    return suggestion(name, sorted(near)) if len(name) <= LONGEST_TYPO else ""
