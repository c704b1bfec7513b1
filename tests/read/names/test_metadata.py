from pathlib import Path
from typing import Any

import pytest
from concepts.read.names.metadata import Name, read
from concepts.read.tokens.tree import parse
from sources import entry, problems, rows

CASES = rows(Path(__file__).parent / "metadata.yml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_block(case: dict[str, Any]) -> None:
    tree, _ = parse("## a {#a}\n" + case["block"], "f.md")
    meta, rest, issues = read(tree.tokens[3:], "f.md")
    names = [", ".join(name.text for name in found) for found in (meta.aliases, meta.search, meta.unless)]
    found = [part.strip() for part in case["found"].split("|")]
    assert [meta.term.text if meta.term else "", *names] == found
    assert bool(rest) == case.get("kept", False)
    expected = case.get("problems", [])
    assert len(issues) == len(expected)
    for issue, words in zip(issues, expected, strict=True):
        start, _, end = words.partition(" … ")
        assert f"{issue.location.line}: {issue.message}".startswith(start)
        assert issue.message.endswith(end)


def test_every_name_knows_its_line() -> None:
    meta = entry("# t {#t}\n\n## a {#a}\n<!--\nterm: a\naliases:\n  - b\n  - c\n-->\nx").meta
    assert (meta.term, *meta.aliases) == (Name("a", 5), Name("b", 7), Name("c", 8))


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
@pytest.mark.parametrize("times", [400, 30_000])
def test_yaml_nested_without_end_is_a_message(opening: str, times: int) -> None:
    value = "\n- - " + opening * times if opening == "- " else opening * times
    [message] = problems("## a {#a}\n<!--\nterm: " + value + "\n-->\nx")
    assert "the metadata is not YAML" in message or "'term' is a list of words" in message
