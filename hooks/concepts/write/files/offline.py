"""A site that is opened from a folder: links name files, scripts fetch nothing and are no modules."""

import json
import re
from collections.abc import Mapping

from .worker import joined

ATTRIBUTE = re.compile(r'(?<= href=")(?![a-zA-Z][a-zA-Z0-9+.-]*:|//|#)([^"#?]*)(?=[^"]*")')
REFRESH = re.compile(r'(?<=content="0; url=)([^"#?]*)(?=[^"]*")')
STRING = re.compile(r'(?<=")(\.\.?/[^"#?]*)(?=[^"]*")')
LEADING = re.compile(r'<script[^>]*id="__moved"[^>]*>.*?</script>|<script>var way = .*?</script>', re.DOTALL)
MODULE = re.compile(r'<script type="module" src="([^"]*)\b(progress|quiz)\.js"></script>')
ASKED = "assets/javascripts/quiz/offline.js"
INDEX = "index.html"


def linked(html: str) -> str:
    """A page whose relative links to folders name the file in them, and whose modules are the script `asked`."""
    html = MODULE.sub(_classic, html)
    html = ATTRIBUTE.sub(lambda found: of_file(found[1]), html)
    html = REFRESH.sub(lambda found: of_file(found[1]), html)
    return LEADING.sub(lambda script: STRING.sub(lambda found: of_file(found[1]), script[0]), html)


def _classic(module: re.Match[str]) -> str:
    cards = '<script src="cards.js" defer></script>' if module[2] == "quiz" else ""
    return f'{cards}<script src="{module[1]}offline.js" defer></script>'


def asked(modules: Mapping[str, str]) -> str:
    """The modules of the self-test, and of the progress on every page, as one script: from a file no module runs."""
    own = "document.currentScript.src"
    return joined({name: text.replace("import.meta.url", own) for name, text in modules.items()})


def cards(rows: str) -> str:
    """A script that brings the questions of the self-test (JSON) to its page, with links to files."""
    found = json.loads(rows)["cards"]
    for card in found:
        texts = {name: linked(card[name]) for name in ("question", "answer")}
        card.update(texts, url=_page(card["url"]))
    return f"window.quizCards = {json.dumps(found, ensure_ascii=False)};\n"


def of_file(path: str) -> str:
    """The path of a file that a server shows for `path`."""
    if path.rpartition("/")[2] in (".", ".."):
        path += "/"
    return path + INDEX if not path or path.endswith("/") else path


def search(worker: str, names: str, index: str) -> str:
    """A script that brings the `worker` and what it reads, the indexes `names` and `index` (JSON), to a page."""
    files = {"engine": worker, "names": _of_files(names), "index": _of_files(index)}
    return f"window.searchFiles = {json.dumps(files, ensure_ascii=False)};\n"


def as_script(rows: str) -> str:
    """A script that brings the previews of a language (JSON) to a page."""
    return f"window.previews = {rows};\n"


def _of_files(index: str) -> str:
    """An index whose locations, and whose topics' addresses, are files."""
    parsed = json.loads(index)
    for doc in parsed["docs"]:
        doc["location"] = _page(doc["location"])
    if topics := parsed["config"].get("topics"):
        parsed["config"]["topics"] = [[title, _page(address)] for title, address in topics]
    return json.dumps(parsed, ensure_ascii=False, separators=(",", ":"))


def _page(location: str) -> str:
    """The file of a page, or the place in it, at a location below the root."""
    page, mark, anchor = location.partition("#")
    return of_file(page) + mark + anchor
