"""What stands on the picture that a chat shows of a link, its card: taken from the views of the pages."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from ...issues import Issue, Location
from ...link.targets import Target
from ...read.names.naming import Slug
from ...read.tokens.tree import Tokens
from ..frame import CardImage, Page
from ..menu import Menu
from ..names import scripts
from ..pages.all import Pages
from ..pages.concept import DESCRIPTION, shortened
from ..publication import Publication

FIGURES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".webp"})
DRAWN = frozenset("LATIN HANGUL GREEK CYRILLIC CJK HIRAGANA KATAKANA KATAKANA-HIRAGANA FULLWIDTH HALFWIDTH".split())
"""Scripts that the font of the cards has, and whose letters need not be joined or reordered to be read."""
SIGNS = frozenset("MATHEMATICAL SCRIPT DOUBLE-STRUCK BLACK-LETTER FEMININE MASCULINE MODIFIER MICRO OHM".split())
"""What is a letter in name alone."""


@dataclass(frozen=True, slots=True)
class SocialCard:
    """A card: its address below the site's root, the locale of its texts, and these, plain.

    `topic` says what the page belongs to, `names` are what its subject is called or what it holds; `figure` is the path
    of a picture below `docs/`. Any of them may be empty, save the title.
    """

    path: str
    locale: str
    topic: str
    site: str
    title: str
    text: str
    names: tuple[str, ...] = ()
    figure: str = ""


def image(card: SocialCard, publication: Publication) -> CardImage:
    """A card as a page names it: its whole address, and its words for those who do not see it."""
    words = " — ".join(part for part in (card.title, shortened(card.text, DESCRIPTION)) if part)
    return CardImage(publication.absolute(card.path), words)


def cards(pages: Pages, publication: Publication) -> tuple[dict[str, SocialCard], list[Issue]]:
    """The card of every page of one language that can be drawn, by the page's address; that others have none."""
    found, issues = dict[str, SocialCard](), list[Issue]()
    place = Location(pages.menu.language.source, 1)
    for page, card in _every(pages, publication):
        if strange := foreign(card.title):
            names = ", ".join(sorted(strange)).lower()
            message = f"links to '{page}' are shown without a card of its own: the font has no such letters ({names})"
            issues.append(Issue(place, message, kind="card"))
        else:
            found[page] = drawable(card)
    return found, issues


def foreign(text: str) -> frozenset[str]:
    """The scripts of a text that cannot be drawn."""
    return scripts(text) - DRAWN - SIGNS


def drawable(card: SocialCard) -> SocialCard:
    """`card` without the texts, beside its title, in scripts that cannot be drawn."""
    topic, site, text = ("" if foreign(part) else part for part in (card.topic, card.site, card.text))
    return replace(card, topic=topic, site=site, text=text, names=tuple(n for n in card.names if not foreign(n)))


def _every(pages: Pages, publication: Publication) -> Iterator[tuple[str, SocialCard]]:
    menu = pages.menu
    name = publication.titles.get(menu.language.locale, "")
    yield menu.addresses.home, _home(menu, publication, name)
    topics = tuple(menu.topic_title(topic) for topic in menu.topics if topic.heading)
    for view in pages.entries:
        term = () if view.names.term == view.page.title else (view.names.term,)
        others = (*term, *(other for _, other in view.names.others))
        topic, figure = view.topic.title if view.topic else "", figure_in(menu.entries[Slug(view.slug)].body)
        card = _card(view.page, menu, name, view.slug, topic, others, figure)
        yield view.page.url, replace(card, text=menu.entries[Slug(view.slug)].definition)  # all of it, if it has room
    for shown in pages.topics:
        terms = _terms(menu, (concept.slug for concept in shown.topic.concepts))
        place = f"topics/{shown.topic.anchor}"
        yield shown.page.url, _card(shown.page, menu, name, place, menu.words.quiz_topic, terms)
    concepts = tuple(_terms(menu, menu.learning.order))
    words = tuple(entry.term for entry in menu.edition.entries if entry.is_term)
    for view_page, names in (
        (pages.index.page, topics),
        (pages.glossary.page, words or concepts),
        (pages.path.page, concepts),
        (pages.quiz.page, topics),
        (pages.map.page, topics),
    ):
        yield view_page.url, _card(view_page, menu, name, f"pages/{view_page.kind}", "", names or concepts)


def _home(menu: Menu, publication: Publication, name: str) -> SocialCard:
    """That of the home page: the site itself, the languages that it is in, its topics."""
    named = " · ".join(other.name for other in menu.addresses.languages)
    topics = tuple(menu.topic_title(topic) for topic in menu.named)
    concepts = topics or _terms(menu, menu.learning.order)
    locale, path = menu.language.locale, menu.addresses.card("pages/home")
    text = publication.descriptions.get(locale, "")
    return SocialCard(path, locale, named, "", name or menu.words.home, text, concepts)


def _card(
    page: Page, menu: Menu, site: str, place: str, topic: str, names: tuple[str, ...], figure: str = ""
) -> SocialCard:
    path = menu.addresses.card(place)
    return SocialCard(path, page.language.locale, topic, site, page.title, page.description, names, figure)


def _terms(menu: Menu, slugs: Iterable[str]) -> tuple[str, ...]:
    return tuple(menu.entries[Slug(slug)].term for slug in slugs)


def figure_in(body: Tokens) -> str:
    """The first picture of a text that is a file of the site: its path below `docs/`, or nothing."""
    for token in body:
        for child in token.children or ():
            target = child.meta.get("target") if child.type == "image" else None
            name = target.name if isinstance(target, Target) and target.kind == "file" else ""
            if PurePosixPath(name).suffix.lower() in FIGURES:
                return name
    return ""

