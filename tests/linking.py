"""A site of one or two small sources, for the tests of links, and its linked texts in a form that is easy to read."""

from __future__ import annotations

from collections.abc import Iterable

from concepts.link.anchors import anchors
from concepts.link.lexicon import compile_lexicon
from concepts.link.links import Linked, linked, linked_intro
from concepts.link.resolve import Context
from concepts.link.targets import Target
from concepts.read import source as reader
from concepts.read.entries.entry import Source
from concepts.read.names.naming import Slug
from concepts.read.text import clean
from concepts.read.tokens.tree import Tokens
from markdown_it.token import Token


def korean(text: str) -> Source:
    return reader.read(clean(text), "docs/ko/concepts.md", "ko")[0]


def english(text: str) -> Source:
    return reader.read(clean(text), "docs/en/concepts.md", "en")[0]


def context(*sources: Source) -> Context:
    """All that the sources, the first of which says what exists, let be linked; two other pages and two pictures."""
    return Context(
        compile_lexicon(sources)[0],
        frozenset(entry.slug for entry in sources[0].entries),
        frozenset(topic.id for topic in sources[0].topics),
        {source.path: anchors(source) for source in sources},
        frozenset({"ko/about.md", "ko/index.md"}),
        frozenset({"ko/about.md", "ko/index.md", "ko/i/y.png", "i/z.png", *(source.path.removeprefix("docs/") for source in sources)}),
    )


def linked_entry(text: str, slug: str, *others: Source) -> Linked:
    """An entry of a Korean source, with its links."""
    source = korean(text)
    found = next(entry for entry in source.entries if entry.slug == slug)
    return linked(found, context(source, *others))


def linked_topic(text: str, topic: str) -> Linked:
    source = korean(text)
    return linked_intro(next(found for found in source.topics if found.id == Slug(topic)), context(source))


def shown(text: Linked) -> str:
    """The words of the answer and the body, block by block, with links as in Markdown: '[나](entry b#s)'."""
    return " / ".join(filter(None, (words(text.answer), words(text.body))))


def words(tokens: Tokens) -> str:
    return " / ".join(_words(token.children or ()) if token.type == "inline" else _html(token) for token in tokens if _has_words(token))


def _has_words(token: Token) -> bool:
    return token.type in ("inline", "html_block", "fence")


def _html(token: Token) -> str:
    targets = token.meta.get("targets", {})
    return token.content.strip() + "".join(f" {name}={of(target)}" for name, target in targets.items())


def _words(children: Iterable[Token]) -> str:
    out, ends = [], list[str]()
    for child in children:
        if child.type == "link_open":
            target = child.meta.get("target")
            ends.append(f"]({of(target) if target else child.attrGet('href')})")
            out.append("[")
        elif child.type == "link_close":
            out.append(ends.pop())
        elif child.type == "image":
            target = child.meta.get("target")
            out.append(f"![{child.content}]({of(target) if target else child.attrGet('src')})")
        elif child.type == "html_inline":
            out.append(_html(child))
        else:
            out.append("\n" if child.type == "softbreak" else child.content or child.markup)
    return "".join(out)


def of(target: Target) -> str:
    """'entry b#s', 'entry en:b' in another language."""
    locale = f"{target.locale}:" if target.locale else ""
    section = f"#{target.section}" if target.section else ""
    return f"{target.kind} {locale}{target.name}{target.query}{section}"
