"""`make pin` on any file: byte for byte the same but for the ids, which are those that the site had before."""

from __future__ import annotations

import re

from concepts.author.pin import pinned
from concepts.site import Site
from documents import plain_files
from hypothesis import given, settings
from hypothesis import strategies as st
from sources import site

ID = re.compile(rb" \{#([a-z0-9][a-z0-9-]*)\}")
ENDS = st.lists(st.sampled_from(["\n", "\r\n", "\r"]), min_size=1, max_size=3)


def with_ends(text: str, ends: list[str]) -> bytes:
    """The text with these line ends by turns."""
    lines = text.split("\n")
    return "".join(line + ends[i % len(ends)] for i, line in enumerate(lines[:-1])).encode() + lines[-1].encode()


def addresses(built: Site) -> list[list[object]]:
    entries = built.sources["ko"].entries
    return [[topic.id for topic in built.sources["ko"].topics], *([e.slug, *(s.id for s in e.sections)] for e in entries)]


def without(data: bytes, before: bytes) -> bool:
    """Whether `data` is `before` with ids in it: those are taken out one by one where the two differ."""
    at = 0
    while data != before:
        at = next((i for i, (a, b) in enumerate(zip(data[at:], before[at:], strict=False), at) if a != b), min(len(data), len(before)))
        start = data.rfind(b" {#", 0, at + 3)
        found = ID.match(data, start) if start >= 0 else None
        if found is None or before[: found.start()] != data[: found.start()]:
            return False
        data = data[: found.start()] + data[found.end() :]
        at = found.start()
    return True


@settings(max_examples=150, deadline=None)
@given(plain_files, ENDS, st.sampled_from(["", "\ufeff"]))
def test_only_ids_are_written(text: str, ends: list[str], start: str) -> None:
    data = start.encode() + with_ends(text, ends)
    built = site(data)
    changed = pinned(built.inputs, built.sources, True, False)
    after = changed["docs/ko/concepts.md"][0] if changed else data
    assert without(after, data)
    assert after.startswith(start.encode())
    again = site(after)
    assert addresses(again) == addresses(built)
    assert pinned(again.inputs, again.sources, True, False) == {}


def test_what_is_written_beside_ids_is_noticed() -> None:
    assert without(b"## a {#a}\r\nb {#b}", b"## a\r\nb")
    for other in (b"## a {#a}\nb", b"## a  {#a}\r\nb", b"## a {#a}\r\nc", b"## a {#a}\r\nb\n"):
        assert not without(other, b"## a\r\nb")
