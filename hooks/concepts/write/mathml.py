"""TeX → MathML at build time: read by browsers and screen readers without JavaScript.

A Markdown extension that turns what pymdownx.arithmatex has found (`generic: true`) into MathML Core.
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree.ElementTree import Element

from latex2mathml.converter import convert
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

DELIMITERS = re.compile(r"^\s*\\[(\[](.*)\\[)\]]\s*$", re.DOTALL)
READABLE = (  # what the converter does not do well: bars as brackets, words as words
    (re.compile(r"(?<!\\left)\\l([Vv])ert(?![A-Za-z])"), r"\\left\\l\1ert"),
    (re.compile(r"(?<!\\right)\\r([Vv])ert(?![A-Za-z])"), r"\\right\\r\1ert"),
    (re.compile(r"\\mathrm\{([A-Za-z]{2,})\}"), r"\\text{\1}"),
)
OPERATOR = re.compile(r"<mo>([A-Za-z]{2,})</mo>")
SPACED = r'<mo lspace="0.17em" rspace="0.1em">\1</mo>'
HANGUL = re.compile(r"[가-힣]")
WORD_JOINER = "\u2060"
AFTER_INLINE = 15  # Python-Markdown runs inline patterns at 20


@lru_cache(maxsize=4096)
def mathml(tex: str, is_block: bool) -> str:
    """The MathML element for `tex`; raises what latex2mathml raises for TeX that it cannot read."""
    for pattern, replacement in READABLE:
        tex = pattern.sub(replacement, tex)
    return OPERATOR.sub(SPACED, convert(tex.strip(), display="block" if is_block else "inline"))


class _MathTree(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.get("class") == "arithmatex" and element.text:
                found = DELIMITERS.match(element.text)
                if found:
                    self.replace(element, found[1])

    def replace(self, element: Element, tex: str) -> None:
        """Put MathML in place of the TeX; what cannot be converted stays (and the source's check reports it)."""
        try:
            markup = mathml(tex, element.tag == "div")
        except Exception:  # whatever the converter's parser raises
            return
        element.text = AtomicString(self.md.htmlStash.store(markup))
        if element.tail and HANGUL.match(element.tail):
            element.tail = WORD_JOINER + element.tail  # a particle stays on the formula's line


class MathExtension(Extension):
    """Registers the tree processor."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Python-Markdown."""
        md.treeprocessors.register(_MathTree(md), "mathml", AFTER_INLINE)
