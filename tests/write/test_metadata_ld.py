"""What pages say of themselves in JSON-LD, held against schema.org's own types and properties."""

from __future__ import annotations

import json
from typing import Any

import pytest
from concepts.output import site_view
from concepts.write.publication import Publication
from sources import site

THING = {"name", "alternateName", "description", "url"}
VOCABULARY = {
    "DefinedTerm": THING | {"inDefinedTermSet", "termCode"},
    "DefinedTermSet": THING | {"hasDefinedTerm", "inLanguage"},
    "BreadcrumbList": THING | {"itemListElement", "itemListOrder", "numberOfItems"},
    "ListItem": THING | {"item", "position"},
}
"""Of each type that is used: the properties that schema.org says it may have."""
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


def check(node: Any) -> None:
    if isinstance(node, list):
        for item in node:
            check(item)
    elif isinstance(node, dict):
        known = VOCABULARY[node["@type"]] | {"@type", "@id"}
        assert set(node) <= known, set(node) - known
        for value in node.values():
            check(value)


@pytest.mark.parametrize("url", ["concepts/a/", "en/concepts/a/", "concepts/c/", "en/concepts/c/"])
def test_every_property_is_one_of_its_type(url: str) -> None:
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
