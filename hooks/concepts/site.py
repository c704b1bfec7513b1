"""Inputs → the whole site as values: editions, linked texts, views, files, issues. Start reading at `build`."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .check import files, ledger, requires, revisions, terminology
from .check import phrases as phrase_rules
from .check.ledger import Ledger, living
from .check.revisions import Dated
from .inputs import LEDGER, LIVE, REVISIONS, TERMINOLOGY, Inputs, phrases_path
from .issues import Issue, Location, in_order
from .language import Language, default_of
from .link.anchors import anchors
from .link.links import Linked, LinkedEdition, linked_edition
from .link.learning import Learning, learning
from .link.lexicon import Lexicon, compile_lexicon
from .link.resolve import Context
from .read import phrases, source, translation
from .read.edition import Edition, editions
from .read.entries.entry import Source
from .read.names.naming import Slug
from .read.phrases import Phrases
from .read.text import decode
from .read.tokens.tree import Tree
from .write.addresses import Addresses
from .write.menu import Menu
from .write.pages.all import Pages


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """Everything the adapter hands to MkDocs, and what the author has to know; all by locale."""

    inputs: Inputs
    sources: Mapping[str, Source]
    editions: Mapping[str, Edition]
    context: Context
    phrases: Mapping[str, Phrases]
    texts: Mapping[str, LinkedEdition]
    pages: Mapping[str, Pages]
    ledger: Ledger
    dates: Mapping[str, Mapping[Slug, Dated]]
    issues: tuple[Issue, ...]

    @property
    def is_fatal(self) -> bool:
        """Whether there is nothing sensible to build."""
        return any(issue.fatal for issue in self.issues)

    def lines(self, path: str) -> list[str]:
        """The lines of a source, as it is read."""
        return decode(self.inputs.texts.get(path, b""), path)[0].split("\n")


def build(inputs: Inputs) -> Site:
    """The site of these inputs: each stage takes the values of those before it and gives values and issues."""
    sources, read_issues = read_sources(inputs)
    by_locale, edition_issues = editions(sources, inputs.languages)
    lexicon, name_issues = compile_lexicon(sources.values())
    context = _context(inputs, lexicon, sources, by_locale)
    texts = {locale: linked_edition(edition, context) for locale, edition in by_locale.items()}
    leading = sources[default_of(inputs.languages).locale]
    lessons, paged = learning(leading.entries), leading.paged
    spoken, phrase_issues = _phrases(inputs, sources)
    record, check_issues = _checked(inputs, sources, context, lessons)
    dates, date_issues = _dates(inputs, by_locale)
    menus = {locale: _menu(text.edition, inputs, lessons, paged) for locale, text in texts.items()}
    pages = {locale: Pages(menu, texts[locale].graph, record) for locale, menu in menus.items()}
    link_issues = _link_issues((text for found in texts.values() for text in found.texts), inputs)
    text_issues = [issue for found in pages.values() for issue in found.issues]
    found = (read_issues, edition_issues, name_issues, link_issues, phrase_issues, check_issues, date_issues)
    issues = in_order(issue for more in (*found, text_issues) for issue in more)
    return Site(inputs, sources, by_locale, context, spoken, texts, pages, record, dates, issues)


def read_sources(inputs: Inputs) -> tuple[dict[str, Source], list[Issue]]:
    """The sources by locale; the default language's is there in any case."""
    leading = default_of(inputs.languages)
    original, issues = _original(inputs, leading)
    sources = {}
    for language in inputs.languages:
        if language.is_default:
            sources[language.locale] = original
        elif (data := inputs.texts.get(language.source)) is not None:
            text, more = decode(data, language.source)
            sources[language.locale], problems = translation.read(text, language.source, language.locale, original)
            issues += more + problems
    return sources, issues


def _original(inputs: Inputs, language: Language) -> tuple[Source, list[Issue]]:
    """The source of the default language; an empty one if there is none."""
    path = language.source
    if path not in inputs.texts:
        message = "there is no such file; create it with at least one '## question' and its answer"
        tree = Tree(path, (), {})
        return Source(path, language.locale, tree, (), ()), [Issue(Location(path, 1), message, fatal=True)]
    text, issues = decode(inputs.texts[path], path)
    original, more = source.read(text, path, language.locale)
    return original, issues + more


def _phrases(inputs: Inputs, sources: Mapping[str, Source]) -> tuple[dict[str, Phrases], list[Issue]]:
    """What readers type, by locale, and what is wrong with it."""
    found, issues = {}, list[Issue]()
    names: dict[Slug, list[str]] = {}
    for entry in (entry for known in sources.values() for entry in known.entries):
        names.setdefault(entry.slug, []).extend(name.text for name in entry.names)
    for language in inputs.languages:
        path = phrases_path(language)
        found[language.locale], more = phrases.read(inputs.texts.get(path), path, language.locale)
        issues += more + phrase_rules.check(found[language.locale], names)
        if language.locale in sources:
            issues += phrase_rules.unmoved(sources[language.locale].entries, path)
    return found, issues


def _context(
    inputs: Inputs, lexicon: Lexicon, sources: Mapping[str, Source], built: Mapping[str, Edition]
) -> Context:
    """What can be linked to."""
    edition = built[default_of(inputs.languages).locale]
    paths = {language.source for language in inputs.languages}
    pages = (path.removeprefix("docs/") for path in inputs.files - paths if path.endswith(".md"))
    return Context(
        lexicon,
        frozenset(entry.slug for entry in edition.entries),
        frozenset(topic.id for topic in edition.topics),
        {found.path: anchors(found) for found in sources.values()},
        frozenset(pages),
        frozenset(path.removeprefix("docs/") for path in inputs.files),
        {path.removeprefix("docs/"): size for path, size in inputs.sizes.items()},
    )


def _menu(edition: Edition, inputs: Inputs, lessons: Learning, paged: frozenset[Slug]) -> Menu:
    return Menu(edition, Addresses(edition.language, inputs.languages, paged), lessons)


def _link_issues(texts: Iterable[Linked], inputs: Inputs) -> Iterator[Issue]:
    """What is wrong with links, with files that are not there, and with the scripts that make pictures live."""
    used = set()
    for text in texts:
        yield from text.issues
        yield from files.missing(text.files, text.path, inputs.files)
        used |= {f"docs/{name}" for name, _ in text.files}
    scripts = {path: data for path, data in inputs.texts.items() if path.endswith(LIVE)}
    locales = [language.locale for language in inputs.languages]
    yield from files.scripts_of_pictures(scripts, used, inputs.files, locales)


def _checked(
    inputs: Inputs, sources: Mapping[str, Source], context: Context, lessons: Learning
) -> tuple[Ledger, list[Issue]]:
    """The ledger of published addresses; forms that the terminology table says to avoid, and what cannot be learned."""
    rules, issues = terminology.read(inputs.texts.get(TERMINOLOGY))
    for found in sources.values():
        issues += terminology.check(found, rules)
    text, more = decode(inputs.texts.get(LEDGER) or b"# none", LEDGER)
    original = sources[default_of(inputs.languages).locale]
    issues += requires.check(original, [found for found in sources.values() if found is not original], lessons)
    record, problems = ledger.read(text, LEDGER, living(original, context.anchors.values()))
    return record, issues + more + problems


def _dates(
    inputs: Inputs, built: Mapping[str, Edition]
) -> tuple[dict[str, dict[Slug, Dated]], list[Issue]]:
    """When each text of each language was published and changed, as far as that is known."""
    text, issues = decode(inputs.texts.get(REVISIONS) or b"# none", REVISIONS)
    known, more = revisions.read(text, REVISIONS)
    published, changed = (inputs.dates.get(path, {}) for path in (LEDGER, REVISIONS))
    dates = {x: revisions.dated(edition.entries, known, published, changed) for x, edition in built.items()}
    return dates, issues + more
