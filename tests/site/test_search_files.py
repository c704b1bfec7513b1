"""The search's files in a built site: the worker, and indexes that are of its version."""

from __future__ import annotations

import json
import re

import pytest
from concepts.write.files.worker import version
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


@pytest.mark.parametrize("lang", PREFIX)
def test_everyday_words_of_every_language_come_with_the_names(tiny: Built, lang: str) -> None:
    names, whole = (json.loads(tiny.html(f"{PREFIX[lang]}search/{name}.json")) for name in ("names", "search_index"))
    assert (names["config"]["synonyms"], names["config"]["asking"]) == (["외우 기억"], ["학기"])
    assert "synonyms" not in whole["config"]
    [hidden] = [doc["hidden"] for doc in whole["docs"] if doc["location"] == "concepts/overfitting/"]
    assert hidden == ["오버피팅"]
    assert not [doc for doc in names["docs"] if "hidden" in doc], "phrases are not among what is fetched first"
