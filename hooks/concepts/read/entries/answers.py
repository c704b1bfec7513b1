"""The short answer of an entry: its first paragraph, or what stands for it in lists and previews."""

import re
from collections.abc import Iterator, Sequence

from ..names.metadata import is_comment
from ..tokens.tree import Tokens, blocks
from ..tokens.words import UNSPOKEN, first_sentences, plain, sentences

ITEMS = 3  # of a list that stands for a definition
COLON = re.compile(r"\s*[:：]$")
OPEN = re.compile(r"[^.!?。？！)\]”’\"'…]$")  # a text that ends in nothing of these goes on in the formula below it
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
    """The answer as one line of plain text; else the first sentence of prose that stands by itself, else the first
    items of a list, else what announces something.
    """
    if answer:
        return plain(answer)
    found = [block for block in blocks(body) if not is_comment(block[0])]
    said = next(filter(None, (_passage(found, i) for i, block in enumerate(found) if _is_prose(block))), "")
    items = next((_items(block) for block in found if _is_list(block)), "")
    lead = next((plain(block) for block in found if _is_prose(block)), "")
    return said or items or (COLON.sub("", lead) if COLON.search(lead) else "")


def _leads(text: str, behind: Sequence[Tokens]) -> bool:
    """Whether a paragraph needs the block behind it: it announces that one, or goes on in it, a formula."""
    return COLON.search(text) is not None or bool(_formula(behind[:1]) and OPEN.search(text))


def _passage(found: Sequence[Tokens], at: int) -> str:
    """The first sentence of the paragraph `at`, with the formulas or the list's items that belong to it; nothing if it
    announces anything else, or a formula that cannot be said.
    """
    text, above, behind = plain(found[at]), found[max(0, at - 1) : at], found[at + 1 : at + 3]
    formula = _formula(above) if GOES_ON.match(text) else ""
    text = f"{formula} {text}".strip()
    if COLON.search(text):
        told = text[: sentences(text)[-1][0]]
        text = told or (f"{text} {_items(behind[0])}" if behind and _is_list(behind[0]) else "")
    elif _leads(text, behind):
        formula += _formula(behind[:1])
        text = " ".join([text, _formula(behind[:1]), *_continued(behind[1:2])])
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
    return ", ".join([words for words in (plain([token]) for token in inline) if words][:ITEMS])
