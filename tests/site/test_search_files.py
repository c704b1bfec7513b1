"""The search's files in a built site: the worker, and indexes that are of its version."""

from __future__ import annotations

import json
import re

import pytest
from concepts.write.files.worker import version
from indexes import documents
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
    names, texts = (json.loads(tiny.html(f"{PREFIX[lang]}search/{name}.json"))["config"] for name in ("names", "search_index"))
    assert (names["version"], texts) == (expected, {"version": expected})
    assert names["lang"] == [lang]


@pytest.mark.parametrize("lang", PREFIX)
def test_everyday_words_of_every_language_come_with_the_names(tiny: Built, lang: str) -> None:
    names, texts = (tiny.html(f"{PREFIX[lang]}search/{name}.json") for name in ("names", "search_index"))
    config = json.loads(names)["config"]
    assert (config["synonyms"], config["asking"]) == (["외우 기억"], ["학기"])
    [hidden] = [doc["hidden"] for doc in documents(texts) if doc["location"] == "concepts/overfitting/"]
    assert hidden == ["오버피팅"]
    assert not [doc for doc in documents(names) if "hidden" in doc], "phrases are not among what is fetched first"
