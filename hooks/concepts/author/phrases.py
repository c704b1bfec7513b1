"""Phrases out of the metadata of a source into the file that is for them; every other byte stays."""

import re
import sys
from collections.abc import Iterable, Mapping, Sequence

import yaml

from ..inputs import phrases_path
from ..issues import Issue, Location
from ..read.entries.entry import Entry
from ..read.names.naming import Slug
from ..read.notation import loader
from ..read.phrases import Phrases, read
from ..read.text import clean
from ..site import Site
from .edits import COMMENT, lines_of

KEY = re.compile(r"^phrases:", re.MULTILINE)
HEADER = """\
# What readers type and the texts do not say.
#
# synonyms   everyday words that mean the same here: a group a line, verbs by their stems
# asking     words that ask rather than tell here, besides those of the language itself
# phrases    under an entry's slug, phrasings that are searched and never linked: one a line, 20 at most
"""


def moved(site: Site) -> tuple[dict[str, bytes], list[Issue]]:
    """The new bytes of every file that changes, by path: sources without phrases, and the files that get them.

    An issue for each language whose phrases stay, since their file is written in a way that nothing can be added to.
    """
    changed: dict[str, bytes] = {}
    issues = []
    for language in site.inputs.languages:
        source, path = site.sources.get(language.locale), phrases_path(language)
        if source is None:
            continue
        data, found = without_phrases(site.inputs.texts[source.path], source.entries)
        known, _ = read(site.inputs.texts.get(path), path, language.locale)
        written = with_phrases(site.inputs.texts.get(path, b""), known, found) if found else b""
        if found and read(written, path, language.locale)[0].texts() != _joined(known.texts(), found):
            message = "nothing can be added here; write phrases line by line, below their slugs, and run this again"
            issues.append(Issue(Location(path, 1), message))
        elif found:
            changed |= {source.path: data, path: written}
    return changed, issues


def _joined(known: Mapping[Slug, Sequence[str]], more: Mapping[Slug, Sequence[str]]) -> dict[Slug, tuple[str, ...]]:
    """Phrases by slug, each once."""
    slugs = [*known, *(slug for slug in more if slug not in known)]
    return {slug: tuple(dict.fromkeys([*known.get(slug, ()), *more.get(slug, ())])) for slug in slugs}


def without_phrases(data: bytes, entries: Iterable[Entry]) -> tuple[bytes, dict[Slug, list[str]]]:
    """`data` without the phrases in the metadata of `entries`, and these. A comment that held nothing else goes.

    Metadata whose key `search` does not stand at the beginning of its lines (`{term: a, search: [b]}`) stays as it is.
    """
    lines, phrases = lines_of(data), dict[Slug, list[str]]()
    for entry in (entry for entry in entries if entry.meta.search):
        last = next(number for number in range(entry.end, len(lines)) if b"-->" in lines[number])
        if span := _span(b"".join(lines[entry.end : last + 1]).decode("utf-8", "replace")):
            phrases[entry.slug] = [name.text for name in entry.meta.search]
            # Empty for now, so that the lines of the entries below keep their numbers.
            lines[entry.end + span.start : entry.end + span.stop] = [b""] * len(span)
    return b"".join(lines), phrases


def _span(text: str) -> range | None:
    """The lines, from 0, of the phrases in the comment that `text` begins with, or of all of it; None if it has other
    things on them.
    """
    comment = COMMENT.match(text)
    block = comment[1].replace("\t", " ") if comment else ""
    node = yaml.compose(block, Loader=loader(block))
    if not comment or not isinstance(node, yaml.MappingNode) or node.flow_style:
        return None
    lines = clean(comment[0]).split("\n")
    above = lines.index(next(filter(str.strip, lines)))
    if [key.value for key, _ in node.value] == ["search"] and "#" not in comment[1]:
        return range(above, len(lines))
    [(key, value)] = [(key, value) for key, value in node.value if key.value == "search"]
    span = range(above + key.start_mark.line, above + _last_line(value) + 1)
    is_alone = lines[span.start].lstrip().startswith("search") and "-->" not in lines[span.stop - 1]
    return span if is_alone else None


def _last_line(node: yaml.Node) -> int:
    """The line, from 0, of the last thing in a node: a list's end mark stands before what follows."""
    if isinstance(node, yaml.SequenceNode) and not node.flow_style and node.value:
        return _last_line(node.value[-1])
    return int(node.end_mark.line) - (node.end_mark.column == 0)


def with_phrases(data: bytes, known: Phrases, more: Mapping[Slug, Sequence[str]]) -> bytes:
    """The file `data`, whose phrases are `known`, with `more`: each behind the others of its slug, new slugs last."""
    text = data.decode("utf-8-sig") or HEADER
    lines = text.splitlines()
    if not KEY.search(text):
        lines += ["", "phrases:"]
    key = next(number for number, line in enumerate(lines, 1) if KEY.match(line))
    last = max([key, *(_last(known, slug) for slug in known.of)])
    added: dict[int, list[str]] = {last: []}
    for slug in known.of.keys() & more.keys():
        item = re.match(r"( *)- ", lines[_last(known, slug) - 1])
        new = [phrase for phrase in more[slug] if phrase not in known.texts()[slug]]
        added[_last(known, slug)] = _items(new, item[1] if item else "    ")
    for slug, phrases in more.items():
        added[last] += [] if slug in known.of else [f"  {slug}:", *_items(phrases, "    ")]
    for number in sorted(added, reverse=True):
        lines[number:number] = added[number]
    return ("\r\n" if "\r\n" in text else "\n").join([*lines, ""]).encode()


def _items(phrases: Sequence[str], indent: str) -> list[str]:
    """Phrases as lines of a list of YAML, each once."""
    found = yaml.safe_dump(list(dict.fromkeys(phrases)), allow_unicode=True, width=sys.maxsize) if phrases else ""
    return [indent + line for line in found.splitlines()]


def _last(known: Phrases, slug: Slug) -> int:
    """The line of the last phrase of an entry."""
    return max([known.lines[slug], *(phrase.line for phrase in known.of[slug])])
