"""A document with everything that can be wrong with one: every message, in order, in one run."""

import re

from concepts.site import build
from source_of import DATA

PARSER_WORDS = re.compile(r"(?<=not YAML \().*?(?=\))")  # those of the YAML library, which has two parsers


def test_every_problem_is_reported_at_once() -> None:
    korean, english, ledger = ((DATA / f"broken.{n}").read_bytes() for n in ("ko.md", "en.md", "permalinks.txt"))
    site = build(korean, english, ledger)
    found = [PARSER_WORDS.sub("…", str(issue)) for issue in site.issues]
    assert found == (DATA / "broken.messages.txt").read_text("utf-8").splitlines()
    assert not site.is_fatal
    assert len(site.pages["ko"]) == len(site.pages["en"]) == 13


def test_windows_line_ends_give_the_same_messages() -> None:
    korean, english = ((DATA / f"broken.{n}.md").read_bytes() for n in ("ko", "en"))
    there = build(b"\xef\xbb\xbf" + korean.replace(b"\n", b"\r\n"), english.replace(b"\n", b"\r\n"), None)
    assert there.issues == build(korean, english, None).issues
