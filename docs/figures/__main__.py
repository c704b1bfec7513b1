"""`python docs/figures`: draw every figure in both languages into docs/assets/figures."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

# Before numpy is imported: small arrays are faster with one thread, and come out the same on every machine.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from style import to_svg  # noqa: E402

NOT_CONCEPTS = {"__main__", "style"}


def names() -> list[str]:
    """The modules that draw a figure, by slug with '_' for '-'."""
    return sorted(path.stem for path in HERE.glob("*.py") if path.stem not in NOT_CONCEPTS)


def draw(name: str, lang: str) -> str | None:
    """The SVG text of one concept's figure in `lang` ('ko' or 'en'); None where the module draws none."""
    module = importlib.import_module(name)
    if not hasattr(module, "draw"):
        return None
    return to_svg(module.draw(lambda ko, en: ko if lang == "ko" else en))


def main(target: Path) -> None:
    """Write `<slug>.<lang>.svg` for every figure into `target`."""
    target.mkdir(parents=True, exist_ok=True)
    for name in names():
        for lang in ("ko", "en"):
            svg = draw(name, lang)
            if svg is not None:
                (target / f"{name.replace('_', '-')}.{lang}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE.parent / "assets" / "figures")
