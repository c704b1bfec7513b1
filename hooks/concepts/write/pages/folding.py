"""Lists of questions, folded: each question unfolds its answer, so that readers can try it themselves."""

from collections.abc import Iterator

from markdown_it.token import Token

from ...read.entries.cards import end_of, led
from ...read.tokens.tree import Tokens

LISTS = ("bullet_list_open", "ordered_list_open")


def folded(body: Tokens) -> Tokens:
    """A text in which every list of questions with answers behind them (each bold) is one of folds."""
    return tuple(_folded(body))


def _folded(body: Tokens) -> Iterator[Token]:
    at = 0
    while at < len(body):
        is_list = body[at].type in LISTS
        end = end_of(body, at) if is_list else at
        items = _items(body[at + 1 : end]) if is_list else []
        if items:
            yield body[at].copy(meta={**body[at].meta, "folds": len(items)})
            for item in items:
                yield from item
            yield body[end]
        else:
            yield from body[at : end + 1]
        at = end + 1


def _items(inside: Tokens) -> list[list[Token]]:
    """The items of a list as folds, or none if one of them is no question with an answer."""
    found = list[list[Token]]()
    at = 0
    while at < len(inside):
        end = end_of(inside, at)
        asked = led(inside[at + 1 : end], end) if inside[at + 1].type == "paragraph_open" else None
        if asked is None or asked[0] != "follow-up" or not asked[2]:
            return []
        found.append([inside[at], *_fold(asked[1], asked[2]), inside[end]])
        at = end + 1
    return found


def _fold(question: Tokens, answer: Tokens) -> Iterator[Token]:
    strong = (Token("strong_open", "strong", 1, markup="**"), Token("strong_close", "strong", -1, markup="**"))
    yield Token("fold_open", "details", 1)
    yield Token("fold_title_open", "summary", 1)
    yield Token("inline", "", 0, children=[strong[0], *question, strong[1]], content="")
    yield Token("fold_title_close", "summary", -1)
    yield from answer
    yield Token("fold_close", "details", -1)
