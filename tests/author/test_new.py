"""What a site that is made of somebody's file is called."""

from __future__ import annotations

from pathlib import Path

import pytest
from concepts.author.new import about, languages
from sources import source

ENGLISH, GERMAN = languages(["en", "de"])


@pytest.mark.parametrize(
    ("text", "file", "title"),
    [
        ("# Knots & bends\n\n## a\nx", "a/notes.md", "Knots & bends"),
        ("## What is a knot?\nx\n\n# Bends\n\n## b\nx", "a/notes.md", "Bends"),
        ("## What is a knot?\nx", "a/sail-trim_notes.md", "sail trim notes"),
        ("## What is a knot?\nx", "a/sail.en.md", "sail"),
        ("## What is a knot?\nx", "a/token.md", "token"),
        ("## What is a knot?\nx", "boats/README.md", "boats"),
        ('<div align="center">\n<h1>Sails &amp;\n<b>rig</b></h1></div>\n\n# 1. Part\n\n## a\nx', "a/n.md", "Sails & rig"),
        ("# Part\n\n<h1>Sails</h1>\n\n## a\nx", "a/n.md", "Part"),
        ("<h2>Sails</h2>\n\n## a\nx", "a/n.md", "n"),
    ],
)
def test_the_name_of_a_site(text: str, file: str, title: str) -> None:
    assert about(source(text, "en"), ENGLISH, Path(file)).title == title


def test_the_description_is_the_first_sentence_below_the_name_or_counts_the_questions() -> None:
    files = ("# A\n\nAll about *knots*. And more.\n\n## a\nx", "# A\n\n## a\nx\n\n## b\ny")
    found = [about(source(text, "en"), ENGLISH, Path("a.md")).description for text in files]
    assert found == ["All about knots.", "Questions and answers, 2 in all, one page each"]
