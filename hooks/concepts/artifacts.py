"""What a site has beside its pages: the search's files, and those for other sites and tools."""

from __future__ import annotations

from functools import lru_cache

from .check.ledger import kind
from .language import default_of
from .read.text import decode
from .site import Site
from .write import exports, worker
from .write.embed import embeds
from .write.exports import Contents
from .write.menu import Menu
from .write.publication import Publication
from .write.search import index, names, texts

WORKER = "assets/javascripts/search.js"


@lru_cache(maxsize=2)
def script(site: Site) -> str:
    """The search's worker."""
    return worker.joined(site.inputs.modules)


def menus_of(site: Site) -> list[Menu]:
    """The menus of all languages, the source language's first."""
    default = default_of(site.inputs.languages)
    others = [language for language in site.inputs.languages if language != default]
    return [site.pages[language.locale].menu for language in (default, *others)]


def searched(site: Site, shared: str) -> Contents:
    """The search's worker and, for each language, its whole index and the part that is read first."""
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


def exported(site: Site, publication: Publication) -> Contents:
    """The files for other sites and tools."""
    menus = menus_of(site)
    sources = {x: (found, _lines(site, found.path)) for x, found in site.sources.items()}
    yield from exports.shared(menus, publication)
    for menu in menus:
        locale = menu.edition.language.locale
        yield from exports.of_language(menus, menu, site.dates[locale], publication)
        yield from embeds(menu, site.texts[locale].entries, publication)
        yield from exports.twins(menu, site.texts[locale].entries, sources, publication)


def _lines(site: Site, path: str) -> list[str]:
    return decode(site.inputs.texts.get(path, b""), path)[0].split("\n")
