"""The headings inside an entry: each gets an id that is unique on the entry's page."""

import re
from collections.abc import Mapping
from operator import attrgetter

from markdown_it.token import Token

from ...issues import Issue, Location, quoted
from ..names.naming import Slug, derived_slug
from ..tokens.tree import Tokens
from ..tokens.words import line_of, plain
from .entry import Section

TEMPLATE_IDS = ("related-concepts", "backlinks")  # of the headings that the page's template adds
ASCII_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def last_line(heading: Token) -> int:
    """The line, from 1, on which the words of a heading end."""
    assert heading.map is not None
    return heading.map[1] - (heading.markup in ("=", "-"))


def sectioned(
    tokens: Tokens, slug: Slug, path: str, ids: Mapping[int, str]
) -> tuple[Tokens, tuple[Section, ...], dict[int, str], list[Issue]]:
    """`tokens` with an explicit ASCII id on every heading, one without has that in `ids` (by line) or a derived one;
    the sections; ids that stand nowhere by line; what is wrong. Derived ids make room for written ones.
    """
    taken = {str(slug): 1, **dict.fromkeys(TEMPLATE_IDS, 1)}
    out, sections, unpinned, issues = list(tokens), list[Section](), dict[int, str](), list[Issue]()
    headings = [(token.attrGet("id") is None, i) for i, token in enumerate(tokens) if token.type == "heading_open"]
    for _, i in sorted(headings):
        token = tokens[i]
        title, line = plain([tokens[i + 1]]), line_of(token)
        written = token.attrGet("id")
        name, messages = _id_of(written, title, ids.get(last_line(token)) or derived_slug(title), taken)
        if written is None:
            unpinned[last_line(token)] = name
        issues += [Issue(Location(path, line), message, kind=kind) for message, kind in messages]
        out[i] = token.copy(attrs={**token.attrs, "id": name})
        if token.level == 0:
            sections.append(Section(name, title, int(token.tag[1]), line))
    return tuple(out), tuple(sorted(sections, key=attrgetter("line"))), unpinned, issues


def _id_of(written: object, title: str, other: str, taken: dict[str, int]) -> tuple[str, list[tuple[str, str]]]:
    """The id of a heading, the `other` one if none is written; it is `taken` from now on. And what is wrong: pairs of
    message and kind.
    """
    wanted, messages = str(other if written is None else written), []
    if written is not None and not ASCII_ID.fullmatch(wanted):
        message = f"section id {quoted(wanted)} is malformed; use Latin letters, digits and hyphens"
        messages.append((f"{message}, for example {quoted(other)}", ""))
        wanted = other
    name = wanted
    while name in taken:
        taken[wanted] += 1
        name = f"{wanted}-{taken[wanted]}"
    if written is None:
        message = f"section heading {quoted(title)} has no id; write {{#{name}}} behind the words, or run "
        messages.append((f"{message}'make pin SECTIONS=1'", "section-id"))
    elif name != wanted:
        message = f"section id {quoted(wanted)} is taken on this page; give this section another one"
        messages.append((message, ""))
    taken[name] = 1
    return name, messages
