"""What every page has around its content, whatever its kind.

Templates read these values, those of the module that makes a kind of page, and nothing else of ours.

Texts are plain (templates escape them); what ends in `_html` is HTML. Addresses are below the site's root; those in
`moved` (by the former id on the page) are relative to the page.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ..language import Language
from ..language.words import Words
from .addresses import Addresses


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a page; `is_here` if it is the page itself. `locale` is the language of `title` if another one."""

    title: str
    url: str
    is_here: bool = False
    locale: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """An item of the table of contents."""

    id: str
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Switch:
    """The same page in another language: `name` and `title` are in that language."""

    locale: str
    name: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class TopicLink:
    """A topic: its place, the concepts of it that are shown, and how many it has in all."""

    title: str
    url: str
    is_here: bool
    concepts: tuple[Link, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page of one language has around its content."""

    to: Addresses
    switches: tuple[Switch, ...]
    topics: tuple[TopicLink, ...]  # those around the page's topic
    all_topics: int

    @property
    def language(self) -> Language:
        """The language of the page."""
        return self.to.language

    @property
    def words(self) -> Words:
        """What stands around its content."""
        return self.to.language.words


@dataclass(frozen=True, slots=True)
class Alternate:
    """An address of one text in one language: `locale` is 'x-default' for who reads none of them."""

    locale: str
    url: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be: its `url`, `kind` (concept, term, topic, index, glossary, home, page), title and description.

    `language` is that of its text, which is `is_untranslated` if it is another one than the frame's. `alternates` are
    the page's translations, itself among them, and empty if it has none.
    """

    frame: Frame
    url: str
    kind: str
    title: str
    description: str
    language: Language
    alternates: tuple[Alternate, ...]

    @property
    def is_untranslated(self) -> bool:
        """Whether its text is in another language than what stands around it."""
        return self.language != self.frame.language

    @property
    def open_graph_type(self) -> str:
        """What Open Graph calls a page of this kind."""
        return "article" if self.kind in ("concept", "term", "page") else "website"


@dataclass(frozen=True, slots=True)
class CardImage:
    """The picture that chats show of a link: its whole address, its size in pixels, and what it says."""

    url: str
    alt: str
    width: int = 1200
    height: int = 630


@dataclass(frozen=True, slots=True)
class Icon:
    """The site's icon as a picture: its address, its sides in pixels, and what a manifest says it is for."""

    url: str
    size: int
    purpose: str


@dataclass(frozen=True, slots=True)
class SiteView:
    """What does not belong to one page: one frame per language, the default one first, and the search's `worker`.

    `changed` are the dates of pages by their address, where they are known; `feeds` the addresses of feeds by locale,
    `titles` what the site is called; `linked` is the JSON-LD of pages by their address, `cards` are their pictures.
    `colours` are those of a browser's frame in light and in dark; `icons` are the site's, `manifests` by locale.
    `places` are, by locale, the pages that the search does not show: addresses below the language's root, and titles.
    """

    frames: tuple[Frame, ...]
    worker: str
    changed: Mapping[str, str]
    feeds: Mapping[str, str]
    titles: Mapping[str, str]
    linked: Mapping[str, str]
    cards: Mapping[str, CardImage]
    colours: tuple[str, str]
    icons: tuple[Icon, ...]
    manifests: Mapping[str, str]
    places: Mapping[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class PlainView:
    """A hand-written page."""

    page: Page
