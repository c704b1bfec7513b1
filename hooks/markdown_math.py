"""Formulas on hand-written pages: a Markdown extension that turns what pymdownx.arithmatex finds into MathML."""

import re
from xml.etree.ElementTree import Element

from concepts.write.html.mathml import formula
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

DELIMITERS = re.compile(r"^\s*\\[(\[](.*)\\[)\]]\s*$", re.DOTALL)
AFTER_INLINE = 15  # Python-Markdown runs inline patterns at 20


class _MathTree(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            found = DELIMITERS.match(element.text or "") if element.get("class") == "arithmatex" else None
            markup = formula(found[1], element.tag == "div").markup if found else ""
            if markup:  # what cannot be converted stays as it is
                element.text = self.md.htmlStash.store(markup)


class MathExtension(Extension):
    """Registers the tree processor."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Python-Markdown."""
        md.treeprocessors.register(_MathTree(md), "mathml", AFTER_INLINE)
