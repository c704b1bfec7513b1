"""A site that is opened from a folder: links to files instead of folders, and a search that fetches nothing."""

from __future__ import annotations

import json
import re

ATTRIBUTE = re.compile(r'(?<= href=")(?![a-zA-Z][a-zA-Z0-9+.-]*:|//|#)([^"#?]*)(?=[^"]*")')
REFRESH = re.compile(r'(?<=content="0; url=)([^"#?]*)(?=[^"]*")')
STRING = re.compile(r'(?<=")(\.\.?/[^"#?]*)(?=[^"]*")')
LEADING = re.compile(r'<script[^>]*id="__moved"[^>]*>.*?</script>|<script>var way = .*?</script>', re.DOTALL)
INDEX = "index.html"
WORKER = """\
"use strict";
/* The search, its index and all: a page that is a file may fetch nothing, and start no worker but one it has itself. */
window.offlineSearch = () => {
  const files = %s;
  const answers = `const files = ${JSON.stringify(files)};
    self.fetch = async (address) => new Response(files[String(address).endsWith("names.json") ? "names" : "index"]);`;
  const script = new Blob([answers, %s], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(script));
};
"""


def linked(html: str) -> str:
    """A page whose relative links to folders name the file in them."""
    html = ATTRIBUTE.sub(lambda found: of_file(found[1]), html)
    html = REFRESH.sub(lambda found: of_file(found[1]), html)
    return LEADING.sub(lambda script: STRING.sub(lambda found: of_file(found[1]), script[0]), html)


def of_file(path: str) -> str:
    """The path of a file that a server shows for `path`."""
    if path.rpartition("/")[2] in (".", ".."):
        path += "/"
    return path + INDEX if not path or path.endswith("/") else path


def search(worker: str, names: str, index: str) -> str:
    """One script that has the `worker` and what it reads: the indexes `names` and `index` (JSON)."""
    files = {"names": _of_files(names), "index": _of_files(index)}
    return WORKER % (json.dumps(files, ensure_ascii=False), json.dumps(worker, ensure_ascii=False))


def _of_files(index: str) -> str:
    """An index whose locations are files."""
    parsed = json.loads(index)
    for doc in parsed["docs"]:
        page, mark, anchor = doc["location"].partition("#")
        doc["location"] = of_file(page) + mark + anchor
    return json.dumps(parsed, ensure_ascii=False, separators=(",", ":"))
