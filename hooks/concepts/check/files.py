"""Files and hand-written pages that a source points to and that are not there, or not published."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from posixpath import dirname

from ..issues import Issue, Location, quoted, suggestion


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
