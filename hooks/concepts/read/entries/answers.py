"""The short answer of an entry: its first paragraph, or what stands for it in lists and previews."""

from ..names.metadata import is_comment
from ..tokens.tree import Tokens, blocks
from ..tokens.words import first_sentences, plain

ITEMS = 3  # of a list that stands for a definition


def short_answer(tokens: Tokens) -> tuple[Tokens, Tokens]:
    """The first block if it is a paragraph of text, and the rest; comments before it stay in the rest."""
    before = 0
    for block in blocks(tokens):
        if is_comment(block[0]):
            before += len(block)
        elif _is_prose(block):
            return block, tokens[:before] + tokens[before + len(block) :]
        else:
            break
    return (), tokens


def definition(answer: Tokens, body: Tokens) -> str:
    """The answer as one line of plain text; else the first sentence of prose, else the first items of a list."""
    if answer:
        return plain(answer)
    found = list(blocks(body))
    prose = next((block for block in found if _is_prose(block)), None)
    if prose:
        return first_sentences(plain(prose), 1)
    items = next((_items(block) for block in found if block[0].type.endswith("list_open")), [])
    return ", ".join(items[:ITEMS])


def _is_prose(block: Tokens) -> bool:
    """Whether a block is a paragraph that has words, and not only a picture."""
    if block[0].type != "paragraph_open":
        return False
    children = block[1].children or []
    return any(child.type != "image" and plain([child]) for child in children)


def _items(block: Tokens) -> list[str]:
    """The words of a list's items, without those of nested lists."""
    inline = [token for token in block if token.type == "inline" and token.level == block[0].level + 3]
    return [words for words in (plain([token]) for token in inline) if words]
