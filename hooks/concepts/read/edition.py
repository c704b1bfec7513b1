"""All that is built for one language: Korean order, this language's texts, the other's where there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .entry import Entry, Source, Topic
from .issues import Issue, Location, quoted
from .naming import Slug
from .wording import Lang


@dataclass(frozen=True, slots=True)
class Edition:
    """One language: topics and entries in the order of the Korean source; `untranslated` are shown in Korean."""

    lang: Lang
    topics: tuple[Topic, ...]
    entries: tuple[Entry, ...]
    counterparts: Mapping[Slug, Entry]
    untranslated: frozenset[Slug]

    @property
    def concepts(self) -> tuple[Entry, ...]:
        """The entries that have a page."""
        return tuple(entry for entry in self.entries if not entry.is_term)

    def of_topic(self, topic: Slug) -> tuple[Entry, ...]:
        """The concepts of one topic, in order."""
        return tuple(entry for entry in self.concepts if entry.topic == topic)


def editions(korean: Source, english: Source | None) -> tuple[dict[Lang, Edition], list[Issue]]:
    """Both editions and what does not match. Without an English file, all of English shows Korean, silently."""
    translated = {entry.slug: entry for entry in english.entries} if english else {}
    titles = {topic.id: topic for topic in english.topics} if english else {}
    entries = tuple(translated.get(entry.slug, entry) for entry in korean.entries)
    missing = frozenset(entry.slug for entry in korean.entries if entry.slug not in translated)
    topics = tuple(titles.get(topic.id, topic) for topic in korean.topics)
    both: dict[Lang, Edition] = {
        "ko": Edition("ko", korean.topics, korean.entries, translated, frozenset()),
        "en": Edition("en", topics, entries, {entry.slug: entry for entry in korean.entries}, missing),
    }
    return both, _differences(korean, english) if english else []


def _differences(korean: Source, english: Source) -> list[Issue]:
    """Entries and topics that stand in one file only, and entries that moved to another topic or kind."""
    issues: list[Issue] = []
    here = {entry.slug: entry for entry in korean.entries}
    there = {entry.slug: entry for entry in english.entries}
    for slug, entry in here.items():
        if slug not in there:
            message = f"{_kind(entry)} {quoted(slug)} has no English text; add '## … {{#{slug}}}' to {english.path}"
            issues.append(Issue(entry.location, message))
        elif there[slug].topic != entry.topic:
            message = f"{quoted(slug)} stands under topic {quoted(there[slug].topic)}, but under "
            message += f"{quoted(entry.topic)} in {entry.location}; move it there"
            issues.append(Issue(there[slug].location, message))
    for slug, entry in there.items():
        if slug not in here:
            message = f"{_kind(entry)} {quoted(slug)} is not in {korean.path}, which says what exists; "
            issues.append(Issue(entry.location, message + "add it there, or remove it here (it is not built)"))
    known = {topic.id for topic in korean.topics}
    for topic in english.topics:
        if topic.id not in known:
            message = f"topic {quoted(topic.id)} is not in {korean.path}; use the ids of its topics"
            issues.append(Issue(topic.location, message))
    found = {topic.id for topic in english.topics}
    for topic in korean.topics:
        if topic.id not in found and topic.id:
            message = f"topic {quoted(topic.id)} has no English title; add '# … {{#{topic.id}}}' to {english.path}"
            issues.append(Issue(topic.location, message))
    return issues


def _kind(entry: Entry) -> str:
    return "term" if entry.is_term else "concept"


def anchor_differences(
    here: Mapping[Slug, tuple[str, ...]], there: Mapping[Slug, tuple[str, ...]], locations: Mapping[Slug, Location]
) -> list[Issue]:
    """Sections of a concept that stand in one language only: a link to them would break on switching."""
    issues = []
    for slug, anchors in there.items():
        for message, ids in (
            ("lacks the section {} of the Korean text; add it", set(here.get(slug, ())) - set(anchors)),
            ("has a section {} that the Korean text lacks; add it there", set(anchors) - set(here.get(slug, ()))),
        ):
            issues += [Issue(locations[slug], f"{quoted(slug)} {message.format(quoted('#' + i))}") for i in sorted(ids)]
    return issues
