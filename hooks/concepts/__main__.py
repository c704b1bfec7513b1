"""`python -m concepts check|dump|permalinks`: the generator without MkDocs.

    check DOCS        every problem in the sources, one a line; exit code 1 if there is any
    permalinks DOCS   add new slugs to the ledger of published addresses
    dump DOCS TARGET  every page as plain Markdown, both languages: the way out of MkDocs
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from .issues import Issue, Location, quoted
from .permalinks import extended, read
from .site import LEDGER, PATHS, Site, build
from .terminology import TABLE
from .text import decode
from .wording import LANGS


def _bytes(docs: Path, path: str) -> bytes | None:
    file = docs / path.removeprefix("docs/")
    return file.read_bytes() if file.is_file() else None


def _site(docs: Path) -> Site:
    # The converter of formulas stands beside this package; without it the rest is checked.
    convert = import_module("mathml").mathml if find_spec("mathml") and find_spec("latex2mathml") else None
    return build(*(_bytes(docs, path) for path in (PATHS["ko"], PATHS["en"], LEDGER, TABLE)), convert)


def unrecorded(site: Site, ledger: str) -> list[Issue]:
    """Concepts whose slug is not in the ledger yet: to be recorded before they are published."""
    known, _ = read(ledger, LEDGER, ())
    slugs = [entry.slug for entry in site.editions["ko"].concepts if entry.slug not in known.published]
    message = "slug {} is not recorded yet; run 'make permalinks'"
    return [Issue(Location(LEDGER, ledger.count("\n") + 1), message.format(quoted(slug))) for slug in slugs]


def check(docs: Path) -> int:
    """Print every issue; 0 if there is none."""
    site = _site(docs)
    ledger, _ = decode(_bytes(docs, LEDGER) or b" ", LEDGER)
    issues = [*site.issues, *unrecorded(site, ledger)]
    for issue in issues:
        print(issue)
    entries = site.editions["ko"].entries
    terms = sum(entry.is_term for entry in entries)
    print(f"{len(entries) - terms} concepts, {terms} terms, {len(issues)} problem(s)")
    return 1 if issues else 0


def permalinks(docs: Path) -> int:
    """Add the slugs that the ledger lacks."""
    site = _site(docs)
    file = docs / LEDGER.removeprefix("docs/")
    text = file.read_text("utf-8") if file.is_file() else ""
    file.write_text(extended(text, (entry.slug for entry in site.editions["ko"].concepts)), "utf-8")
    return 0


def dump(docs: Path, target: Path) -> int:
    """Write every page's Markdown below `target`."""
    site = _site(docs)
    for lang in LANGS:
        for page in site.pages[lang]:
            file = target / lang / page.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page.text, "utf-8")
    return 0


def main(arguments: list[str]) -> int:
    """Run a command; 2 and the usage if it is none."""
    match arguments:
        case ["check", docs]:
            return check(Path(docs))
        case ["permalinks", docs]:
            return permalinks(Path(docs))
        case ["dump", docs, target]:
            return dump(Path(docs), Path(target))
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
