"""The build as a whole: rebuilt in one process, from other encodings, with another generator, with more concepts."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from tiny import EN, KO, Project


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a site, times left out."""
    files = (p for p in folder.rglob("*") if p.is_file() and p.suffix != ".gz")
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files}


def test_a_rebuild_in_the_same_process_shows_the_changed_source(tmp_path: Path) -> None:
    project = Project(tmp_path)
    assert project.build().ok
    project.write(
        "ko/concepts.md",
        KO.replace("잡음까지 외우는", "잡음마저 외우는").replace("## 조기 종료란?", "## 일찍 멈추기란?"),
    )
    project.write("en/concepts.md", EN.replace("memorizing the noise", "learning the noise"))
    second = project.build()
    assert second.ok, second.messages
    assert "잡음마저 외우는" in second.page("concepts/overfitting/").one("article").text
    assert "learning the noise" in second.page("en/concepts/overfitting/").one("article").text
    assert "일찍 멈추기란?" in second.page("concepts/").one("article").text
    everything = b"".join(contents(project.site).values()).decode("utf-8", "replace")
    assert "잡음까지 외우는" not in everything
    assert "memorizing the noise" not in everything
    project.write("ko/concepts.md", KO)
    project.write("en/concepts.md", EN)
    assert project.build().ok
    fresh = Project(tmp_path / "fresh").build()
    assert contents(project.site) == contents(fresh.folder)


def test_a_rebuild_after_a_failed_one_works(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write("ko/concepts.md", KO.replace("{#early-stopping}", "{#dropout}"))
    assert not project.build().ok
    project.write("ko/concepts.md", KO)
    built = project.build()
    assert built.ok
    assert built.messages == ()


def test_a_concept_added_and_removed_between_builds_comes_and_goes(tmp_path: Path) -> None:
    project = Project(tmp_path, ledger=None)
    project.write("ko/concepts.md", KO + "\n# 새 주제 {#more}\n\n## 새 개념이란? {#new}\n\n새것이다.\n")
    project.write("en/concepts.md", EN + "\n# New topic {#more}\n\n## What is new? {#new}\n\nNew.\n")
    assert (project.build().folder / "en/concepts/new/index.html").is_file()
    project.write("ko/concepts.md", KO)
    project.write("en/concepts.md", EN)
    built = project.build()
    assert built.ok
    assert not (built.folder / "concepts/new").exists()
    assert "concepts/new/" not in built.html("sitemap.xml")


WRITTEN = {
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "BOM": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "NFD": lambda text: unicodedata.normalize("NFD", text).encode(),
    "all of Windows and macOS": lambda text: (
        b"\xef\xbb\xbf" + unicodedata.normalize("NFD", text.replace("\n", "\r\n")).encode()
    ),
}


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return contents(Project(tmp_path_factory.mktemp("clean")).build().folder)


@pytest.mark.parametrize("how", WRITTEN)
def test_other_ways_of_writing_the_same_text_give_the_same_site(
    tmp_path: Path, clean: dict[str, bytes], how: str
) -> None:
    built = Project(tmp_path, WRITTEN[how](KO), WRITTEN[how](EN)).build()
    assert built.ok
    assert built.messages == ()
    assert contents(built.folder) == clean


def test_a_build_is_repeatable(tmp_path: Path, clean: dict[str, bytes]) -> None:
    project = Project(tmp_path)
    done = project.run("mkdocs", "build", "--strict", PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stderr
    assert contents(project.site) == clean


def test_properdocs_builds_the_same_project(tmp_path: Path, clean: dict[str, bytes]) -> None:
    project = Project(tmp_path)
    done = project.run("properdocs", "build", "--strict", "--config-file", "mkdocs.yml")
    assert done.returncode == 0, done.stderr
    assert set(contents(project.site)) == set(clean)
    for path in ("concepts/overfitting/index.html", "en/glossary/index.html", "search/search_index.json"):
        assert contents(project.site)[path] == clean[path], path


def many(count: int, words: dict[str, str]) -> str:
    """A source with `count` concepts in topics of twelve, of equal size, that mention each other."""
    out = []
    for n in range(count):
        if n % 12 == 0:
            out.append(f"# {words['topic']} {n // 12:03} {{#t{n // 12:03}}}\n")
        out.append(
            f"## {words['question'].format(n=n)} {{#c{n:03}}}\n<!--\nterm: {words['term'].format(n=n)}\n-->\n"
        )
        out.append(words["answer"].format(n=n) + "\n")
    return "\n".join(out)


def test_pages_do_not_grow_with_the_number_of_concepts(tmp_path: Path) -> None:
    korean = {
        "topic": "주제",
        "question": "개념{n:03}은 무엇인가?",
        "term": "개념{n:03}",
        "answer": "개념{n:03}의 짧은 답이다.",
    }
    english = {
        "topic": "Topic",
        "question": "What is item{n:03}?",
        "term": "item{n:03}",
        "answer": "The answer about item{n:03}.",
    }
    weights = []
    for count in (12, 120):
        folder = tmp_path / str(count)
        built = Project(folder, many(count, korean), many(count, english), None).build()
        assert built.ok, built.messages
        pages = [built.folder / f"{prefix}concepts/c005/index.html" for prefix in ("", "en/")]
        weights.append([page.stat().st_size for page in (*pages, built.folder / "404.html")])
    for few, many_ in zip(*weights, strict=True):
        assert many_ - few < 9 * 600, "ten topics cost at most a line each in the navigation"
    links = built.page("concepts/c005/").one("nav", class_="md-nav--primary").all("a")
    assert len(links) < 40


def test_one_large_topic_does_not_make_its_pages_grow(tmp_path: Path) -> None:
    def source(count: int, words: str) -> str:
        return "# T {#t}\n\n" + "".join(
            f"## {words} {n} {{#c{n}}}\n<!--\nterm: {words}{n:03}\n-->\n\n{words}{n:03}.\n\n"
            for n in range(count)
        )

    weights = []
    for count in (40, 160):
        built = Project(tmp_path / str(count), source(count, "물음"), source(count, "Question"), None).build()
        assert built.ok, built.messages
        weights.append((built.folder / "concepts/c20/index.html").stat().st_size)
    assert abs(weights[1] - weights[0]) < 200


def test_home_page_does_not_grow_with_a_topic(tmp_path: Path) -> None:
    korean = "# 주제 {#t}\n\n" + "".join(f"## 물음 {n} {{#c{n}}}\n\n답 {n}.\n\n" for n in range(60))
    built = Project(tmp_path, korean, None, None).build()
    assert built.ok, built.messages
    concepts = {a["href"] for a in built.page("").one("article").all("a") if "concepts/c" in a["href"]}
    assert len(concepts) < 60 / 2, "the first of the topic, of the learning order, a question of the day"
    assert "60" in built.page("").one("article").text
