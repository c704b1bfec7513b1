"""`python -m concepts check|pin|new|phrases|rename|retire|merge DOCS`: the generator without MkDocs.

    check DOCS                        every problem in the sources; exit code 1 if there is any
    pin DOCS [--sections] [--terms]   write ids behind the headings that have none (those of sections and terms below
                                      them only if asked), and record the addresses in the ledger,
                                      the texts in the revisions
    new DOCS LOCALE=FILE …            a site from somebody's Markdown file in place of what is in DOCS: home page,
                                      names, ids, ledger; further files are its translations
    phrases DOCS                      move the phrases in entries' metadata to the files in DOCS/search
    rename DOCS OLD NEW               another address for a page ('slug'), section ('slug#id') or topic ('topics/id')
    retire DOCS OLD [NEW]             an entry leaves the site; its readers are led to another place, or to its topic
    merge DOCS OLD NEW                an entry becomes the last section of another one
                                      (these three in every file and language; old addresses lead to the new ones)

The languages are those of the mkdocs.yml beside DOCS.
"""

import gc
import sys
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from .author.new import texts
from .author.phrases import moved
from .author.recording import record, unrecorded, write_ids
from .author.relocate import Relocated, merged, renamed, retired
from .author.workspace import new_content, read_all, replace_content, uncommitted, write, write_changes
from .inputs import LEDGER, read_inputs
from .issues import Issue, advice_and_problems, quoted, report
from .language import configured_languages, default_of, languages_of
from .read.entries.levels import LEVEL
from .site import Site, build

SHOWN = 3  # lines of a kind


def _site(docs: Path) -> tuple[Site, list[Issue]]:
    languages, issues = languages_of(configured_languages(docs.parent / "mkdocs.yml"))
    site = build(read_inputs(docs, languages))
    return site, [*issues, *site.issues]


def check(docs: Path) -> int:
    """Print every issue; 0 if nothing is wrong."""
    site, issues = _site(docs)
    advice, problems = advice_and_problems([*issues, *unrecorded(site)])
    for line in (*report(problems), *report(advice)):
        print(line)
    entries = site.editions[default_of(site.inputs.languages).locale].entries
    terms = sum(entry.is_term for entry in entries)
    print(f"{len(entries) - terms} concepts, {terms} terms, {len(problems)} problem(s)")
    return 1 if problems else 0


def pin(docs: Path, with_sections: bool, with_terms: bool) -> int:
    """Write what readers' links depend on into the sources and the ledger, and say what was written where."""
    found = _pin(docs, with_sections, with_terms, SHOWN)
    if found is None:
        return 1
    _record(docs, found[0])
    unclear = [issue for issue in found[1] if issue.kind.startswith("unclear-id")]
    for line in report(unclear):
        print(line)
    return 1 if unclear else 0


def _pin(docs: Path, with_sections: bool, with_terms: bool, shown: int) -> tuple[Site, list[Issue]] | None:
    """Write ids, naming the first `shown` lines of each source; the site then and its issues, None if some forbid to
    record its addresses.
    """
    for path, lines in write_ids(docs, with_sections, with_terms):
        for line in lines[:shown]:
            print(line)
        if len(lines) > shown:
            print(f"{path}: {len(lines)} ids {'and terms ' if with_terms else ''}written")
    site, issues = _site(docs)
    if wrong := [issue for issue in issues if issue.kind == "id" or issue.fatal]:
        print(*report(wrong), "no address was recorded, for it is for ever: mend these ids first", sep="\n")
        return None
    return site, issues


def _record(docs: Path, site: Site) -> None:
    print(f"{LEDGER}: {record(docs, site)} addresses recorded")


def new(docs: Path, files: list[str]) -> int:
    """Put a site made from somebody's files in place of the one that is there, if nothing is lost by it."""
    root = docs.resolve().parent
    problem = uncommitted(root)
    if problem:
        print(f"nothing was changed: {problem}")
        return 1
    try:
        content = new_content(root, texts(files))
    except (OSError, ValueError) as error:
        print(f"nothing was changed: {error}")
        return 1
    if content.issues:
        print("nothing was changed:", *report(content.issues), sep="\n")
        return 1
    lost = replace_content(root, content)
    title = quoted(content.sites[0].title)
    print(f"docs/ and mkdocs.yml are now those of {title}; undo: git checkout . && git clean -fd docs")
    print(*lost, sep="\n", end="\n" if lost else "")
    found = _pin(docs, True, False, shown=0)
    if found is None:
        print("docs/ holds your file now: mend it there, then run 'make pin' and 'make site'")
        return 1
    if any(issue.kind == LEVEL for issue in found[1]):
        print("no address was recorded: write the headings of docs/ as the next line says, then run 'make pin'")
    else:
        _record(docs, found[0])
    _advise(found[1])
    return 0


def _advise(issues: list[Issue]) -> None:
    """Print the first of what an author may want to know, and of what must be mended before the site is published."""
    advice, problems = advice_and_problems(issues)
    for line in islice(report(sorted(advice, key=lambda issue: issue.kind != LEVEL)), SHOWN):
        print(line)
    for line in islice(report(problems), SHOWN):
        print(line)
    if problems:
        print(f"{len(problems)} problem(s) to mend before you publish; 'make check' names them all")


def phrases(docs: Path) -> int:
    """Move phrases out of the sources, and say which files have changed."""
    site, _ = _site(docs)
    changed, issues = moved(site)
    for path, data in changed.items():
        write(docs, path, data)
        print(f"{path}: written")
    for line in report(issues):
        print(line)
    return 1 if issues else 0


def relocate(docs: Path, command: Callable[..., Relocated], *places: str) -> int:
    """Rename, retire or merge, if git could undo it; print what has changed and what is left to do."""
    site, _ = _site(docs)
    files = read_all(docs)
    problem = uncommitted(docs.resolve().parent)
    done = Relocated(files, problem) if problem else command(site, files, *places)
    if done.problem:
        print(f"nothing was changed: {done.problem}")
        return 1
    for path in write_changes(docs, files, done.files):
        print(f"{path}: {'written' if path in done.files else 'removed'}")
    for line in report(done.issues):
        print(line)
    return 1 if done.issues else 0


def main(arguments: list[str]) -> int:
    """Run a command; 2 and the usage if it is none."""
    match arguments:
        case ["check", docs]:
            return check(Path(docs))
        case ["new", docs, *files] if files:
            return new(Path(docs), files)
        case ["phrases", docs]:
            return phrases(Path(docs))
        case ["rename", docs, old, place]:
            return relocate(Path(docs), renamed, old, place)
        case ["retire", docs, old, *place] if len(place) <= 1:
            return relocate(Path(docs), retired, old, *place)
        case ["merge", docs, old, place]:
            return relocate(Path(docs), merged, old, place)
        case ["pin", docs, *options] if set(options) <= {"--sections", "--terms"}:
            return pin(Path(docs), "--sections" in options, "--terms" in options)
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    gc.disable()  # cycles are few, and looking for them takes a tenth of the time
    sys.exit(main(sys.argv[1:]))
