"""`make bench`: CPU time of the whole build, as ratios against the plain stack on the same pages in one run.

The plain stack is MkDocs with Material (`navigation.prune`), i18n and the theme's search, without hooks and overrides,
on the very Markdown pages that the generator makes, as ordinary files. CPU seconds of the process, best of the repeats.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(Path(__file__).parent)]

from concepts.site import build  # noqa: E402
from corpus import corpus  # noqa: E402

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
SIZES = {36: 3, 1000: 1}  # concepts → repeats
GENERATOR = "import sys; from pathlib import Path; from concepts.site import build; " \
    "build(*(Path(p).read_bytes() for p in sys.argv[1:3]), None)"  # fmt: skip
IMPORTS = "import concepts.site"


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml as data; `!ENV` becomes its default."""


_Loader.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])


def cpu_seconds(command: list[str], cwd: Path, repeats: int) -> float:
    """Least CPU time (user + system, seconds) of `command` over `repeats` runs."""
    best = float("inf")
    for _ in range(repeats):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        environment = {**os.environ, **QUIET, "PYTHONPATH": str(ROOT / "hooks")}
        subprocess.run(command, cwd=cwd, check=True, capture_output=True, env=environment)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def ours(folder: Path, size: int) -> None:
    """A project of `size` concepts with the hooks."""
    for name in ("mkdocs.yml", "hooks", "overrides"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("permalinks.txt"))
    for lang in ("ko", "en"):
        (folder / "docs" / lang / "concepts.md").write_text(corpus(size, lang), "utf-8")


def plain(folder: Path, project: Path) -> None:
    """The pages of `project` as ordinary files, for the plain stack."""
    site = build(*((project / "docs" / lang / "concepts.md").read_bytes() for lang in ("ko", "en")), None)
    for lang, pages in site.pages.items():
        for page in pages:
            file = folder / "docs" / lang / page.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page.text, "utf-8")
        (folder / "docs" / lang / "index.md").write_text("# Home\n", "utf-8")
    shutil.copytree(project / "docs" / "assets", folder / "docs" / "assets")
    config = yaml.load((project / "mkdocs.yml").read_text("utf-8"), _Loader)
    for key in ("hooks", "nav", "exclude_docs", "watch"):
        del config[key]
    for key in ("custom_dir", "static_templates"):
        del config["theme"][key]
    config["theme"]["features"].append("navigation.prune")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")


def page_weight(site: Path) -> int:
    """Bytes of HTML of one concept page."""
    return len((site / "concepts" / "dropout" / "index.html").read_bytes())


def measure(size: int, repeats: int) -> None:
    """Print one row of the table."""
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir"]
    with tempfile.TemporaryDirectory() as temporary:
        mine, stock = Path(temporary, "ours"), Path(temporary, "plain")
        mine.mkdir()
        stock.mkdir()
        ours(mine, size)
        plain(stock, mine)
        sources = [str(mine / "docs" / lang / "concepts.md") for lang in ("ko", "en")]
        total = cpu_seconds([*command, "site"], mine, repeats)
        base = cpu_seconds([*command, "site"], stock, repeats)
        core = cpu_seconds([sys.executable, "-c", GENERATOR, *sources], mine, repeats)
        core -= cpu_seconds([sys.executable, "-c", IMPORTS], mine, repeats)
        weights = f"{page_weight(mine / 'site'):,} | {page_weight(stock / 'site'):,}"
    print(f"| {size} | {total:.1f} | {base:.1f} | {total / base:.2f} | {core:.2f} | {core / base:.1%} | {weights} |", flush=True)


def main() -> None:
    """Print the table for every size (or those given)."""
    print("| concepts | build, s CPU | plain stack | ratio | splitting, linking, glossary | share | page, bytes | plain |")
    print("|---|---|---|---|---|---|---|---|")
    for size in [int(argument) for argument in sys.argv[1:]] or SIZES:
        measure(size, SIZES.get(size, 1))


if __name__ == "__main__":
    main()
