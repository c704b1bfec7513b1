"""Whatever the text: the parser gives an answer, loses nothing, and knows the line of everything."""

import re
from collections.abc import Iterable, Iterator

from concepts.read.tokens.tree import Tokens, Tree, blocks, inlines, parse
from concepts.read.tokens.words import plain
from documents import HOSTILE, documents
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it.token import Token

WORD = re.compile(r"w\d+w")
HIDDEN = re.compile(r"^(?: {0,3}>)* {0,3}\[w\d+w\]:", re.MULTILINE)  # definitions of addresses
EXTRA = ["> {w}", "> [!NOTE]", "> ```{w}", "- > {w}", "[^{w}]", "[^{w}]: {w}", "    [^{w}]: {w}", "!!! note \"{w}\"", "    {w}", "??? {w}", "$$ {w}", "{w} $$",
         "${w}$", "|{w}|", "<<<<<<< {w}", "=======", ">>>>>>> {w}", "[{w}](", "*{w}", "{w}*", "~{w}~", "<pre>{w}", "\t- {w}", "1. - > {w}", "{w} {{#{w}}}"]
anything = documents([*HOSTILE, *EXTRA])
CHARS = st.text(alphabet=st.sampled_from("#`~<>!-[](){}*_$|\\&:/ \n\t.\"'가나a1=\u3000😀?+^@w"), max_size=120)


def everything(tree: Tree) -> Iterator[Token]:
    """All tokens with their parts."""
    stack = [*tree.tokens, *(token for tokens in tree.footnotes.values() for token in tokens)]
    while stack:
        token = stack.pop()
        yield token
        stack += token.children or ()


def parts(tokens: Iterable[Token]) -> str:
    """All that tokens hold."""
    return "\n".join(f"{t.content} {t.info} {t.meta} {list(t.attrs.values())}" for t in tokens)


@given(anything)
@settings(max_examples=150, deadline=None)
def test_no_word_is_lost(text: str) -> None:
    tree, _ = parse(text, "f.md")
    hidden = set(WORD.findall("\n".join(line for line in text.split("\n") if HIDDEN.match(line))))
    shown = set(WORD.findall(parts(everything(tree)) + " ".join(tree.footnotes)))
    assert set(WORD.findall(text)) - shown <= hidden


@given(documents(["{w}", "{w} *{w}* {w}", "- {w}", "  {w}", "> {w}", "# {w}", "{w}", "===", "| {w} | {w} |", "|---|---|", "```", "    {w}", "1. {w}", "**{w}", "[{w}](x)", "`{w}", "$ {w}"]))
@settings(max_examples=100, deadline=None)
def test_every_word_is_read(text: str) -> None:
    """Without raw HTML, definitions and words behind an opening fence, readers see each word once, in order."""
    words = WORD.findall(plain(parse(text, "f.md")[0].tokens))
    assert words == WORD.findall(text)


@given(anything)
@settings(max_examples=150, deadline=None)
def test_every_block_knows_its_lines(text: str) -> None:
    for token in everything(parse(text, "f.md")[0]):
        if token.map and token.content:
            lines = {int(word[1:-1]) for word in WORD.findall(token.content)}
            assert lines <= set(range(*token.map))


def nested(tokens: Tokens) -> bool:
    """Whether every token that opens has one that closes, and levels say so."""
    open_types: list[str] = []
    for token in tokens:
        if token.nesting < 0 and (not open_types or open_types.pop() != token.type.removesuffix("_close")):
            return False
        if token.level != len(open_types):
            return False
        if token.nesting > 0:
            open_types.append(token.type.removesuffix("_open"))
    return not open_types


@given(st.one_of(anything, CHARS))
@example("> [!NOTE]\n===\n> a")
@example("- [^1]: a\n    b")
@example("![![[a](b)](c)](d)")
@settings(max_examples=200, deadline=None)
def test_tokens_are_nested(text: str) -> None:
    tree, _ = parse(text, "f.md")
    for tokens in (tree.tokens, *tree.footnotes.values()):
        assert nested(tokens)
        assert [token for block in blocks(tokens) for token in block] == list(tokens)
        for token, path in inlines(tokens):
            assert len(path) == token.level
            assert nested(tuple(token.children or ()))


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_no_text_raises(text: str) -> None:
    tree, issues = parse(text, "f.md")
    assert plain(tree.tokens) == " ".join(plain(tree.tokens).split())
    assert all("\n" not in issue.message and 1 <= issue.location.line <= text.count("\n") + 1 for issue in issues)


@given(CHARS)
@settings(max_examples=100, deadline=None)
def test_the_same_text_gives_the_same_tree(text: str) -> None:
    one, two = (parse(text, "f.md") for _ in range(2))
    assert (one[0].tokens, one[0].footnotes, one[1]) == (two[0].tokens, two[0].footnotes, two[1])
