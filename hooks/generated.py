"""A generated page as MkDocs sees it: ready when announced. For each other page MkDocs sets up a Markdown parser."""

from __future__ import annotations

from html import escape

from concepts.output import Document
from concepts.write.pages.outline import Outline
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
        self.toc = TableOfContents([_anchor(heading) for heading in self.document.outline])
        self.present_anchor_ids = set(self.document.anchors)


def _anchor(heading: Outline) -> AnchorLink:
    link = AnchorLink(heading.title, heading.id, heading.level)
    link.children = [_anchor(child) for child in heading.children]
    return link
