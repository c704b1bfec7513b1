"""The search's files in a built site: the worker, and indexes that are of its version."""

from __future__ import annotations

import json
import re

import pytest
from concepts.write.worker import version
from tiny import Built

PREFIX = {"ko": "", "en": "en/"}
WORKER = "assets/javascripts/search.js"


@pytest.mark.parametrize("lang", PREFIX)
def test_pages_worker_and_indexes_are_of_one_version(tiny: Built, lang: str) -> None:
    expected = version(tiny.html(WORKER))
    for page in ("", "concepts/overfitting/"):
        found = re.search(r'"search": "([^"]+)"', tiny.html(f"{PREFIX[lang]}{page}index.html"))
        assert found
        assert found[1].endswith(f"{WORKER}?v={expected}")
    for name in ("names", "search_index"):
        config = json.loads(tiny.html(f"{PREFIX[lang]}search/{name}.json"))["config"]
        assert config["version"] == expected
        assert config["lang"] == [lang]
