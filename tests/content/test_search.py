"""The queries that the content brings for its own search, in node: each answered, or missed as its file of misses says."""

from __future__ import annotations

from pathlib import Path

import sites
import workbench


def test_every_query_is_answered_or_a_known_miss(tmp_path: Path) -> None:
    """A new miss is a fault until somebody has found it none; so is a miss that is one no more. See `make accept`."""
    assert set(workbench.missed(workbench.asked(sites.OWN, tmp_path))) == set(workbench.known(sites.OWN))


def test_every_known_miss_has_a_reason() -> None:
    assert [miss for miss, reason in workbench.known(sites.OWN).items() if not reason.strip()] == []


def test_every_name_shows_its_definition_first(tmp_path: Path) -> None:
    assert workbench.undefined(sites.OWN, tmp_path) == []
