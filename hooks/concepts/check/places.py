"""The places of a site as the ledger writes them: those that exist, and those that are promised to last."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ..link.anchors import Anchors
from ..read.entries.entry import GLOSSARY, Source
from .ledger import TOPIC


def living(original: Source, anchors: Collection[Anchors]) -> frozenset[str]:
    """Every place there is: pages and topics of the `original`, sections that some language has."""
    slugs = {entry.slug for entry in original.entries}
    topics = {f"{TOPIC}{topic.id}" for topic in original.topics if topic.id}
    ids = ((slug, name) for found in anchors for slug, names in found.ids.items() for name in names)
    return frozenset({*slugs, *topics, *(f"{slug}#{name}" for slug, name in ids if slug in slugs)})


def lasting(original: Source, sources: Mapping[str, Source], anchors: Mapping[str, Anchors]) -> list[str]:
    """The places to be recorded, in the original's order: pages, and sections and topics whose ids are written.

    An id that is derived from a heading's words is no promise. `anchors` are by the path of each source.
    """
    places = list[str]()
    others = [found for found in sources.values() if found is not original]
    for entry in original.entries:
        same = [entry, *(other for found in others for other in found.entries if other.slug == entry.slug)]
        written = {name for found in anchors.values() for name in found.written.get(entry.slug, ())}
        sections = dict.fromkeys(section.id for found in same for section in found.sections)
        places += [entry.slug, *(f"{entry.slug}#{name}" for name in sections if name in written)]
    derived = set(original.unpinned.values())
    topics = [topic.id for topic in original.topics if topic.id and topic.id != GLOSSARY]
    return places + [f"{TOPIC}{name}" for name in topics if name not in derived]
