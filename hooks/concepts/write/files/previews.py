"""What links to entries show before they are followed: names, short answers, figures. A small file per language."""

import json
from typing import Any

from ...link.targets import Target
from ...read.entries.entry import Entry
from ...read.tokens.figures import first_figure
from ...read.tokens.words import first_sentences
from ..addresses import relative
from ..menu import Menu
from ..names import names_of
from ..pages.concept import shortened

SENTENCES, LONGEST = 2, 300  # of the short answer: sentences, characters


def previews(menu: Menu) -> str:
    """All entries of one language as JSON by slug.

    `term`; `others`, pairs of a locale and the name in it; `text`; `isTerm` if it is one of the glossary; `figure`, an
    address below the language's root; `locale` if the texts are in another language than the page.
    """
    rows = {entry.slug: _row(entry, menu) for entry in menu.edition.entries}
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _row(entry: Entry, menu: Menu) -> dict[str, Any]:
    figure = figure_of(entry)
    row = {
        "term": entry.term,
        "others": names_of(entry, menu.edition, menu.addresses.languages).others,
        "text": first_words(entry.definition),
        "isTerm": entry.is_term,
        "figure": relative(menu.addresses.of(figure), menu.addresses.home) if figure else "",
        "locale": menu.link(entry).locale,
    }
    return {name: value for name, value in row.items() if value}


def first_words(text: str) -> str:
    """As many of the first sentences as fit, or as much of the first one."""
    starts = (first_sentences(text, count) for count in range(SENTENCES, 0, -1))
    return next((start for start in starts if len(start) <= LONGEST), shortened(first_sentences(text, 1), LONGEST))


def figure_of(entry: Entry) -> Target | None:
    """The file of the first figure in a text."""
    images = [image for token in first_figure(entry.body) for image in token.children or ()]
    target = images[0].meta.get("target") if images else None
    return target if isinstance(target, Target) else None
