"""What `docs/` makes: its site, and what it promises of itself."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import promises as written
import pytest
from content_docs import DOCS
from promises import Promises
from served import PATH, Site, given, shared_build
from settings import PROJECT


@pytest.fixture(scope="session")
def promises() -> Promises:
    """What docs/content.yml promises; nothing where there is no such file."""
    return written.read_file(DOCS / "content.yml")


@pytest.fixture(scope="session")
def published(shared_folder: Path) -> Iterator[Site]:
    """The site: the one in the folder TESTED_SITE, made for the address SITE_URL, or one built once for the whole run,
    with its pictures for chats."""
    folder = os.environ.get("TESTED_SITE")
    if folder:
        found = given(Path(folder), os.environ.get("SITE_URL", f"http://127.0.0.1:8000{PATH}"))
    else:
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("CARDS", "1")
            found = shared_build(shared_folder / "published", lambda _: PROJECT)
    yield found
    found.server.close()
