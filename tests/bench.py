"""`make bench`: CPU time of the whole build, as ratios against the plain stack on the same pages in one run.

The plain stack is MkDocs with Material (`navigation.prune`), i18n and the theme's search, without hooks and overrides,
on the same texts, one file per entry. CPU seconds of the process, best of the repeats.
"""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(Path(__file__).parent)]

import settings  # noqa: E402
from concepts.language import configured_languages, languages_of  # noqa: E402
from concepts.read import source as reader  # noqa: E402
from concepts.read.entries.entry import Source  # noqa: E402
from concepts.read.text import decode  # noqa: E402
from corpus import corpus  # noqa: E402

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "CARDS": "0"}
SIZES = {36: 3, 1000: 1}  # concepts → repeats
LANGUAGES = [x for x in languages_of(configured_languages(ROOT / "mkdocs.yml"))[0] if (ROOT / x.source).is_file()]
CHECK = ["-P", "-m", "concepts", "check", "docs"]
CORE = """\
from pathlib import Path
from concepts.language import configured_languages
from concepts.inputs import read_inputs
from concepts.language import languages_of
from concepts.site import build
"""
BUILD = "build(read_inputs(Path('docs'), languages_of(configured_languages(Path('mkdocs.yml')))[0]))\n"
METADATA = re.compile(r"\A(## .*\n)\s*<!--\n.*?\n-->\n", re.DOTALL)


def cpu_seconds(command: list[str], cwd: Path, repeats: int, may_fail: bool = False, **more: str) -> float:
    """Least CPU time (user + system, seconds) of a Python command over `repeats` runs."""
    best = float("inf")
    for _ in range(repeats):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        environment = {**os.environ, **QUIET, "PYTHONPATH": str(ROOT / "hooks"), **more}
        subprocess.run([sys.executable, *command], cwd=cwd, check=not may_fail, capture_output=True, env=environment)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def ours(folder: Path, size: int) -> None:
    """A project of `size` concepts with the hooks."""
    for name in ("mkdocs.yml", "hooks", "overrides"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("permalinks.txt", "figures"))
    if (ROOT / "docs/assets").is_dir():
        shutil.copytree(ROOT / "docs/assets", folder / "docs/assets", dirs_exist_ok=True)
    for language in LANGUAGES:
        text = (ROOT / language.source).read_text("utf-8")
        (folder / language.source).write_text(corpus(text, size), "utf-8")


def page(text: str) -> str:
    """An entry's text as a page of its own: headings one level higher, links to files, no metadata."""
    rows, is_code = METADATA.sub(r"\1", text).split("\n"), False
    for i, row in enumerate(rows):
        is_code ^= row.lstrip().startswith(("```", "~~~"))
        rows[i] = row[1:] if row.startswith("##") and not is_code else row
    return re.sub(r"\]\(#([a-z0-9-]+)\)", r"](\1.md)", "\n".join(rows)).replace("](../assets/", "](../../assets/")


def plain_pages(text: str, source: Source) -> Iterator[tuple[str, str]]:
    """File name and text of every entry."""
    rows = text.split("\n")
    starts = sorted({part.location.line - 1 for part in (*source.entries, *source.topics)} | {len(rows)})
    for entry in source.entries:
        start = entry.location.line - 1
        yield f"{entry.slug}.md", page("\n".join(rows[start : starts[starts.index(start) + 1]]))


def plain(folder: Path, project: Path) -> None:
    """The texts of `project` as ordinary pages, for the plain stack."""
    for language in LANGUAGES:
        text = decode((project / language.source).read_bytes(), language.source)[0]
        source = reader.read(text, language.source, language.locale)[0]
        docs = folder / "docs" / language.locale
        (docs / "concepts").mkdir(parents=True)
        (docs / "index.md").write_text("# Home\n", "utf-8")
        for name, words in plain_pages(text, source):
            (docs / "concepts" / name).write_text(words, "utf-8")
    if (project / "docs/assets").is_dir():
        shutil.copytree(project / "docs/assets", folder / "docs/assets")
    config = settings.read(project / "mkdocs.yml")
    for key in ("hooks", "nav", "exclude_docs", "watch", "validation"):
        config.pop(key, None)
    del config["theme"]["custom_dir"]
    config["theme"]["features"].append("navigation.prune")
    config["plugins"]["material/search"]["lang"] = [language.locale for language in LANGUAGES]
    (folder / "mkdocs.yml").write_text(settings.written(config), "utf-8")


def page_weight(site: Path) -> int:
    """Bytes of HTML of a concept's page, on average."""
    files = list((site / "concepts").glob("*/index.html"))
    return sum(file.stat().st_size for file in files) // len(files)


def measure(size: int, repeats: int) -> None:
    """Print one row of the table."""
    command = ["-m", "mkdocs", "build", "--site-dir", "site"]
    with tempfile.TemporaryDirectory() as temporary:
        mine, stock = Path(temporary, "ours"), Path(temporary, "plain")
        mine.mkdir()
        stock.mkdir()
        ours(mine, size)
        plain(stock, mine)
        total, base = (cpu_seconds(command, folder, repeats) for folder in (mine, stock))
        core = cpu_seconds(["-c", CORE + BUILD], mine, repeats) - cpu_seconds(["-c", CORE], mine, repeats)
        check = cpu_seconds(CHECK, mine, repeats, may_fail=True)  # the copies are recorded nowhere
        weights = f"{page_weight(mine / 'site'):,} | {page_weight(stock / 'site'):,}"
    print(
        f"| {size} | {total:.1f} | {base:.1f} | {total / base:.2f} | {core:.2f} | {core / base:.1%} | {check:.2f} | {weights} |",
        flush=True,
    )


def measure_cards(repeats: int = 3) -> None:
    """Print what the pictures for chats add to a build of this site: all drawn, and all kept from the last one."""
    command = ["-m", "mkdocs", "build", "--site-dir", "site"]
    with tempfile.TemporaryDirectory() as temporary:
        ours(Path(temporary), min(SIZES))
        without, cold, warm = [], [], []
        for _ in range(repeats):
            shutil.rmtree(Path(temporary, ".cache", "cards"), ignore_errors=True)
            for times, cards in ((without, "0"), (cold, "1"), (warm, "1")):
                times.append(cpu_seconds(command, Path(temporary), 1, CARDS=cards))
    base = min(without)
    print(f"\nPictures for chats: {base:.1f} s without, drawn {min(cold) / base:.2f} ×, kept {min(warm) / base:.2f} ×")


def main() -> None:
    """Print the table for every size (or those given), and what pictures take."""
    print("| concepts | build, s CPU | plain stack | ratio | all texts, s | share | make check, s | page, bytes | plain |")
    print("|---|---|---|---|---|---|---|---|---|")
    for size in [int(argument) for argument in sys.argv[1:]] or SIZES:
        measure(size, SIZES.get(size, 1))
    measure_cards()


if __name__ == "__main__":
    main()
