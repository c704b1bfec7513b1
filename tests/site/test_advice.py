"""What the author may want to know, and what is no reason not to publish: no strict build fails for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from settings import PROJECT, Language, settings
from tiny import EN, KO, LANGUAGES, Project

HALF = EN[: EN.index("## How does dropout")] + EN[EN.index("# Terms") : EN.index("## Loss")]
UNTRANSLATED = ["'dropout' has no text in docs/en/concepts.md", "and 2 more like it"]
DIAGRAM = "## 하나는 무엇인가? {#one}\n답.\n\n```mermaid\ngraph TD\n```\n"
NAMES = "## 하나는 무엇인가? {#one}\n답.\n\n## 하나란? {#two}\n답.\n"


def checked(project: Project) -> tuple[int, str]:
    """Exit code and words of the author's check, once the addresses are recorded."""
    path = {"PYTHONPATH": str(PROJECT / "hooks")}
    assert project.run("concepts", "pin", "docs", **path).returncode == 0
    done = project.run("concepts", "check", "docs", **path)
    return done.returncode, done.stdout


@pytest.mark.parametrize(
    ("korean", "english", "words"),
    [(KO, HALF, UNTRANSLATED), (KO, EN.replace("{#why}", "{#how}"), ["has a section '#how'", "(and 1 more like it)"]), (NAMES, None, ["name '하나' of 'two' is already claimed by 'one'"]), (DIAGRAM, None, ["'mermaid' are shown as code"])],
)
def test_a_site_is_published_and_the_author_told(tmp_path: Path, korean: str, english: str | None, words: list[str]) -> None:
    project = Project(tmp_path, korean, english, None)
    code, said = checked(project)
    assert code == 0, said
    assert [word for word in words if word not in said] == []
    assert "0 problem(s)" in said
    built = project.build()
    assert (built.ok, built.messages) == (True, ())


def test_a_language_without_words_gets_english_ones(tmp_path: Path) -> None:
    project = Project(tmp_path, KO, EN, None)
    dutch = Language("nl", "Nederlands", "Notities", "Een paar regels")
    (tmp_path / "mkdocs.yml").write_text(settings([*LANGUAGES, dutch]), "utf-8")
    project.write("nl/concepts.md", EN)
    code, said = checked(project)
    assert (code, said.count("add hooks/concepts/language/nl.py")) == (0, 1)
    built = project.build()
    assert (built.ok, built.messages) == (True, ())
    page = built.page("nl/concepts/dropout/")
    assert page.one("html")["lang"] == "nl"
    assert "Related concepts" in page.one("article").text


def test_what_is_wrong_stops_it(tmp_path: Path) -> None:
    project = Project(tmp_path, KO.replace("](#overfitting)", "](#nowhere)"), HALF, None)
    code, said = checked(project)
    assert code == 1
    assert "link to 'nowhere', which is no concept" in said
    assert not project.build().ok
