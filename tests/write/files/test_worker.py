"""Modules joined into one script."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping

import pytest
from concepts.write.files.worker import joined, version
from playwright._impl._driver import compute_driver_executable

MODULES = {
    "worker": 'import { greeting, loud } from "./words.js";\nimport { name } from "./names.js";\n\nconsole.log(loud(greeting), name());\n',
    "words": '/* What is said,\n * and how. */\nimport { name } from "./names.js";\n\nconst NAME = name();\nexport const greeting = `hi ${NAME}`;\n'
    "/** In capitals. */\nexport const loud = (text) => text.toUpperCase(); // all of it\n",
    "names": "const NAME = 'x';\nexport function name() {\n  // who\n  return NAME;\n}\nexport class Name {}\nexport async function later() {}\n",
}


def run(script: str) -> str:
    node, _ = compute_driver_executable()
    return subprocess.run([node, "-e", script], capture_output=True, encoding="utf-8", check=True).stdout


@pytest.mark.parametrize("names", [tuple(MODULES), tuple(reversed(MODULES))])
def test_each_runs_behind_those_it_imports_in_a_scope_of_its_own(names: tuple[str, ...]) -> None:
    assert run(joined({name: MODULES[name] for name in names})) == "HI X x\n"


def test_they_run_unminified_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "minify", None)
    script = joined(MODULES)
    assert "// all of it" in script
    assert run(script) == "HI X x\n"


def test_comments_stay_behind_and_other_code_has_another_version() -> None:
    script = joined(MODULES)
    assert not [words for words in ("What is said", "and how", "In capitals", "who") if words in script]
    assert version(script) == version(joined({**MODULES, "names": MODULES["names"].replace("// who", "// whose")}))
    assert version(script) != version(joined({**MODULES, "names": MODULES["names"].replace("'x'", "'y'")}))


@pytest.mark.parametrize(
    ("modules", "problem"),
    [
        ({"worker": 'import { a } from "./a.js";\n'}, "no module a"),
        ({"worker": 'import all from "./a.js";\n', "a": ""}, "worker.js: cannot join 'import all"),
        ({"worker": "export { a };\n"}, "worker.js: cannot join 'export { a }"),
        ({"worker": "export default 1;\n"}, "cannot join"),
        ({"worker": 'import { a, b } from "./c.js";\n', "c": "export const a = 1;\nconst b = 2;\n"}, "c.js exports no b"),
        ({"worker": "export let a = 1;\n"}, "cannot join"),
        ({"a": 'import { b } from "./b.js";\nexport const a = 1;\n', "b": 'import { a } from "./a.js";\n'}, "cycle"),
    ],
)
def test_what_cannot_be_joined_is_said(modules: Mapping[str, str], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        joined(modules)
