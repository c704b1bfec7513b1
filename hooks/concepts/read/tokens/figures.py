"""The figures of a text: paragraphs that are only an image with a title, which is its caption."""

from markdown_it.token import Token

from .tree import Tokens


def figure(inline: Token) -> Token | None:
    """The image of a paragraph (its inline token) that is a figure."""
    children = inline.children or []
    is_figure = len(children) == 1 and children[0].type == "image" and bool(children[0].attrs.get("title"))
    return children[0] if is_figure else None


def first_figure(body: Tokens) -> Tokens:
    """The tokens of the first figure's paragraph, or none."""
    at = next((i for i, token in enumerate(body) if token.type == "inline" and figure(token)), 0)
    return body[at - 1 : at + 2] if at else ()


def still(tokens: Tokens) -> Tokens:
    """The tokens of a figure without the script that makes it live, for a page that shows it among other things."""
    return tuple(
        token.copy(children=[each.copy(meta={**each.meta, "live": None}) for each in token.children])
        if token.children
        else token
        for token in tokens
    )
