"""An index for language models and other readers of plain text, as llmstxt.org describes it."""

from collections.abc import Iterator, Sequence

from ...read.entries.entry import Entry
from ..menu import Menu
from ..pages.concept import one_sentence
from ..publication import Publication
from . import inventory, terms

PATH = "llms.txt"
MARKUP = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>"})


def llms(menus: Sequence[Menu], menu: Menu, publication: Publication) -> str:
    """The index of the language of `menu`, one of all `menus`: title, description, entries by topic, other files."""
    locale = menu.language.locale
    lines = [f"# {_plain(publication.titles.get(locale, locale))}"]
    if description := publication.descriptions.get(locale):
        lines += ["", f"> {_plain(description)}"]
    for title, entries in _groups(menu):
        lines += ["", f"## {_plain(title)}", ""]
        for entry in entries:
            page = publication.absolute(menu.addresses.entry(entry.slug))
            lines.append(f"- [{_plain(entry.heading)}]({page}index.md): {_plain(one_sentence(entry))}")
    lines += ["", "## Optional", "", *_files(menus, menu, publication)]
    return "\n".join(lines) + "\n"


def _groups(menu: Menu) -> Iterator[tuple[str, Sequence[Entry]]]:
    for topic in menu.topics:
        yield menu.topic_title(topic) or menu.words.concepts, menu.groups[topic.id]
    found = [entry for entry in menu.edition.entries if entry.is_term]
    if found:
        yield menu.words.glossary, found


def _files(menus: Sequence[Menu], menu: Menu, publication: Publication) -> Iterator[str]:
    """What else there is: the same in other languages, and files for programs."""
    for other in menus:
        if other is not menu:
            address = publication.absolute(other.addresses.home) + PATH
            yield f"- [{_plain(other.language.name)}]({address})"
    for path in (terms.PATH, terms.SCHEMA, inventory.PATH):
        yield f"- [{path}]({publication.absolute(path)})"


def _plain(text: str) -> str:
    """`text` as Markdown on one line."""
    return " ".join(text.split()).translate(MARKUP)
