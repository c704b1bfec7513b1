"""When the lines of a file came to be, as git knows it; nothing where it does not."""

import re
import subprocess
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

COMMIT = re.compile(r"^[0-9a-f]{40,64} \d+ \d+")
UNCOMMITTED = "0" * 40


def line_dates(file: Path, is_first_known: bool) -> dict[str, str]:
    """The commit date ('2026-11-26T14:20:47Z') of each line of `file`, by its text.

    Lines that the first commit of the file brought are left out if `is_first_known` is false, and so are lines that
    are not committed yet, or older than the commits that a shallow clone has.
    """
    shallow = _git(file, "rev-parse", "--is-shallow-repository").strip()
    if shallow not in ("true", "false"):
        return {}
    everything = [] if shallow == "true" else ["--root"]
    found = _git(file, "blame", "--line-porcelain", *everything, "--", file.name)
    return {text: date for text, date, is_first in _lines(found) if is_first_known or not is_first}


def _git(file: Path, *arguments: str) -> str:
    command = ["git", "-C", str(file.parent), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    except OSError:  # there is no git
        return ""
    return "" if done.returncode else done.stdout


def _lines(porcelain: str) -> Iterator[tuple[str, str, bool]]:
    """Text, date, and whether it came with the file, of each dated line in git's answer."""
    head: dict[str, str] = {}
    for line in porcelain.split("\n"):
        if COMMIT.match(line):
            head = {"commit": line.split(" ")[0]}
        elif not line.startswith("\t"):
            name, _, value = line.partition(" ")
            head[name] = value
        elif "boundary" not in head and not head["commit"].startswith(UNCOMMITTED):
            yield line[1:].rstrip("\r"), _date(head), "previous" not in head


def _date(head: Mapping[str, str]) -> str:
    moment = datetime.fromtimestamp(int(head["committer-time"]), UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
