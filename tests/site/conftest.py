"""One tiny site for all tests that only read it."""

from __future__ import annotations

import pytest
from tiny import PHRASES, Built, Project


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = Project(tmp_path_factory.mktemp("tiny"), more={"search/ko.yml": PHRASES}).build()
    assert built.ok
    assert built.messages == ()
    return built
