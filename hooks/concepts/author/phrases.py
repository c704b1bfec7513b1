"""Phrases out of the metadata of a source into the file that is for them; every other byte stays."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence

import yaml

from ..inputs import phrases_path
from ..issues import Issue, Location
from ..read.entries.entry import Entry
from ..read.loader import loader
from ..read.names.naming import Slug
from ..read.phrases import Phrases, read
from ..read.text import clean
from ..site import Site
from .edits import COMMENT

LINE = re.compile(r"\r\n|\r|\n")
LINE_END = re.compile(r"[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|\Z)")
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

    Metadata in braces (`{term: a, search: [b]}`) stays as it is.
    """
    text = data.decode("utf-8", "surrogateescape")
    starts = [0, *(found.end() for found in LINE.finditer(text))]
    cuts, phrases = list[tuple[int, int]](), dict[Slug, list[str]]()
    for entry in entries:
        comment = COMMENT.match(text, starts[entry.end]) if entry.meta.search else None
        span, found = _search_in(comment[1]) if comment else (None, [])
        if comment and span:
            is_all = not comment[1][: span[0]].strip() and not comment[1][span[1] :].strip()
            whole = comment.start(1) - len("<!--"), comment.end()
            inner = comment.start(1) + span[0], comment.start(1) + span[1]
            cuts.append(_lines_of(text, *whole) if is_all else inner)
            phrases[entry.slug] = found
    for start, end in sorted(cuts, reverse=True):
        text = text[:start] + text[end:]
    return text.encode("utf-8", "surrogateescape"), phrases


def _search_in(block: str) -> tuple[tuple[int, int] | None, list[str]]:
    """Where the lines of the key `search` stand in the YAML of `block`, and its phrases; None if there is none."""
    node = yaml.compose(block.replace("\t", " "), Loader=loader(block))
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        return None, []
    found = [(key.start_mark.index, _end(value), value) for key, value in node.value if key.value == "search"]
    if len(found) != 1:
        return None, []
    start, end, value = found[0]
    items = value.value if isinstance(value, yaml.SequenceNode) else [value]
    texts = [" ".join(clean(item.value).split()) for item in items]
    return _lines_of(block, start, end), [text for text in texts if text]


def _end(node: yaml.Node) -> int:
    """Where the last thing in a node ends: a list's end mark stands before what follows."""
    if isinstance(node, yaml.SequenceNode) and not node.flow_style and node.value:
        return _end(node.value[-1])
    return int(node.end_mark.index)


def _lines_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The span from `start` to `end`, and to the end of its line if it begins one."""
    before = re.search(r"(?:^|[\r\n])([ \t]*)\Z", text[:start])
    behind = LINE_END.match(text, end)
    return (start - len(before[1]), behind.end()) if before and behind else (start, end)


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
        new = [phrase for phrase in dict.fromkeys(more[slug]) if phrase not in known.texts()[slug]]
        added[_last(known, slug)] = [f"{item[1] if item else '    '}- {_written(phrase)}" for phrase in new]
    for slug, phrases in more.items():
        if slug not in known.of:
            added[last] += [f"  {slug}:", *(f"    - {_written(phrase)}" for phrase in dict.fromkeys(phrases))]
    for number in sorted(added, reverse=True):
        lines[number:number] = added[number]
    return ("\r\n" if "\r\n" in text else "\n").join([*lines, ""]).encode()


def _last(known: Phrases, slug: Slug) -> int:
    """The line of the last phrase of an entry."""
    return max([known.lines[slug], *(phrase.line for phrase in known.of[slug])])


def _written(phrase: str) -> str:
    """A phrase as YAML reads it back: in quotes where it must be."""
    try:
        is_plain = yaml.safe_load(f"- {phrase}") == [phrase]
    except yaml.YAMLError:
        is_plain = False
    return phrase if is_plain else json.dumps(phrase, ensure_ascii=False)
