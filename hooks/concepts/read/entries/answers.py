"""The short answer of an entry: its first paragraph, or what stands for it in lists and previews."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ..names.metadata import is_comment
from ..tokens.tree import Tokens, blocks
from ..tokens.words import UNSPOKEN, first_sentences, plain, sentences

ITEMS = 3  # of a list that stands for a definition
ENOUGH = 6  # words that say something even if they announce what stands below
COLON = re.compile(r"\s*[:：]$")
# Words behind which a text goes on in the formula below it.
OPEN = re.compile(r"\b(?:is|are|as|by|be|equals?|to|of|with|from|that)$|[가-힣](?:은|는)$")
GOES_ON = re.compile(r"[a-zß-öø-ÿ]|여기서|이때|Here |Where ")  # how a text begins that explains the formula above it


def short_answer(tokens: Tokens) -> tuple[Tokens, Tokens]:
    """The first block if it is prose that needs nothing behind it, and the rest; comments above stay in the rest."""
    before = 0
    found = list(blocks(tokens))
    for i, block in enumerate(found):
        if is_comment(block[0]):
            before += len(block)
        elif _is_prose(block) and not _leads(plain(block), found[i + 1 : i + 2]):
            return block, tokens[:before] + tokens[before + len(block) :]
        else:
            break
    return (), tokens


def definition(answer: Tokens, body: Tokens) -> str:
    """The answer as one line of plain text; else, of what stands above the sections (or in them, if nothing does), the
    first sentence of prose that stands by itself, or what announces something, or the first items of a list.
    """
    if answer:
        return plain(answer)
    every = [block for block in blocks(body) if not is_comment(block[0])]
    found = list(takewhile(lambda block: block[0].type != "heading_open", every)) or every
    said = next(filter(None, (_passage(found, i) for i, block in enumerate(found) if _is_prose(block))), "")
    items = next((_items(block) for block in found if _is_list(block)), "")
    lead = next((plain(block) for block in found if _is_prose(block)), "")
    return said or COLON.sub("", lead) or items


def _leads(text: str, behind: Sequence[Tokens]) -> bool:
    """Whether a paragraph needs the block behind it: it announces that one, or goes on in it, a formula."""
    return COLON.search(text) is not None or bool(_formula(behind[:1]) and OPEN.search(text))


def _passage(found: Sequence[Tokens], at: int) -> str:
    """The first sentence of the paragraph `at`, with the formulas or the list's items that belong to it; nothing if it
    announces anything else, or a formula that cannot be said.
    """
    text, above, behind = plain(found[at]), found[max(0, at - 1) : at], found[at + 1 : at + 3]
    formula = _formula(above) if GOES_ON.match(text) else ""
    text, below = f"{formula} {text}".strip(), _formula(behind[:1])
    if COLON.search(text):
        items = _items(behind[0]) if behind and _is_list(behind[0]) else ""
        if told := text[: sentences(text)[-1][0]]:
            text = told
        elif items or below:
            text, formula = f"{text} {items or below}", formula + below
        else:
            return COLON.sub("", text) if len(text.split()) >= ENOUGH else ""
    elif _leads(text, behind):
        text, formula = " ".join([text, below, *_continued(behind[1:2])]), formula + below
    return "" if UNSPOKEN in formula else first_sentences(text, 1)


def _continued(block: Sequence[Tokens]) -> Iterator[str]:
    """The text of a paragraph that goes on behind a formula."""
    yield from (text for tokens in block if _is_prose(tokens) and GOES_ON.match(text := plain(tokens)))


def _formula(block: Sequence[Tokens]) -> str:
    """A formula that is a block, spoken."""
    return "".join(plain(tokens) for tokens in block if tokens[0].type == "math_block")


def _is_prose(block: Tokens) -> bool:
    """Whether a block is a paragraph that has words, and not only a picture."""
    if block[0].type != "paragraph_open":
        return False
    children = block[1].children or []
    return any(child.type != "image" and plain([child]) for child in children)


def _is_list(block: Tokens) -> bool:
    return block[0].type.endswith("list_open")


def _items(block: Tokens) -> str:
    """The words of the first items of a list, without those of nested lists."""
    inline = [token for token in block if token.type == "inline" and token.level == block[0].level + 3]
    words = [words for words in (plain([token]) for token in inline) if words]
    return ", ".join([*words[:ITEMS], *["…"][: len(words) > ITEMS]])
