from typing import Any

import pytest
import yaml
from concepts import metadata
from concepts.blocks import scan
from concepts.metadata import Name, read
from source_of import problems, rows, source


@pytest.mark.parametrize("case", rows("metadata.yml"), ids=lambda case: case["name"])
def test_block(case: dict[str, Any]) -> None:
    lines, _ = scan("## a {#a}\n" + case["block"], "f.md")
    meta, issues = read(lines[1:], "f.md")
    names = [", ".join(name.text for name in found) for found in (meta.aliases, meta.search, meta.unless)]
    found = [part.strip() for part in case["found"].split("|")]
    assert [meta.term.text if meta.term else "", *names] == found
    expected = case.get("problems", [])
    assert len(issues) == len(expected)
    for issue, words in zip(issues, expected, strict=True):
        start, _, end = words.partition(" … ")
        assert f"{issue.location.line}: {issue.message}".startswith(start)
        assert issue.message.endswith(end)


@pytest.mark.parametrize("case", rows("metadata.yml"), ids=lambda case: case["name"])
def test_only_metadata_is_taken_off_the_page(case: dict[str, Any]) -> None:
    body = source("## a {#a}\n" + case["block"] + "\n\nx").entries[0].body
    assert any(line.text.strip() for line in body) == case.get("kept", False)


def test_every_name_knows_its_line() -> None:
    meta = source("# t {#t}\n\n## a {#a}\n<!--\nterm: a\naliases:\n  - b\n  - c\n-->\nx").entries[0].meta
    assert (meta.term, *meta.aliases) == (Name("a", 5), Name("b", 7), Name("c", 8))


@pytest.mark.parametrize("loader", [metadata.Loader, yaml.SafeLoader])
def test_yaml_nested_without_end_is_a_message(loader: type, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "Loader", loader)
    assert "the metadata is not YAML" in problems("## a {#a}\n<!--\nterm: " + "[" * 5000 + "\n-->\nx")[0]
