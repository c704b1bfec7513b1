"""The search engine's ES modules → the one file that the browser's worker runs.

One file, since the first query waits for it: 26 modules, each found only when the one before has come, take nine times
as long over a mobile network.
"""

import hashlib
import re
from collections.abc import Mapping
from graphlib import TopologicalSorter

ENTRY = "worker"
IMPORT = re.compile(r'^import \{ ([^}]*) \} from "\./([a-z-]+)\.js";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async function|function\*?|const|class) (\w+))", re.MULTILINE)
UNKNOWN = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
COMMENT = re.compile(r"^[ \t]*(?:/\*(?:[^*]|\*(?!/))*\*/[ \t]*|//.*)?\n", re.MULTILINE)


def joined(modules: Mapping[str, str]) -> str:
    """One script of `modules` (name without `.js` → text): each in a scope of its own, behind those it imports.

    Understands `import { a, b } from "./name.js"` and what is exported where it is declared; raises `ValueError` on
    other imports and exports, on one of a module that is not there, and on a circle. Comments and empty lines go.
    """
    needs = {name: [found[2] for found in IMPORT.finditer(text)] for name, text in modules.items()}
    missing = {need for names in needs.values() for need in names} - modules.keys()
    if missing:
        raise ValueError(f"no module {', '.join(sorted(missing))}")
    order = TopologicalSorter(needs).static_order()
    return '"use strict";\n' + "".join(_scope(name, modules[name]) for name in order)


def _scope(name: str, text: str) -> str:
    body = EXPORT.sub("", IMPORT.sub(r"const { \1 } = $\2;\n", text))
    unknown = UNKNOWN.search(body)
    if unknown:
        raise ValueError(f"{name}.js: cannot join {unknown[0]!r}")
    exports = ", ".join(found[1] for found in EXPORT.finditer(text))
    return f"const ${name} = (() => {{\n{COMMENT.sub('', body)}return {{ {exports} }};\n}})();\n"


def version(script: str) -> str:
    """What the address of `script` ends in, and of what it reads: another text has another address."""
    return hashlib.sha256(script.encode()).hexdigest()[:10]
