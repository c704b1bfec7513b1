"""The maps: what to know before what, for all concepts, for one topic, and around one concept."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...link.graph import Graph
from ...read.entries.entry import Entry
from ...read.names.naming import Slug, before_parenthesis
from ..addresses import relative, topic_anchor
from ..frame import Link, Page
from ..menu import Menu
from .drawing import Line, Node, drawing
from .lanes import HEIGHT, NARROW, WIDE, Lane, Shape, lanes

MOST = 120
"""Boxes of a drawing: a larger site is drawn by topics, and a larger topic not at all."""
SIDE, BELOW = 4, 3  # boxes before and behind a concept, and of what is related, on its own map
ROUND = Shape(400, 3, 2, 14)


@dataclass(frozen=True, slots=True)
class Picture:
    """A map as SVG, for wide and for narrow screens."""

    wide_svg: str
    narrow_svg: str


@dataclass(frozen=True, slots=True)
class MapRow:
    """A concept (by its slug), or a topic (by its anchor): what it needs, and what needs it."""

    id: str
    name: Link
    requires: tuple[Link, ...]
    builds: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MapView:
    """The map of all concepts, of topics if there are too many (`is_by_topic`), and the same as a table, if a
    concept requires another.
    """

    page: Page
    picture: Picture
    rows: tuple[MapRow, ...]
    is_by_topic: bool


def map_view(menu: Menu, graph: Graph) -> MapView:
    """The page of the map: concepts in lanes by topic, or topics where there are too many; and the same as a table."""
    url, is_by_topic = menu.addresses.map, len(menu.edition.concepts) > MOST
    if is_by_topic:
        nodes = [_topic_node(hue, menu, url) for hue in range(min(MOST, len(menu.topics)))]
        lines, rows = list(_topic_lines(menu)), [Lane("", 0, nodes)]
        table = tuple(_topic_row(topic.id, lines, menu) for topic in menu.topics[:MOST])
    else:
        lines, rows = _lines(menu, graph), _topic_lanes(menu, url)
        table = tuple(_row(menu.entries[slug], menu) for slug in menu.learning.order)
    page = menu.page(url, "map", menu.words.map, _legend(lines, menu))
    is_told = any(row.requires or row.builds for row in table)
    return MapView(page, _picture(rows, lines, menu.words.map), table if is_told else (), is_by_topic)


def _legend(lines: Sequence[Line], menu: Menu) -> str:
    """What the lines mean that there are."""
    words, kinds = menu.words, {line.strength for line in lines}
    if len(kinds) > 1:
        return words.map_description
    told = {"requires": words.map_arrows, "mentions": words.map_dotted}
    return next((told[kind] for kind in kinds), words.concepts_description.format(count=len(menu.edition.concepts)))


def topic_map(topic: Slug, menu: Menu, graph: Graph, page: str) -> Picture | None:
    """The map of one topic, for the page at `page`; none where it would be too large or shows nothing."""
    entries = menu.lessons[topic]
    names = {entry.slug for entry in entries}
    lines = [line for line in _lines(menu, graph) if line.source in names and line.target in names]
    if not lines or len(entries) > MOST:
        return None
    return _picture([Lane("", 0, [_node(entry, menu, page) for entry in entries])], lines, menu.words.map_topic)


def _picture(rows: Sequence[Lane], lines: Sequence[Line], label: str) -> Picture:
    return Picture(*(lanes(rows, lines, shape, label) for shape in (WIDE, NARROW)))


def _hue(entry: Entry, menu: Menu) -> int:
    """The number of an entry's topic; terms have that behind all others."""
    return menu.hues.get(entry.topic, len(menu.hues))


def _node(entry: Entry, menu: Menu, page: str) -> Node:
    label, link = before_parenthesis(entry.term) or entry.term, menu.link(entry)
    return Node(entry.slug, label, relative(link.url, page), _hue(entry, menu), locale=link.locale)


def _topic_lanes(menu: Menu, page: str) -> list[Lane]:
    return [
        Lane(menu.topic_title(topic), menu.hues[topic.id], [_node(e, menu, page) for e in menu.lessons[topic.id]])
        for topic in menu.topics
    ]


def _lines(menu: Menu, graph: Graph) -> list[Line]:
    """What each concept requires, and the pairs that mention each other without."""
    known = set(menu.learning.order)
    found = [Line(name, slug, "requires") for slug in menu.learning.order for name in menu.learning.requires[slug]]
    pairs = {frozenset((line.source, line.target)) for line in found}
    for slug in menu.learning.order:
        sources = {edge.source for edge in graph.backlinks.get(slug, ())}
        for other in sorted(sources & known):
            back = {edge.source for edge in graph.backlinks.get(other, ())}
            if slug < other and slug in back and frozenset((slug, other)) not in pairs:
                found.append(Line(slug, other, "mentions"))
    return [line for line in found if line.source in known]


def _row(entry: Entry, menu: Menu) -> MapRow:
    found = (menu.learning.requires, menu.learning.builds)
    requires, builds = (menu.linked(slugs.get(entry.slug, ())[:MOST]) for slugs in found)
    return MapRow(entry.slug, menu.link(entry), requires, builds)


def _topic_node(hue: int, menu: Menu, page: str) -> Node:
    topic = menu.topics[hue]
    label = f"{menu.topic_title(topic)} ({len(menu.groups[topic.id])})".strip()
    return Node(topic_anchor(topic.id), label, relative(menu.addresses.topic(topic.id), page), hue)


def _topic_lines(menu: Menu) -> Iterator[Line]:
    """Between topics: from that of which more is needed to that which needs it."""
    topics = {slug: topic_anchor(menu.entries[slug].topic) for slug in menu.learning.order}
    needs = Counter(
        (topics[name], topics[slug])
        for slug in menu.learning.order
        for name in menu.learning.requires[slug]
        if name in topics and topics[name] != topics[slug]
    )
    for (source, target), number in needs.items():
        if number > needs.get((target, source), 0) or (number == needs.get((target, source), 0) and source < target):
            yield Line(source, target, "requires")


def _topic_row(topic: Slug, lines: Sequence[Line], menu: Menu) -> MapRow:
    links = {topic_anchor(found.id): menu.topic_link(found) for found in menu.topics}
    own = topic_anchor(topic)
    return MapRow(
        own,
        links[own],
        tuple(links[line.source] for line in lines if line.target == own),
        tuple(links[line.target] for line in lines if line.source == own),
    )


def local_map(entry: Entry, menu: Menu, graph: Graph) -> str:
    """The map around one entry: what to know first, itself, what builds on it; below, what is related."""
    page, learning = menu.addresses.entry(entry.slug), menu.learning
    before, behind = (found.get(entry.slug, ())[:SIDE] for found in (learning.requires, learning.builds))
    near = [slug for slug in graph.related.get(entry.slug, ()) if slug not in (*before, *behind)][:BELOW]
    if not before and not behind and not near:
        return ""
    high = max(len(before), len(behind), 1) * (HEIGHT + 12) - 12
    middle = 1 if before else 0
    here = replace(_node(entry, menu, page), is_here=True)
    found = {here.id: _at(here, middle, (high - HEIGHT) / 2)}
    for column, slugs in ((0, before), (middle + 1, behind)):
        top = (high - len(slugs) * (HEIGHT + 12) + 12) / 2
        for i, slug in enumerate(slugs):
            found[slug] = _at(_node(menu.entries[slug], menu, page), column, top + i * (HEIGHT + 12))
    for i, slug in enumerate(near):
        column = i + middle if len(near) < 2 else i
        found[slug] = _at(_node(menu.entries[slug], menu, page), column, high + 24)
    lines = [Line(slug, here.id, "requires", is_level=True) for slug in before]
    lines += [Line(here.id, slug, "requires", is_level=True) for slug in behind]
    lines += [Line(here.id, slug, "mentions") for slug in near]
    height = high + (24 + HEIGHT if near else 0) + 2
    return drawing(found, lines, (ROUND.width, height), menu.words.map_local)


def _at(node: Node, column: int, y: float) -> Node:
    x = ROUND.margin + column * (ROUND.box + ROUND.gap)
    return replace(node, x=x, y=y + 1, width=ROUND.box, height=HEIGHT)
