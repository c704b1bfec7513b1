"""A generated page as MkDocs sees it: ready when announced. For each other page MkDocs sets up a Markdown parser."""

from collections.abc import Iterable
from html import escape

from concepts.output import Document
from concepts.write.frame import Heading
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents


class Generated(Page):
    """The page of a document; its `meta` is what the templates read."""

    def __init__(self, document: Document, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.document = document

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no Markdown: the title is HTML to the theme, and the search index is written from the source."""
        self.markdown = ""
        title, exclude = escape(self.document.short_title), {"exclude": True}
        self.meta = {"template": self.document.template, "title": title, "view": self.document.view, "search": exclude}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """The text, and its table of contents."""
        self.content = self.document.html
        self.toc = TableOfContents(outline(self.document.headings))
        self.present_anchor_ids = set(self.document.anchors)


def outline(headings: Iterable[Heading]) -> list[AnchorLink]:
    """Headings as a tree; each is below the last one of a lower level before it."""
    top, path = list[AnchorLink](), list[AnchorLink]()
    for heading in headings:
        link = AnchorLink(escape(heading.title), heading.id, heading.level)
        while path and path[-1].level >= heading.level:
            path.pop()
        (path[-1].children if path else top).append(link)
        path.append(link)
    return top
