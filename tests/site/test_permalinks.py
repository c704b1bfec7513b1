"""Addresses for ever: a slug that disappears fails the strict build until the ledger says where it went."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny import EN, KO, LEDGER, URL, Built, Project

RENAMED_KO = KO.replace("{#dropout}", "{#drop-out}")
RENAMED_EN = EN.replace("{#dropout}", "{#drop-out}")


def test_a_slug_that_disappeared_fails_the_strict_build(tmp_path: Path) -> None:
    built = Project(tmp_path, RENAMED_KO, RENAMED_EN).build()
    assert not built.ok
    message = "docs/permalinks.txt:2: published slug 'dropout' has disappeared; restore it or write 'dropout -> new-slug'."
    assert [m for m in built.messages if m.startswith(message) and "Did you mean 'drop-out'" in m], (
        built.messages
    )


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("overfitting#reasons", "published section 'overfitting#reasons' has disappeared; restore it or write 'overfitting#reasons -> new-section'."),
        ("topics/intro", "published topic 'topics/intro' has disappeared; restore it or write 'topics/intro -> new-topic'."),
    ],
)
def test_a_section_or_topic_that_disappeared_fails_the_strict_build(tmp_path: Path, row: str, message: str) -> None:
    built = Project(tmp_path, ledger=f"{LEDGER}{row}\n").build()
    assert not built.ok
    assert [found for found in built.messages if found.startswith(f"docs/permalinks.txt:4: {message}")], built.messages


def test_pages_hold_former_ids_only_if_there_are_any(tmp_path: Path, tiny: Built) -> None:
    built = Project(tmp_path, ledger=f"{LEDGER}dropout#</script> -> dropout\ndropout#a -> overfitting#why\n").build(strict=False)
    assert '{"a": "../overfitting/#why"}' in built.html("concepts/dropout/")
    assert "__moved" not in built.html("concepts/overfitting/") + tiny.html("concepts/dropout/")


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    ledger = "overfitting\nearly-stopping\ndrop-out\ndropout -> drop-out\nolder -> dropout\ncost -> loss\n"
    built = Project(tmp_path_factory.mktemp("renamed"), RENAMED_KO, RENAMED_EN, ledger).build()
    assert built.ok, built.messages
    return built


@pytest.mark.parametrize("prefix", ["", "en/"])
@pytest.mark.parametrize(
    ("old", "relative", "absolute"),
    [
        ("dropout", "../drop-out/", "concepts/drop-out/"),
        ("older", "../drop-out/", "concepts/drop-out/"),
        ("cost", "../loss/", "concepts/loss/"),
    ],
)
def test_the_ledger_writes_redirect_pages_in_both_languages(
    renamed: Built, prefix: str, old: str, relative: str, absolute: str
) -> None:
    page = renamed.page(f"{prefix}concepts/{old}/")
    refresh = [m["content"] for m in page.all("meta") if m["http-equiv"] == "refresh"]
    assert refresh == [f"0; url={relative}"]
    assert page.one("link", rel="canonical")["href"] == URL + prefix + absolute
    assert page.one("a")["href"] == relative
    assert page.one("html")["lang"] == ("en" if prefix else "ko")
    assert page.one("meta", name="robots")["content"] == "noindex"


def test_redirect_pages_are_in_neither_sitemap_nor_search(renamed: Built) -> None:
    for file in ("sitemap.xml", "search/search_index.json", "en/search/search_index.json"):
        text = renamed.html(file)
        assert "concepts/dropout/" not in text
        assert "concepts/drop-out/" in text


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("dropout -> nowhere", "leads nowhere"),
        ("a -> b\nb -> a", "leads nowhere"),
        ("overfitting -> dropout", "there is a concept with that slug"),
        ("overfitting", "stands already in docs/permalinks.txt:1"),
        ("../up -> dropout", "is no ledger line"),
    ],
)
def test_a_bad_ledger_fails_the_strict_build(tmp_path: Path, row: str, words: str) -> None:
    korean, english = (RENAMED_KO, RENAMED_EN) if row.startswith("dropout") else (KO, EN)
    ledger = "overfitting\nearly-stopping\n" if "overfitting" in row or "dropout ->" in row else LEDGER
    if row == "overfitting -> dropout":
        ledger = "early-stopping\n"
    built = Project(tmp_path, korean, english, f"{ledger}{row}\n").build()
    assert not built.ok
    assert [m for m in built.messages if m.startswith("docs/permalinks.txt:") and words in m], built.messages


def test_a_recorded_heading_without_concepts_is_still_found(tmp_path: Path) -> None:
    """The file's title and a list of references had pages once; the title is followed by its topics now."""
    korean, english = (f"# Notes {{#notes}}\n\nText.\n\n{text}\n# Sources {{#sources}}\n\nMore.\n" for text in (KO, EN))
    built = Project(tmp_path, korean, english, f"{LEDGER}topics/notes\ntopics/sources\n").build()
    assert built.ok, built.messages
    for prefix in ("", "en/"):
        for name in ("notes", "sources"):
            [way] = [m["content"] for m in built.page(f"{prefix}topics/{name}/").all("meta") if m["http-equiv"] == "refresh"]
            assert way == f"0; url=../../concepts/#{name}"
            assert [found.tag for found in built.page(f"{prefix}concepts/").all(id=name)] == ["section" if name == "notes" else "h2"]


def test_the_page_of_a_former_topic_leads_to_the_present_one(tmp_path: Path) -> None:
    built = Project(tmp_path, ledger=f"{LEDGER}topics/start -> topics/basics\n").build(strict=False)
    for prefix in ("", "en/"):
        page = built.page(f"{prefix}topics/start/")
        assert page.one("a")["href"] == "../basics/"
        assert page.one("link", rel="canonical")["href"] == f"{URL}{prefix}topics/basics/"
