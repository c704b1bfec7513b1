"""Links of one entry: the author's own, resolved and checked, and one for the first mention per section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from urllib.parse import unquote

from .blocks import Kind, Line
from .issues import Issue, Location, quoted, suggestion
from .lexicon import Lexicon
from .mentions import mentions
from .naming import SLUG, Slug
from .prose import PROTECTED, plain, sentences
from .source import Entry

INLINE = re.compile(r"\]\((\s*<?)([^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*)")
DEFINITION = re.compile(r"^( {0,3}\[[^\]^][^\]]*\]:[ \t]*<?)([^\s>]+)")
ATTRIBUTE = re.compile(r"""(\s(?:href|src|poster)\s*=\s*["']?)([^"'\s>]+)""", re.IGNORECASE)
ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|/|\?|$)", re.IGNORECASE)
TO_CONCEPT = re.compile(r"^(?:\./|\.\./)?(concepts/)?([^/#]+?)(\.md|/)?(?:#(.*))?$")
NOT_IN_ANCHORS = re.compile(r"[^\w\- ]")


class Place(Enum):
    """The page where a text will stand: its way up to the sources' folder, in Markdown and in built HTML."""

    CONCEPT = ("../", "../../")  # concepts/<slug>.md → /concepts/<slug>/
    INDEX = ("../", "../")  # concepts/index.md → /concepts/
    GLOSSARY = ("", "../")  # glossary.md → /glossary/


@dataclass(frozen=True, slots=True)
class Link:
    """An edge of the graph, with the sentence (plain text) that holds it."""

    source: Slug
    target: Slug
    sentence: str


@dataclass(frozen=True, slots=True)
class Targets:
    """All that can be linked to: the entries by slug, and headings by the anchor GitHub gives them."""

    entries: Mapping[Slug, Entry]
    anchors: Mapping[str, Slug]

    def address(self, slug: Slug, place: Place) -> str:
        """Relative Markdown link from a page in `place` to the page or glossary entry of `slug`."""
        if self.entries[slug].is_term:
            return f"#{slug}" if place is Place.GLOSSARY else f"{place.value[0]}glossary.md#{slug}"
        return f"concepts/{slug}.md" if place is Place.GLOSSARY else f"{slug}.md"


def github_anchor(heading: str) -> str:
    """The anchor GitHub makes of a heading: lower case, punctuation dropped, spaces as hyphens."""
    return NOT_IN_ANCHORS.sub("", plain(heading).lower()).strip().replace(" ", "-")


def targets(entries: Iterable[Entry]) -> Targets:
    """The targets that `entries` are."""
    entries = tuple(entries)
    return Targets({e.slug: e for e in entries}, {github_anchor(e.title): e.slug for e in reversed(entries)})


@dataclass(frozen=True, slots=True)
class Context:
    """What the entries of one language on one kind of page share."""

    goals: Targets
    lexicon: Lexicon
    place: Place
    is_default: bool  # the language at the site's root, whose folder and the folder above it are one when built


class Linker:
    """Rewrites the lines of one entry (with section ids `own`) for one place; collects its links and issues."""

    def __init__(self, entry: Slug, path: str, own: frozenset[str], context: Context) -> None:
        self.entry, self.path, self.own = entry, path, own
        self.goals, self.lexicon, self.place = context.goals, context.lexicon, context.place
        self.is_default = context.is_default
        self.links: list[Link] = []
        self.issues: list[Issue] = []
        self.seen: set[Slug] = set()

    def lines(self, lines: Sequence[Line]) -> list[Line]:
        """The lines with their links; as many as before."""
        out: list[Line] = []
        for kind, group in groupby(lines, key=lambda line: line.kind):
            block = list(group)
            if kind is Kind.HEADING:
                self.seen.clear()
            if kind in (Kind.TEXT, Kind.HEADING):
                text = self.paragraph("\n".join(x.text for x in block), block[0].number, kind is Kind.TEXT)
                texts = text.split("\n")
            elif kind is Kind.HTML:
                texts = [ATTRIBUTE.sub(lambda m, n=x.number: m[1] + self.html(m[2], n), x.text) for x in block]
            elif kind is Kind.REFERENCE:
                texts = [DEFINITION.sub(lambda m, n=x.number: m[1] + self.resolve(m[2], n)[0], x.text) for x in block]
            else:
                texts = [x.text for x in block]
            out += [Line(x.number, t, x.kind, x.heading) for x, t in zip(block, texts, strict=True)]
        return out

    def paragraph(self, text: str, line: int, with_mentions: bool) -> str:
        """One block of inline Markdown, rewritten."""
        edits: list[tuple[int, int, str, Slug | None]] = []
        for found in PROTECTED.finditer(text):
            number = line + text.count("\n", 0, found.start())
            if found[0].lstrip("!").startswith("["):
                for m in INLINE.finditer(text, found.start(), found.end()):
                    address, slug = self.resolve(m[2], number)
                    edits.append((m.start(2), m.end(2), address, slug))
            elif found[0].startswith("<"):
                edits += [
                    (m.start(2), m.end(2), self.html(m[2], number), None)
                    for m in ATTRIBUTE.finditer(text, found.start(), found.end())
                ]
        self.seen.update(slug for *_, slug in edits if slug)
        if with_mentions:
            edits += self.first_mentions(text)
        self.note(text, edits)
        for start, end, new, _ in sorted(edits, reverse=True):
            text = text[:start] + new + text[end:]
        return text

    def first_mentions(self, text: str) -> Iterable[tuple[int, int, str, Slug]]:
        for mention in mentions(text, self.lexicon):
            if mention.slug == self.entry or mention.slug in self.seen or mention.slug not in self.goals.entries:
                continue
            self.seen.add(mention.slug)
            surface = text[mention.start : mention.end]
            yield mention.start, mention.end, f"[{surface}]({self.goals.address(mention.slug, self.place)})", mention.slug

    def note(self, text: str, edits: Iterable[tuple[int, int, str, Slug | None]]) -> None:
        linked = sorted((start, slug) for start, _, _, slug in edits if slug and slug != self.entry)
        if not linked:
            return
        spans = sentences(text)
        for start, slug in linked:
            span = next((s for s in spans if s[0] <= start < s[1]), (0, len(text)))
            self.links.append(Link(self.entry, slug, plain(text[slice(*span)])))

    def resolve(self, target: str, line: int) -> tuple[str, Slug | None]:
        """Where a link written in the source leads from the page: the address, and the entry if it is one."""
        if ELSEWHERE.match(target) or target == "#":
            return target, None
        if target.startswith("#"):
            return self.anchor(unquote(target[1:]), line)
        found = TO_CONCEPT.match(target)
        slug = Slug(found[2]) if found else Slug("")
        if found and slug in self.goals.entries:
            address = self.goals.address(slug, self.place)
            section = f"#{found[4]}" if found[4] and "#" not in address else ""
            return address + section, slug
        if found and (found[1] or not found[3]) and SLUG.fullmatch(slug):
            self.unknown(slug, line)
            return target, None
        return self.place.value[0] + target, None

    def anchor(self, name: str, line: int) -> tuple[str, Slug | None]:
        slug = Slug(name)
        if name in self.own:
            return f"#{name}", None
        if slug not in self.goals.entries:
            slug = self.goals.anchors.get(name, slug)
        if slug in self.goals.entries:
            return self.goals.address(slug, self.place), slug
        self.unknown(slug, line)
        return f"#{name}", None

    def unknown(self, slug: str, line: int) -> None:
        message = f"link to {quoted(slug)}, which is no concept, term or section here."
        self.issues.append(
            Issue(Location(self.path, line), message + (suggestion(slug, self.goals.entries) or " Correct or remove it."))
        )

    def html(self, target: str, line: int) -> str:
        """A relative address in raw HTML, which MkDocs does not touch: from the built page's folder."""
        if ELSEWHERE.match(target) or target.startswith("#"):
            return target
        if self.is_default:
            target = target.removeprefix("../")
        return self.place.value[1] + target
