"""Files and hand-written pages that a source points to and that are not there."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..issues import Issue, quoted, suggestion
from ..link.links import Use


def missing(uses: Iterable[Use], files: Collection[str]) -> list[Issue]:
    """An issue for every use of a path that is not among `files` (both begin with 'docs/')."""
    issues = []
    for use in uses:
        path = f"docs/{use.path}"
        if path not in files:
            near = suggestion(path, [file for file in files if file.rpartition("/")[0] == path.rpartition("/")[0]])
            issues.append(Issue(use.location, f"there is no file {quoted(path)}; add it, or correct the link.{near}"))
    return issues
