"""What a page says of itself to machines: schema.org's terms in JSON-LD, for a script element in the head."""

import json
from collections.abc import Iterator, Mapping

from ..frame import Page
from ..menu import Menu
from ..publication import Publication
from .concept import ConceptView

Node = Mapping[str, object]
"""An object of JSON-LD."""


def linked_data(
    menu: Menu, entries: tuple[ConceptView, ...], publication: Publication
) -> Iterator[tuple[str, str]]:
    """The address and the JSON-LD of every entry's page; none if it is not known where the site is published."""
    if not publication.address:
        return
    for view in entries:
        graph = [defined_term(view, menu, publication), breadcrumbs(view, publication)]
        yield view.page.url, embedded({"@context": "https://schema.org", "@graph": graph})


def defined_term(view: ConceptView, menu: Menu, publication: Publication) -> Node:
    """The entry as a term of the glossary, with its names in every language."""
    names = dict.fromkeys(name for _, name in (*view.names.others, *view.names.aliases))
    return {
        "@type": "DefinedTerm",
        "name": view.names.term,
        **({"alternateName": list(names)} if names else {}),
        "description": view.page.description,
        "termCode": view.slug,
        "url": publication.absolute(view.page.url),
        "inDefinedTermSet": {
            "@type": "DefinedTermSet",
            "@id": publication.absolute(menu.addresses.glossary),
            "name": _called(view.page, publication),
            "url": publication.absolute(menu.addresses.glossary),
            "inLanguage": view.page.frame.language.locale,
        },
    }


def breadcrumbs(view: ConceptView, publication: Publication) -> Node:
    """The way from the home page to the entry, as the page itself shows it."""
    frame = view.page.frame
    steps = [(_called(view.page, publication), frame.to.home), (frame.words.concepts, frame.to.index)]
    if view.topic:
        steps.append((view.topic.title, view.topic.url))
    steps.append((view.names.term, view.page.url))
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": publication.absolute(url)}
        for place, (name, url) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _called(page: Page, publication: Publication) -> str:
    return publication.titles.get(page.frame.language.locale, "") or page.frame.words.home


def embedded(node: Node) -> str:
    """JSON that ends no script element and opens no comment in one."""
    return json.dumps(node, ensure_ascii=False).replace("<", "\\u003c")
