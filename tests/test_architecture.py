"""The rules for the code itself: who imports whom, and how long things are."""

import ast
import re
from pathlib import Path

import concepts
import pytest

PACKAGE = Path(concepts.__file__).parent
ORDER = re.findall(r"^    (\w+) +\S", concepts.__doc__ or "", re.MULTILINE)
MODULES = sorted(p for p in PACKAGE.glob("*.py"))
LISTED = [p for p in MODULES if not p.stem.startswith("__")]


def imported(path: Path) -> set[str]:
    """The sibling modules that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            found.update([node.module] if node.module else [alias.name for alias in node.names])
    return found


def test_every_module_is_listed_once() -> None:
    assert sorted(ORDER) == [p.stem for p in LISTED]


@pytest.mark.parametrize("path", LISTED, ids=lambda p: p.stem)
def test_a_module_imports_only_what_is_listed_above_it(path: Path) -> None:
    assert imported(path) <= set(ORDER[: ORDER.index(path.stem)])


@pytest.mark.parametrize("path", LISTED, ids=lambda p: p.stem)
def test_the_core_knows_nothing_of_mkdocs(path: Path) -> None:
    names = {a.name for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Import) for a in n.names}
    names |= {n.module or "" for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.ImportFrom)}
    assert not {name.partition(".")[0] for name in names} & {"mkdocs", "markdown", "jinja2", "material"}


@pytest.mark.parametrize("path", [*MODULES, *PACKAGE.parent.glob("*.py")], ids=lambda p: p.stem)
def test_modules_and_functions_are_short(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 200
    functions = [n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [f.name for f in functions if (f.end_lineno or 0) - f.lineno + 1 > 40] == []
