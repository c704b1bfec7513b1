"""Links of one entry: the author's own, resolved and checked, and one for the first mention per section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import unquote

from .blocks import Kind, Line
from .issues import Issue, Location, quoted, suggestion
from .lexicon import Lexicon
from .mentions import mentions
from .metadata import Name
from .naming import SLUG, Slug
from .prose import PROTECTED, sentences
from .targets import Place, Targets

SOURCES = "sources"  # id of the section that cites: a word in a paper's title is no mention of ours
INLINE = re.compile(r"\]\((\s*<?)([^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*)")
DEFINITION = re.compile(r"^( {0,3}\[[^\]^][^\]]*\]:[ \t]*<?)([^\s>]+)")
ATTRIBUTE = re.compile(r"""(\s(?:href|src|poster)\s*=\s*["']?)([^"'\s>]+)""", re.IGNORECASE)
ELSEWHERE = re.compile(r"^(?:[a-z][a-z0-9+.-]*:|/|\?|$)", re.IGNORECASE)
TO_CONCEPT = re.compile(r"^(?:\./|\.\./)?(concepts/)?([^/#]+?)(\.md|/)?(?:#(.*))?$")


@dataclass(frozen=True, slots=True)
class Link:
    """An edge of the graph, with the sentence (Markdown, as written) that holds it."""

    source: Slug
    target: Slug
    sentence: str


@dataclass(frozen=True, slots=True)
class Context:
    """What the entries of one language on one kind of page share."""

    goals: Targets
    lexicon: Lexicon
    place: Place
    is_default: bool  # the language at the site's root, whose folder and the folder above it are one when built


class Linker:
    """Rewrites the lines of one entry for one place; collects its links and issues.

    `own` are the ids of its sections, `unlinked` the concepts whose names mean something else in it.
    """

    def __init__(
        self, entry: Slug, path: str, own: frozenset[str], context: Context, unlinked: Iterable[Name] = ()
    ) -> None:
        self.entry, self.path, self.own = entry, path, own
        self.unlinked = {Slug(name.text) for name in unlinked}
        self.goals, self.lexicon, self.place = context.goals, context.lexicon, context.place
        self.is_default = context.is_default
        self.links: list[Link] = []
        self.issues: list[Issue] = []
        for name in unlinked:
            if name.text not in self.goals.entries:
                self.unknown(name.text, name.line)
        self.seen: set[Slug] = set()
        self.is_sources = False

    def lines(self, lines: Sequence[Line]) -> list[Line]:
        """The lines with their links; as many as before."""
        out: list[Line] = []
        for kind, group in groupby(lines, key=lambda line: line.kind):
            block = list(group)
            if kind is Kind.HEADING:
                self.seen.clear()
                self.is_sources = any(x.heading and x.heading.id == SOURCES for x in block)
            if kind in (Kind.TEXT, Kind.HEADING):
                with_mentions = kind is Kind.TEXT and not self.is_sources
                text = self.paragraph("\n".join(x.text for x in block), block[0].number, with_mentions)
                texts = text.split("\n")
            elif kind is Kind.HTML:
                texts = [ATTRIBUTE.sub(lambda m: m[1] + self.html(m[2]), x.text) for x in block]
            elif kind is Kind.REFERENCE:
                texts = [self.definition(x) for x in block]
            else:
                texts = [x.text for x in block]
            out += [Line(x.number, t, x.kind, x.heading) for x, t in zip(block, texts, strict=True)]
        return out

    def paragraph(self, text: str, line: int, with_mentions: bool) -> str:
        """One block of inline Markdown, rewritten."""
        edits: list[tuple[int, int, str, Slug | None]] = []
        at = 0
        for found in PROTECTED.finditer(text):
            line += text.count("\n", at, found.start())
            at = found.start()
            if found[0].lstrip("!").startswith("["):
                for m in INLINE.finditer(text, found.start(), found.end()):
                    address, slug = self.resolve(m[2], line)
                    edits.append((m.start(2), m.end(2), address, slug))
            elif found[0].startswith("<"):
                edits += [
                    (m.start(2), m.end(2), self.html(m[2]), None)
                    for m in ATTRIBUTE.finditer(text, found.start(), found.end())
                ]
        self.seen.update(slug for *_, slug in edits if slug)
        if with_mentions:
            edits += self.first_mentions(text)
        self.note(text, edits)
        parts, at = [], 0
        for start, end, new, _ in sorted(edits):
            parts += [text[at:start], new]
            at = end
        return "".join([*parts, text[at:]])

    def definition(self, line: Line) -> str:
        """A link definition (`[name]: address`) with its address resolved."""
        found = DEFINITION.match(line.text)
        if not found:
            return line.text
        return found[1] + self.resolve(found[2], line.number)[0] + line.text[found.end() :]

    def first_mentions(self, text: str) -> Iterable[tuple[int, int, str, Slug]]:
        """Edits that link the first mention of each concept in this section."""
        for mention in mentions(text, self.lexicon):
            slug = mention.slug
            if slug == self.entry or slug in self.seen or slug in self.unlinked or slug not in self.goals.entries:
                continue
            self.seen.add(mention.slug)
            address = self.goals.address(mention.slug, self.place)
            surface = text[mention.start : mention.end]
            yield mention.start, mention.end, f"[{surface}]({address})", mention.slug

    def note(self, text: str, edits: Iterable[tuple[int, int, str, Slug | None]]) -> None:
        """Remember the edges of the graph that `edits` are, each with its sentence."""
        linked = sorted((start, slug) for start, _, _, slug in edits if slug and slug != self.entry)
        if not linked:
            return
        spans = sentences(text)
        for start, slug in linked:
            span = next((s for s in spans if s[0] <= start < s[1]), (0, len(text)))
            self.links.append(Link(self.entry, slug, text[slice(*span)]))

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
        is_page = found and found[3] and not found[1]  # may be a hand-written one
        if found and SLUG.fullmatch(slug) and (not is_page or suggestion(slug, self.goals.entries)):
            self.unknown(slug, line)
            return target, None
        return self.place.value[0] + target, None

    def anchor(self, name: str, line: int) -> tuple[str, Slug | None]:
        """Where `#name` leads: a section of this entry, another entry, or a heading by GitHub's anchor."""
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
        """Report a link that leads nowhere."""
        message = f"link to {quoted(slug)}, which is no concept, term or section here; correct or remove it."
        self.issues.append(Issue(Location(self.path, line), message + suggestion(slug, self.goals.entries)))

    def html(self, target: str) -> str:
        """A relative address in raw HTML, which MkDocs does not touch: from the built page's folder."""
        if ELSEWHERE.match(target) or target.startswith("#"):
            return target
        if self.is_default:
            target = target.removeprefix("../")
        return self.place.value[1] + target
