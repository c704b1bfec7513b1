"""Authors' files of several kinds, and copies of this project in which `make new` has put one in place."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import example
from settings import PROJECT

ENGLISH, KOREAN = ((example.DOCS / locale / "concepts.md").read_text("utf-8") for locale in ("en", "ko"))
FIGURES = example.DOCS / "assets" / "figures"
COMMENT = re.compile(r"\n<!--\n.*?\n-->", re.DOTALL)
LINK = re.compile(r"\[([^\]]*)\]\(#[a-z-]+\)")
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONUTF8": "1"}
OUTER = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "TESTED_SITE", "SITE_URL", "MAKE"))}
"""Where these tests run, without what is said to them alone."""


def plain(text: str) -> str:
    """A source as somebody writes it who knows nothing of this project: no ids, no metadata."""
    return LINK.sub(r"\1", COMMENT.sub("", re.sub(r" \{#[a-z-]+\}", "", text)))


def first_topic(text: str) -> str:
    """The beginning of a source."""
    return text[: text.index("\n# ")] + "\n"


@dataclass(frozen=True, slots=True)
class Author:
    """Whose site it becomes: the text in each language, the source language's first."""

    texts: dict[str, str]

    def files(self, folder: Path) -> list[str]:
        """Write the texts and their pictures beside each other; arguments of `make new`."""
        shutil.copytree(FIGURES, folder / "figures")
        for locale, text in self.texts.items():
            (folder / f"notes.{locale}.md").write_text(text.replace("../assets/figures/", "figures/"), "utf-8")
        (first, *others) = ([locale, f"{folder}/notes.{locale}.md"] for locale in self.texts)
        more = " ".join(f"{locale}={file}" for locale, file in others)
        return [f"FILE={first[1]}", f"LOCALE={first[0]}", f"MORE={more}"]


AUTHORS = {
    "English alone": Author({"en": plain(ENGLISH)}),
    "Korean alone": Author({"ko": plain(KOREAN)}),
    "English with a Korean beginning": Author({"en": ENGLISH, "ko": first_topic(KOREAN)}),
    "a locale without words, and two more": Author({"nl": ENGLISH, "ko": KOREAN, "en": ENGLISH}),
}


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of this project in a folder, as `git clone` makes it, with everything committed."""

    root: Path

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command in it, without input."""
        return subprocess.run(
            command,
            cwd=self.root,
            env={**OUTER, **QUIET, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    def make(self, *arguments: str, **environment: str) -> str:
        """What a make command says; it uses the packages that these tests run with, and must not fail."""
        done = self.run("make", "--no-print-directory", f"VENV={sys.prefix}", *arguments, **environment)
        assert done.returncode == 0, done.stdout
        return done.stdout

    def git(self, *arguments: str) -> None:
        """Run git."""
        done = self.run("git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments)
        assert done.returncode == 0, done.stdout


def copy(root: Path) -> Copy:
    """A new copy of what is checked in here, and of what is not yet but would be; all files are old, as in a fresh
    checkout before anything was installed."""
    listed = subprocess.run(
        ["git", "ls-files", "-coz", "--exclude-standard"], cwd=PROJECT, capture_output=True, encoding="utf-8", check=True
    )
    for path in filter(None, listed.stdout.split("\0")):
        source, target = PROJECT / path, root / path
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, target)
            os.utime(target, (0, 0))
    made = Copy(root)
    made.git("init", "--quiet")
    made.git("add", "--all")
    made.git("commit", "--quiet", "--message", "A copy")
    return made
