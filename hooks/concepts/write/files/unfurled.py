"""What a chat shows of a page that stands for another one: the tags of a page without the site's templates."""

from __future__ import annotations

import html

from ..frame import CardImage, Page


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
