"""What a site has beside its pages: the search's files, those for other sites and tools, pictures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from .check.ledger import kind
from .issues import Issue
from .site import Site
from .write.files import feed, llms, manifest, social, terms, worker
from .write.files.embed import embeds
from .write.files.inventory import inventories
from .write.files.search import index, leads, names, texts
from .write.files.twins import twin
from .write.frame import CardImage, Icon
from .write.menu import Menu
from .write.publication import Contents, Publication

WORKER = "assets/javascripts/search.js"


@dataclass(frozen=True, slots=True)
class Pictures:
    """The cards by the pages that they are for, and the site's icons with their files."""

    cards: Mapping[str, social.SocialCard] = field(default_factory=dict)
    icons: Mapping[Icon, bytes] = field(default_factory=dict)


NO_PICTURES = Pictures()


@lru_cache(maxsize=2)
def script(site: Site) -> str:
    """The search's worker."""
    return worker.joined(site.inputs.modules)


def menus_of(site: Site) -> list[Menu]:
    """The menus of all languages, the source language's first."""
    languages = sorted(site.inputs.languages, key=lambda language: not language.is_default)
    return [site.pages[language.locale].menu for language in languages]


def searched(site: Site, shared: str) -> Contents:
    """The search's worker and, for each language, its whole index and the parts that are read first."""
    engine = script(site)
    yield WORKER, engine
    known = site.phrases.values()
    phrases = {found.locale: found.texts() for found in known}
    spoken = {
        "synonyms": [group.text for found in known for group in found.synonyms],
        "asking": [words.text for found in known for words in found.asking],
    }
    goals = {old: new.partition("#")[0] for old, new in site.ledger.redirects.items() if kind(new) != "topic"}
    former = {old: f"concepts/{slug}/" for old, slug in goals.items()}
    for language in site.inputs.languages:
        whole = index(site.pages[language.locale].menu, phrases, shared, worker.version(engine))
        yield f"{language.prefix}search/search_index.json", texts(whole)
        yield f"{language.prefix}search/names.json", names(whole, spoken, former)
        if found := leads(whole):
            yield f"{language.prefix}search/leads.json", found


def images_of(drawn: Pictures, publication: Publication) -> dict[str, CardImage]:
    """The cards as pages name them, by the pages that they are for."""
    return {page: social.image(card, publication) for page, card in drawn.cards.items()}


def exported(site: Site, publication: Publication, drawn: Pictures) -> Contents:
    """The files for other sites, tools and devices."""
    images, menus = images_of(drawn, publication), menus_of(site)
    yield terms.PATH, terms.terms(menus, publication)
    yield terms.SCHEMA, terms.schema(menus, publication)
    yield from inventories(menus, publication)
    for menu in menus:
        locale, prefix = menu.language.locale, menu.language.prefix
        yield prefix + llms.PATH, llms.llms(menus, menu, publication)
        if news := feed.feed(menu, site.dates[locale], publication):
            yield prefix + feed.PATH, news
        yield from embeds(site.pages[locale], publication, images)
        yield from _twins(site, menu, publication)
        yield prefix + manifest.FILE, manifest.manifest(menu, tuple(drawn.icons), publication)
    yield from ((icon.url, content) for icon, content in drawn.icons.items())


def _twins(site: Site, menu: Menu, publication: Publication) -> Contents:
    """The Markdown of every entry of one language."""
    lines = {locale: site.lines(source.path) for locale, source in site.sources.items()}
    for entry in menu.edition.entries:
        tree = site.sources[entry.locale].tree
        text = twin(entry, tree, lines[entry.locale], publication.href(menu.addresses))
        yield f"{menu.addresses.entry(entry.slug)}index.md", text


def cards_of(site: Site, publication: Publication) -> tuple[dict[str, social.SocialCard], list[Issue]]:
    """The pictures for links to pages, by these; the pages that cannot have one."""
    found, issues = dict[str, social.SocialCard](), list[Issue]()
    for pages in site.pages.values():
        more, problems = social.cards(pages, publication)
        found |= more
        issues += problems
    return found, issues
