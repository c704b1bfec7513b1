"""The Markdown text of every generated page of one language, and what its template needs to know."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from .blocks import Kind, Line
from .entry import Entry
from .issues import Issue, Location, quoted
from .layout import laid_out
from .links import Context, Link, Linker
from .naming import Slug, before_parenthesis, derived_slug
from .prose import CODE, MATH, plain
from .source import references_of
from .wording import WORDS, Lang, other

TEMPLATE_ANCHORS = ("related-concepts", "backlinks")
ASCII_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$&])")


@dataclass(frozen=True, slots=True)
class PageText:
    """A page to be: `path` below the language's folder, Markdown `text`, `meta` for templates, its source line."""

    path: str
    text: str
    meta: Mapping[str, Any]
    location: Location


@dataclass(frozen=True, slots=True)
class Body:
    """An entry's text with its links, ready for a page: short answer, rest, edges, problems."""

    answer: str
    rest: str
    links: tuple[Link, ...] = ()
    issues: tuple[Issue, ...] = ()
    anchors: tuple[str, ...] = field(default=())


def escaped(text: str) -> str:
    """Plain `text` as Markdown that shows it literally (Python-Markdown knows few backslash escapes)."""
    return SPECIAL.sub(lambda found: f"&#{ord(found[0])};", text)


def heading_text(text: str) -> str:
    """A heading's Markdown with its literal braces escaped: behind it stands `{ #id }`, and only that is one."""
    if "{" not in text:
        return text
    spans = [found.span() for pattern in (CODE, MATH) for found in pattern.finditer(text)]
    held = {i for start, end in spans for i in range(start, end)}
    return "".join(f"&#{ord(c)};" if c in "{}" and i not in held else c for i, c in enumerate(text))


def anchored(lines: Sequence[Line], path: str, slug: Slug) -> tuple[list[Line], list[str], list[Issue]]:
    """`lines` with every heading one level up and an explicit ASCII id; the ids; headings that lack one."""
    taken, ids, issues, out = {str(slug), *TEMPLATE_ANCHORS}, list[str](), list[Issue](), list[Line]()
    for line in lines:
        if line.heading is None:
            out.append(line)
            continue
        words = derived_slug(plain(line.heading.text))
        wanted = line.heading.id or words
        here = Location(path, line.number)
        if not ASCII_ID.fullmatch(wanted):
            message = f"section id {quoted(wanted)} is malformed; use Latin letters, digits and hyphens"
            issues.append(Issue(here, f"{message}, for example {quoted(words)}"))
            wanted = words
        if line.heading.id is None:
            shown = quoted(line.heading.text)
            issues.append(Issue(here, f"section heading {shown} has no id; pin it with {{#{words}}} behind the words"))
        name = wanted
        if wanted in taken:
            name = next(f"{wanted}-{n}" for n in range(2, len(taken) + 3) if f"{wanted}-{n}" not in taken)
            if line.heading.id is not None:
                message = f"section id {quoted(wanted)} is taken on this page; give this section another one"
                issues.append(Issue(here, message))
        taken.add(name)
        ids.append(name)
        text = f"{'#' * (line.heading.level - 1)} {heading_text(line.heading.text)}"
        out.append(replace(line, text=f"{text} {{ #{name} }}", heading=replace(line.heading, id=name)))
    return out, ids, issues


def body_of(entry: Entry, context: Context, references: Mapping[str, Line]) -> Body:
    """The entry's text for the page that `context` describes; `references` are the definitions of its file."""
    path = entry.location.path
    rest, ids, issues = anchored(entry.body, path, entry.slug)
    linker = Linker(entry.slug, path, frozenset(ids), context, entry.meta.unlinked)
    answer = linker.lines(entry.answer)
    rest = linker.lines([*rest, *borrowed(entry, references)])
    return Body(
        "\n".join(laid_out(answer)),
        "\n".join(laid_out(rest)).strip("\n"),
        tuple(linker.links),
        tuple(issues + linker.issues),
        tuple(ids),
    )


USE = re.compile(r"\[(\^?[^\[\]]+)\](?![(:])")


def borrowed(entry: Entry, references: Mapping[str, Line]) -> list[Line]:
    """Definitions from elsewhere in the file that the entry's text uses; a page must have its own."""
    if not references:
        return []
    lines = (*entry.answer, *entry.body)
    own = references_of(lines)
    used = {m[1].casefold() for line in lines if "[" in line.text for m in USE.finditer(line.text)}
    names = [name for name in references if name in used and name not in own]
    blank = Line(entry.location.line, "", Kind.BLANK)
    return [blank, *(references[name] for name in names)] if names else []


def names_block(entry: Entry, counterpart: Entry | None, lang: Lang, with_term: bool = True) -> str:
    """The term, its name in the other language and its aliases (but those that are the other name), as HTML."""
    parts = [f'<dfn class="term">{html.escape(entry.term)}</dfn>'] if with_term else []
    shown = [entry.term]
    if counterpart and counterpart.term != entry.term:
        name = html.escape(counterpart.term)
        parts.append(f'<span class="other-name" lang="{other(lang)}">{name}</span>')
        shown += [counterpart.term, before_parenthesis(counterpart.term)]
    known = {name.casefold() for name in shown}
    aliases = ", ".join(name for name in entry.aliases if name.casefold() not in known)
    if aliases:
        parts.append(f'<span class="aliases">{WORDS[lang]["aliases"]}: {html.escape(aliases)}</span>')
    return f'<p class="names" data-search-exclude>{" · ".join(parts)}</p>' if parts else ""


def concept_text(entry: Entry, body: Body, counterpart: Entry | None, lang: Lang) -> str:
    """A concept page: question, short answer, names, the rest."""
    answer = f"{body.answer}\n{{: .short-answer }}" if body.answer else ""
    title = f"# {heading_text(entry.title)} {{ #{entry.slug} }}"
    parts = [title, answer, names_block(entry, counterpart, lang), body.rest]
    return "\n\n".join(part for part in parts if part) + "\n"
