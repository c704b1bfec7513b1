"""The parser's rules: GitHub's Markdown and what this site's sources have beyond it."""

import re
from functools import cache
from itertools import pairwise

from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_core import StateCore

from . import (
    autolinks,
    boxes,
    brackets,
    conflicts,
    emojis,
    footnotes,
    library,
    mathrules,
    quotes,
    rawhtml,
    recovery,
)
from .dispatch import dispatch
from .inline import Markdown

ATTRIBUTES = re.compile(r"(?<!\\)\{:?[ \t]*#([^\s{}]++)[^{}]*\}$")
CLOSING_HASHES = re.compile(r"(?:^|[ \t]+)#+$")
OPTIONS: dict[str, object] = {"tasklists": True, "strikethrough_single_tilde": True, "maxNesting": 100}


def heading_ids(state: StateCore) -> None:
    """Take `{#id}` off the words of every heading: the id becomes an attribute of the token that opens it."""
    for opening, inline in pairwise(state.tokens):
        if opening.type != "heading_open":
            continue
        found = ATTRIBUTES.search(inline.content)
        if found:
            opening.attrSet("id", found[1])
            words = inline.content[: found.start()].rstrip()
            inline.content = CLOSING_HASHES.sub("", words) if opening.markup.startswith("#") else words


def math_fences(state: StateCore) -> None:
    """A fence with the info `math` is a formula."""
    for token in state.tokens:
        if token.type == "fence" and token.info.strip() == "math":
            token.type, token.tag, token.content = "math_block", "math", token.content.strip()


@cache
def parser() -> Markdown:
    """The one parser of the sources."""
    md = Markdown(OPTIONS)
    md.enable("strikethrough")
    everywhere: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    block = md.block.ruler
    block.at("fence", recovery.fence, everywhere)
    block.at("blockquote", quotes.blockquote, everywhere)
    block.at("html_block", rawhtml.html_block, {"alt": ["paragraph", "reference", "blockquote"]})
    block.at("reference", library.reference)
    block.at("lheading", library.lheading)
    block.before("table", "conflict", conflicts.conflict, everywhere)
    block.before("fence", "math_block", mathrules.math_block, everywhere)
    block.before("fence", "box", boxes.box, everywhere)
    block.before("reference", "footnote", footnotes.definition, everywhere)
    block.before("conflict", "too_deep", library.too_deep)
    block.before("lheading", "tables", library.table, {"alt": ["paragraph", "reference"]})  # no other block
    inline = md.inline.ruler
    inline.before("escape", "math", mathrules.math_inline)
    inline.at("escape", library.escape)
    inline.at("strikethrough", library.strikethrough)
    inline.at("link", brackets.link)
    inline.at("image", brackets.image)
    inline.after("image", "closing", brackets.closing)
    inline.at("html_inline", library.html_inline)
    inline.push("address", autolinks.address)
    dispatch(block, inline)
    md.core.ruler.after("block", "heading_ids", heading_ids)
    md.core.ruler.after("block", "hashes_without_space", recovery.hashes_without_space)
    md.core.ruler.after("block", "math_fences", math_fences)
    md.core.ruler.push("emails", autolinks.emails)
    md.core.ruler.push("emojis", emojis.emojis)
    return md
