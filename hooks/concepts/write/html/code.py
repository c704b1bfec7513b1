"""Code blocks as Material's users know them: highlighted by pymdownx, with titles, line numbers and marked lines."""

import html
import re
from dataclasses import dataclass, field
from functools import lru_cache

from markdown_it.common.utils import unescapeAll
from pymdownx.highlight import Highlight

LONGEST, WIDEST = 20_000, 1_000  # characters of a listing, of a line: some lexers take quadratic time
LANGUAGE = re.compile(r"\.?([\w#+-][\w#.+-]*)")
OPTION = re.compile(
    r"""(?<![^\s{])\.(?P<class>[A-Za-z][\w-]*)
    | (?P<key>[A-Za-z_]\w*)=(?:"(?P<a>[^"]*+)"|'(?P<b>[^']*+)'|(?P<c>[^\s"'{}]++)) | \S""",
    re.VERBOSE,
)
LINES = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")
FIRST = re.compile(r"\d{1,6}(?!\d)")
TAG = re.compile(r"<[^>]*+>")
HIGHLIGHT = Highlight(None, pygments_lang_class=True, stripnl=False)
DIAGRAMS = frozenset("geojson mermaid stl topojson".split())


@dataclass(frozen=True, slots=True)
class Info:
    """What stands behind the opening fence: the language, further classes, and options (`title="x"`)."""

    language: str = ""
    classes: tuple[str, ...] = ()
    options: dict[str, str] = field(default_factory=dict)


def info_of(text: str) -> Info:
    """An info string, as GitHub (`js`, `python,ignore`) or Material writes it (`py title="x"`, `{ .py .annotate }`)."""
    text = unescapeAll(text).strip()
    found = LANGUAGE.match(text)
    language = found[1] if found else ""
    classes: list[str] = []
    options: dict[str, str] = {}
    for option in OPTION.finditer(text, found.end() if found else 0):
        if option["class"]:
            classes.append(option["class"])
        elif option["key"]:
            options[option["key"]] = next(filter(None, option.group("a", "b", "c")), "")
    if not found and classes:
        language = classes.pop(0)
    return Info(language, tuple(name for name in classes if not name.startswith("md-")), options)


@lru_cache(maxsize=4096)
def listing(code: str, info: str) -> str:
    """A code block; what a reader copies is `code`, to the byte. An unknown language is shown plain."""
    read = info_of(info)
    is_usual = len(code) <= LONGEST and max(map(len, code.split("\n"))) <= WIDEST
    language = read.language if is_usual else ""
    markup = _highlighted(code, language, read)
    return markup if _text(markup) == _ended(code) else _highlighted(code, "", read)


def _highlighted(code: str, language: str, info: Info) -> str:
    first = FIRST.match(info.options.get("linenums", ""))
    markup: str = HIGHLIGHT.highlight(
        code,
        language,
        hl_lines=_marked(info.options.get("hl_lines", ""), code.count("\n") + 1),
        linestart=int(first[0]) if first else -1,
        classes=list(info.classes),
        title=info.options.get("title"),
    )
    return markup


def _marked(text: str, last: int) -> list[int]:
    """The lines that `hl_lines="1 3-5"` marks."""
    ranges = ((int(first), int(end or first)) for first, end in LINES.findall(text))
    return sorted({line for first, end in ranges for line in range(max(first, 1), min(end, last) + 1)})


def _text(markup: str) -> str:
    """The code that a browser finds in a listing (behind its line numbers, if it has some)."""
    return html.unescape(TAG.sub("", markup[markup.rindex("<code>") :]))


def _ended(code: str) -> str:
    return code if code.endswith("\n") else code + "\n"
