"""Where a reader is and can go: topics, the concepts around a page, previous and next, other languages."""

from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from typing import TypeVar

from ..language import default_of
from ..link.learning import Learning
from ..read.edition import Edition
from ..read.entries.cards import cards
from ..read.entries.entry import GLOSSARY, Entry, Topic
from ..read.names.naming import Slug
from .addresses import Addresses
from .foreign import Locales
from .frame import Alternate, Frame, Link, Page, Switch, TopicLink

AROUND = 15  # concepts of the topic, and topics, that a page's navigation shows at most

T = TypeVar("T")


def window(items: Sequence[T], at: int, size: int) -> tuple[T, ...]:
    """At most `size` items around index `at`: a page's navigation does not grow with the site."""
    start = max(0, min(at - size // 2, len(items) - size))
    return tuple(items[start : start + size])


class Menu:
    """Navigation of one edition; what all its pages share is computed once."""

    def __init__(self, edition: Edition, addresses: Addresses, learning: Learning) -> None:
        self.edition, self.addresses, self.learning = edition, addresses, learning
        self.language, self.words = edition.language, edition.language.words

    @cached_property
    def entries(self) -> dict[Slug, Entry]:
        """Every entry by slug."""
        return {entry.slug: entry for entry in self.edition.entries}

    @property
    def translated(self) -> list[Entry]:
        """The entries whose texts are in the language."""
        return [entry for entry in self.edition.entries if entry.slug not in self.edition.untranslated]

    @cached_property
    def groups(self) -> dict[Slug, list[Entry]]:
        """The concepts of each topic, in order; the glossary has none."""
        return self._by_topic(self.edition.concepts)

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        """The topics that readers can go to: those with concepts."""
        return tuple(topic for topic in self.edition.topics if self.groups[topic.id])

    @property
    def named(self) -> tuple[Topic, ...]:
        """The topics that have a page: those with concepts that their author named."""
        return tuple(topic for topic in self.topics if topic.id)

    @cached_property
    def lessons(self) -> dict[Slug, list[Entry]]:
        """The concepts of each topic in the order to learn them."""
        return self._by_topic(self.entries[slug] for slug in self.learning.order)

    def _by_topic(self, entries: Iterable[Entry]) -> dict[Slug, list[Entry]]:
        groups: dict[Slug, list[Entry]] = {topic.id: [] for topic in self.edition.topics}
        for entry in entries:
            groups[entry.topic].append(entry)
        return groups

    @cached_property
    def links(self) -> dict[Slug, tuple[Link, ...]]:
        """The concepts of each topic as links."""
        return {slug: tuple(map(self.link, group)) for slug, group in self.groups.items()}

    @cached_property
    def position(self) -> dict[Slug, int]:
        """The place of each concept in its topic."""
        return {entry.slug: i for group in self.groups.values() for i, entry in enumerate(group)}

    @cached_property
    def hues(self) -> dict[Slug, int]:
        """The number of each topic, which decides on its colour and mark."""
        return {topic.id: number for number, topic in enumerate(self.topics)}

    @cached_property
    def voices(self) -> dict[str, Locales]:
        """What tells which words of a text are of another language, by the text's own."""
        languages = self.addresses.languages
        return {own.locale: Locales(own, languages) for own in languages}

    @cached_property
    def cards(self) -> dict[Slug, int]:
        """How many questions of the self-test each concept has."""
        return {entry.slug: len(cards(entry)) for entry in self.edition.concepts}

    def leading(self, entry: Entry) -> Entry:
        """The entry in the source language."""
        default = default_of(self.addresses.languages).locale
        return self.edition.others.get(default, {}).get(entry.slug, entry)

    def foreign(self, entry: Entry) -> str:
        """The locale of an entry's text, if it is not that of the pages; else ''."""
        return entry.locale if entry.locale != self.language.locale else ""

    def link(self, entry: Entry, section: str = "") -> Link:
        """An entry as a link, named by its term."""
        return Link(entry.term, self.addresses.entry(entry.slug, section), locale=self.foreign(entry))

    def linked(self, slugs: Iterable[Slug]) -> tuple[Link, ...]:
        """Entries as links."""
        return tuple(self.link(self.entries[slug]) for slug in slugs)

    def topic_title(self, topic: Topic) -> str:
        """A topic's name; the unnamed one among named ones has one as well, and alone it has none."""
        return topic.heading or (self.words.other_topic if len(self.topics) > 1 else "")

    def topic_of(self, entry: Entry) -> Link | None:
        """The topic of an entry as a link, if it has a name; that of a term is the glossary."""
        if entry.topic == GLOSSARY:
            return Link(self.words.glossary, self.addresses.term(entry.slug))
        link = self.topic_link(self.topics[self.hues[entry.topic]])
        return link if link.title else None

    def topic_link(self, topic: Topic) -> Link:
        """A topic as a link."""
        return Link(self.topic_title(topic), self.addresses.topic(topic.id))

    def topic_links(self, entry: Entry | None, here: Slug | None = None) -> tuple[TopicLink, ...]:
        """Topics around the entry's or the one that is `here`, and in it the concepts around the entry."""
        here = entry.topic if entry is not None else here
        near = window(self.topics, self.hues.get(here or Slug(""), 0), AROUND)
        return tuple(self._topic_link(topic, entry, topic.id == here) for topic in near)

    def _topic_link(self, topic: Topic, entry: Entry | None, is_here: bool) -> TopicLink:
        links, shown = self.links[topic.id], tuple[Link, ...]()
        if is_here:
            here = self.addresses.entry(entry.slug) if entry is not None else ""
            near = window(links, self.position[entry.slug] if entry is not None else 0, AROUND)
            shown = tuple(Link(x.title, x.url, x.url == here, x.locale) for x in near)
        return TopicLink(self.topic_title(topic), self.addresses.topic(topic.id), is_here, shown, len(links))

    def neighbours(self, entry: Entry) -> tuple[Link | None, Link | None]:
        """The concepts before and behind one, in its topic."""
        if entry.is_term:
            return None, None
        group, at = self.links[entry.topic], self.position[entry.slug]
        return (group[at - 1] if at else None), (group[at + 1] if at + 1 < len(group) else None)

    def switches(self, url: str) -> tuple[Switch, ...]:
        """The page at `url` in the other languages."""
        others = (x for x in self.addresses.languages if x != self.language)
        return tuple(Switch(x.locale, x.name, x.words.switch, self.addresses.in_language(url, x)) for x in others)

    def _alternates(self, url: str, locales: Collection[str]) -> tuple[Alternate, ...]:
        """The page at `url` in each of the languages that it is translated into; none if that is one language."""
        found = [language for language in self.addresses.languages if language.locale in locales]
        if len(found) < 2:
            return ()
        default = next((language for language in found if language.is_default), found[0])
        named = [*((language.locale, language) for language in found), ("x-default", default)]
        return tuple(Alternate(name, self.addresses.in_language(url, language)) for name, language in named)

    def page(
        self, url: str, kind: str, title: str, description: str, locale: str = "",
        locales: Collection[str] | None = None, entry: Entry | None = None, topic: Slug | None = None,
    ) -> Page:  # fmt: skip
        """The page at `url`, of an `entry` or a `topic` or neither: its text is in `locale`, translated into `locales`.

        Unless told otherwise it is there in every language.
        """
        languages = {language.locale: language for language in self.addresses.languages}
        alternates = self._alternates(url, languages if locales is None else locales)
        text = languages[locale] if locale else self.language
        return Page(self.frame(url, entry, topic), url, kind, title, description, text, alternates)

    def entry_page(self, entry: Entry, description: str) -> Page:
        """The page of an entry, which may lack a translation."""
        url, edition, kind = self.addresses.entry(entry.slug), self.edition, "term" if entry.is_term else "concept"
        locales = {locale for locale, entries in edition.others.items() if entry.slug in entries}
        if entry.slug not in edition.untranslated:
            locales.add(self.language.locale)
        return self.page(url, kind, entry.heading, description, entry.locale, locales, entry)

    def frame(self, url: str, entry: Entry | None = None, topic: Slug | None = None) -> Frame:
        """What stands around the page at `url`."""
        return Frame(self.addresses, self.switches(url), self.topic_links(entry, topic), len(self.topics))
