"""The search engine's ES modules → the one file that the browser's worker runs.

One file, since the first query waits for it: its modules, each found only when the one before has come, take nine times
as long over a mobile network. Minified, for the same reason.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from graphlib import TopologicalSorter

from .. import minified

ENTRY = "worker"
IMPORT = re.compile(r'^import \{ ([^}]*) \} from "\./([a-z-]+)\.js";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async function|function\*?|const|class) (\w+))", re.MULTILINE)
UNKNOWN = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def joined(modules: Mapping[str, str]) -> str:
    """One script of `modules` (name without `.js` → text): each in a scope of its own, behind those it imports.

    Understands `import { a, b } from "./name.js"` and what is exported where it is declared; raises `ValueError` on
    other imports and exports, on one of what is not there, and on a circle. The block around them all makes their own
    names local too, and so short.
    """
    needs = {name: [found[2] for found in IMPORT.finditer(text)] for name, text in modules.items()}
    missing = {need for names in needs.values() for need in names} - modules.keys()
    if missing:
        raise ValueError(f"no module {', '.join(sorted(missing))}")
    exports = {name: EXPORT.findall(text) for name, text in modules.items()}
    order = TopologicalSorter(needs).static_order()
    scopes = "".join(_scope(name, modules[name], exports) for name in order)
    return minified.script(f'"use strict";\n{{\n{scopes}}}\n')


def _scope(name: str, text: str, exports: Mapping[str, Sequence[str]]) -> str:
    body = EXPORT.sub("", IMPORT.sub(lambda found: _imported(found[1].split(", "), found[2], exports), text))
    unknown = UNKNOWN.search(body)
    if unknown:
        raise ValueError(f"{name}.js: cannot join {unknown[0]!r}")
    return f"const ${name} = (() => {{\n{body}return [{', '.join(exports[name])}];\n}})();\n"


def _imported(names: Sequence[str], module: str, exports: Mapping[str, Sequence[str]]) -> str:
    """What a module exports is known by its place: a name as a key would be sent in full."""
    unknown = set(names) - set(exports[module])
    if unknown:
        raise ValueError(f"{module}.js exports no {', '.join(sorted(unknown))}")
    return f"const {{ {', '.join(f'{exports[module].index(name)}: {name}' for name in names)} }} = ${module};\n"


def version(script: str) -> str:
    """What the address of `script` ends in, and of what it reads: another text has another address."""
    return hashlib.sha256(script.encode()).hexdigest()[:10]
