"""`python -m concepts check|permalinks`: the generator without MkDocs.

    check DOCS        every problem in the sources, one a line; exit code 1 if there is any
    permalinks DOCS   add new slugs to the ledger of published addresses

The languages are those of the mkdocs.yml beside DOCS.
"""

from __future__ import annotations

import sys
from pathlib import Path

from .check.ledger import extended
from .config import configured_languages
from .inputs import LEDGER, read_inputs
from .issues import Issue, Location, quoted
from .language import default_of, languages_of
from .output import report
from .read.text import decode
from .site import Site, build


def _site(docs: Path) -> tuple[Site, list[Issue]]:
    languages, issues = languages_of(configured_languages(docs.parent / "mkdocs.yml"))
    site = build(read_inputs(docs, languages))
    return site, [*issues, *site.issues]


def unrecorded(site: Site) -> list[Issue]:
    """Concepts whose slug is not in the ledger yet: to be recorded before they are published."""
    text, _ = decode(site.inputs.texts.get(LEDGER) or b" ", LEDGER)
    entries = site.editions[default_of(site.inputs.languages).locale].entries
    slugs = [entry.slug for entry in entries if entry.slug not in site.ledger.published]
    message = "slug {} is not recorded yet; run 'make permalinks'"
    here = Location(LEDGER, text.count("\n") + 1)
    return [Issue(here, message.format(quoted(slug)), kind="unrecorded") for slug in slugs]


def check(docs: Path) -> int:
    """Print every issue; 0 if there is none."""
    site, issues = _site(docs)
    issues += unrecorded(site)
    for line in report(issues):
        print(line)
    entries = site.editions[default_of(site.inputs.languages).locale].entries
    terms = sum(entry.is_term for entry in entries)
    print(f"{len(entries) - terms} concepts, {terms} terms, {len(issues)} problem(s)")
    return 1 if issues else 0


def permalinks(docs: Path) -> int:
    """Add the slugs that the ledger lacks, if nothing else is wrong with the sources."""
    site, issues = _site(docs)
    for line in report(issues):
        print(line)
    if issues:
        print("nothing was recorded: an address is for ever, so mend the problems first")
        return 1
    file = docs / LEDGER.removeprefix("docs/")
    text = file.read_text("utf-8") if file.is_file() else ""
    slugs = (entry.slug for entry in site.editions[default_of(site.inputs.languages).locale].entries)
    file.write_text(extended(text, slugs), "utf-8")
    return 0


def main(arguments: list[str]) -> int:
    """Run a command; 2 and the usage if it is none."""
    match arguments:
        case ["check", docs]:
            return check(Path(docs))
        case ["permalinks", docs]:
            return permalinks(Path(docs))
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
