"""The site as MkDocs needs it: which documents there are, what each one's template reads, and the files beside them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from .artifacts import NO_PICTURES, WORKER, Pictures, exported, images_of, menus_of, script, searched
from .issues import Location
from .language import Language
from .read.names.naming import Slug
from .site import Site
from .write.addresses import language_of
from .write.files import manifest, worker
from .write.files.anki import deck_file
from .write.files.feed import PATH as FEED
from .write.files.feed import feed
from .write.files.offline import ASKED, as_script, asked, cards, linked, search
from .write.files.previews import previews
from .write.files.redirects import redirects
from .write.frame import Heading, PlainView, SiteView
from .write.pages.all import Pages, View
from .write.pages.concept import ConceptView
from .write.pages.home import HomeView, home_view
from .write.pages.metadata_ld import linked_data
from .write.pages.quiz import data as cards_file
from .write.publication import Contents, Publication

TOC_DEPTH = 3


@dataclass(frozen=True, slots=True)
class Document:
    """A generated page: what its `template` reads, the HTML of its text, where its source stands."""

    view: View
    template: str
    location: Location
    html: str = ""
    headings: tuple[Heading, ...] = ()
    anchors: frozenset[str] = field(default_factory=frozenset)

    @property
    def short_title(self) -> str:
        """What the page is called where there is little room: a concept by its term, not its question."""
        return self.view.names.term if isinstance(self.view, ConceptView) else self.view.page.title


def not_published(site: Site) -> Iterator[str]:
    """Paths below `docs/` of the sources."""
    for language in site.inputs.languages:
        yield language.source.removeprefix("docs/")


@lru_cache(maxsize=2)
def documents(site: Site) -> Mapping[str, Document]:
    """Every generated page by the path below `docs/` of the Markdown file that it has no need of."""
    return {
        f"{language.locale}/{path}": document
        for language in site.inputs.languages
        for path, document in _documents(site.pages[language.locale], language)
    }


def _documents(pages: Pages, language: Language) -> Iterator[tuple[str, Document]]:
    top = Location(language.source, 1)
    for view in pages.entries:
        yield f"concepts/{view.slug}.md", _document(view, pages.menu.entries[Slug(view.slug)].location)
    titled = (Heading(topic.anchor, topic.title, 2) for topic in pages.index.topics if topic.title)
    headings = (Heading("concepts_top", pages.index.page.title, 1), *titled)
    anchors = frozenset(topic.anchor for topic in pages.index.topics)
    yield "concepts/index.md", Document(pages.index, "index.html", top, "", headings, anchors)
    for topic, shown in zip(pages.menu.named, pages.topics, strict=True):
        headings, anchors = (Heading(topic.id, shown.page.title, 1),), frozenset({topic.id})
        yield f"topics/{topic.id}.md", Document(shown, "topic.html", topic.location, "", headings, anchors)
    rows = frozenset(row.slug for letter in pages.glossary.letters for row in letter.rows)
    yield "glossary.md", Document(pages.glossary, "glossary.html", top, "", (), rows)
    yield "path.md", Document(pages.path, "path.html", top)
    yield "quiz.md", Document(pages.quiz, "quiz.html", top)
    yield "map.md", Document(pages.map, "map.html", top)
    yield "print.md", Document(pages.sheet, "print.html", top)


def _document(view: ConceptView, location: Location) -> Document:
    headings = (Heading(view.slug, view.page.title, 1), *(h for h in view.headings if h.level <= TOC_DEPTH))
    anchors = frozenset({view.slug, *(heading.id for heading in view.headings)})
    return Document(view, "concept.html", location, view.body_html, headings, anchors)


def hand_written(
    site: Site, url: str, path: str, title: str, description: str, is_home: bool, examples: Sequence[str] = ()
) -> HomeView | PlainView:
    """What the template of a hand-written page at `url` reads; `path` is that of its Markdown below `docs/`.

    `examples` are what the home page offers to search for.
    """
    pages = site.pages[language_of(url, site.inputs.languages).locale]
    folder, _, name = path.partition("/")
    written = folder if folder in site.pages else ""
    locales = [x.locale for x in site.inputs.languages if f"{x.folder}/{name}" in site.inputs.files]
    page = pages.menu.page(url, "home" if is_home else "page", title, description, written, locales)
    return home_view(pages.menu, page, examples) if is_home else PlainView(page)


def site_view(site: Site, publication: Publication, drawn: Pictures = NO_PICTURES) -> SiteView:
    """What pages outside of any language read."""
    menus = menus_of(site)
    address = f"{WORKER}?v={worker.version(script(site))}"
    frames = tuple(menu.frame(menu.addresses.home) for menu in menus)
    linked = {
        url: text
        for pages in site.pages.values()
        for url, text in linked_data(pages.menu, pages.entries, publication)
    }
    images = images_of(drawn, publication)
    places = {locale: _places(pages) for locale, pages in site.pages.items()}
    manifests = {menu.language.locale: menu.language.prefix + manifest.FILE for menu in menus}
    changed = {
        site.pages[locale].menu.addresses.entry(slug): found.changed
        for locale, dates in site.dates.items()
        for slug, found in dates.items()
        if found.changed
    }
    feeds = {
        locale: pages.menu.language.prefix + FEED
        for locale, pages in site.pages.items()
        if feed(pages.menu, site.dates[locale], Publication())
    }
    return SiteView(
        frames, address, changed, feeds, publication.titles, linked,
        images, publication.colours, tuple(drawn.icons), manifests, places,
    )  # fmt: skip


def _places(pages: Pages) -> tuple[tuple[str, str], ...]:
    """The pages of one language that are lists of others, below its root, each with its title."""
    prefix = pages.menu.language.prefix
    lists = (pages.index.page, pages.path.page, pages.quiz.page, pages.map.page, pages.sheet.page)
    topics = (view.page for view in pages.topics)
    return tuple((page.url.removeprefix(prefix), page.title) for page in (*lists, *topics))


def offline(site: Site, pages: Mapping[str, str], modules: Mapping[str, str]) -> Contents:
    """What replaces, and adds to, the `pages` and indexes (text by path below `site/`) of a site without a server;
    `modules` are those of the self-test, by name.
    """
    yield ASKED, asked(modules)
    for path, text in pages.items():
        if path.endswith(".html"):
            yield path, linked(text)
    for language in site.inputs.languages:
        names, index = (pages.get(f"{language.prefix}search/{name}.json") for name in ("names", "search_index"))
        if names and index:
            yield f"{language.prefix}search/offline.js", search(script(site), names, index)
        if rows := pages.get(f"{language.prefix}previews.json"):
            yield f"{language.prefix}previews.js", as_script(rows)
        if rows := pages.get(site.pages[language.locale].menu.addresses.cards):
            yield f"{language.prefix}quiz/cards.js", cards(rows)


def files(site: Site, publication: Publication, shared: str, drawn: Pictures = NO_PICTURES) -> Contents:
    """Path below `site/` and content of every file that is no page; `shared` is the search index of the hand-written
    pages (JSON, all languages), or empty. Cards are not among them.
    """
    images = images_of(drawn, publication)
    for language in site.inputs.languages:
        pages = site.pages[language.locale]
        entries, topics = ([view.page for view in views] for views in (pages.entries, pages.topics))
        goals = {page.url: page for page in (*entries, *topics, pages.index.page, pages.glossary.page)}
        yield from redirects(site.ledger, pages.menu.addresses, goals, publication, images)
        yield pages.menu.addresses.previews, previews(pages.menu)
        yield pages.menu.addresses.cards, cards_file(pages.quiz)
        yield pages.menu.addresses.deck, deck_file(pages.menu, pages.decks, publication)
    if shared:
        yield from searched(site, shared)
    yield from exported(site, publication, drawn)
