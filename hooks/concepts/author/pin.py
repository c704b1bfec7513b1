"""Ids behind the headings that have none, and terms below them, written into a source; every other byte stays."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from ..check.ledger import lasting
from ..inputs import Inputs
from ..language import default_of
from ..read.entries.entry import Entry, Source
from ..site import Site
from .edits import lines_of

WORDS = re.compile(rb"^(.*?)([ \t\r\n]*)$", re.DOTALL)
KEPT = ("fence", "math_block", "table_open")
PLAIN = re.compile(r"[\w가-힣][\w가-힣 .()/+-]*")  # needs no quotes in YAML


def pinned(
    inputs: Inputs, sources: Mapping[str, Source], has_sections: bool, has_terms: bool
) -> dict[str, tuple[bytes, list[str], str]]:
    """The new bytes of each of the `sources` (by locale) that changes, by path; a line for each thing that is written;
    whose ids they are, where that is a guess.

    `has_sections` and `has_terms` say whether sections get ids and entries terms.
    """
    original = sources[default_of(inputs.languages).locale]
    changed = {}
    for source in sources.values():
        ids = dict(source.unpinned) if source is original else ids_of_original(original, source)
        ids |= section_ids(original, source) if has_sections else {}
        terms = derived_terms(source) if has_terms else {}
        lines = [f"{source.path}:{line}: {{#{name}}}" for line, name in sorted(ids.items())]
        lines += [f"{source.path}:{line}: term: {term}" for line, term in sorted(terms.items())]
        if lines:
            data = with_terms(with_ids(inputs.texts[source.path], ids), terms)
            is_guess = bool(ids) and 0 < len(source.entries) < len(original.entries) and _is_beginning(original, source)
            guess = f", those of the first headings of {original.path}: look whether it translates these"
            changed[source.path] = data, lines, guess if is_guess else ""
    return changed


def lasting_of(site: Site) -> list[str]:
    """The places that the ledger is to hold."""
    return lasting(site.sources[default_of(site.inputs.languages).locale], site.sources, site.context.anchors)


def with_ids(data: bytes, ids: Mapping[int, str]) -> bytes:
    """`data` with ` {#id}` behind the words of each line (counted from 1) in `ids`."""
    lines = lines_of(data)
    for number, name in ids.items():
        found = WORDS.match(lines[number - 1])
        assert found
        lines[number - 1] = found[1] + b" {#" + name.encode() + b"}" + found[2]
    return b"".join(lines)


def with_terms(data: bytes, terms: Mapping[int, str]) -> bytes:
    """`data` with a metadata comment that names the term below each line (counted from 1) in `terms`."""
    lines = lines_of(data)
    for number, term in terms.items():
        value = term if PLAIN.fullmatch(term) else "'" + term.replace("'", "''") + "'"
        words = lines[number - 1].rstrip(b"\r\n")
        end = lines[number - 1].removeprefix(words) or b"\n"
        lines[number - 1] = words + end + f"<!-- term: {value} -->".encode() + end
    return b"".join(lines)


def derived_terms(source: Source) -> dict[int, str]:
    """The terms that are derived from headings, by the line to write them below."""
    entries = [entry for entry in source.entries if not entry.meta.term and not entry.is_term]
    return {entry.end: entry.term for entry in entries if entry.term != entry.heading}


def ids_of_original(original: Source, translation: Source) -> dict[int, str]:
    """Ids for the headings of a translation without any: those of the headings at the same places of the original.

    None if the translation has not the topics and entries of the original, or of its beginning, heading by heading.
    """
    if not _is_beginning(original, translation):
        return {}
    names = (name for _, _, name in sorted(_headings(original)))
    return dict(zip(sorted(translation.unpinned), names, strict=False))


def _is_beginning(original: Source, translation: Source) -> bool:
    """Whether a translation without ids has the headings that the original begins with, and no code, formula or table
    below them that the original has not: what somebody wrote about other questions has some, sooner or later.
    """
    theirs, ours = ([level for _, level, _ in sorted(_headings(source))] for source in (original, translation))
    if ours != theirs[: len(ours)] or len(translation.unpinned) < len(ours):
        return False
    pairs = zip(original.entries, translation.entries, strict=False)
    return len(ours) == len(theirs) or all(_kept(there) <= _kept(here) for here, there in pairs)


def _kept(entry: Entry) -> Counter[str]:
    """The blocks of an entry that a translator keeps, by type."""
    return Counter(token.type for token in (*entry.answer, *entry.body) if token.type in KEPT)


def section_ids(original: Source, source: Source) -> dict[int, str]:
    """Ids for the headings below the entries that have none, by line: those of the same entry of the original where
    it has the same sections, level by level, else those that the words give.
    """
    ids = dict(source.unpinned_sections)
    for theirs, ours in _pairs(original, source) if source is not original else ():
        is_same = [section.level for section in theirs.sections] == [section.level for section in ours.sections]
        if is_same and all(section.line in ids for section in ours.sections):
            ids |= {here.line: there.id for here, there in zip(ours.sections, theirs.sections, strict=True)}
    return ids


def _pairs(original: Source, translation: Source) -> Iterator[tuple[Entry, Entry]]:
    """The entries of both files: by their slugs, or heading by heading where those of the original will be written."""
    by_slug = {entry.slug: entry for entry in original.entries}
    is_same = bool(ids_of_original(original, translation))
    for i, entry in enumerate(translation.entries):
        found = original.entries[i] if is_same else by_slug.get(entry.slug)
        if found:
            yield found, entry


def _headings(source: Source) -> list[tuple[int, int, str]]:
    """Line, level and id of every topic and entry."""
    topics = [(topic.location.line, 1, str(topic.id)) for topic in source.topics if topic.id]
    return topics + [(entry.location.line, 2, str(entry.slug)) for entry in source.entries]
