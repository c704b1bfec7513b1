"""`make accept`, `make measure`, `make ablate`, `make fit`: the search engine in node on the sites that it is measured on.

    measure     what a table of queries finds (a file; of another site than `docs/` with its folder behind it): shares and misses
    accept      write what is missed now into every site's `search/misses.tsv`; reasons that are written there stay
    ablate      what every number changes (ARGS=name for one of them)
    fit         the weights of the signs that a page answers
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parents[1] / "hooks")]

import golden  # noqa: E402
import sites  # noqa: E402
from playwright._impl._driver import compute_driver_executable  # noqa: E402

MISSES = Path("search", "misses.tsv")
HANGUL = re.compile("[가-힣]+")
INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
COLUMNS = ("query", "lang", "found", "reason")
SHORTEST_ROW = 4


@dataclass(frozen=True, slots=True)
class Miss:
    """A query that is not answered as it should be; `found` is what it finds first, or `(close)`, `(nothing)`."""

    query: str
    lang: str
    found: str


def asked(site: sites.Measured, root: Path) -> list[golden.Outcome]:
    """The answers to the site's queries; its indexes are written below `root`."""
    folders = sites.written(site, root)
    return [found for lang, folder in folders.items() for found in golden.answers(folder, lang, site.queries)]


def missed(outcomes: list[golden.Outcome]) -> list[Miss]:
    """Those of the outcomes that are no hit, in order."""
    return [Miss(o.query.text, o.query.lang, _shown(o)) for o in outcomes if not o.is_hit]


def _shown(outcome: golden.Outcome) -> str:
    if not outcome.found:
        return "(nothing)"
    return "(close)" if outcome.is_close and outcome.rank == 1 else outcome.pages[0] if outcome.pages else "(definition)"


def known(site: sites.Measured) -> dict[Miss, str]:
    """The misses that are accepted, with the reason."""
    file = site.docs / MISSES
    if not file.is_file():
        return {}
    with file.open(encoding="utf-8", newline="") as text:
        rows = csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {Miss(row["query"], row["lang"], row["found"]): row["reason"] for row in rows}


def accept(site: sites.Measured, root: Path) -> None:
    """Write what is missed now; a query that was missed before keeps its reason."""
    reasons: Mapping[tuple[str, str], str] = {(miss.query, miss.lang): reason for miss, reason in known(site).items()}
    found = missed(asked(site, root))
    lines = ["\t".join((m.query, m.lang, m.found, reasons.get((m.query, m.lang), ""))) for m in found]
    if site.queries:
        (site.docs / MISSES).write_text("\n".join(("\t".join(COLUMNS), *lines, "")), "utf-8")


def _ways_to_write(name: str) -> Iterator[str]:
    """A name as it stands, without spaces, and by its first letters."""
    yield name
    if (joined := "".join(name.split())) != name:
        yield joined
    if len(joined) > 1 and HANGUL.fullmatch(joined):
        yield "".join(INITIALS[(ord(syllable) - ord("가")) // 588] for syllable in joined)


def undefined(site: sites.Measured, root: Path) -> list[str]:
    """Names of entries, of any kind and language and written in any way, whose definition is not the first that is shown for them."""
    late = []
    for lang, folder in sites.written(site, root).items():
        docs = json.loads((folder / "names.json").read_text("utf-8"))["docs"]
        goals: dict[str, set[str]] = {}
        for doc in docs:
            for name in (*doc.get("names", ()), *doc.get("alt", ())):
                for written in _ways_to_write(name):
                    goals.setdefault(written, set()).add(golden.target(doc["location"]))
        queries = [golden.Query(written, lang, "name", tuple(slugs), "test") for written, slugs in goals.items()]
        late += [o.query.text for o in golden.answers(folder, lang, queries) if o.defined not in o.query.relevant]
    return late


def jobs(measured_sites: Iterable[sites.Measured], root: Path) -> Iterator[dict[str, Any]]:
    """What `ablate.mjs` and `fit.mjs` read of each site and language: its index, written below `root`, and its queries."""
    for site in measured_sites:
        subject = site.name.split(",")[0]
        for lang, folder in sites.written(site, root).items():
            queries = [query for query in site.queries if query.lang == lang]
            rows = [{"text": q.text, "relevant": q.relevant, "half": q.half, "is_foreign": site != sites.OWN} for q in queries]
            yield {"name": site.name, "subject": subject, "lang": lang, "folder": str(folder), "rows": rows}


def given(file: Path) -> list[golden.Query]:
    """The queries of a table without a head: language, category, text, slugs with ',' or '-' where nothing answers."""
    with file.open(encoding="utf-8", newline="") as text:
        rows = [row for row in csv.reader(text, delimiter="\t", quoting=csv.QUOTE_NONE) if len(row) >= SHORTEST_ROW]
    relevant = [() if slugs == "-" else tuple(slugs.split(",")) for _, _, _, slugs, *_ in rows]
    return [golden.Query(row[2], row[0], row[1], slugs, "") for row, slugs in zip(rows, relevant, strict=True)]


def measured(file: Path, docs: Path, root: Path) -> str:
    """The shares of the queries in a file that a site answers, by language and category, and every miss with what is found."""
    site = sites.OWN if docs == sites.OWN.docs else sites.of_folder(docs)
    outcomes = [o for lang, folder in sites.written(site, root).items() for o in golden.answers(folder, lang, given(file))]
    shares = [str(row) for row in golden.table(outcomes)]
    missed = [f"{o.query.lang} {o.query.text}: {'close ' * o.is_close}{', '.join(o.found[:3])}" for o in outcomes if not o.is_hit]
    return "\n".join((golden.HEADER, *shares, "", *missed))


def main() -> None:
    """Do what the command line says."""
    command, *more = sys.argv[1:]
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        if command == "accept":
            for site in sites.EXACT:
                accept(site, root)
            return
        if command == "measure":
            file, *folder = map(Path, more)
            sys.stdout.write(measured(file, folder[0] if folder else sites.OWN.docs, root) + "\n")
            return
        node, _ = compute_driver_executable()
        given_sites = json.dumps(list(jobs((sites.OWN, *sites.FOREIGN), root)))
        subprocess.run([node, str(HERE / f"{command}.mjs"), *more], input=given_sites, encoding="utf-8", check=True)


if __name__ == "__main__":
    main()
