"""Renaming, retiring and merging: every file that names a place follows, and no other byte changes."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from concepts.author.moves import figures
from concepts.author.relocate import Relocated, merged, renamed, retired
from concepts.site import Site, build
from sources import inputs
from tiny import KO, Project

KOREAN = """\
# 기초 {#basics}

[가](#a), [절](#s).

## 가란? {#a}
<!--
term: 가
requires: [b]
-->

[나](#b)와 `[가](#a)`와 [여기](#s), ![그림](figures/a.ko.svg "가").

### 절 {#s}

글 <a href="concepts.md#a">가</a>.

## 나란? {#b}
<!--
aliases: [a]
requires:
  - a
unlinked: ["a"]
-->

[가](concepts/a.md#s) [가][r] [둘](#a) | [절](#깊은-s).

### 깊은 {#s}

글.

[r]: #a "a"

# 끝 {#end}

## 다란? {#c}

[가](#a)
"""
ENGLISH = "## What is A? {#a}\r\n\r\n[B](#b)\r\n\r\n### S {#s}\r\n\r\nText.\r\n\r\n## B? {#b}\r\n\r\n[A](#a)\r\n\r\n### T {#t}\r\n\r\nText.\r\n"
FILES = {
    "docs/ko/concepts.md": KOREAN,
    "docs/en/concepts.md": ENGLISH,
    "docs/ko/about.md": "[가](concepts.md#a), [a](concepts/a.md), [b](concepts/b.md)\n",
    "docs/search/ko.yml": "synonyms:\n  - a b\nphrases:\n  a:\n    - 에이\n    - a\n  b:\n    - 비\n",
    "docs/terminology.yml": "terms:\n  - {ko: 가, en: a}\npages: [a, b]\n",
    "docs/search/queries.tsv": "query\trelevant\na\ta;b\nb\tb\n",
    "docs/permalinks.txt": "a\nb # kept\nc\na#s\nb#s\nb#t\ntopics/basics\ntopics/end\n",
    "docs/revisions.txt": "a ko 0123456789ab\n",
    "docs/ko/figures/a.ko.svg": "<svg>a</svg>",
    "docs/figures/a.py": "a = 1\n",
}
BYTES = {path: text.encode() for path, text in FILES.items()}


def site_of(files: dict[str, bytes]) -> Site:
    return build(inputs({path.removeprefix("docs/"): data for path, data in files.items()}))


def done(what: Relocated) -> dict[str, str]:
    assert not what.problem
    return {path: data.decode() for path, data in what.files.items()}


def diff(after: dict[str, str], path: str) -> list[tuple[str, str]]:
    """The lines of a file that differ, if none came or went."""
    before, now = (text.split("\n") for text in (FILES[path], after[path]))
    return [(old, new) for old, new in zip(before, now, strict=True) if old != new]


def test_another_slug_in_every_file_and_nothing_else() -> None:
    after = done(renamed(site_of(BYTES), BYTES, "a", "new-a"))
    assert diff(after, "docs/ko/concepts.md") == [
        ("[가](#a), [절](#s).", "[가](#new-a), [절](#s)."),
        ("## 가란? {#a}", "## 가란? {#new-a}"),
        ('[나](#b)와 `[가](#a)`와 [여기](#s), ![그림](figures/a.ko.svg "가").', '[나](#b)와 `[가](#a)`와 [여기](#s), ![그림](figures/new-a.ko.svg "가").'),
        ('글 <a href="concepts.md#a">가</a>.', '글 <a href="concepts.md#new-a">가</a>.'),
        ("  - a", "  - new-a"),
        ('unlinked: ["a"]', 'unlinked: ["new-a"]'),
        ("[가](concepts/a.md#s) [가][r] [둘](#a) | [절](#깊은-s).", "[가](concepts/new-a.md#s) [가][r] [둘](#new-a) | [절](#깊은-s)."),
        ('[r]: #a "a"', '[r]: #new-a "a"'),
        ("[가](#a)", "[가](#new-a)"),
    ]
    assert diff(after, "docs/en/concepts.md") == [("## What is A? {#a}\r", "## What is A? {#new-a}\r"), ("[A](#a)\r", "[A](#new-a)\r")]
    assert after["docs/ko/about.md"] == "[가](concepts.md#new-a), [a](concepts/new-a.md), [b](concepts/b.md)\n"
    assert diff(after, "docs/search/ko.yml") == [("  a:", "  new-a:")]
    assert diff(after, "docs/terminology.yml") == [("pages: [a, b]", "pages: [new-a, b]")]
    assert diff(after, "docs/search/queries.tsv") == [("a\ta;b", "a\tnew-a;b")]
    assert after["docs/permalinks.txt"] == "a -> new-a\nb # kept\nc\na#s\nb#s\nb#t\ntopics/basics\ntopics/end\nnew-a\nnew-a#s\n"
    assert after["docs/revisions.txt"].startswith("new-a ko 0123456789ab\n")
    assert set(FILES) ^ set(after) == {f"docs/{name}" for name in ("ko/figures/a.ko.svg", "ko/figures/new-a.ko.svg", "figures/a.py", "figures/new_a.py")}


@pytest.mark.parametrize("command", [renamed, retired, merged])
def test_no_link_is_broken(command) -> None:  # type: ignore[no-untyped-def]
    before = site_of(BYTES)
    what = command(before, BYTES, "a", "new-a" if command is renamed else "b")
    after = site_of(dict(what.files))
    old = {issue.message for issue in before.issues}
    assert not [issue for issue in after.issues if "link" in issue.message and issue.message not in old]
    assert not [issue for issue in after.issues if issue.location.path == "docs/permalinks.txt"]
    assert after.ledger.redirects["a"] == {renamed: "new-a", retired: "b", merged: "b#a"}[command]


def test_another_section() -> None:
    after = done(renamed(site_of(BYTES), BYTES, "a#s", "a#part"))
    assert diff(after, "docs/ko/concepts.md") == [
        ('[나](#b)와 `[가](#a)`와 [여기](#s), ![그림](figures/a.ko.svg "가").', '[나](#b)와 `[가](#a)`와 [여기](#part), ![그림](figures/a.ko.svg "가").'),
        ("### 절 {#s}", "### 절 {#part}"),
        ("[가](concepts/a.md#s) [가][r] [둘](#a) | [절](#깊은-s).", "[가](concepts/a.md#part) [가][r] [둘](#a) | [절](#깊은-s)."),
    ]
    assert diff(after, "docs/en/concepts.md") == [("### S {#s}\r", "### S {#part}\r")]
    assert "a#s -> a#part\n" in after["docs/permalinks.txt"]


def test_another_topic() -> None:
    after = done(renamed(site_of(BYTES), BYTES, "topics/basics", "topics/start"))
    assert diff(after, "docs/ko/concepts.md") == [("# 기초 {#basics}", "# 기초 {#start}")]
    assert "topics/basics -> topics/start\n" in after["docs/permalinks.txt"]


def test_an_id_that_stands_nowhere_is_written() -> None:
    files = {"docs/ko/concepts.md": b"## Rain?\r\n\r\nIt is water. [x](#rain)\r\n"}
    after = done(renamed(site_of(files), files, "rain", "rainfall"))
    assert after["docs/ko/concepts.md"] == "## Rain? {#rainfall}\r\n\r\nIt is water. [x](#rainfall)\r\n"
    assert after["docs/permalinks.txt"].endswith("rain -> rainfall\nrainfall\n")


def test_a_retired_entry_leaves_with_its_text_and_figures() -> None:
    what = retired(site_of(BYTES), BYTES, "a")
    after = done(what)
    assert "가란?" not in after["docs/ko/concepts.md"]
    assert "What is A?" not in after["docs/en/concepts.md"]
    assert after["docs/ko/concepts.md"].endswith("\n## 다란? {#c}\n\n[가](#basics)\n")
    assert after["docs/permalinks.txt"].startswith("a -> topics/basics\nb # kept\n")
    assert after["docs/search/ko.yml"] == "synonyms:\n  - a b\nphrases:\n  b:\n    - 비\n"
    assert not {"docs/ko/figures/a.ko.svg", "docs/figures/a.py"} & set(after)


def test_a_merged_entry_is_the_last_section_of_the_other() -> None:
    after = done(merged(site_of(BYTES), BYTES, "a", "b"))
    korean = after["docs/ko/concepts.md"]
    assert "### 가란? {#a}\n\n[나](#b)와" in korean
    assert "#### 절 {#a-s}\n" in korean
    assert korean.index("## 나란? {#b}") < korean.index("### 깊은 {#s}") < korean.index("### 가란?") < korean.index("# 끝 {#end}")
    assert "[여기](#a-s)" in korean
    assert "[가](concepts/b.md#a-s) [가][r] [둘](#a)" in korean
    assert sorted(len(word) for word in korean.split()) == sorted(len(w) for w in KOREAN.replace("<!--\nterm: 가\nrequires: [b]\n-->", "").replace("## 가", "### 가").replace("### 절", "#### 절").replace("절 {#s}", "절 {#a-s}").replace("[여기](#s)", "[여기](#a-s)").replace("a.md#s", "b.md#a-s").replace("  - a", "  - b").split())
    assert after["docs/en/concepts.md"].endswith("### T {#t}\r\n\r\nText.\r\n\r\n### What is A? {#a}\r\n\r\n[B](#b)\r\n\r\n#### S {#a-s}\r\n\r\nText.\r\n\r\n")
    assert after["docs/search/ko.yml"] == "synonyms:\n  - a b\nphrases:\n  b:\n    - 비\n    - 에이\n    - a\n"
    assert "a -> b#a\n" in after["docs/permalinks.txt"]
    assert "a#s -> b#a-s\n" in after["docs/permalinks.txt"]
    assert "docs/ko/figures/a.ko.svg" in after


MERGED = """\
## B? {#b}

Text.

### Sources {#sources}

- One.

## A? {#a-a}
<!--
term: A
aliases: [alpha]
-->

Text of A.

### Sources {#sources}

- Two.

### More {#more}

End."""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("is_first", [False, True])
def test_merged_sources_stand_last_and_in_one_list(end: str, is_first: bool) -> None:
    text = MERGED
    if is_first:
        text = MERGED[MERGED.index("## A") :] + "\n\n" + MERGED[: MERGED.index("## A") - 2]
    text = text.replace("Text of A.", "Text of A. ![a](a-a.svg)")
    files = {"docs/ko/concepts.md": text.replace("\n", end).encode(), "docs/ko/a-a.svg": b"<svg/>"}
    what = merged(site_of(files), files, "a-a", "b")
    after = what.files["docs/ko/concepts.md"].decode().replace(end, "\n").rstrip("\n")
    assert after == "## B? {#b}\n\nText.\n\n### A? {#a-a}\n\nText of A. ![a](a-a.svg)\n\n#### More {#more}\n\nEnd.\n\n### Sources {#sources}\n\n- One.\n- Two."
    assert b"a-a#sources -> b#sources\n" in what.files["docs/permalinks.txt"]
    assert [str(issue) for issue in what.issues] == [
        "docs/ko/concepts.md:1: the metadata of 'a-a' is dropped; take over here what of it holds for the whole page: <!-- term: A aliases: [alpha] -->"
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [("[a-a]", "[]"), ("[a-a, c]", "[c]"), ("[c, a-a]", "[c]"), ("[c, a-a , d]", "[c , d]"), ("[c-a-a, a-a]", "[c-a-a]"), ("\n  - a-a", "\n  - b")],
)
def test_no_entry_requires_itself_after_a_merge(before: str, after: str) -> None:
    text = MERGED.replace("## B? {#b}\n", f"## B? {{#b}}\n<!--\nrequires: {before}\n-->\n")
    files = {"docs/ko/concepts.md": f"{text}\n\n## C? {{#c}}\n<!-- requires: [a-a] -->\n\nText.\n".encode()}
    said = merged(site_of(files), files, "a-a", "b").files["docs/ko/concepts.md"].decode()
    assert f"<!--\nrequires: {after}\n-->" in said
    assert "<!-- requires: [b] -->" in said


def test_sources_of_a_merged_entry_alone_are_those_of_the_page() -> None:
    files = {"docs/ko/concepts.md": MERGED.replace("### Sources {#sources}\n\n- One.\n\n", "").encode()}
    after = merged(site_of(files), files, "a-a", "b").files["docs/ko/concepts.md"].decode()
    assert after.endswith("#### More {#more}\n\nEnd.\n\n### Sources {#sources}\n\n- Two.\n\n")


def test_a_merge_leaves_no_entry_with_too_many_phrases() -> None:
    phrases = "phrases:\n" + "".join(f"  {slug}:\n" + "".join(f"    - {slug} phrase {n}\n" for n in range(12)) for slug in ("a-a", "b"))
    files = {"docs/ko/concepts.md": MERGED.encode(), "docs/search/ko.yml": phrases.encode()}
    what = merged(site_of(files), files, "a-a", "b")
    after = what.files["docs/search/ko.yml"].decode()
    assert (after.count("- b phrase"), after.count("- a-a phrase")) == (12, 8)
    [message] = [str(issue) for issue in what.issues if "phrases" in issue.message]
    assert message.startswith("docs/search/ko.yml:2: 4 phrases of 'a-a' are dropped, since an entry has 20 at most")
    assert what.issues == site_of(dict(what.files)).issues + what.issues


@pytest.mark.parametrize(
    ("command", "old", "new", "problem"),
    [
        (renamed, "x", "y", "there is no slug 'x'"),
        (renamed, "a", "b", "'b' is, or was, another slug; addresses are never reused"),
        (renamed, "a", "B!", "'B!' is no slug; write it like 'a'"),
        (renamed, "a", "a#x", "'a#x' is no slug; write it like 'a'"),
        (renamed, "a", "index", "'index' is reserved; choose another slug"),
        (renamed, "topics/basics", "topics/readme", "'topics/readme' is reserved; choose another topic"),
        (renamed, "a#s", "b#x", "'b#x' is on another page; a section can be renamed on its own page only"),
        (retired, "a", "nowhere", "there is no slug 'nowhere'"),
        (retired, "a", "a#s", "'a#s' is on the page that goes; write another one"),
        (retired, "a#s", "b", "'a#s' is a section; write a slug: make retire FROM=slug"),
        (retired, "nope", "", "there is no slug 'nope'."),
        (retired, "a", "a", "'a' is both what is to move and where to; write another slug"),
        (merged, "a", "a", "'a' is both what is to move and where to; write another slug"),
        (renamed, "a", "a", "'a' is both what is to move and where to; write another slug"),
        (renamed, "a#s", "a#s", "'a#s' is both what is to move and where to; write another section"),
        (merged, "a", "topics/end", "'topics/end' is a topic; write a slug: make merge FROM=slug TO=other-slug"),
        (merged, "a", "c", "docs/en/concepts.md has 'a' and no 'c'; translate it first"),
    ],
)
def test_what_cannot_be_done_is_said_and_not_done(command, old: str, new: str, problem: str) -> None:  # type: ignore[no-untyped-def]
    what = command(site_of(BYTES), BYTES, old, new)
    assert what.problem.startswith(problem)
    assert what.files is BYTES


def test_an_entry_without_a_topic_is_retired_to_a_place_that_is_said() -> None:
    files = {"docs/ko/concepts.md": "## 가란? {#a}\n\n글.\n\n## 나란? {#b}\n\n글.\n".encode()}
    said = retired(site_of(files), files, "a").problem
    assert said == "'a' has no topic; say where its readers go: make retire FROM=a TO=other-slug"
    files = {"docs/ko/concepts.md": "# 기초\n\n".encode() + files["docs/ko/concepts.md"]}
    assert b"a -> topics/gicho\n" in retired(site_of(files), files, "a").files["docs/permalinks.txt"]


@pytest.mark.parametrize(("command", "new", "row"), [(retired, "topics/end", b"topics/end"), (merged, "b", b"b#c")])
def test_a_topic_stays_when_its_only_concept_leaves(command, new: str, row: bytes) -> None:  # type: ignore[no-untyped-def]
    what = command(site_of(BYTES), BYTES, "c", new)
    assert not what.problem
    assert b"\nc -> " + row + b"\n" in what.files["docs/permalinks.txt"]
    assert [issue.kind for issue in what.issues if issue.location.path.endswith(("permalinks.txt", "ko/concepts.md"))] == ["empty-topic"]
    assert "topics/end" in site_of(dict(what.files)).ledger.standing


def test_the_title_of_a_file_is_renamed_with_the_links_to_it() -> None:
    files = {"docs/ko/concepts.md": b"# My notes\n\n[x](#my-notes)\n\n" + KOREAN.encode()}
    what = renamed(site_of(files), files, "topics/my-notes", "topics/notes")
    after = done(what)
    assert after["docs/ko/concepts.md"].startswith("# My notes {#notes}\n\n[x](#notes)\n")
    assert "topics/my-notes -> topics/notes\n" in after["docs/permalinks.txt"]
    assert "\ntopics/notes\n" not in after["docs/permalinks.txt"]
    assert not what.issues


def test_an_underlined_heading_is_not_merged() -> None:
    files = {"docs/ko/concepts.md": "가란? {#a}\n---\n\n글.\n\n## 나란? {#b}\n\n글.\n".encode()}
    assert merged(site_of(files), files, "a", "b").problem.startswith("docs/ko/concepts.md:1: this heading is underlined")


def test_the_commands_refuse_what_git_could_not_undo_and_keep_old_addresses(tmp_path: Path) -> None:
    project = Project(tmp_path)

    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return project.run("concepts", *command, PYTHONPATH="hooks")

    refused = run("rename", "docs", "dropout", "drop-out")
    assert refused.returncode == 1
    assert "nothing was changed: this folder is no git repository" in refused.stdout
    assert (tmp_path / "docs/ko/concepts.md").read_text("utf-8") == KO
    for command in (["init", "-q"], ["add", "."], ["-c", "user.name=a", "-c", "user.email=a@b.org", "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    done = run("rename", "docs", "dropout", "drop-out")
    assert (done.returncode, done.stdout) == (0, "docs/en/concepts.md: written\ndocs/ko/concepts.md: written\ndocs/permalinks.txt: written\n")
    built = project.build()
    assert built.ok, built.messages
    assert (built.folder / "concepts/drop-out/index.html").exists()
    assert 'url=../drop-out/"' in built.html("en/concepts/dropout/")
    assert run("merge", "docs", "drop-out", "overfitting").returncode == 1, "the first change is not committed yet"


def test_the_script_of_a_live_figure_goes_with_its_picture() -> None:
    found = figures(dict.fromkeys(("docs/assets/figures/a.live.js", "docs/assets/figures/a.ko.svg", "docs/assets/a.live.js"), b""), "a", "new-a")
    assert found == {
        "docs/assets/figures/a.live.js": "docs/assets/figures/new-a.live.js",
        "docs/assets/figures/a.ko.svg": "docs/assets/figures/new-a.ko.svg",
    }


SCRIPT = {"docs/ko/figures/a.live.js": b"liveFigure({})"}


def test_a_picture_that_stays_keeps_what_draws_and_moves_it() -> None:
    kept = {**BYTES, **SCRIPT, "docs/ko/about.md": '![가](figures/a.ko.svg "가")\n'.encode()}
    after = done(retired(site_of(kept), kept, "a"))
    assert {"docs/ko/figures/a.ko.svg", "docs/figures/a.py", *SCRIPT} <= set(after)
    gone = {**BYTES, **SCRIPT}
    assert not {*SCRIPT, "docs/figures/a.py"} & set(done(retired(site_of(gone), gone, "a")))


def test_a_picture_whose_name_ends_another_ones_name_leaves() -> None:
    near = {**BYTES, "docs/ko/figures/not-a.ko.svg": b"<svg/>", "docs/ko/about.md": "![가](figures/not-a.ko.svg)\n".encode()}
    after = done(retired(site_of(near), near, "a"))
    assert "docs/ko/figures/a.ko.svg" not in after
    assert "docs/ko/figures/not-a.ko.svg" in after


def test_links_in_headings_lead_on() -> None:
    text = "# [가](#a)의 것 {#t}\n\n## 가란? {#a}\n\n글.\n\n## [가](#a)와 `[가](#a)` {#b}\n\n글.\n\n### [가](#a) {#s}\n\n글.\n"
    files = {"docs/ko/concepts.md": text.encode()}
    after = renamed(site_of(files), files, "a", "new").files["docs/ko/concepts.md"].decode()
    assert after == text.replace("](#a)", "](#new)").replace("`[가](#new)`", "`[가](#a)`").replace("{#a}", "{#new}")
