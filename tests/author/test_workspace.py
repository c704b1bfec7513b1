"""What the commands refuse to overwrite: whatever git could not bring back."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from concepts import __main__ as commands
from concepts.__main__ import main
from concepts.author.workspace import uncommitted
from concepts.site import build

SETTINGS = """\
site_name: Knots
site_description: All about knots
plugins:
  i18n:
    languages:
      - locale: en
        name: English
        default: true
"""
SOURCE = "## What is a knot? {#knot}\n\nA tie.\n"


def git(root: Path, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *who, *arguments], cwd=root, check=True, capture_output=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with everything committed, and a file of somebody's beside it."""
    root = tmp_path / "project"
    (root / "docs" / "en").mkdir(parents=True)
    (root / "docs" / "en" / "concepts.md").write_text(SOURCE, "utf-8")
    (root / "docs" / "permalinks.txt").write_text("knot\n", "utf-8")
    (root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (tmp_path / "bends.md").write_text("# Bends\n\n## What is a bend?\n\nA knot.\n", "utf-8")
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "x")
    return root


COMMANDS = [
    ["new", "docs", "en=../bends.md"], ["rename", "docs", "knot", "tie"], ["retire", "docs", "knot"], ["merge", "docs", "knot", "knot"],
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize("change", ["docs/en/concepts.md", "docs/en/new.md", "docs/permalinks.txt"])
def test_uncommitted_work_stays(
    root: Path, command: list[str], change: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)
    (root / change).write_text("knot\n# work of an hour\n", "utf-8")
    before = {path: path.read_bytes() for path in root.rglob("docs/**/*") if path.is_file()}
    assert main(command) == 1
    said = capsys.readouterr().out
    assert said.startswith("nothing was changed: there is uncommitted work:\n")
    assert said.endswith("or give it up: git checkout . && git clean -fd docs\n")
    assert {path: path.read_bytes() for path in root.rglob("docs/**/*") if path.is_file()} == before


def test_of_much_uncommitted_work_a_little_is_shown(root: Path) -> None:
    for number in range(30):
        (root / f"docs/{number}.md").write_text("x", "utf-8")
    lines = uncommitted(root).split("\n")
    assert (len(lines), lines[-2]) == (6, "and 27 more")


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        (["EN=../bends.md"], "'EN' is no language; write it like 'en', 'ko', 'pt-BR'"),
        (["en=../bends.md", "pt-br=../bends.md"], "'pt-br' is no language; write it like 'en', 'ko', 'pt-BR'"),
        (["en=../bends.md", "more.md"], "'more.md' does not say its language; write it like MORE=\"ko=more.md\""),
        (["en=../bends.md", "en=../bends.md"], "there are two files for 'en'; give each one a language of its own"),
        (["en=nope.md"], "'nope.md' is not there; write the path of a Markdown file"),
        (["en=docs"], "'docs' is a folder; write the path of a Markdown file"),
        (["en=../wide.md"], "\n../wide.md:1: byte '0xff' is not UTF-8; save the file with the encoding UTF-8"),
    ],
)
def test_what_cannot_be_imported_is_said_in_one_line(
    root: Path, files: list[str], problem: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (root.parent / "wide.md").write_bytes("## What is a bend?\n\nA knot.\n".encode("utf-16"))
    monkeypatch.chdir(root)
    assert main(["new", "docs", *files]) == 1
    assert capsys.readouterr().out in (f"nothing was changed: {problem}\n", f"nothing was changed:{problem}\n")
    assert uncommitted(root) == ""


def test_what_git_keeps_is_replaced(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(root)
    assert main(["new", "docs", "en=../bends.md"]) == 0
    assert "## What is a bend? {#bend}" in (root / "docs" / "en" / "concepts.md").read_text("utf-8")
    git(root, "checkout", ".")
    git(root, "clean", "-fdq", "docs")
    assert (root / "docs" / "en" / "concepts.md").read_text("utf-8") == SOURCE
    assert uncommitted(root) == ""
    assert capsys.readouterr().out.count("\n") < 10


def test_pin_says_what_it_cannot_write(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (root.parent / "knoten.md").write_text("## Was hält?\n\nEin Knoten.\n\n## Was rutscht?\n\nSeide.\n", "utf-8")
    monkeypatch.chdir(root)
    assert main(["new", "docs", "en=../bends.md", "de=../knoten.md"]) == 0
    assert capsys.readouterr().out.count("it is not clear whether it translates {#bend}") == 1
    assert main(["pin", "docs", "--sections"]) == 1
    said = capsys.readouterr().out
    assert "docs/de/concepts.md:1: heading 'Was hält?' has no id, and it is not clear" in said
    (root / "docs/de/concepts.md").write_text("## Was hält?\n\nEin Knoten.\n", "utf-8")
    assert main(["pin", "docs"]) == 0
    assert "docs/de/concepts.md:1: {#bend}" in capsys.readouterr().out


def test_nothing_is_recorded_where_other_headings_are_advised(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (root.parent / "bends.md").write_text("# Bends\n\n## Two ropes\n\n### What is a bend?\n\nA knot.\n\n### Why?\n\nTo join.\n", "utf-8")
    monkeypatch.chdir(root)
    assert main(["new", "docs", "en=../bends.md"]) == 0
    said = capsys.readouterr().out
    assert "no address was recorded" in said
    assert said.index("no address was recorded") < said.index("2 questions are sections")
    file = root / "docs/en/concepts.md"
    file.write_text(file.read_text("utf-8").replace("\n##", "\n#"), "utf-8")
    assert main(["pin", "docs"]) == 0
    assert main(["check", "docs"]) == 0, capsys.readouterr().out


ROPES = "# Ropes\n\n## What is a knot? {#knot}\n\nA tie.\n\n## What is a bend? {#bend}\n\nA knot.\n\n## What is a hitch? {#hitch}\n\nA knot.\n"


def imported(root: Path, text: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What `make new` says of a file, which is committed then."""
    (root.parent / "ropes.md").write_text(text, "utf-8")
    assert main(["new", "docs", "en=../ropes.md"]) == 0
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "x")
    return capsys.readouterr().out


def test_another_import_of_a_site_keeps_its_addresses(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)
    (root / "LICENSE-CONTENT").write_text("CC BY", "utf-8")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "x")
    (root / "docs/permalinks.txt").write_text("old\nolder -> old\n", "utf-8")
    git(root, "commit", "--quiet", "--all", "--message", "x")
    said = imported(root, ROPES, capsys)
    assert "docs/permalinks.txt: 2 pages of the former content are no longer recorded ('old', …); if you published them: git checkout docs/permalinks.txt && make pin\n" in said
    assert "LICENSE-CONTENT is removed" in said
    said = imported(root, ROPES[: ROPES.index("## What is a hitch")] + "## What is a splice?\n\nTwo ropes in one.\n", capsys)
    assert "docs/permalinks.txt is kept" in said
    assert "published slug 'hitch' has disappeared" in said
    assert "LICENSE-CONTENT" not in said
    places = (root / "docs/permalinks.txt").read_text("utf-8").split("\n")
    assert {"knot", "bend", "hitch", "splice", "topics/ropes"} < set(places)
    assert {line.split()[0] for line in (root / "docs/revisions.txt").read_text("utf-8").split("\n") if line} > {"hitch", "splice"}


@pytest.mark.parametrize(
    ("ledger", "said"),
    [
        ("knot\nold\n", "docs/permalinks.txt is kept, since half of its pages or more are in this file"),
        ("knot\nolder -> knot\nold\nformer -> old\n", "docs/permalinks.txt is kept, since"),
        ("knot\nold\nformer -> old\n", "docs/permalinks.txt: 2 pages of the former content are no longer recorded ('former', …)"),
        ("# nothing\n", "docs/permalinks.txt: 4 addresses recorded"),
    ],
    ids=["half", "half with redirects", "less", "no page"],
)
def test_a_ledger_is_kept_for_half_of_its_pages(
    root: Path, ledger: str, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Otherwise the pages that are named as gone are those that are not recorded again."""
    monkeypatch.chdir(root)
    (root / "docs/permalinks.txt").write_text(ledger, "utf-8")
    git(root, "commit", "--quiet", "--all", "--message", "x")
    out = imported(root, ROPES, capsys)
    assert said in out
    kept = (root / "docs/permalinks.txt").read_text("utf-8").startswith(ledger)
    assert kept == ("is kept" in said), out


def test_a_file_whose_ids_are_wrong(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(root)
    (root.parent / "bends.md").write_text("## A? {#a}\n\nx\n\n## B? {#a}\n\ny\n", "utf-8")
    assert main(["new", "docs", "en=../bends.md"]) == 1
    said = capsys.readouterr().out.rstrip("\n").split("\n")
    assert said[-2:] == [
        "no address was recorded, for it is for ever: mend these ids first",
        "docs/ holds your file now: mend it there, then run 'make pin' and 'make site'",
    ]


def test_a_folder_that_git_does_not_know(tmp_path: Path) -> None:
    assert "no git repository" in uncommitted(tmp_path)


@pytest.mark.parametrize("script", ["p/tie.live.js", "p/tie.en.live.js"])
def test_the_script_of_a_live_picture_comes_with_it(root: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for path, text in {"p/tie.en.svg": "<svg/>", script: "liveFigure({})", "p/other.live.js": ""}.items():
        (root.parent / path).parent.mkdir(exist_ok=True)
        (root.parent / path).write_text(text, "utf-8")
    (root.parent / "bends.md").write_text('## What is a bend?\n\nA knot.\n\n![a](p/tie.en.svg "a")\n', "utf-8")
    monkeypatch.chdir(root)
    assert main(["new", "docs", "en=../bends.md"]) == 0
    assert {path.name for path in (root / "docs/en/p").iterdir()} == {"tie.en.svg", Path(script).name}


@pytest.mark.parametrize(
    ("address", "file", "goal"),
    [
        ("a.svg", "notes/a.svg", "docs/en/a.svg"),
        ("/a.svg", "notes/a.svg", "docs/en/a.svg"),
        ("/p/a.svg", "p/a.svg", "docs/en/p/a.svg"),
        ("/docs/p/a.svg", "docs/p/a.svg", "docs/p/a.svg"),
        ("../p/a.svg", "p/a.svg", None),
        ("/p/../../bends.md", "p/a.svg", None),
    ],
)
def test_pictures_come_along(
    root: Path, address: str, file: str, goal: str | None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those beside the file, and those that it shows from the top of its repository."""
    theirs = root.parent / "theirs"
    for path, text in {file: "<svg/>", "notes/bends.md": f"## What is a bend?\n\nA knot. ![a]({address})\n"}.items():
        (theirs / path).parent.mkdir(parents=True, exist_ok=True)
        (theirs / path).write_text(text, "utf-8")
    git(theirs, "init", "--quiet")
    monkeypatch.chdir(root)
    assert main(["new", "docs", "en=../theirs/notes/bends.md"]) == 0
    made = {path.relative_to(root).as_posix() for path in (root / "docs").rglob("*.svg")}
    assert made == ({goal} if goal else set())
    assert ("to mend before you publish" in capsys.readouterr().out) == (goal is None)


def test_the_core_is_built_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a file of hundreds of questions takes is waited for; MkDocs builds it once more."""
    built = []
    monkeypatch.chdir(root)
    monkeypatch.setattr(commands, "build", lambda inputs: built.append(inputs) or build(inputs))
    assert main(["new", "docs", "en=../bends.md"]) == 0
    assert len(built) == 1
