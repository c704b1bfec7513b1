"""All that is built for one language: order and topics of the source language, this language's texts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..issues import Issue, quoted
from ..language import Language
from .entries.entry import GLOSSARY, UNNAMED, Entry, Source, Topic
from .names.naming import Slug


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """One language's site.

    `entries` stand in the order, and under the topics, of the source language, with this language's text or, where
    there is none, the source language's (`untranslated`). `others` are the same entries in the other languages, by
    locale and slug; `titled` are the locales in which a topic has its title. `title` is the id of the topic that is the
    file's title, if one is.
    """

    language: Language
    topics: tuple[Topic, ...]
    entries: tuple[Entry, ...]
    others: Mapping[str, Mapping[Slug, Entry]]
    untranslated: frozenset[Slug]
    titled: Mapping[Slug, frozenset[str]]
    title: Slug | None = None

    @property
    def concepts(self) -> tuple[Entry, ...]:
        """The entries that are no terms of the glossary."""
        return tuple(entry for entry in self.entries if not entry.is_term)


def editions(
    sources: Mapping[str, Source], languages: Sequence[Language]
) -> tuple[dict[str, Edition], list[Issue]]:
    """One edition for each of `languages`, by locale, and what does not match; `sources` by locale.

    A language without a source shows the default language's texts, silently.
    """
    default = next(language for language in languages if language.is_default)
    leading = sources[default.locale]
    texts = {locale: {entry.slug: entry for entry in source.entries} for locale, source in sources.items()}
    titles = {locale: {topic.id for topic in source.topics} for locale, source in sources.items()}
    titled = {t.id: frozenset(locale for locale, ids in titles.items() if t.id in ids) for t in leading.topics}
    built = {}
    for language in languages:
        here = texts.get(language.locale, {})
        topics = {topic.id: topic for topic in sources[language.locale].topics} if here else {}
        entries = tuple(_settled(here.get(entry.slug, entry), entry) for entry in leading.entries)
        built[language.locale] = Edition(
            language,
            tuple(topics.get(topic.id, topic) for topic in leading.topics),
            entries,
            {locale: found for locale, found in texts.items() if locale != language.locale},
            frozenset(entry.slug for entry in leading.entries if entry.slug not in here),
            titled,
            leading.title,
        )
    translations = [source for locale, source in sources.items() if locale != default.locale]
    found = [(source, issue) for source in translations for issue in differences(leading, source)]
    issues = [issue for source, issue in found if issue.kind != "untranslated" or not source.unclear]
    return built, [*_empty_topics(leading), *issues]


def _empty_topics(leading: Source) -> Iterator[Issue]:
    """Advice on headings of topics without concepts, save the title of the file and the glossary."""
    full = {GLOSSARY, leading.title, *leading.paged}
    for topic in leading.topics:
        if topic.heading and topic.id not in full:
            message = f"no '##' stands below {quoted('# ' + topic.heading)}: it is shown among all concepts and has no "
            yield Issue(topic.location, message + "page; write a question there, or '##' before it", kind="empty-topic")


def _settled(entry: Entry, leading: Entry) -> Entry:
    """`entry` under the topic, and of the kind, that the source language says."""
    if (entry.topic, entry.is_term) == (leading.topic, leading.is_term):
        return entry
    return replace(entry, topic=leading.topic, is_term=leading.is_term)


def differences(leading: Source, translation: Source) -> Iterator[Issue]:
    """Entries and topics that stand in one file only, and entries that moved to another topic or kind."""
    translation = _clear(translation)
    here = {entry.slug: entry for entry in leading.entries}
    there = {entry.slug: entry for entry in translation.entries}
    for slug, entry in here.items():
        if slug not in there:
            message = f"{_kind(entry)} {quoted(slug)} has no text in {translation.path}; "
            yield Issue(entry.location, message + f"add '## … {{#{slug}}}' there", kind="untranslated")
    for slug, entry in there.items():
        if slug not in here:
            message = f"{_kind(entry)} {quoted(slug)} is not in {leading.path}, which says what exists; "
            yield Issue(entry.location, message + "add it there, or remove it here (it is not built)")
    moved = [(entry, here[slug]) for slug, entry in there.items() if slug in here and entry.topic != here[slug].topic]
    yield from _topic_differences(leading, translation, moved)
    for slug in here.keys() & there.keys():
        if not any(translation.is_unclear(section.line) for section in there[slug].sections):
            yield from section_differences(here[slug], there[slug])


def _clear(source: Source) -> Source:
    """`source` without the topics and entries of which nobody can tell what they translate. No title is no topic."""
    topics = tuple(topic for topic in source.topics if topic.id and not source.is_unclear(topic.location.line))
    entries = tuple(entry for entry in source.entries if not source.is_unclear(entry.location.line))
    return replace(source, topics=topics, entries=entries)


def _topic_differences(
    leading: Source, translation: Source, moved: Sequence[tuple[Entry, Entry]]
) -> Iterator[Issue]:
    """What is wrong with topics; `moved` are entries under other ones than the source language's, each with that."""
    known, found = ({topic.id for topic in source.topics} for source in (leading, translation))
    for topic in translation.topics:
        if topic.id not in known:
            message = f"topic {quoted(topic.id)} is not in {leading.path}; use the ids of its topics"
            yield Issue(topic.location, message)
    lacking = {topic.id: topic for topic in leading.topics if topic.id and topic.id not in found}
    for entry, here in moved:
        message = f"{quoted(entry.slug)} stands under topic {quoted(entry.topic)}, but under "
        message += f"{quoted(here.topic) if here.topic else 'none'} in {here.location}"
        if entry.topic in found and here.topic in found | {UNNAMED}:
            yield Issue(entry.location, f"{message}; move it there")
        elif entry.topic in found & known and here.topic in lacking and not translation.unclear:
            del lacking[here.topic]
            message += f", a topic that is missing here; add '# … {{#{here.topic}}}' above it"
            yield Issue(entry.location, message, kind=f"untranslated {here.topic}")
    for topic in lacking.values():
        message = f"topic {quoted(topic.id)} has no title in {translation.path}; "
        yield Issue(topic.location, message + f"add '# … {{#{topic.id}}}' there", kind="untranslated")


def section_differences(here: Entry, there: Entry) -> Iterator[Issue]:
    """Sections of an entry that stand in one language only: whoever switches there is led to the top of the page."""
    ours, theirs = ({section.id for section in entry.sections} for entry in (here, there))
    for message, ids in (
        (f"lacks the section {{}} of {here.location}; add it", ours - theirs),
        (f"has a section {{}} that {here.location} lacks; add it there", theirs - ours),
    ):
        for name in sorted(ids):
            said = f"{quoted(there.slug)} {message.format(quoted('#' + name))}"
            yield Issue(there.location, said, kind="sections")


def _kind(entry: Entry) -> str:
    return "term" if entry.is_term else "concept"
