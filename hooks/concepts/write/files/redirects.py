"""Pages that lead from a former address to the present one, with its title and description: chats show these."""

import html
import json
from collections.abc import Iterator, Mapping

from ...check.ledger import Ledger
from ..addresses import Addresses, relative
from ..frame import CardImage, Page
from ..publication import Publication


def redirects(
    ledger: Ledger,
    addresses: Addresses,
    pages: Mapping[str, Page],
    publication: Publication,
    cards: Mapping[str, CardImage],
) -> Iterator[tuple[str, str]]:
    """Path below `site/` and text of the page for every former slug, and topic, in the `ledger`, and for every topic in
    it that stands in the list of all concepts now; `pages` are those that it may lead to, and `cards` their pictures,
    by their addresses.
    """
    name = publication.titles.get(addresses.language.locale, "")
    standing = {place: place for place in sorted(ledger.standing)}
    for old, new in {**ledger.redirects, **ledger.topics, **standing}.items():
        page, target = addresses.former(old), addresses.place(new)
        goal = pages.get(target.partition("#")[0])
        if goal and target != page:
            way, moved = relative(target, page), addresses.ways(ledger.moved_within(old), page)
            canonical, card = publication.absolute(target), cards.get(goal.url)
            yield f"{page}index.html", redirect_page(way, canonical, goal, name, moved, card)


def redirect_page(
    target: str, canonical: str, goal: Page, name: str, moved: Mapping[str, str], card: CardImage | None
) -> str:
    """An HTML page that leads to `target` (relative address of `goal`) and keeps `?query` and `#anchor`; `moved` are
    anchors that lead elsewhere, `name` is the site's.

    Without JavaScript the meta element leads to `target`, without them. Chats follow neither: they get the tags.
    """
    words, where, title = map(html.escape, (goal.frame.words.moved, target, goal.title))
    return (
        f'<!doctype html>\n<html lang="{goal.frame.language.locale}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">\n<title>{title}</title>\n'
        f'<meta name="robots" content="noindex">\n<link rel="canonical" href="{html.escape(canonical)}">\n'
        f"{tags(goal, canonical, name, card)}<script>{_script(target, moved)}</script>\n"
        f'<meta http-equiv="refresh" content="0; url={where}">\n</head>\n'
        f'<body><p>{words} <a href="{where}">→ {where}</a></p></body>\n</html>\n'
    )


def _script(target: str, moved: Mapping[str, str]) -> str:
    ways = f"new Map(Object.entries({json.dumps(dict(moved))}))" if moved else ""
    way = f"{ways}.get(decodeURIComponent(location.hash.slice(1)))" if moved else '""'
    return (
        f"var way = {way}, to = new URL(way || {json.dumps(target)}, location.href);"
        "to.search = location.search; if (location.hash && !way) to.hash = location.hash; location.replace(to);"
    ).replace("<", "\\u003c")


def tags(goal: Page, canonical: str, name: str, card: CardImage | None) -> str:
    """The elements for the head: title, description and picture of `goal`, at `canonical` on the site `name`."""
    graph = {
        "og:title": goal.title,
        "og:description": goal.description,
        "og:type": goal.open_graph_type,
        "og:url": canonical,
        "og:site_name": name,
        "og:locale": goal.language.open_graph,
    }
    if card:
        graph |= {
            "og:image": card.url,
            "og:image:width": str(card.width),
            "og:image:height": str(card.height),
            "og:image:alt": card.alt,
        }
    found = [
        ("name", "description", goal.description),
        ("name", "twitter:card", "summary_large_image" if card else "summary"),
        *(("property", key, text) for key, text in graph.items()),
    ]
    return "".join(
        f'<meta {kind}="{key}" content="{html.escape(text)}">\n' for kind, key, text in found if text
    )
