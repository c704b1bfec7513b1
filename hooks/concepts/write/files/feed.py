"""New and changed concepts as an Atom feed (RFC 4287), one per language."""

from collections.abc import Mapping
from xml.etree import ElementTree as ET

from ...check.revisions import Dated
from ...read.entries.entry import Entry
from ...read.names.naming import Slug
from ..menu import Menu
from ..publication import Publication

PATH = "feed.xml"
NAMESPACE = "http://www.w3.org/2005/Atom"
MOST = 50


def feed(menu: Menu, dates: Mapping[Slug, Dated], publication: Publication) -> str:
    """The feed of one language, the latest first; empty if there is no date, for Atom demands one.

    `dates` are those of its texts.
    """
    known = (entry for entry in menu.translated if not entry.is_term and entry.slug in dates)
    found = [entry for entry in known if dates[entry.slug].last]
    if not found:
        return ""
    latest = sorted(found, key=lambda entry: dates[entry.slug].last, reverse=True)[:MOST]
    locale, home = menu.language.locale, publication.absolute(menu.addresses.home)
    title = publication.titles.get(locale, locale)
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": locale})
    _add(root, "title", title)
    if description := publication.descriptions.get(locale):
        _add(root, "subtitle", description)
    _add(root, "id", home)
    ET.SubElement(root, "link", rel="self", type="application/atom+xml", href=home + PATH)
    ET.SubElement(root, "link", rel="alternate", type="text/html", href=home)
    _add(root, "updated", dates[latest[0].slug].last)
    _add(ET.SubElement(root, "author"), "name", title)
    for entry in latest:
        _entry(root, entry, dates[entry.slug], menu, publication)
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _entry(root: ET.Element, entry: Entry, dates: Dated, menu: Menu, publication: Publication) -> None:
    address = publication.absolute(menu.addresses.entry(entry.slug))
    element = ET.SubElement(root, "entry")
    _add(element, "title", entry.heading)
    _add(element, "id", address)
    ET.SubElement(element, "link", rel="alternate", type="text/html", href=address)
    _add(element, "updated", dates.last)
    if dates.published:
        _add(element, "published", dates.published)
    if topic := menu.topic_of(entry):
        ET.SubElement(element, "category", term=topic.title)
    _add(element, "summary", entry.definition)


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text
