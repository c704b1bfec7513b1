"""Every address of the site: pages, sections, files, and the way from one to another. No other module makes a URL.

Addresses are below the site's root and have no leading slash; that of the root itself is './'.
"""

import posixpath
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from ..check.ledger import TOPIC
from ..issues import Location
from ..language import Language
from ..link.targets import Target
from ..read.entries.entry import GLOSSARY
from ..read.names.naming import Slug

ROOT = "./"
UNNAMED_TOPIC = "topic_other"  # no slug: it has an underscore


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of the pages of one of a site's `languages`; `paged` are the topics that have a page."""

    language: Language
    languages: Sequence[Language]
    paged: frozenset[Slug]

    @property
    def home(self) -> str:
        """The home page."""
        return self.language.prefix or ROOT

    @property
    def index(self) -> str:
        """All concepts, by topic."""
        return f"{self.language.prefix}concepts/"

    @property
    def glossary(self) -> str:
        """The glossary."""
        return f"{self.language.prefix}glossary/"

    @property
    def path(self) -> str:
        """All concepts in the order to learn them."""
        return f"{self.language.prefix}path/"

    @property
    def quiz(self) -> str:
        """The self-test."""
        return f"{self.language.prefix}quiz/"

    @property
    def cards(self) -> str:
        """All questions of the self-test, for its script."""
        return f"{self.quiz}cards.json"

    @property
    def deck(self) -> str:
        """All questions of the self-test, for Anki."""
        return f"{self.quiz}anki.tsv"

    @property
    def map(self) -> str:
        """The map of all concepts."""
        return f"{self.language.prefix}map/"

    @property
    def previews(self) -> str:
        """What links to entries show before they are followed, for the script that does it."""
        return f"{self.language.prefix}previews.json"

    @property
    def sheet(self) -> str:
        """The short answers, to be printed."""
        return f"{self.language.prefix}print/"

    def quiz_of(self, slug: Slug | str) -> str:
        """The self-test on one concept."""
        return f"{self.quiz}#concept={slug}"

    def quiz_of_topic(self, anchor: str) -> str:
        """The self-test on one topic."""
        return f"{self.quiz}#topic={anchor}"

    def entry(self, slug: Slug | str, section: str = "") -> str:
        """The page of a concept or term, or one of its sections."""
        return f"{self.language.prefix}concepts/{slug}/{_anchor(section)}"

    def embed(self, slug: Slug | str) -> str:
        """The small page of an entry for other sites."""
        return f"{self.language.prefix}embed/{slug}/"

    def card(self, name: str) -> str:
        """The picture for links to a page: of an entry by its slug, of others by a path that is none."""
        return f"cards/{self.language.locale}/{name}.png"

    def term(self, slug: Slug | str) -> str:
        """An entry's row in the glossary."""
        return f"{self.glossary}#{slug}"

    def topic(self, name: Slug | str, section: str = "") -> str:
        """A topic's page, or a place on it; of one that has no page, a place in the list of all concepts."""
        if name not in self.paged:
            return self.index + _anchor(section or topic_anchor(name))
        return f"{self.language.prefix}topics/{name}/{_anchor(section)}"

    def place(self, place: str) -> str:
        """A place as the ledger writes it: 'slug', 'slug#section', 'topics/id'."""
        if place.startswith(TOPIC):
            name = place.removeprefix(TOPIC)
            return self.glossary if name == GLOSSARY else self.topic(name)
        slug, _, section = place.partition("#")
        return self.entry(slug, section)

    def former(self, place: str) -> str:
        """The page that a place of the ledger, 'slug' or 'topics/id', had, whether it still has it or not."""
        return f"{self.language.prefix}{place}/" if place.startswith(TOPIC) else self.entry(place)

    def file(self, path: str) -> str:
        """A file by its path below `docs/`: 'ko/images/a.png' is published in its language's folder."""
        for language in self.languages:
            if path.startswith(f"{language.locale}/"):
                return quote(language.prefix + path.removeprefix(f"{language.locale}/"))
        return quote(path)

    def page(self, path: str) -> str:
        """A hand-written page by the path of its Markdown below `docs/`."""
        folder, name = posixpath.split(self.file(path.removesuffix(".md")))
        if name.casefold() in ("index", "readme"):
            return f"{folder}/" if folder else ROOT
        return f"{posixpath.join(folder, name)}/"

    def of(self, target: Target) -> str:
        """Where a link of a source leads; one that names another language's source, to the page in that language."""
        if target.locale not in ("", self.language.locale):
            [other] = (language for language in self.languages if language.locale == target.locale)
            return replace(self, language=other).of(target)
        match target.kind:
            case "entry":
                return self.entry(target.name, target.section)
            case "topic":
                return self.topic(target.name, target.section)
            case "index":
                return self.index + _anchor(target.section)
            case "glossary":
                return self.glossary
            case "made":
                return f"{self.language.prefix}{target.name}/{_anchor(target.section)}"
            case "page":
                return self.page(target.name) + target.query + _anchor(target.section)
            case "file":
                return self.file(target.name) + target.query + _anchor(target.section)

    def seen_from(self, page: str) -> Callable[[Target], str]:
        """Where the links of a source lead, on the page with the address `page`."""
        return lambda target: relative(self.of(target), page)

    def ways(self, places: Mapping[str, str], page: str) -> dict[str, str]:
        """Where former ids on the page at `page` lead, for a script on it: the way to the present place of each."""
        return {old: relative(self.place(new), page) for old, new in places.items()}

    def in_language(self, url: str, other: Language) -> str:
        """The same page, one of this language, in another one."""
        path = url.removeprefix(ROOT).removeprefix(self.language.prefix)
        return other.prefix + path or ROOT


def topic_anchor(name: Slug | str) -> str:
    """The anchor of a topic in the list of all concepts."""
    return str(name) or UNNAMED_TOPIC


def _anchor(section: str) -> str:
    return f"#{quote(section, safe='/=')}" if section else ""


def relative(url: str, page: str) -> str:
    """The link to `url` that a page with the address `page` holds."""
    path, mark, anchor = url.partition("#")
    if path == page and mark:
        return mark + anchor
    here, there = (posixpath.join("/", part.removeprefix(ROOT)) for part in (page, path))
    way = posixpath.relpath(there, here)
    return f"{way}/{mark}{anchor}" if path.endswith("/") else f"{way}{mark}{anchor}"


def language_of(url: str, languages: Sequence[Language]) -> Language:
    """The language of the page with the address `url`."""
    default = next(language for language in languages if language.is_default)
    found = (language for language in languages if language.prefix and url.startswith(language.prefix))
    return next(found, default)


def edit_url(root: str, location: Location) -> str:
    """The web editor at a line of a source; `root` is the repository's editor, ending in '/'."""
    return f"{root}{quote(location.path)}#L{location.line}"
