"""Where a link leads, independent of the page on which it stands: `write.addresses` makes the URL."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["entry", "topic", "index", "glossary", "page", "file", "made"]


@dataclass(frozen=True, slots=True)
class Target:
    """A place of the site.

    `name` is a slug (entry), a topic's id (topic), empty (index: the list of all concepts; glossary), a path below
    `docs/` (page: a hand-written Markdown file; file: anything else, an image), or what a page about all entries is
    called (made: 'quiz'). `section` is an id on that page, or empty. `query` is what stood between '?' and '#' in the
    link, with its '?'. `locale` is that of the page if the link names another language's source, else empty: the
    language of the page on which the link stands.
    """

    kind: Kind
    name: str
    section: str = ""
    query: str = ""
    locale: str = ""
