"""Files that sources need and that are not there, or not published; scripts that no picture has, or that are faulty."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from posixpath import basename, dirname

from ..inputs import LIVE
from ..issues import Issue, Location, quoted, suggestion

CALL = re.compile(r"\bliveFigure\s*\(")


def missing(uses: Iterable[tuple[str, int]], path: str, files: Collection[str]) -> list[Issue]:
    """An issue for every use (a path below `docs/` and the line) in the source `path` that is not among `files`, or
    that MkDocs leaves out.
    """
    issues = []
    for name, line in uses:
        wanted = f"docs/{name}"
        if wanted not in files:
            near = suggestion(wanted, [file for file in files if dirname(file) == dirname(wanted)])
            message = f"there is no file {quoted(wanted)}; add it, or correct the link.{near}"
            issues.append(Issue(Location(path, line), message))
        elif any(part.startswith(".") for part in name.split("/")):
            message = f"{quoted(wanted)} is hidden by the dot that a name begins with, and so is not published; "
            issues.append(Issue(Location(path, line), f"{message}move it, and correct the link"))
    return issues


def scripts_of_pictures(
    scripts: Mapping[str, bytes], used: Collection[str], files: Collection[str], locales: Sequence[str]
) -> Iterator[Issue]:
    """What is wrong with `scripts` (text by path), of which the sources' pictures use `used`.

    `files` are all files of the site, by whose names the right one of a misspelt script is found; each script speaks
    every language of the site, `locales`, or the one in whose folder it is.
    """
    for path, data in sorted(scripts.items()):
        here, text = Location(path, 1), data.decode("utf-8", "replace")
        if path not in used:
            yield Issue(here, _unused(path, files))
        if not CALL.search(text):
            yield Issue(here, "the script never calls 'liveFigure(…)', so that its picture stays still; do so once")
            continue
        for locale in [locale for locale in locales if path.startswith(f"docs/{locale}/")] or locales:
            if not re.search(rf"(?<![\w$])(['\"]?){re.escape(locale)}\1\s*:", text):
                message = f"the figure has no words in {quoted(locale)}; add '{locale}: {{…}}' to its 'words'"
                yield Issue(here, message)


def _unused(path: str, files: Collection[str]) -> str:
    """What to say of a script that no picture has."""
    folder, name = path[: -len(basename(path))], basename(path).removesuffix(LIVE)
    near = (file for file in files if file.startswith(folder) and not file.endswith(LIVE))
    names = {basename(file).partition(".")[0] for file in near} - {name}
    message = f"no source shows a picture of this name ({quoted(f'{name}.svg')}, or with a language before the "
    return f"{message}ending); call the script after its picture, or remove it.{suggestion(name, sorted(names))}"
