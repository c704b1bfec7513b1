"""Files for other sites and tools, each read by somebody else's reader or checked against its standard."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import feedparser
import jsonschema
import pytest
from concepts.check.revisions import Dated
from concepts.language import languages_of
from concepts.output import files
from concepts.read.names.naming import Slug
from concepts.site import Site, build
from concepts.write.files import feed, terms
from concepts.write.publication import Publication
from sources import inputs, site
from sphinx.application import Sphinx
from sphinx.util.inventory import InventoryFile

KO = """\
# 물 {#water}

## 물의 순환이란? {#water-cycle}
<!--
term: 물의 순환(water cycle)
aliases: [수문 순환, top 3 cycles]
requires: [rain, nowhere, rain]
-->

물은 **돌고** & 돈다. <비>와 "눈".

### 왜 도는가 {#Why}

글.

## 비 {#rain}

비는 물이다.

# 용어 {#glossary}

## 안개 {#fog}

낮은 구름.
"""
EN = """\
# Water {#water}

## What is the water cycle? {#water-cycle}
<!--
term: Water cycle
-->

Water goes round.

### Why {#Why}

Text.
"""
ROOT = "https://example.org/n%20s/"
PUBLICATION = Publication(ROOT, {"ko": "물 & <불>", "en": "Water [x]"}, {"ko": "물 이야기"})


def exported(built: Site, publication: Publication = PUBLICATION) -> dict[str, Any]:
    return dict(files(built, publication, ""))


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    return exported(site(KO, EN))


def test_terms_are_what_their_schema_says(found: dict[str, Any]) -> None:
    schema, rows = json.loads(found["terms.schema.json"]), json.loads(found["terms.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    validator.validate(rows)
    for broken in ({**rows[0], "id": "A B"}, {**rows[0], "more": 1}, {k: v for k, v in rows[0].items() if k != "ko"}):
        assert not validator.is_valid([broken])


def test_terms_have_all_that_is_known_of_an_entry(found: dict[str, Any]) -> None:
    cycle, rain, fog = json.loads(found["terms.json"])
    assert cycle == {
        "id": "water-cycle",
        "kind": "concept",
        "topic": "water",
        "requires": ["rain"],
        "ko": {
            "term": "물의 순환(water cycle)",
            "aliases": ["물의 순환", "수문 순환", "top 3 cycles"],
            "definition": '물은 돌고 & 돈다. <비>와 "눈".',
            "url": ROOT + "concepts/water-cycle/",
        },
        "en": {"term": "Water cycle", "aliases": [], "definition": "Water goes round.", "url": ROOT + "en/concepts/water-cycle/"},
    }
    assert "en" not in rain, "it has no translation"
    assert (fog["kind"], fog["topic"]) == ("term", "glossary")


def test_an_entry_of_no_topic_has_none_and_a_locale_called_id_is_no_id() -> None:
    languages, _ = languages_of([("id", "Bahasa Indonesia", True)])
    built = build(inputs({"id/concepts.md": "## Apa itu hujan? {#rain}\n\nAir.\n"}, languages))
    [row] = json.loads(exported(built)["terms.json"])
    assert (row["id"], row["topic"], row["lang-id"]["definition"]) == ("rain", None, "Air.")
    jsonschema.validate([row], json.loads(terms.schema([built.pages["id"].menu], PUBLICATION)))


@pytest.mark.parametrize(
    ("role", "target", "title", "url"),
    [
        ("term", "물의 순환(water cycle)", "물의 순환(water cycle)", "concepts/water-cycle/"),
        ("term", "수문 순환", "수문 순환", "concepts/water-cycle/"),
        ("term", "water CYCLE", "water CYCLE", "en/concepts/water-cycle/"),
        ("term", "top 3 cycles", "top 3 cycles", "concepts/water-cycle/"),
        ("ref", "water-cycle", "물의 순환(water cycle)", "concepts/water-cycle/"),
        ("ref", "water-cycle#why", "왜 도는가", "concepts/water-cycle/#Why"),
        ("ref", "en/water-cycle#Why", "Why", "en/concepts/water-cycle/#Why"),
        ("ref", "fog", "안개", "concepts/fog/"),
        ("external:doc", "concepts/rain", "비", "concepts/rain/"),
        ("external:doc", "en/concepts/water-cycle", "What is the water cycle?", "en/concepts/water-cycle/"),
    ],
)
def test_sphinx_links_to_concepts_by_name(documentation: str, role: str, target: str, title: str, url: str) -> None:
    links = re.findall(r'<a class="reference external" href="([^"]*)"[^>]*>(.*?)</a>', documentation)
    shown = [re.sub("<.*?>", "", words) for address, words in links if address == ROOT + url]
    assert title in shown


@pytest.fixture(scope="module")
def documentation(found: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page of somebody else's documentation, made by Sphinx with our inventory, every warning an error."""
    folder = tmp_path_factory.mktemp("sphinx")
    (folder / "objects.inv").write_bytes(found["objects.inv"])
    mapping = {"water": (ROOT, str(folder / "objects.inv"))}
    (folder / "conf.py").write_text(f"extensions = ['sphinx.ext.intersphinx']\nintersphinx_mapping = {mapping!r}\n", "utf-8")
    roles = [(mark.args[1]) for mark in test_sphinx_links_to_concepts_by_name.pytestmark]  # type: ignore[attr-defined]
    lines = [f"- :{role}:`{target}`" for rows in roles for role, target, *_ in rows]
    (folder / "index.rst").write_text("Page\n====\n\n" + "\n".join(lines) + "\n", "utf-8")
    app = Sphinx(folder, folder, folder / "out", folder / "trees", "html", status=None, warningiserror=True, exception_on_warning=True)
    app.build()
    return (folder / "out/index.html").read_text("utf-8")


def test_each_language_has_an_inventory_of_its_own(found: dict[str, Any]) -> None:
    english = InventoryFile.loads(found["en/objects.inv"], uri=ROOT + "en/").data
    assert english["std:label"]["water-cycle"].uri == ROOT + "en/concepts/water-cycle/"
    assert set(english["std:term"]) == {"Water cycle"}


def test_a_name_that_an_inventory_cannot_hold_is_left_out() -> None:
    inventory = exported(site("## 비란? {#rain}\n<!--\naliases: [비 눈 5 우박]\n-->\n\n물.\n"))["objects.inv"]
    assert set(InventoryFile.loads(inventory, uri="").data["std:term"]) == {"비"}


def test_an_index_for_language_models_is_as_llmstxt_says(found: dict[str, Any]) -> None:
    text = found["llms.txt"]
    head, *sections = re.split(r"^## ", text, flags=re.MULTILINE)
    assert re.fullmatch(r"# .+\n\n> .+\n\n", head)
    assert head.startswith("# 물 & \\<불\\>\n")
    assert [section.split("\n")[0] for section in sections] == ["물", "용어집", "Optional"]
    links = [re.fullmatch(r"- \[(.+)\]\((\S+)\)(?:: (.+))?", line) for s in sections for line in s.split("\n")[1:] if line]
    assert all(links)
    for link in links:
        assert link
        path = link[2].removeprefix(ROOT)
        assert path in found, f"{path} is linked and is not there"
    assert found["en/llms.txt"].startswith("# Water \\[x\\]\n\n## Water\n")


DATES = {Slug("water-cycle"): Dated("2026-01-02T03:04:05Z", "2026-03-01T00:00:00Z"), Slug("rain"): Dated("2026-02-01T00:00:00Z")}


def test_a_feed_is_atom_with_the_latest_first() -> None:
    text = feed.feed(site(KO, EN).pages["ko"].menu, DATES, PUBLICATION)
    atom_is_valid(text)
    read = feedparser.parse(text)
    assert not read.bozo
    assert (read.version, read.feed.title_detail.value, read.feed.subtitle) == ("atom10", "물 & <불>", "물 이야기")
    assert [(entry.id, entry.updated, entry.published) for entry in read.entries] == [
        (ROOT + "concepts/water-cycle/", "2026-03-01T00:00:00Z", "2026-01-02T03:04:05Z"),
        (ROOT + "concepts/rain/", "2026-02-01T00:00:00Z", "2026-02-01T00:00:00Z"),
    ]
    assert read.entries[0].summary == '물은 돌고 & 돈다. <비>와 "눈".'
    assert read.entries[0].tags[0].term == "물"


def test_no_date_no_feed(found: dict[str, Any]) -> None:
    assert not [path for path in found if path.endswith("feed.xml")]


def test_a_feed_names_only_what_is_in_its_language_and_holds_no_control_characters() -> None:
    built = site(KO, EN.replace("goes round", "goes\ufffe round"))
    text = feed.feed(built.pages["en"].menu, DATES, PUBLICATION)
    atom_is_valid(text)
    assert text.count("<entry>") == 1
    assert "goes\ufffd round" in text


def atom_is_valid(text: str) -> None:
    """What RFC 4287 demands of a feed (sections 3.3, 4.1.1, 4.1.2, 4.2.6) and of an entry."""
    names = "{http://www.w3.org/2005/Atom}"
    root = ET.fromstring(text)
    assert root.tag == names + "feed"
    for element in (root, *root.findall(names + "entry")):
        for name in ("id", "title", "updated"):
            [one] = element.findall(names + name)
            assert one.text
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", element.findtext(names + "updated") or "")
        assert re.match(r"https?://[^\s<>]+$", element.findtext(names + "id") or "")
        alternates = [link for link in element.findall(names + "link") if link.get("rel") == "alternate"]
        assert len(alternates) == 1
    assert root.find(f"{names}author/{names}name") is not None
    identities = [element.findtext(names + "id") for element in root.iter(names + "entry")]
    assert len(set(identities)) == len(identities)


def test_without_an_address_of_the_site_files_are_whole() -> None:
    found = exported(site(KO, EN), Publication())
    assert json.loads(found["terms.json"])[0]["ko"]["url"] == "/concepts/water-cycle/"
    assert urljoin("https://x.org/a/", json.loads(found["terms.json"])[0]["ko"]["url"])
    assert found["llms.txt"].startswith("# ko\n")


def test_readme_names_every_file_with_an_example() -> None:
    readme = (Path(__file__).parents[3] / "README.md").read_text("utf-8")
    for path in ("terms.json", "objects.inv", "index.md", "llms.txt", "feed.xml"):
        assert path in readme
