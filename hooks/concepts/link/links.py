"""Links of a text: the author's own, resolved and checked, and one for the first mention of each concept."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from ..issues import Issue, Location
from ..read.edition import Edition
from ..read.entries.entry import Entry, Topic
from ..read.names.naming import Slug
from ..read.tokens.tree import Tokens
from .authored import Authored
from .graph import Edge, Graph, edges_of, graph
from .mentions import mentions
from .prose import can_be_link, linkable, protected, with_links
from .resolve import Context, Place, unknown
from .targets import Target

SOURCES = "sources"  # id of the section that cites: a word in a paper's title is no mention of ours
TITLES = ("heading_open", "admonition_title_open", "alert_title_open")


@dataclass(frozen=True, slots=True, eq=False)
class Linked:
    """A text of the source `path` with its links; `footnotes` are those that it uses.

    `files` are the files and hand-written pages that the author's links and pictures need: path below the folder of
    all sources, and line. `words` is the inline token of the heading, with the author's links alone.
    """

    path: str
    answer: Tokens
    body: Tokens
    footnotes: Mapping[str, Tokens]
    edges: tuple[Edge, ...]
    files: tuple[tuple[str, int], ...]
    issues: tuple[Issue, ...]
    words: Token = field(default_factory=lambda: Token("inline", "", 0))


NOTHING = Linked("", (), (), {}, (), (), ())


def linked(entry: Entry, context: Context) -> Linked:
    """The text of `entry` with its links, the same for every page that it is shown on.

    A concept is linked where it is first mentioned: in the body, else in the short answer, else in a footnote.
    """
    here = Place(entry.location.path, entry.locale, entry.slug, context)
    strange = [name for name in entry.meta.unlinked if name.text not in context.slugs]
    issues = [Issue(Location(here.path, name.line), unknown(name.text, context.slugs)) for name in strange]
    kept = frozenset({entry.slug, *(Slug(name.text) for name in entry.meta.unlinked)})
    found = _linked(entry.answer, entry.body, entry.footnotes, here, kept)
    reading = Authored(here)
    words = entry.words.copy(children=list(reading.line(entry.title, entry.location.line)))
    files = (*_files(reading), *found.files)
    return replace(found, words=words, files=files, issues=(*issues, *reading.issues, *found.issues))


def linked_intro(topic: Topic, context: Context) -> Linked:
    """The introduction of `topic` with its links, as a `body`; it is no node of the graph."""
    if not topic.intro:
        return NOTHING
    here = Place(topic.location.path, topic.locale, Slug(""), context)
    return replace(_linked((), topic.intro, topic.footnotes, here, frozenset()), edges=())


def _linked(
    answer: Tokens, body: Tokens, footnotes: Mapping[str, Tokens], here: Place, kept: frozenset[Slug]
) -> Linked:
    notes = _used((*answer, *body), footnotes)
    reading = Authored(here)
    texts = [reading.text(tokens) for tokens in (body, answer, *notes.values())]
    seen = {*kept, *(Slug(target.name) for target, _ in reading.targets if target.kind == "entry")}
    body, answer, *rest = (tuple(_mentioned(tokens, here, seen)) for tokens in texts)
    return Linked(
        here.path,
        answer,
        body,
        dict(zip(notes, rest, strict=True)),
        tuple(edge for tokens in (answer, body, *rest) for edge in edges_of(tokens, here.entry)),
        _files(reading),
        tuple(reading.issues),
    )


def _files(reading: Authored) -> tuple[tuple[str, int], ...]:
    return tuple((target.name, line) for target, line in reading.targets if target.kind in ("page", "file"))


def _used(tokens: Iterable[Token], footnotes: Mapping[str, Tokens]) -> dict[str, Tokens]:
    """The footnotes that a text refers to, and those that they refer to, in order."""
    used: dict[str, Tokens] = {}
    waiting = deque([tokens])
    while waiting:
        for token in waiting.popleft():
            for child in token.children or ():
                label = str(child.meta.get("label")) if child.type == "footnote_ref" else ""
                if label in footnotes and label not in used:
                    used[label] = footnotes[label]
                    waiting.append(footnotes[label])
    return used


def _mentioned(tokens: Tokens, here: Place, seen: set[Slug]) -> Iterator[Token]:
    """`tokens` with a link for the first mention of each concept that is not in `seen`, which grows."""
    before = ""
    sources = 0  # the level of the heading of the section that cites, while in it
    for token, is_protected in zip(tokens, protected(tokens), strict=True):
        if token.type == "heading_open" and token.level == 0 and not 0 < sources < int(token.tag[1]):
            sources = int(token.tag[1]) if token.attrGet("id") == SOURCES else 0
        if token.type == "inline" and not (is_protected or sources or before in TITLES):
            yield _first_mentions(token, here, seen, before == "paragraph_open")
        else:
            yield token
        before = token.type


def _first_mentions(inline: Token, here: Place, seen: set[Slug], is_paragraph: bool) -> Token:
    children = inline.children or []
    prose = linkable(children, is_paragraph)
    links: list[tuple[int, int, Target]] = []
    for mention in mentions(prose.text, here.context.lexicon, here.locale):
        is_new = mention.slug in here.context.slugs and mention.slug not in seen
        if is_new and can_be_link(children, prose, mention.start, mention.end):
            seen.add(mention.slug)
            links.append((mention.start, mention.end, Target("entry", mention.slug)))
    return inline.copy(children=list(with_links(children, prose, links))) if links else inline


@dataclass(frozen=True, slots=True, eq=False)
class LinkedEdition:
    """One language's edition, its texts with their links; who mentions whom; what was found in each of the `texts`."""

    edition: Edition
    graph: Graph
    texts: tuple[Linked, ...]


def linked_edition(edition: Edition, context: Context) -> LinkedEdition:
    """An edition with the links of its texts."""
    found = [linked(entry, context) for entry in edition.entries]
    intros = [linked_intro(topic, context) for topic in edition.topics]
    outros = [linked_intro(replace(topic, intro=topic.outro), context) for topic in edition.topics]
    entries = (
        replace(entry, words=text.words, answer=text.answer, body=text.body, footnotes=text.footnotes)
        for entry, text in zip(edition.entries, found, strict=True)
    )
    topics = (
        replace(topic, intro=intro.body, outro=outro.body, footnotes={**intro.footnotes, **outro.footnotes})
        for topic, intro, outro in zip(edition.topics, intros, outros, strict=True)
    )
    edges = [edge for text in found for edge in text.edges]
    mentions = graph(edges, [entry.slug for entry in edition.concepts])
    whole = replace(edition, entries=tuple(entries), topics=tuple(topics))
    return LinkedEdition(whole, mentions, (*found, *intros, *outros))
