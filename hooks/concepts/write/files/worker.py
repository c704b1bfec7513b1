"""The search engine's ES modules → the one file that the browser's worker runs.

One file, since the first query waits for it: its modules, each found only when the one before has come, take nine times
as long over a mobile network. Without comments and spaces, for the same reason.
"""

import hashlib
import re
from collections.abc import Mapping
from graphlib import TopologicalSorter

from rjsmin import jsmin

ENTRY = "worker"
IMPORT = re.compile(r'^import \{ ([^}]*) \} from "\./([a-z-]+)\.js";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async function|function\*?|const|class) (\w+))", re.MULTILINE)
NESTED = re.compile(r"\$\{[^`}]*`")
UNKNOWN = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def joined(modules: Mapping[str, str]) -> str:
    """One script of `modules` (name without `.js` → text): each in a scope of its own, behind those it imports.

    Understands `import { a, b } from "./name.js"` and what is exported where it is declared; raises `ValueError` on
    other imports and exports, on one of a module that is not there, on a circle, and on a template within another,
    which what takes the spaces out does not tell from code.
    """
    needs = {name: [found[2] for found in IMPORT.finditer(text)] for name, text in modules.items()}
    missing = {need for names in needs.values() for need in names} - modules.keys()
    if missing:
        raise ValueError(f"no module {', '.join(sorted(missing))}")
    order = TopologicalSorter(needs).static_order()
    return str(jsmin('"use strict";\n' + "".join(_scope(name, modules[name]) for name in order)))


def _scope(name: str, text: str) -> str:
    body = EXPORT.sub("", IMPORT.sub(r"const { \1 } = $\2;\n", text))
    unknown = UNKNOWN.search(body) or NESTED.search(body)
    if unknown:
        raise ValueError(f"{name}.js: cannot join {unknown[0]!r}")
    exports = ", ".join(found[1] for found in EXPORT.finditer(text))
    return f"const ${name} = (() => {{\n{body}return {{ {exports} }};\n}})();\n"


def version(script: str) -> str:
    """What the address of `script` ends in, and of what it reads: another text has another address."""
    return hashlib.sha256(script.encode()).hexdigest()[:10]
