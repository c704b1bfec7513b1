"""What pages say of themselves in JSON-LD, held against schema.org's own types and properties."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest
from concepts.output import site_view
from concepts.write.publication import Publication
from sources import site


@dataclass(frozen=True, slots=True)
class Type:
    """A type of schema.org: those that it is a kind of, and what the values of its own properties may be."""

    above: tuple[str, ...]
    properties: Mapping[str, tuple[str, ...]]


TEXT, URL, INTEGER = "Text", "URL", "Integer"
VOCABULARY = {
    "Thing": Type((), {"name": (TEXT,), "alternateName": (TEXT,), "description": (TEXT, "TextObject"), "url": (URL,)}),
    "Intangible": Type(("Thing",), {}),
    "CreativeWork": Type(("Thing",), {"inLanguage": ("Language", TEXT), "position": (INTEGER, TEXT)}),
    "DefinedTerm": Type(("Intangible",), {"inDefinedTermSet": ("DefinedTermSet", URL), "termCode": (TEXT,)}),
    "DefinedTermSet": Type(("CreativeWork",), {"hasDefinedTerm": ("DefinedTerm",)}),
    "ItemList": Type(
        ("Intangible",),
        {"itemListElement": ("ListItem", TEXT, "Thing"), "itemListOrder": ("ItemListOrderType", TEXT), "numberOfItems": (INTEGER,)},
    ),
    "BreadcrumbList": Type(("ItemList",), {}),
    "ListItem": Type(("Intangible",), {"item": ("Thing",), "position": (INTEGER, TEXT)}),
}
"""The part of schema.org's vocabulary that pages use: https://schema.org/DefinedTerm and so on, "Expected Type".

Where a thing is expected, the address of one is accepted (https://schema.org/docs/datamodel.html, "Conformance").
"""
KO = """# 주제 <b> {#t}

## 가란 </script>? {#a}
<!-- {term: 가, aliases: [에이, Aye]} -->
답은 </script><!-- 나와 다르다.

# 용어 {#glossary}

## 다 {#c}
뜻.
"""
EN = "# Topic {#t}\n\n## A? {#a}\n<!-- term: Aye -->\nAn answer.\n"
PUBLISHED = Publication("https://example.org/notes/", {"ko": "노트", "en": "Notes"})


def linked(publication: Publication = PUBLISHED) -> dict[str, str]:
    return dict(site_view(site(KO, EN), publication).linked)


def graph(url: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(linked()[url])["@graph"]
    return found


def kinds(name: str) -> set[str]:
    """A type and all that it is a kind of."""
    return {name}.union(*(kinds(above) for above in VOCABULARY[name].above))


def expected(name: str) -> dict[str, tuple[str, ...]]:
    """The properties of a type, those of the types above it among them."""
    return {key: values for kind in kinds(name) for key, values in VOCABULARY[kind].properties.items()}


def fits(value: Any, wanted: tuple[str, ...]) -> bool:
    """Whether a value is of one of these types."""
    if isinstance(value, list):
        return all(not isinstance(item, list) and fits(item, wanted) for item in value)
    if isinstance(value, dict):
        return bool(kinds(value["@type"]) & set(wanted))
    if isinstance(value, int):
        return INTEGER in wanted
    is_address = urlsplit(value).scheme in ("http", "https")
    return TEXT in wanted or (is_address and (URL in wanted or any(name in VOCABULARY for name in wanted)))


def check(node: Any) -> None:
    if isinstance(node, list):
        for item in node:
            check(item)
    elif isinstance(node, dict):
        known = expected(node["@type"])
        for key, value in node.items():
            if not key.startswith("@"):
                assert key in known, f"{node['@type']} has no {key}"
                assert fits(value, known[key]), f"{key} of {node['@type']} is {value!r}"
                check(value)


@pytest.mark.parametrize(
    "wrong",
    [
        {"@type": "DefinedTerm", "position": 1},
        {"@type": "DefinedTerm", "name": 3},
        {"@type": "DefinedTerm", "alternateName": ["a", ["ko", "b"]]},
        {"@type": "DefinedTerm", "url": "no address"},
        {"@type": "DefinedTerm", "inDefinedTermSet": {"@type": "ListItem"}},
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "item": "not an address"}]},
    ],
)
def test_what_the_vocabulary_does_not_allow_is_found(wrong: dict[str, Any]) -> None:
    with pytest.raises(AssertionError):
        check(wrong)


@pytest.mark.parametrize("url", ["concepts/a/", "en/concepts/a/", "concepts/c/", "en/concepts/c/"])
def test_every_property_is_one_of_its_type_and_so_is_its_value(url: str) -> None:
    assert [node["@type"] for node in graph(url)] == ["DefinedTerm", "BreadcrumbList"]
    check(graph(url))


def test_an_entry_is_a_term_of_its_glossary() -> None:
    term = graph("concepts/a/")[0]
    assert term["name"] == "가"
    assert term["alternateName"] == ["Aye", "에이"]
    assert term["url"] == "https://example.org/notes/concepts/a/"
    assert term["description"].startswith("답은 ")
    glossary = term["inDefinedTermSet"]
    assert (glossary["url"], glossary["inLanguage"]) == ("https://example.org/notes/glossary/", "ko")
    assert graph("en/concepts/a/")[0]["inDefinedTermSet"]["url"] == "https://example.org/notes/en/glossary/"


def test_the_way_to_an_entry() -> None:
    items = graph("en/concepts/a/")[1]["itemListElement"]
    assert [item["position"] for item in items] == [1, 2, 3, 4]
    assert [item["name"] for item in items] == ["Notes", "All concepts", "Topic", "Aye"]
    root = "https://example.org/notes/en/"
    assert [item["item"] for item in items] == [root, f"{root}concepts/", f"{root}topics/t/", f"{root}concepts/a/"]
    assert graph("concepts/a/")[1]["itemListElement"][0]["item"] == "https://example.org/notes/"


def test_no_text_ends_the_script_element() -> None:
    assert not [text for text in linked().values() if "<" in text]


def test_nothing_is_said_where_the_address_of_the_site_is_not_known() -> None:
    assert linked(Publication()) == {}
