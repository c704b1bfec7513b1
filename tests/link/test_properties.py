"""What holds for every text: words stay, names are found as names, work grows with the text."""

import time

import pytest
from concepts.link.forms import SEPARATOR, fold
from concepts.link.lexicon import compile_lexicon
from concepts.link.links import linked
from concepts.link.mentions import mentions
from concepts.read.tokens.words import plain
from counting import counted
from hypothesis import given, settings
from hypothesis import strategies as st
from linking import context, korean, linked_entry, shown

NAMES = ["활성화 함수", "GA", "loss", "mini-batch", "분산", "PCA"]
REST = "\n".join(f"## {n} {{#s{i}}}\n<!-- term: {n} -->\nx" for i, n in enumerate(NAMES))
LEXICON, _ = compile_lexicon([korean(REST)])
pieces = st.sampled_from([
    *NAMES, "활성화함수", "LOSS", "losses", "minibatch", "은", "를", "에서는", "하다", " ", " ", "\n", "\n\n", "\0", "`", "$", "[", "](#s1)",
    "](#x)", "![", "<b title='", "'>", "<a href=\"#s2\">", "</a>", "**", "*", "- ", "> ", "### ", "| ", "{#", "}", "ＧＡ", "https://", ".", "-",
    "a", "학습", "\\", "?", "[^1]", "\n\n[^1]: ", "<kbd>", "</kbd>", "<!--", "-->",
])  # fmt: skip
texts = st.lists(pieces, max_size=25).map("".join)


@given(texts)
@settings(max_examples=150, deadline=None)
def test_mentions_are_names(text: str) -> None:
    end = 0
    for mention in mentions(text, LEXICON):
        assert end <= mention.start < mention.end
        joined = SEPARATOR.sub("", fold(text[mention.start : mention.end]))
        known = {joined, joined.removesuffix("s"), joined.removesuffix("es")} & LEXICON.forms.keys()
        assert mention.slug in {form.slug for key in known for form in LEXICON.forms[key]}
        end = mention.end


@given(texts)
@settings(max_examples=150, deadline=None)
def test_links_change_no_word_and_stand_once(text: str) -> None:
    source = korean(f"## 첫째 {{#first}}\n\n글 {text}\n\n## 둘째 {{#second}}\n\n{REST}")
    entry = source.entries[0]
    found = linked(entry, context(source))
    for before, after in ((entry.answer, found.answer), (entry.body, found.body)):
        assert plain(before) == plain(after)
        assert [token.type for token in before] == [token.type for token in after]
    made = [
        child.meta["target"].name
        for token in (*found.answer, *found.body, *(token for note in found.footnotes.values() for token in note))
        for child in token.children or ()
        if child.meta.get("mention")
    ]
    assert len(made) == len(set(made))
    assert {edge.target for edge in found.edges} >= set(made)
    for token in (*found.answer, *found.body):
        depth = 0
        for child in token.children or ():
            depth += child.nesting
            assert depth >= 0
        assert depth == 0


def calls(text: str) -> int:
    """Number of calls that linking `text` takes, C functions such as those of regular expressions included."""
    source = korean(f"## 첫째 {{#first}}\n\n{text}\n\n{REST}")
    known = context(source)
    return counted(lambda: [linked(entry, known) for entry in source.entries])


PIECES = {
    "author's links": "[글](#s1) ",
    "dead links": "[글](#nothing{n}) ",
    "mentions": "loss ",
    "bold": "**loss** ",
    "lines": "loss?\n",
    "html links": '<a href="#s1">x</a> ',
    "open elements": "<kbd>",
    "paragraphs": "PCA의 loss.\n\n",
    "rows": "| a | b |\n|-|-|\n| [a](#s1) | PCA |\n\n",
    "headings": "### 절\n\nloss\n\n",
    "footnotes": "a[^{n}]\n\n[^{n}]: loss\n\n",
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_twice_the_text_takes_twice_the_calls(piece: str) -> None:
    one, two = (calls("".join(piece.replace("{n}", str(i)) for i in range(n))) for n in (150, 300))
    assert two < 2.3 * one


def test_a_paragraph_of_many_links() -> None:
    start = time.process_time()
    text = linked_entry("## 가란? {#a}\n\n" + "[글이다](#b). " * 20_000 + "\n\n## 나란? {#b}\n\n나.", "a")
    assert len(text.edges) == 20_000
    assert time.process_time() - start < 15


MANY = 20_000
LONG = ["[", "loss ", "los", "GA-", "활성화 ", "활", "분산", "분산되", "하", "은", "들", " ", "-", "mini-", "?", ". ", "\0", "a.", "ＧＡ"]


@pytest.mark.parametrize("piece", LONG)
def test_a_long_line_of_one_thing(piece: str) -> None:
    start = time.process_time()
    list(mentions(piece * MANY + "끝", LEXICON))
    assert time.process_time() - start < 5.0


def test_words_stand_where_they_stood() -> None:
    assert shown(linked_entry(f"## 가 {{#a}}\n\n**loss** 뒤 PCA\n\n{REST}", "a")) == "**loss** 뒤 [PCA](entry s5)"
