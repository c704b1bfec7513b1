"""Source texts → the whole site as values: pages of both languages, redirects, issues."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from . import permalinks, terminology
from .edition import Edition, anchor_differences, editions
from .formulas import unreadable
from .glossary import glossary_text
from .graph import graph
from .issues import Issue, Location, in_order
from .layout import laid_out
from .lexicon import Lexicon, compile_lexicon
from .links import Context, Linker
from .targets import Place, Targets, targets
from .menu import Menu
from .naming import Slug
from .pages import Body, PageText, body_of, concept_text
from .entry import Entry, Source, Topic
from .source import parse
from .text import decode
from .wording import DEFAULT, LANGS, WORDS, Lang

PATHS: dict[Lang, str] = {"ko": "docs/ko/concepts.md", "en": "docs/en/concepts.md"}
LEDGER = "docs/permalinks.txt"


@dataclass(frozen=True, slots=True)
class Site:
    """Everything the adapter hands to MkDocs, and what the author has to know."""

    editions: Mapping[Lang, Edition]
    menus: Mapping[Lang, Menu]
    pages: Mapping[Lang, tuple[PageText, ...]]
    redirects: Mapping[str, str]
    issues: tuple[Issue, ...]

    @property
    def is_fatal(self) -> bool:
        """Whether there is nothing sensible to build."""
        return any(issue.fatal for issue in self.issues)


@dataclass(frozen=True, slots=True)
class _Texts:
    """The bodies of one edition by slug, for concept pages and for the glossary, and topic introductions."""

    pages: Mapping[Slug, Body]
    glossary: Mapping[Slug, Body]
    intros: Mapping[Slug, str]
    issues: tuple[Issue, ...]


@lru_cache(maxsize=2)
def build(
    korean: bytes | None,
    english: bytes | None,
    ledger: bytes | None,
    table: bytes | None = None,
    convert: Callable[[str, bool], str] | None = None,
) -> Site:
    """The site of these files' contents (None = no such file). Cached on the contents: same bytes, same site.

    `table` is the terminology table; `convert(tex, is_block)` gives the MathML of a formula or raises, and is used
    to report formulas that cannot be shown.
    """
    source, issues = _parsed(korean, PATHS["ko"])
    sources = {DEFAULT: source}
    if english is not None:
        sources["en"], more = _parsed(english, PATHS["en"])
        issues += more
    both, more = editions(source, sources.get("en"))
    issues += more
    lexicon, more = compile_lexicon(sources.values())
    issues += more
    texts = {lang: _texts(both[lang], lexicon, tuple(sources.values())) for lang in LANGS}
    issues += [issue for lang in LANGS for issue in texts[lang].issues]
    if "en" in sources:
        issues += _section_differences(both["en"], texts)
    issues += _wording_issues(sources, table, convert)
    text, more = decode(ledger or b"# none", LEDGER)
    record, problems = permalinks.read(text, LEDGER, [entry.slug for entry in source.entries])
    issues += more + problems
    menus = {lang: _menu(both[lang], texts[lang]) for lang in LANGS}
    pages = {lang: tuple(_pages(both[lang], menus[lang], texts[lang])) for lang in LANGS}
    return Site(both, menus, pages, MappingProxyType(dict(record.redirects)), in_order(issues))


def _section_differences(english: Edition, texts: Mapping[Lang, _Texts]) -> list[Issue]:
    """Sections that stand in one language only."""
    anchors = {lang: {slug: body.anchors for slug, body in texts[lang].pages.items()} for lang in LANGS}
    concepts = [entry for entry in english.entries if entry.slug not in english.untranslated]
    translated = {entry.slug: anchors["en"][entry.slug] for entry in concepts}
    return anchor_differences(anchors["ko"], translated, {entry.slug: entry.location for entry in concepts})


def _wording_issues(
    sources: Mapping[Lang, Source], table: bytes | None, convert: Callable[[str, bool], str] | None
) -> list[Issue]:
    """Words that the terminology table says to avoid, and formulas that cannot be shown."""
    rules, issues = terminology.read(table)
    for lang, source in sources.items():
        issues += terminology.check(source, lang, rules)
        issues += unreadable(source, convert) if convert else []
    return issues


def _parsed(data: bytes | None, path: str) -> tuple[Source, list[Issue]]:
    if data is None:
        message = "there is no such file; create it with at least one '## question' and its answer"
        return Source(path, (), (), {}), [Issue(Location(path, 1), message, fatal=True)]
    text, issues = decode(data, path)
    source, more = parse(text, path)
    return source, issues + more


def _texts(edition: Edition, lexicon: Lexicon, sources: Sequence[Source]) -> _Texts:
    goals = targets(edition.entries)
    references = {source.path: source.references for source in sources}
    is_default = edition.lang == DEFAULT

    def bodies(place: Place, entries: Sequence[Entry]) -> dict[Slug, Body]:
        context = Context(goals, lexicon, place, is_default)
        return {e.slug: body_of(e, context, references[e.location.path]) for e in entries}

    pages = bodies(Place.CONCEPT, edition.concepts)
    terms = bodies(Place.GLOSSARY, [e for e in edition.entries if e.is_term])
    summaries = bodies(Place.GLOSSARY, [_answer_only(e) for e in edition.concepts])
    context = Context(goals, lexicon, Place.INDEX, is_default)
    intros = {topic.id: _intro(topic, context) for topic in edition.topics}
    issues = [issue for body in (*pages.values(), *terms.values()) for issue in body.issues]
    issues += [issue for _, more in intros.values() for issue in more]
    texts = {slug: text for slug, (text, _) in intros.items()}
    return _Texts({**pages, **terms}, {**terms, **summaries}, texts, tuple(issues))


def _answer_only(entry: Entry) -> Entry:
    """The entry without what the glossary does not show."""
    return Entry(
        entry.slug, entry.title, entry.term, entry.meta, entry.topic, entry.is_term, entry.location, entry.answer, ()
    )


def _intro(topic: Topic, context: Context) -> tuple[str, list[Issue]]:
    linker = Linker(Slug(""), topic.location.path, frozenset(), context)
    return "\n".join(laid_out(linker.lines(topic.intro))).strip("\n"), linker.issues


def _menu(edition: Edition, texts: _Texts) -> Menu:
    links = [link for body in texts.pages.values() for link in body.links]
    return Menu(edition, graph(links, [entry.slug for entry in edition.concepts]))


def _pages(edition: Edition, menu: Menu, texts: _Texts) -> list[PageText]:
    """The concept pages, the topic index and the glossary."""
    lang, words = edition.lang, WORDS[edition.lang]
    out = []
    for entry in edition.concepts:
        text = concept_text(entry, texts.pages[entry.slug], edition.counterparts.get(entry.slug), lang)
        out.append(PageText(f"concepts/{entry.slug}.md", text, menu.concept_meta(entry), entry.location))
    shared, top = menu.list_meta(), Location(PATHS[lang], 1)
    count = str(len(edition.concepts))
    meta = {**shared, "kind": "index", "description": words["concepts_description"].format(count=count)}
    out.append(PageText("concepts/index.md", menu.index_text(texts.intros), meta, top))
    count = str(len(edition.entries))
    meta = {**shared, "kind": "glossary", "description": words["glossary_description"].format(count=count)}
    text = glossary_text(edition.entries, texts.glossary, edition.counterparts, lang)
    out.append(PageText("glossary.md", text, {**meta, "hide": ["toc"]}, top))
    return out
