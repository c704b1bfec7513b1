"""A document with everything that can be wrong with one: every message, in order, in one run."""

import re
from pathlib import Path

from sources import site

DATA = Path(__file__).parent / "data"
PARSER_WORDS = re.compile(r"(?<=not YAML \().*?(?=\))")  # those of the YAML library, which has two parsers


def test_every_problem_is_reported_at_once() -> None:
    korean, english, ledger = ((DATA / f"broken.{n}").read_bytes() for n in ("ko.md", "en.md", "permalinks.txt"))
    built = site(korean, english, ledger)
    found = [PARSER_WORDS.sub("…", str(issue)) for issue in built.issues]
    assert found == (DATA / "broken.messages.txt").read_text("utf-8").splitlines()
    assert not built.is_fatal
    assert len(built.pages["ko"].entries) == len(built.pages["en"].entries) == 11


def test_windows_line_ends_give_the_same_messages() -> None:
    korean, english = ((DATA / f"broken.{n}.md").read_bytes() for n in ("ko", "en"))
    there = site(b"\xef\xbb\xbf" + korean.replace(b"\n", b"\r\n"), english.replace(b"\n", b"\r\n"))
    assert there.issues == site(korean, english).issues
