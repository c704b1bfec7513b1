"""The folder of a project, as commands change it: what may be overwritten, and what belongs to the shipped content."""

import shutil
import subprocess
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..check.ledger import pages
from ..inputs import LEDGER, REVISIONS, live_names
from ..issues import Issue, quoted
from ..language import Language
from ..read import source
from ..read.text import decode
from .new import About, about, home, local_files, settings

KEPT = ("docs/assets/images/icon.svg",)  # the picture in the tab, which is about no subject
LICENCE = "LICENSE-CONTENT"
SHOWN = 3  # files of uncommitted work that are named
CONTENT = ("docs", LICENCE, "mkdocs.yml")


def uncommitted(root: Path) -> str:
    """What would be lost if the content below `root` were replaced: git's words, or empty if nothing would."""
    command = ["git", "-C", str(root), "status", "--porcelain", "--", *CONTENT]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    except FileNotFoundError:
        return "git is not installed, so nothing could be undone"
    if done.returncode:
        return "this folder is no git repository, so nothing could be undone; run: git init && git add -A && git commit"
    changes = done.stdout.rstrip().split("\n")
    shown = "\n".join(changes[:SHOWN]) + (f"\nand {len(changes) - SHOWN} more" if len(changes) > SHOWN else "")
    remedy = "commit it first (git add -A && git commit), or give it up: git checkout . && git clean -fd docs"
    return f"there is uncommitted work:\n{shown}\n{remedy}" if done.stdout.strip() else ""


@dataclass(frozen=True, slots=True)
class Content:
    """A site made from somebody's files: its files by path, what it is called in each language, the source language's
    first, the slugs of its entries, what is fatally wrong.
    """

    files: Mapping[str, bytes]
    sites: Sequence[About]
    slugs: frozenset[str]
    issues: Sequence[Issue]


def replace_content(root: Path, content: Content) -> list[str]:
    """Put `content` in place of what is below `root`; what an author must know of what is gone."""
    lost = list(_lost(root, content))
    kept = {path: (root / path).read_bytes() for path in KEPT if (root / path).is_file()}
    shutil.rmtree(root / "docs", ignore_errors=True)
    (root / LICENCE).unlink(missing_ok=True)
    for path, data in {**kept, **content.files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    return lost


def _lost(root: Path, content: Content) -> Iterator[str]:
    if (root / LICENCE).is_file():
        yield f"{LICENCE} is removed, the licence of the former content; README.md still links it"
    text = (root / LEDGER).read_text("utf-8") if (root / LEDGER).is_file() else ""
    if LEDGER in content.files:
        yield f"{LEDGER} is kept, since half of its pages or more are in this file: 'make check' names the others"
    elif gone := sorted(pages(text, content.slugs)[0]):
        yield (
            f"{LEDGER}: {len(gone)} pages of the former content are no longer recorded ({quoted(gone[0])}, …); "
            f"if you published them: git checkout {LEDGER} && make pin"
        )


def read_all(docs: Path) -> dict[str, bytes]:
    """Every file below the folder `docs`, by path ('docs/ko/concepts.md')."""
    found = (path for path in sorted(docs.rglob("*")) if path.is_file() and "__pycache__" not in path.parts)
    return {f"docs/{path.relative_to(docs).as_posix()}": path.read_bytes() for path in found}


def write(docs: Path, path: str, data: bytes) -> None:
    """Make `data` the file at a path ('docs/ko/concepts.md') below the folder `docs`."""
    file = docs / path.removeprefix("docs/")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def write_changes(docs: Path, before: Mapping[str, bytes], after: Mapping[str, bytes]) -> list[str]:
    """Make the files below `docs` those of `after`; the paths that have changed."""
    changed = [path for path in after if before.get(path) != after[path]]
    for path in changed:
        write(docs, path, after[path])
    gone = [path for path in before if path not in after]
    for path in gone:
        (docs / path.removeprefix("docs/")).unlink()
    return sorted([*changed, *gone])


def new_content(root: Path, texts: Mapping[Language, Path]) -> Content:
    """The site made from `texts`, the source language's first, in place of the one below `root`.

    Raises OSError for a file that cannot be read, and ValueError if `mkdocs.yml` lacks a line that must be changed.
    """
    files: dict[str, bytes] = {}
    sites, slugs, problems = list[About](), frozenset[str](), list[Issue]()
    for language, file in texts.items():
        data = file.read_bytes()
        text, issues = decode(data, str(file))
        found, more = source.read(text, str(file), language.locale)
        problems += [issue for issue in (*issues, *more) if issue.fatal]
        slugs = slugs if sites else frozenset(entry.slug for entry in found.entries)
        sites.append(about(found, language, file))
        files[language.source] = data
        files[f"{language.folder}/index.md"] = home(sites[-1]).encode()
        for path, near in _near(set(local_files(found)), file.parent.resolve(), language):
            files[path] = near.read_bytes()
    files |= _records(root, slugs)
    files["mkdocs.yml"] = settings((root / "mkdocs.yml").read_text("utf-8"), sites).encode()
    return Content(files, sites, slugs, problems)


def _records(root: Path, slugs: Collection[str]) -> dict[str, bytes]:
    """The records of what was published below `root`, if it is the site of these `slugs`."""
    files = {path: (root / path).read_bytes() for path in (LEDGER, REVISIONS) if (root / path).is_file()}
    text, _ = decode(files.get(LEDGER, b""), LEDGER)
    return files if pages(text, slugs)[1] else {}


def _near(paths: Iterable[str], folder: Path, language: Language) -> Iterator[tuple[str, Path]]:
    """Of the files at `paths` that are in `folder`, or if the path begins with a slash in the repository of it, and of
    the scripts that make pictures among them live: the path on the new site, and the file.
    """
    repository = [top for top in (folder, *folder.parents) if (top / ".git").exists()][:1]
    for path in paths:
        below = "" if path.startswith("/docs/") else f"{language.folder}/"
        tops = [folder, *repository] if path.startswith("/") else [folder]
        top = next((top for top in tops if (top / path.lstrip("/")).is_file()), folder)
        near = (top / path.lstrip("/")).resolve()
        scripts = (near.with_name(name) for name in live_names(near.stem, language.locale))
        for found in (near, *scripts):
            if found.is_file() and found.is_relative_to(top) and found.suffix != ".md":
                yield below + found.relative_to(top).as_posix(), found
