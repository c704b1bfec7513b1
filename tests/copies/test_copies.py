"""Copies of this project with another author's file, by the README's commands: published and tested as this one is.

The commands are those of the workflows. Of the tests, those that read `docs/` run in each copy; that no other one does is
what tests/conftest.py guards.
"""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import settings
from author import AUTHORS, ENGLISH, KOREAN, Author, copy
from author import Copy as Clone
from settings import EDIT_ROOT, PROJECT
from walk import Walk, walk

URL = "https://someone.example/notes/"
MOST = 10  # lines that a new author reads
TEXTS = {".html", ".json", ".js", ".css", ".xml", ".txt", ".svg", ".md", ".inv"}
SUBJECT = (  # of the content that is shipped with the generator
    "machine learning", "machine-learning", "deep learning", "neural network", "overfitting", "backpropagation", "dropout",
    "pytorch", "tensorflow", "keras", "scikit", "gpu", "interview", "batch normalization",
    "머신러닝", "기계학습", "딥러닝", "신경망", "과적합", "역전파", "드롭아웃", "파이토치", "면접", "배치 정규화", "학습률",
)  # fmt: skip
LICENCE = ("creativecommons", "cc by", "ml-concepts", "ml concepts", "ml 개념")


@dataclass(frozen=True, slots=True)
class Published:
    """A copy in which `make new` has been run, what it said, and the site that it built."""

    clone: Clone
    author: Author
    said: str
    site: Walk

    @property
    def prefixes(self) -> dict[str, str]:
        """What addresses start with, by locale."""
        return {locale: "" if i == 0 else f"{locale}/" for i, locale in enumerate(self.author.texts)}


@pytest.fixture(scope="module", params=AUTHORS)
def published(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Published:
    author, folder = AUTHORS[request.param], tmp_path_factory.mktemp("author")
    clone = copy(tmp_path_factory.mktemp("copy"))
    said = clone.make("new", *author.files(folder), SITE_URL=URL, EDIT_ROOT=EDIT_ROOT)
    return Published(clone, author, said, walk(clone.root / "site", URL))


def test_a_new_author_reads_few_lines(published: Published) -> None:
    lines = published.said.rstrip("\n").split("\n")
    assert lines[-1] == "Built site/"
    assert len(lines) <= MOST, lines


def test_the_authors_check_passes(published: Published) -> None:
    assert " 0 problem(s)" in published.clone.make("check")


def test_the_tests_of_the_content_pass(published: Published) -> None:
    """As deploy.yml runs them: against the site that was built for its real address."""
    command = (sys.executable, "-P", "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/content")
    done = published.clone.run(*command, TESTED_SITE=str(published.clone.root / "site"), SITE_URL=URL)
    assert done.returncode == 0, done.stdout
    summary = done.stdout.rstrip().rsplit("\n", 1)[-1]
    passed = re.search(r"(\d+) passed", summary)
    assert passed, done.stdout
    assert int(passed[1]) > 50
    assert "skipped" not in summary


def test_the_tests_of_the_generator_have_the_same_settings_as_here(published: Published) -> None:
    """They take `mkdocs.yml`, which an author changes, for sites of their own."""
    languages = (settings.Language("ko", "한국어", "노트", "글"), settings.Language("en", "English", "Notes", "Texts"))
    there, here = (settings.settings(languages, root / "mkdocs.yml") for root in (published.clone.root, PROJECT))
    assert there == here


def test_nothing_is_dead_or_fetched_from_elsewhere(published: Published) -> None:
    assert list(published.site.dead()) == []
    assert published.site.elsewhere() == frozenset()


def test_every_question_has_a_page_in_every_language(published: Published) -> None:
    source = next(iter(published.author.texts.values()))
    for prefix in published.prefixes.values():
        pages = [url for url in published.site.pages if re.fullmatch(rf"{URL}{prefix}concepts/[^/]+/", url)]
        assert len(pages) == len(re.findall(r"^## ", source, re.MULTILINE)), prefix


def test_the_languages_are_those_of_the_author(published: Published) -> None:
    folder, locales = published.clone.root / "site", list(published.author.texts)
    for locale, prefix in published.prefixes.items():
        home = (folder / prefix / "index.html").read_text("utf-8")
        assert f'<html lang="{locale}"' in home
        found = set(re.findall(r'class="language-switch"[^>]* hreflang="([^"]+)"', home))
        assert found == set(locales) - {locale}
    foreign = [name for name in ("en", "ko", "nl") if name not in locales[1:] and (folder / name).exists()]
    assert foreign == []
    places = ET.parse(folder / "sitemap.xml").getroot().iter("{http://www.w3.org/1999/xhtml}link")
    assert {link.get("hreflang") for link in places} == ({*locales, "x-default"} if len(locales) > 1 else set())
    copies = [url for url, page in published.site.pages.items() if page.is_copy and not url.endswith("404.html")]
    assert bool(copies) == (len(set(map(len_of, published.author.texts.values()))) > 1)


def len_of(text: str) -> int:
    return len(re.findall(r"^## ", text, re.MULTILINE))


def texts(site: Path) -> Iterator[tuple[str, str]]:
    """Path and lower-case text of every built file, the theme's own scripts and styles left out."""
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site).as_posix()
        if file.suffix in TEXTS and not re.match(r"assets/(javascripts/(bundle|lunr|workers)|stylesheets/(main|palette))", path):
            yield path, file.read_text("utf-8", errors="replace").lower()


def of_this_site() -> set[str]:
    """What this site says of itself in its settings, and the names of its pictures; lower case."""
    found = settings.read()
    languages = settings.i18n(found)["languages"]
    said = [str(part[key]) for part in (found, *languages) for key in ("site_name", "site_description", "copyright") if key in part]
    pictures = [path.name for path in (PROJECT / "docs" / "assets").rglob("*") if path.is_file() and path.name != "icon.svg"]
    return {text.lower() for text in (*said, *pictures, *SUBJECT, *LICENCE)}


def test_nothing_of_this_site_is_published(published: Published) -> None:
    own = "".join((ENGLISH, KOREAN, *(path.name for path in published.clone.root.rglob("docs/**/*")))).lower()
    wanted = {text for text in of_this_site() if text not in own}
    found = [(path, text) for path, written in texts(published.clone.root / "site") for text in wanted if holds(written, text)]
    assert found == []


def holds(written: str, text: str) -> bool:
    """Whether a text is in another one; Latin words as words."""
    return text in written and re.search(rf"(?<![a-z0-9]){re.escape(text)}(?![a-z0-9])", written) is not None


def test_edit_links_lead_to_the_authors_own_repository(published: Published) -> None:
    for url, page in published.site.pages.items():
        edits = {link for link in page.links if "/edit/" in link}
        assert all(link.startswith(EDIT_ROOT) for link in edits), url
    assert any("/edit/" in link for page in published.site.pages.values() for link in page.links)


def test_without_a_repository_there_are_no_edit_links(tmp_path: Path) -> None:
    (tmp_path / "author").mkdir()
    clone = copy(tmp_path / "copy")
    clone.make("new", *AUTHORS["English alone"].files(tmp_path / "author"), SITE_URL=URL)
    links = {link for page in walk(clone.root / "site", URL).pages.values() for link in page.links}
    assert [link for link in links if "edit" in link] == []


def test_a_file_with_problems_is_shown_and_the_first_of_them_named(tmp_path: Path) -> None:
    (tmp_path / "author").mkdir()
    clone = copy(tmp_path / "copy")
    dead = "".join(f"## What is knot {n}?\n\nA [knot](#gone-{n}).\n\n" for n in range(30))
    said = clone.make("new", *Author({"en": f"# Knots\n\n<div>\n\n{dead}"}).files(tmp_path / "author"), SITE_URL=URL)
    lines = said.rstrip("\n").split("\n")
    assert len(lines) <= MOST, said
    assert lines[-2:] == ["31 problem(s) to mend before you publish; 'make check' names them all", "Built site/"]
    assert (clone.root / "site" / "concepts" / "knot-29" / "index.html").is_file()
    done = clone.run("make", "--no-print-directory", f"VENV={sys.prefix}", "site")
    assert done.returncode, "a site with problems is not published"


def test_the_workflows_run_what_is_run_here() -> None:
    """A command that is added there is to be run in the copies, or not to depend on the content."""
    files = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))
    runs = {line for file in files for line in re.findall(r"run: (.*(?:make|\.ci).*)", file.read_text("utf-8"))}
    names = {word for run in runs for word in re.findall(r"make [a-z-]+|\.ci/run", run)}
    independent = {"make lint", "make lock-check"}  # they read code and settings of tools alone
    assert names == {"make check", "make site", ".ci/run"} | independent
    assert "exec make --no-print-directory test" in (PROJECT / ".ci" / "run").read_text("utf-8")
