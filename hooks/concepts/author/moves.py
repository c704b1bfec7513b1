"""A place gets another address: the changes to every file that names it. Files are all those of `docs/`, by path."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ..check import revisions
from ..check.ledger import PLACE, TOPIC, extended, kind
from ..inputs import LEDGER, REVISIONS
from ..issues import quoted, suggestion
from ..language import default_of
from ..read.entries.entry import Source
from ..read.names.naming import RESERVED
from ..read.text import decode
from ..site import Site, build
from . import relink
from .edits import COMMENT, Edit, applied, in_table, in_yaml, lines_of, without_item
from .pin import lasting_of, with_ids

Files = Mapping[str, bytes]

FIGURE = re.compile(r"(?P<folder>docs/(?:.*/)?figures/)(?P<name>[^/.]+)(?P<rest>\.[^/]+)")
TABLES = (".yml", ".yaml", ".tsv", ".txt")


def problem_with(site: Site, old: str, new: str, is_new: bool) -> str:
    """Why `old` cannot become `new` (a place that `is_new`, or one that is there), or empty."""
    sections = (f"{e.slug}#{s.id}" for source in site.sources.values() for e in source.entries for s in e.sections)
    topics = site.sources[default_of(site.inputs.languages).locale].topics
    places = {*lasting_of(site), *sections, *(TOPIC + topic.id for topic in topics if topic.id)}
    if old not in places:
        return f"there is no {kind(old)} {quoted(old)}.{suggestion(old, places)}"
    if new == old:
        return f"{quoted(old)} is both what is to move and where to; write another {kind(old)}"
    if not is_new and new in places:
        return f"{quoted(new)} is on the page that goes; write another one" if new.partition("#")[0] == old else ""
    if not is_new:
        return f"there is no {kind(new)} {quoted(new)}.{suggestion(new, places)}"
    if not PLACE.fullmatch(new) or kind(new) != kind(old):
        return f"{quoted(new)} is no {kind(old)}; write it like {quoted(old)}"
    if kind(new) != "section" and _id(new) in RESERVED:
        return f"{quoted(new)} is reserved; choose another {kind(new)}"
    if kind(old) == "section" and new.partition("#")[0] != old.partition("#")[0]:
        return f"{quoted(new)} is on another page; a section can be renamed on its own page only"
    if new in places or new in site.ledger.published:
        return f"{quoted(new)} is, or was, another {kind(new)}; addresses are never reused"
    return ""


def renamed(site: Site, files: Files, old: str, new: str) -> dict[str, bytes]:
    """The files with another address for a page, section or topic: ids, links, metadata, tables, figures."""

    def goal(place: str) -> str:
        is_part = kind(old) == "slug" and place.startswith(f"{old}#")
        return new + place.removeprefix(old) if place == old or is_part else place

    edits = [*relink.edits(site, pages_of(site, files), goal), *ids(site, old, new)]
    if kind(old) == "slug":
        edits += [*metadata(site, old, new), *in_tables(files, old, new)]
    changed = edited(files, edits)
    for source in site.sources.values():
        changed[source.path] = with_ids(changed[source.path], dict(derived(source, old, new)))
    if kind(old) != "slug":
        return changed
    if REVISIONS in changed:
        row = re.compile(rb"^" + old.encode() + rb"(?= )", re.MULTILINE)
        changed[REVISIONS] = row.sub(new.encode(), changed[REVISIONS])
    return _with_figures(changed, old, new)


def pages_of(site: Site, files: Files) -> dict[str, bytes]:
    """The hand-written pages."""
    sources = {source.path for source in site.sources.values()}
    return {path: data for path, data in files.items() if path.endswith(".md") and path not in sources}


def edited(files: Files, edits: Iterable[Edit]) -> dict[str, bytes]:
    """The files with `edits`."""
    by_path: dict[str, list[Edit]] = {}
    for edit in edits:
        by_path.setdefault(edit.path, []).append(edit)
    changed = dict(files)
    for path, found in by_path.items():
        changed[path] = applied(files[path], decode(files[path], path)[0].split("\n"), found)
    return changed


def _id(place: str) -> str:
    """The id in a heading of a place."""
    return place.removeprefix(TOPIC).rpartition("#")[2]


def ids(site: Site, old: str, new: str) -> Iterator[Edit]:
    """The written ids of the headings of a place."""
    for source in site.sources.values():
        lines = site.lines(source.path)
        for first, last in _headings(source, old):
            for number in range(first - 1, last):
                for found in re.finditer(rf"(?<=\{{#){re.escape(_id(old))}(?=[\s}}])", lines[number]):
                    yield Edit(source.path, number, *found.span(), _id(new))


def _headings(source: Source, place: str) -> Iterator[tuple[int, int]]:
    """First and last line (from 1) of the headings of a place; of a section and a topic one line."""
    slug, _, section = place.removeprefix(TOPIC).partition("#")
    if place.startswith(TOPIC):
        yield from ((t.location.line, t.location.line) for t in source.topics if t.id == slug and t.heading)
        return
    for entry in (entry for entry in source.entries if entry.slug == slug):
        if not section:
            yield entry.location.line, entry.end
        yield from ((found.line, found.line) for found in entry.sections if section and found.id == section)


def derived(source: Source, old: str, new: str) -> Iterator[tuple[int, str]]:
    """The id to write where the heading of a place has none, by line."""
    unpinned = {**source.unpinned, **source.unpinned_sections}
    for first, last in _headings(source, old):
        yield from ((line, _id(new)) for line in range(first, last + 1) if unpinned.get(line) == _id(old))


def metadata(site: Site, old: str, new: str) -> Iterator[Edit]:
    """The slug in other entries' metadata; it leaves a list of the entry that it would name itself."""
    for source in site.sources.values():
        lines = site.lines(source.path)
        for entry in source.entries:
            if old in {name.text for name in (*entry.meta.requires, *entry.meta.unlinked)}:
                text = "\n".join(lines[entry.end :])
                if found := COMMENT.match(text):
                    line = text.count("\n", 0, found.start(1))
                    column = found.start(1) - (text.rfind("\n", 0, found.start(1)) + 1)
                    edits = in_yaml(source.path, found[1], old, new, entry.end + line, column)
                    yield from (without_item(e, lines[e.line], old) if entry.slug == new else e for e in edits)


def in_tables(files: Files, old: str, new: str) -> Iterator[Edit]:
    """The slug in the files beside the sources."""
    for path, data in files.items():
        if path.endswith(TABLES) and path not in (LEDGER, REVISIONS):
            yield from in_table(path, data, old, new)


def figures(files: Files, old: str, new: str) -> dict[str, str]:
    """The figures of an entry, and the module that draws them, with the paths that they have under another slug."""
    found: dict[str, str] = {}
    for figure in filter(None, map(FIGURE.fullmatch, files)):
        was, now = (name.replace("-", "_") if figure["rest"] == ".py" else name for name in (old, new))
        if figure["name"] == was:
            found[figure[0]] = f"{figure['folder']}{now}{figure['rest']}"
    return found


def _with_figures(files: Files, old: str, new: str) -> dict[str, bytes]:
    """The files with the figures of an entry called after its new slug, also where Markdown shows them."""
    moved = figures(files, old, new)
    out = {moved.get(path, path): data for path, data in files.items()}
    for path in (path for path in out if path.endswith(".md")):
        for was, now in moved.items():
            pattern = rb"(?<=figures/)" + re.escape(was.rpartition("/")[2].encode()) + rb"(?![\w-])"
            out[path] = re.sub(pattern, now.rpartition("/")[2].encode(), out[path])
    return out


def recorded(site: Site, files: Files, moved: Mapping[str, str]) -> tuple[dict[str, bytes], Site]:
    """The files with a ledger that leads from the old places to the new ones, and the site that they make."""
    out = dict(files)
    out[LEDGER] = b"".join(_rows(lines_of(files.get(LEDGER, b"")), moved))
    after = _site_of(site, out)
    out[LEDGER] = extended(decode(out[LEDGER], LEDGER)[0], lasting_of(after)).encode()
    if REVISIONS in out:
        known = {tuple(line.split()[:2]) for line in out[REVISIONS].decode().splitlines()}
        texts = [entry for source in after.sources.values() for entry in source.entries]
        new = [revisions.row(entry).encode() + b"\n" for entry in texts if (entry.slug, entry.locale) not in known]
        out[REVISIONS] += b"".join(new)
    return out, _site_of(site, out)


def _rows(lines: list[bytes], moved: Mapping[str, str]) -> Iterator[bytes]:
    """The ledger's lines with where each place in `moved` leads now; places that were never recorded at the end."""
    left = dict(moved)
    for line in lines:
        words = line.decode("utf-8", "replace").split()
        if words and words[0] in left and not {"->", "→"} & set(words[1:2]):
            goal = left.pop(words[0])
            line = line.replace(words[0].encode(), f"{words[0]} -> {goal}".encode(), 1)
        yield line
    if lines and not lines[-1].endswith((b"\n", b"\r")):
        yield b"\n"
    yield from (f"{old} -> {goal}\n".encode() for old, goal in left.items())


def _site_of(site: Site, files: Files) -> Site:
    texts = {path: files[path] for path in site.inputs.texts.keys() | {LEDGER} if path in files}
    return build(replace(site.inputs, texts=texts, files=frozenset(files)))
