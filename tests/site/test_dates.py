"""Dates come from the commits of the ledger and of the texts' hashes, and from nowhere else."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from concepts.check.revisions import read, row, written
from sources import entry
from tiny import KO, URL, Built, Project

ENTRY = f"<loc>{URL}concepts/overfitting/</loc>"


def commit(root: Path, date: str) -> None:
    """Commit all that stands in `root` at a date."""
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "docs"], [*identity, "commit", "-qm", "x"]):
        environment = {"GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z", "PATH": "/usr/bin:/bin"}
        subprocess.run(["git", *command], cwd=root, env=environment, check=True)


def pin(project: Project) -> None:
    done = project.run("concepts", "pin", "docs", PYTHONPATH="hooks")
    assert not done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Published on 2 January; a text changed, and announced, on 3 February."""
    project = Project(tmp_path_factory.mktemp("dates"), ledger="overfitting\n")
    pin(project)
    commit(project.root, "2026-01-02T00:00:00Z")
    project.write("ko/concepts.md", KO.replace("잡음까지 외우는", "잡음마저 외우는"))
    pin(project)
    commit(project.root, "2026-02-03T00:00:00Z")
    return project


@pytest.fixture(scope="module")
def built(project: Project) -> Built:
    built = project.build()
    assert built.ok, built.messages
    return built


def test_a_feed_tells_what_is_new_and_what_has_changed(built: Built) -> None:
    dates = [tag.text for tag in built.page("feed.xml").all("updated")]
    assert dates == ["2026-02-03T00:00:00Z", "2026-02-03T00:00:00Z", "2026-01-02T00:00:00Z", "2026-01-02T00:00:00Z"]
    assert {tag.text for tag in built.page("feed.xml").all("published")} == {"2026-01-02T00:00:00Z"}
    assert {tag.text for tag in built.page("en/feed.xml").all("updated")} == {"2026-01-02T00:00:00Z"}


def test_pages_lead_to_their_language_s_feed(built: Built) -> None:
    for path, feed in (("concepts/dropout/", "../../feed.xml"), ("en/concepts/dropout/", "../../feed.xml"), ("en/", "feed.xml")):
        [link] = [link for link in built.page(path).all("link") if "alternate" in link["rel"].split()]
        assert (link["href"], link["type"]) == (feed, "application/atom+xml")
        assert link["rel"] != "alternate", "the theme fetches a sitemap beside each of these"


def test_the_sitemap_dates_only_texts_whose_change_is_known(built: Built) -> None:
    sitemap = built.html("sitemap.xml")
    assert sitemap.count("<lastmod>") == 1
    assert "<lastmod>2026-02-03T00:00:00Z</lastmod>" in sitemap.split(ENTRY)[1].split("</url>")[0]


def test_a_change_that_was_not_recorded_has_no_date(project: Project, tmp_path: Path) -> None:
    subprocess.run(["git", "clone", "-q", str(project.root), str(tmp_path / "p")], check=True)
    project = Project(tmp_path / "q")
    subprocess.run(["cp", "-rT", str(tmp_path / "p"), str(project.root)], check=True)
    project.write("ko/concepts.md", KO.replace("잡음까지 외우는", "잡음도 외우는"))
    built = project.build()
    assert built.ok, built.messages
    assert "<lastmod>" not in built.html("sitemap.xml")


def test_a_shallow_clone_tells_no_dates(project: Project, tmp_path: Path) -> None:
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{project.root}", str(tmp_path / "p")], check=True)
    project = Project(tmp_path / "q")
    subprocess.run(["cp", "-rT", str(tmp_path / "p"), str(project.root)], check=True)
    built = project.build()
    assert built.ok, built.messages
    assert "<lastmod>" not in built.html("sitemap.xml")
    assert not (built.folder / "feed.xml").exists()


def test_without_a_history_there_are_no_dates(tiny: Built) -> None:
    assert not (tiny.folder / "feed.xml").exists()
    assert "<lastmod>" not in tiny.html("sitemap.xml")
    assert not [link for link in tiny.page("").all("link") if "alternate" in link["rel"]]


def test_no_page_that_is_not_to_be_found_stands_in_the_sitemap(tmp_path: Path) -> None:
    built = Project(tmp_path, english="## What is overfitting? {#overfitting}\n\nText.\n").build(strict=False)
    sitemap = built.html("sitemap.xml")
    for address in {part.split('"')[0] for part in sitemap.replace("<loc>", 'href="').split('href="')[1:]}:
        path = address.split("<")[0].removeprefix(URL)
        robots = [meta["content"] for meta in built.page(path).all("meta", name="robots")]
        assert robots == [], path


A = "## 가 {#a}\n<!-- term: 가 -->\n\n글이 [나](#b)를 말한다.\n둘째 줄.\n"


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        (A.replace("#b", "#c"), True),
        (A.replace("term: 가", "aliases: [다]"), True),
        (A.replace("말한다.\n둘째", "말한다. 둘째"), True),
        (A.replace("{#a}\n", "{#a}\n<!-- 나중에 -->\n"), True),
        (A.replace("둘째 줄", "셋째 줄"), False),
        (A.replace("## 가", "## 갸"), False),
        (A + "\n```\n가\n```\n", False),
    ],
)
def test_a_text_is_what_a_reader_sees(other: str, is_same: bool) -> None:
    assert (row(entry(A)) == row(entry(other))) is is_same


def test_only_lines_of_known_entries_change() -> None:
    line = row(entry(A, "ko"))
    text = f"# mine\nold ko 0123456789ab\n{line[:-1]}x\na ko 000000000000\n"
    assert written(text, [entry(A, "ko")]) == f"# mine\nold ko 0123456789ab\n{line[:-1]}x\n{line}\n"
    assert [issue.location.line for issue in read(text, "f")[1]] == [3]
