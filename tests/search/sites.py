"""The sites that the search engine is measured on: their indexes, without MkDocs, and their queries.

The content of `docs/`, the example of the generator's tests, and sites about something else altogether, each also
without what its author wrote for the search (names, phrases): what is asked of titles and texts alone.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import golden
from concepts.artifacts import searched
from concepts.inputs import ENGINE, Inputs
from concepts.language import Language, configured_languages, languages_of
from concepts.site import build

PROJECT = Path(__file__).resolve().parents[2]
SITES = Path(__file__).parent / "sites"
COFFEE = PROJECT / "tests" / "site" / "data" / "coffee" / "docs"
METADATA = re.compile(r"^<!--\n.*?\n-->\n", re.MULTILINE | re.DOTALL)
TEXTS = ("*/concepts.md", "search/*.yml", "permalinks.txt")
QUERIES = Path("search", "queries.tsv")


@dataclass(frozen=True, slots=True)
class Measured:
    """A site's sources in the folder `docs`, in `languages`; `is_bare` without metadata and phrases."""

    name: str
    docs: Path
    languages: tuple[Language, ...]
    is_bare: bool = False

    @property
    def queries(self) -> list[golden.Query]:
        """What is asked of it; nothing if its author asks nothing."""
        file = self.docs / QUERIES
        found = golden.queries(file) if file.is_file() else []
        return [query for query in found if not (self.is_bare and query.category in {"alias", "phrase"})]


def _languages(*named: tuple[str, str]) -> tuple[Language, ...]:
    return languages_of([(locale, name, i == 0) for i, (locale, name) in enumerate(named)])[0]


KOREAN, ENGLISH = ("ko", "한국어"), ("en", "English")
FOREIGN = (
    Measured("database", SITES / "database", _languages(KOREAN)),
    Measured("database, titles", SITES / "sql", _languages(KOREAN)),
    Measured("bicycle", SITES / "bicycle", _languages(ENGLISH)),
    Measured("bread", SITES / "bread", _languages(ENGLISH)),
    Measured("bread, bare", SITES / "bread", _languages(ENGLISH), is_bare=True),
    Measured("network", SITES / "network", _languages(KOREAN)),
    Measured("network, bare", SITES / "network", _languages(KOREAN), is_bare=True),
    Measured("coffee", COFFEE, _languages(ENGLISH, KOREAN)),
)
OWN = Measured("docs", PROJECT / "docs", languages_of(configured_languages(PROJECT / "mkdocs.yml"))[0])

EXACT = (OWN, *(site for site in FOREIGN if not site.is_bare))
"""Those whose every query is known to be answered or missed."""


def of_folder(docs: Path) -> Measured:
    """The site of another folder like `docs/`: its languages are those that have a file of concepts there."""
    return Measured(docs.parent.name, docs, _languages(*((file.parent.name, file.parent.name) for file in sorted(docs.glob("*/concepts.md")))))


@lru_cache
def written(site: Measured, root: Path) -> dict[str, Path]:
    """Write the site's indexes below `root`: by locale, the folder with `names.json` and `search_index.json`."""
    files = {path: path.read_bytes() for pattern in TEXTS for path in site.docs.glob(pattern)}
    texts = {f"docs/{path.relative_to(site.docs).as_posix()}": data for path, data in files.items()}
    if site.is_bare:
        texts = {path: METADATA.sub("", data.decode()).encode() for path, data in texts.items() if path.endswith(".md")}
    modules = {path.stem: path.read_text("utf-8") for path in ENGINE.glob("*.js")}
    built = build(Inputs(site.languages, texts, frozenset(texts), modules))
    home = [{"location": language.prefix, "title": site.name, "text": ""} for language in site.languages]
    for path, text in searched(built, json.dumps({"config": {}, "docs": home})):
        target = root / site.name / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return {language.locale: root / site.name / language.prefix / "search" for language in site.languages}
