"""A page of the short answer alone, for an iframe in a wiki or a slide: small, without a script."""

from collections.abc import Mapping
from html import escape

from ...read.entries.entry import Entry
from ...read.names.naming import Slug
from ..addresses import relative
from ..frame import CardImage, Page
from ..html.render import render_inline
from ..menu import Menu
from ..pages.all import Pages
from ..pages.concept import shortened
from ..pages.glossary import definition_html
from ..publication import Contents, Publication
from .redirects import tags

LIMIT = 10_000  # bytes
LONGEST = 1_000  # characters of an answer whose HTML would be longer than that
STYLE = (
    ":root{color-scheme:light dark}body{margin:0;padding:1rem 1.2rem;font:1rem/1.6 system-ui,sans-serif;"
    "word-break:keep-all;overflow-wrap:anywhere}h1{margin:0 0 .5rem;font-size:1.1rem}p{margin:.5rem 0}"
    "footer{font-size:.85rem}a{color:#3451b2}pre{overflow-x:auto}"
    "@media(prefers-color-scheme:dark){body{background:#16181d;color:#e3e5ea}a{color:#9db4ff}}"
)
PAGE = """\
<!doctype html>
<html lang="{locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{title}</title>
{tags}<meta name="robots" content="noindex">
<link rel="canonical" href="{canonical}">
<base target="_top">
<style>{style}</style>
</head>
<body>
<main>
<h1>{heading}</h1>
{answer}
</main>
<footer><a href="{page}">{term} · {site}</a></footer>
</body>
</html>
"""


def embeds(pages: Pages, publication: Publication, cards: Mapping[str, CardImage]) -> Contents:
    """Path and HTML of the small page of every entry of one language; `cards` are the pictures by page."""
    menu = pages.menu
    for view in pages.entries:
        slug = Slug(view.slug)
        text = embed(menu.entries[slug], menu, publication, view.page, cards.get(view.page.url))
        yield f"{menu.addresses.embed(slug)}index.html", text


def embed(
    entry: Entry, menu: Menu, publication: Publication, goal: Page, card: CardImage | None
) -> str:
    """The small page of `entry`: its question, its short answer, and the way to its page `goal`.

    A chat shows of it what it shows of that page.
    """
    here, page = menu.addresses.embed(entry.slug), goal.url
    name = publication.titles.get(menu.language.locale, "")
    canonical = publication.absolute(page)
    parts = {
        "locale": escape(entry.locale),
        "title": escape(entry.heading),
        "tags": tags(goal, canonical, name, card),
        "canonical": escape(canonical),
        "style": STYLE,
        "heading": render_inline(entry.title, menu.addresses.seen_from(here)),
        "page": escape(relative(page, here)),
        "term": escape(entry.term),
        "site": escape(name or publication.address or menu.words.more),
    }
    whole = PAGE.format(answer=definition_html(entry, menu, here), **parts)
    if len(whole.encode()) <= LIMIT:
        return whole
    answer = f"<p>{escape(shortened(entry.definition, LONGEST))}</p>"
    return PAGE.format(answer=answer, **{**parts, "heading": escape(shortened(entry.heading, LONGEST))})
