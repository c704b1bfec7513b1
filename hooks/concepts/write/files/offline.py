"""A site that is opened from a folder: links to files instead of folders, and a search that fetches nothing."""

import json
import re

ATTRIBUTE = re.compile(r'(?<= href=")(?![a-zA-Z][a-zA-Z0-9+.-]*:|//|#)([^"#?]*)(?=[^"]*")')
REFRESH = re.compile(r'(?<=content="0; url=)([^"#?]*)(?=[^"]*")')
STRING = re.compile(r'(?<=")(\.\.?/[^"#?]*)(?=[^"]*")')
LEADING = re.compile(r'<script[^>]*id="__moved"[^>]*>.*?</script>|<script>var way = .*?</script>', re.DOTALL)
MODULE = re.compile(r'[ \t]*<script type="module"[^>]*></script>\n?')
INDEX = "index.html"


def linked(html: str) -> str:
    """A page whose relative links to folders name the file in them; without modules, which no file can run."""
    html = MODULE.sub("", html)
    html = ATTRIBUTE.sub(lambda found: of_file(found[1]), html)
    html = REFRESH.sub(lambda found: of_file(found[1]), html)
    return LEADING.sub(lambda script: STRING.sub(lambda found: of_file(found[1]), script[0]), html)


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
