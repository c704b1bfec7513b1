"""Scripts that make pictures live: those that no picture has, and what a look at one shows to be wrong."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from posixpath import basename

from ..inputs import LIVE
from ..issues import Issue, Location, quoted, suggestion

CALL = re.compile(r"\bliveFigure\s*\(")


def check(
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
