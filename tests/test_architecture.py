"""The rules for the code itself: who imports whom, and how long things are."""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import concepts
import pytest

HOOKS = Path(concepts.__file__).parents[1]
PACKAGE = HOOKS / "concepts"
STAGES = re.findall(r"^    (\w+) +\S", concepts.__doc__ or "", re.MULTILINE)
MODULES = sorted(PACKAGE.rglob("*.py"))
INNER = [path for path in MODULES if path.name not in ("__init__.py", "__main__.py") or path.parent != PACKAGE]
OUTSIDE = {"mkdocs", "properdocs", "markdown", "material", "mkdocs_static_i18n"}


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").as_posix()


def stage_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[ast.Import | ast.ImportFrom]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield node


def imported_stages(path: Path) -> set[str]:
    """The stages that a module imports from: packages and modules right below `concepts`."""
    depth = len(path.relative_to(PACKAGE).parts)
    found: set[str] = set()
    for node in imports(path):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            names = [node.module] if node.module else [alias.name for alias in node.names]
            found |= {name.split(".")[0] for name in names if name}
    return found


def siblings(path: Path) -> set[Path]:
    """The modules of its own stage that a module imports, from whichever folder."""
    found = set()
    for node in imports(path):
        if isinstance(node, ast.ImportFrom) and 1 <= node.level < len(path.relative_to(PACKAGE).parts):
            folder = path.parents[node.level - 1].joinpath(*(node.module or "").split("."))
            found |= {folder.with_suffix(".py"), *(folder / f"{alias.name}.py" for alias in node.names)}
    return {module for module in found if module.is_file()}


def test_every_stage_is_listed_once() -> None:
    assert sorted(STAGES) == sorted({stage_of(path) for path in INNER})


@pytest.mark.parametrize("path", INNER, ids=name_of)
def test_a_module_imports_only_from_its_stage_and_those_before_it(path: Path) -> None:
    assert imported_stages(path) <= set(STAGES[: STAGES.index(stage_of(path)) + 1])


def test_no_modules_import_each_other() -> None:
    TopologicalSorter({path: siblings(path) for path in MODULES}).prepare()  # raises CycleError, with the circle


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_the_core_knows_nothing_of_mkdocs(path: Path) -> None:
    names = {alias.name for node in imports(path) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in imports(path) if isinstance(node, ast.ImportFrom) and not node.level}
    assert not {name.partition(".")[0] for name in names} & OUTSIDE


@pytest.mark.parametrize("path", [*MODULES, *HOOKS.glob("*.py")], ids=lambda p: p.relative_to(HOOKS).as_posix())
def test_modules_and_functions_are_short(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 200
    functions = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [f.name for f in functions if (f.end_lineno or 0) - f.lineno + 1 > 40] == []
