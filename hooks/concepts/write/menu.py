"""Where a reader is and can go: topic index, navigation, previous and next, related, backlinks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .edition import Edition
from .entry import GLOSSARY, UNNAMED, Entry, Topic
from .graph import Graph
from .naming import Slug
from .pages import escaped, heading_text
from .prose import first_sentences, plain
from .wording import WORDS, Lang, prefix

AROUND = 15  # concepts of the topic, and topics, that a page's navigation shows at most
BACKLINKS = 40
DESCRIPTION = 160

Item = dict[str, Any]


def window(items: Sequence[Item], at: int, size: int) -> Sequence[Item]:
    """At most `size` items around index `at`: a page's navigation does not grow with the site."""
    start = max(0, min(at - size // 2, len(items) - size))
    return items[start : start + size]


def url(entry: Entry, lang: Lang) -> str:
    """Address of an entry below the site's root."""
    return f"{prefix(lang)}glossary/#{entry.slug}" if entry.is_term else f"{prefix(lang)}concepts/{entry.slug}/"


def shortened(text: str, length: int) -> str:
    """`text` cut at a word to at most `length` characters, with an ellipsis."""
    return text if len(text) <= length else text[: length - 1].rsplit(" ", 1)[0] + "…"


def topic_anchor(topic: Topic) -> str:
    """Anchor of a topic on the index page."""
    return topic.id or "topic_other"


class Menu:
    """Navigation of one edition, computed once."""

    def __init__(self, edition: Edition, graph: Graph) -> None:
        self.edition, self.graph, self.lang, self.words = edition, graph, edition.lang, WORDS[edition.lang]
        self.entries = {entry.slug: entry for entry in edition.entries}
        self.groups: dict[Slug, list[Entry]] = {topic.id: [] for topic in edition.topics}
        for entry in edition.concepts:
            self.groups.setdefault(self._korean_topic(entry), []).append(entry)
        self.topics = [t for t in edition.topics if t.title or t.intro or self.groups[t.id]]
        self.position = {e.slug: i for group in self.groups.values() for i, e in enumerate(group)}
        self.items = {slug: [self.item(e) for e in group] for slug, group in self.groups.items()}

    def _korean_topic(self, entry: Entry) -> Slug:
        korean = self.edition.counterparts.get(entry.slug) if self.lang == "en" else None
        return (korean or entry).topic

    def item(self, entry: Entry) -> Item:
        """An entry as a link."""
        return {"title": entry.term, "url": url(entry, self.lang), "slug": entry.slug}

    def topic_title(self, topic: Topic) -> str:
        """Plain title; the unnamed topic has one as well."""
        return plain(topic.title) or self.words["other_topic"]

    def topic_item(self, topic: Topic) -> Item:
        """A topic as a link to its part of the index page."""
        return {"title": self.topic_title(topic), "url": f"{prefix(self.lang)}concepts/#{topic_anchor(topic)}"}

    def navigation(self, entry: Entry | None) -> Item:
        """Topics, and in the entry's topic the concepts around it."""
        here = self._korean_topic(entry) if entry else None
        topics = []
        for topic in self.topics:
            if topic.id == here and entry:
                items = self.items[topic.id]
                near = window(items, self.position[entry.slug], AROUND)
                topics.append({**self.topic_item(topic), "active": True, "concepts": near, "count": len(items)})
            elif self.groups[topic.id]:
                topics.append({**self.topic_item(topic), "active": False, "count": len(self.groups[topic.id])})
        at = next((i for i, topic in enumerate(topics) if topic["active"]), 0)
        return {"topics": window(topics, at, AROUND), "count": len(topics)}

    def concept_meta(self, entry: Entry) -> Item:
        """What the template of a concept page shows around its text."""
        group, at = self.items[self._korean_topic(entry)], self.position[entry.slug]
        topic = next(t for t in self.topics if t.id == self._korean_topic(entry))
        links = [link for link in self.graph.backlinks.get(entry.slug, ()) if link.source in self.entries]
        return {
            "template": "concept.html",
            "kind": "concept",
            "slug": entry.slug,
            "description": shortened(entry.definition, DESCRIPTION),
            "topic": self.topic_item(topic),
            "related": [self.item(self.entries[slug]) for slug in self.graph.related.get(entry.slug, ())],
            "backlinks": [
                {**self.item(self.entries[link.source]), "sentence": shortened(plain(link.sentence), 2 * DESCRIPTION)}
                for link in links[:BACKLINKS]
            ],
            "more_backlinks": max(0, len(links) - BACKLINKS),
            "previous": group[at - 1] if at else None,
            "next": group[at + 1] if at + 1 < len(group) else None,
            "untranslated": entry.slug in self.edition.untranslated,
            **self.list_meta(entry),
        }

    def list_meta(self, entry: Entry | None = None) -> Item:
        """What every page of the language needs: its navigation and the site's words."""
        return {
            "lang": self.lang,
            "words": self.words,
            "navigation": self.navigation(entry),
        }

    def home_meta(self) -> Item:
        """What the home page shows of the content: its topics with their concepts (the first few of each)."""
        topics = [
            {**self.topic_item(topic), "count": len(items), "concepts": items[:AROUND]}
            for topic in self.topics
            if (items := self.items[topic.id])
        ]
        return {**self.list_meta(), "topics": topics}

    def index_text(self, intros: Mapping[Slug, str]) -> str:
        """Markdown of the topic index; `intros` are the topics' introductions, ready for that page."""
        out = [f"# {self.words['concepts']} {{ #concepts_top }}"]
        for topic in self.topics:
            if topic.id != UNNAMED or len(self.topics) > 1:
                title = heading_text(topic.title) or escaped(self.words["other_topic"])
                out.append(f"## {title} {{ #{topic_anchor(topic)} }}")
            out.append(intros.get(topic.id, ""))
            out.append("\n".join(map(_index_line, self.groups[topic.id])))
            if topic.id == GLOSSARY:
                out.append(f"[{self.words['glossary']}](../glossary.md)")
        return "\n\n".join(part for part in out if part) + "\n"


def _index_line(entry: Entry) -> str:
    summary = escaped(shortened(first_sentences(entry.definition, 1), DESCRIPTION))
    return f"- [{escaped(plain(entry.title))}]({entry.slug}.md)<br><small>{summary}</small>"
