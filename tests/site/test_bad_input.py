"""Every kind of bad input: a located message that says what to do, all in one run; the last good site stays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tiny import EN, KO, LEDGER, Built, Project

LOCATED = re.compile(r"^docs/(ko/concepts\.md|en/concepts\.md|permalinks\.txt):\d+: \S.*")
KOREAN, ENGLISH = "docs/ko/concepts.md", "docs/en/concepts.md"
MORE = "\n## 새 개념이란? {#new}\n<!--\nterm: 새 개념\n-->\n\n새 개념의 답이다.\n"
EARLY = "## 조기 종료란? {#early-stopping}"


def number(text: str, words: str) -> int:
    """Number of the last line that contains `words`."""
    return max(n for n, line in enumerate(text.split("\n"), 1) if words in line)


def ko(old: str, new: str) -> str:
    assert KO.count(old) == 1, old
    return KO.replace(old, new)


def en(old: str, new: str) -> str:
    assert EN.count(old) == 1, old
    return EN.replace(old, new)


# What is wrong: the Korean source, the English one, where a message must stand, what it must say.
CASES: dict[str, tuple[str | bytes, str | bytes, str, str]] = {
    "duplicate slug": (
        ko("{#early-stopping}", "{#dropout}"),
        EN,
        f"{KOREAN}:{number(KO, EARLY)}",
        r"'dropout' is already taken by docs/ko/concepts\.md:17.*id of its own",
    ),
    "reserved slug": (
        ko("{#early-stopping}", "{#index}"),
        EN,
        f"{KOREAN}:{number(KO, EARLY)}",
        "'index' is reserved; choose",
    ),
    "malformed slug": (
        ko("{#early-stopping}", "{#Early_Stopping}"),
        EN,
        f"{KOREAN}:{number(KO, EARLY)}",
        "'Early_Stopping' is malformed; use lower-case",
    ),
    "slug with a dot": (
        ko("{#early-stopping}", "{#early.stopping}"),
        EN,
        f"{KOREAN}:{number(KO, EARLY)}",
        r"'early\.stopping' is malformed",
    ),
    "extra English concept": (
        KO,
        EN.replace("# Terms", "## What is new? {#new}\n\nIt is new.\n\n# Terms"),
        f"{ENGLISH}:{number(EN, '# Terms')}",
        r"'new' is not in docs/ko/concepts\.md.*add it there, or remove it here",
    ),
    "empty answer": (
        ko("\n조기 종료는 검증 오차가 늘면 학습을 멈추는 방법이다.\n", ""),
        EN,
        f"{KOREAN}:{number(KO, EARLY)}",
        "answer of '조기 종료란.' is empty; write one or two sentences",
    ),
    "unknown metadata key": (
        ko("aliases: [과잉 적합]", "alias: [과잉 적합]"),
        EN,
        f"{KOREAN}:8",
        "unknown metadata key 'alias'.*Did you mean 'aliases'",
    ),
    "broken YAML": (
        ko("aliases: [과잉 적합]", "aliases: [과잉 적합"),
        EN,
        f"{KOREAN}:",
        "metadata is not YAML.*write 'key: value'",
    ),
    "alias claimed twice": (
        ko("term: 드롭아웃", "term: 드롭아웃\naliases: [과잉 적합]"),
        EN,
        f"{KOREAN}:",
        "'과잉 적합'.*'(overfitting|dropout)'",
    ),
    "link to an unknown slug": (
        ko("[왜 생기나](#overfitting)", "[왜 생기나](#overfiting)"),
        EN,
        f"{KOREAN}:{number(KO, '[왜 생기나]')}",
        "overfiting.*Did you mean 'overfitting'",
    ),
    "link to an unknown page": (
        ko("[왜 생기나](#overfitting)", "[왜 생기나](concepts/dropuot.md)"),
        EN,
        f"{KOREAN}:{number(KO, '[왜 생기나]')}",
        "dropuot.*Did you mean 'dropout'",
    ),
    "heading without an id": (
        ko(" {#early-stopping}", ""),
        EN,
        f"{KOREAN}:{number(KO, EARLY)}",
        "has no id; write {#",
    ),
    "section without an id": (
        ko("### 왜 생기나 {#why}", "### 왜 생기나"),
        EN,
        f"{KOREAN}:{number(KO, '### 왜')}",
        "has no id; write {#",
    ),
    "unclosed fence": (
        KO + "\n```python\nx = 1\n",
        EN,
        f"{KOREAN}:{KO.count(chr(10)) + 2}",
        "'```' is never closed; close it",
    ),
    "not UTF-8": (KO.encode("cp949", "replace"), EN, f"{KOREAN}:1", "is not UTF-8; save the file"),
    "English not UTF-8": (
        KO,
        EN.encode() + b"\xff\n",
        f"{ENGLISH}:{EN.count(chr(10)) + 1}",
        "'0xff' is not UTF-8",
    ),
    "empty file": ("", EN, f"{KOREAN}:1", "the file is empty; write"),
    "blank file": ("\n \n\t\n", EN, f"{KOREAN}:1", "the file is empty; write"),
    "no concept at all": ("그냥 글이다.\n", EN, f"{KOREAN}:1", "no concept found"),
    "not in the ledger's form": (KO, EN, "docs/permalinks.txt:4", "'Not A Slug' is no ledger line"),
}


def complaint(built: Built, place: str, words: str) -> str:
    found = [m for m in built.messages if m.startswith(place) and re.search(words, m)]
    assert found, built.messages
    return found[0]


@pytest.mark.parametrize("name", CASES)
def test_bad_input_fails_the_strict_build_and_keeps_the_last_good_site(tmp_path: Path, name: str) -> None:
    korean, english, place, words = CASES[name]
    ledger = LEDGER + ("Not A Slug\n" if "ledger" in name else "")
    project = Project(tmp_path, korean, english, ledger)
    project.site.mkdir()
    (project.site / "index.html").write_text("the last good site")
    built = project.build()
    assert not built.ok
    complaint(built, place, words)
    assert [p.name for p in project.site.iterdir()] == ["index.html"]
    assert (project.site / "index.html").read_text() == "the last good site"
    *issues, last = built.messages
    assert all(LOCATED.match(issue) for issue in issues), issues
    assert "nothing was built" in last


FATAL = {"not UTF-8", "English not UTF-8", "empty file", "blank file", "no concept at all"}


@pytest.mark.parametrize("name", [name for name in CASES if name not in FATAL])
def test_what_can_be_built_is_built_without_strict(tmp_path: Path, name: str) -> None:
    korean, english, place, words = CASES[name]
    built = Project(tmp_path, korean, english, LEDGER).build(strict=False)
    assert built.ok
    assert (built.folder / "concepts/overfitting/index.html").is_file()
    assert (built.folder / "en/concepts/overfitting/index.html").is_file()
    if "ledger" not in name:
        complaint(built, place, words)


@pytest.mark.parametrize("name", sorted(FATAL))
def test_what_cannot_be_built_is_reported_without_strict_too(tmp_path: Path, name: str) -> None:
    korean, english, place, words = CASES[name]
    built = Project(tmp_path, korean, english).build(strict=False)
    assert not built.ok
    complaint(built, place, words)


def test_all_problems_are_reported_in_one_run_in_the_order_of_the_source(tmp_path: Path) -> None:
    korean = ko("{#early-stopping}", "{#dropout}")
    korean = korean.replace("aliases: [과잉 적합]", "alias: [과잉 적합]").replace(
        "### 왜 생기나 {#why}", "### 왜 생기나"
    )
    korean = korean.replace("(#overfitting)", "(#nowhere)") + "\n## {#nothing}\n\n~~~\n열린 채\n"
    english = en("A number that says how wrong a prediction is.", "") + "\n## Extra {#extra}\n\nText.\n"
    built = Project(tmp_path, korean, english, LEDGER + "gone\n").build()
    assert not built.ok
    for words in (
        "'dropout' is already taken",
        "unknown metadata key 'alias'",
        "no id; write {#",
        "nowhere",
        "the heading has no words",
        "'~~~' is never closed",
        "'extra' is not in docs/ko/concepts.md",
        "answer of 'Loss' is empty",
        "published slug 'gone' has disappeared",
        "published slug 'early-stopping' has disappeared",
    ):
        assert [m for m in built.messages if words in m], (words, built.messages)
    *issues, last = built.messages
    places = [(m.split(":")[0], int(m.split(":")[1])) for m in issues]
    assert places == sorted(places)
    assert last.startswith(f"{len(issues)} problem")
    assert len(set(issues)) == len(issues), "a problem is reported twice"


def test_a_missing_source_is_reported(tmp_path: Path) -> None:
    project = Project(tmp_path, None, None)
    project.site.mkdir()
    (project.site / "index.html").write_text("the last good site")
    done = project.run("mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert "docs/ko/concepts.md:1: " in done.stderr
    assert "Traceback" not in done.stderr
    assert (project.site / "index.html").read_text() == "the last good site"


def test_the_command_line_fails_with_located_messages_and_keeps_the_last_good_site(tmp_path: Path) -> None:
    project = Project(tmp_path)
    done = project.run("mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    before = {p: p.read_bytes() for p in project.site.rglob("*") if p.is_file()}
    assert len(before) > 20
    project.write("ko/concepts.md", ko("{#early-stopping}", "{#dropout}"))
    done = project.run("mkdocs", "build", "--strict")
    assert done.returncode == 1
    assert "docs/ko/concepts.md:26: id 'dropout' is already taken" in done.stderr
    assert "Traceback" not in done.stderr
    assert {p: p.read_bytes() for p in project.site.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("path", ["ko/index.md", "en/index.md"])
def test_a_broken_link_of_a_hand_written_page_fails_the_strict_build(tmp_path: Path, path: str) -> None:
    project = Project(tmp_path)
    file = project.root / "docs" / path
    file.write_text(file.read_text("utf-8") + "\n[away](concepts/nowhere.md)\n", "utf-8")
    built = project.build()
    assert not built.ok
    assert [m for m in built.messages if "nowhere.md" in m], built.messages
