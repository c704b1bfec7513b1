"""The work grows with the text, not with its square, whatever the text."""

import time

import pytest
from concepts.output import files
from concepts.read.edition import editions
from concepts.read.entries.entry import Source
from concepts.read.markdown.dialect import parser
from concepts.read.tokens.tree import parse
from concepts.read.tokens.words import plain, sentences
from concepts.write.publication import Publication
from counting import counted
from sources import KO_EN, site, source

INLINE = """
[|![|[a|[a](|[a](b)|![a](b) |[a](<b|[a](b "|[a](b '|[a](b (|]|[]|[[]]|`|` |`a |``` |$|$a |$$|$$ |$a$ |$`a |$a`$ |\\|\\(|*|*a |**a |_a |*_|*a_ |~|~a |~~a
a*|**(가)**|*~|<|<a |<a> |<a b='|</|<!-- |<?|<!A |<![CDATA[|&|&amp;|&#|{#a |@|a@|a@b.c |a.|http://a(|http://a)|http://_|://|www.|www.a |_www.|(www.a_|:a|:art:
(|. |"|가|[^a]
""".strip("\n").replace("\n", "|").split("|")
BLOCKS = r"""
a\n;a\n\n;# a\n;## a {#b}\n;##a\n;a\n===\n;---\n;    a\n;- a\n;- a\n\n;- a\n  - b\n;- [ ] a\n;1. a\n;* ;> ;> a\n;> > a\n> b\n;> a\nb\n;> [!NOTE]\n===\n;>---\na\n;> - # a\nb\n;>     a\nb\n;> a\n    > b\n;> <b>\nb\n;> - a\n>\nb\n;> > - # a\n> b\n;> [!NOTE]\n$$ x\n
```\n;```x\n\n;```\nx\n```\n;```x\n## a\n;~~~\n## a\n```\n;<!-- x\n;<!-- x\n## a\n;<!-- x -->\n;<pre>\n;<pre>\n\n## a\n;<div>\n;<div>\n\n;<b>\n;<script>\n;<!a\n;<!a\n## b\n
| a | b |\n;a|b\n-|-\n;a\n|-|\n\n;a\n|-|\n# b\n;|-\n;|;$$\n;$$ x\n;$$\nx\n\n;$$\nx\n$$\n;[a]: b\n;[a]: b "c\n;[a]: b\n\n;[x]: y\n[x] ;[^a]: b\n;[^a]: b\n\n    c\n\n;!!! note\n    a\n;!!! note\n
<<<<<<< a\n;<<<<<<< a\n=======\n;<<<<<<< a\n=======\n>>>>>>> b\n;a  \n;\t
""".strip("\n").replace("\n", ";").replace(r"\n", "\n").replace(r"\t", "\t").split(";")


CLOSING = "\n\n## b\n\n```\n~~~\n-->\n</pre></script>\n$$\n>>>>>>> b\n"


def document(piece: str, size: int, end: str = "") -> str:
    """About `size` characters of `piece` under a heading."""
    return f"## a {{#a}}\n\n{piece * (size // len(piece))}끝{end}"


def calls(text: str) -> int:
    """Number of calls that the parser makes for `text`."""
    return counted(lambda: plain(parse(text, "f.md")[0].tokens))


def site_calls(text: str) -> int:
    """Number of calls for a whole site, with every file that is no page."""
    return counted(lambda: [*files(site(text), Publication("https://example.org/"), '{"config":{},"docs":[]}')])


def seconds(text: str) -> float:
    """CPU time of the parser and of what reads its tokens."""
    start = time.process_time()
    sentences(plain(parse(text, "f.md")[0].tokens))
    return time.process_time() - start


@pytest.mark.parametrize("piece", [*INLINE, *BLOCKS], ids=repr)
def test_twice_the_text_takes_twice_the_calls(piece: str) -> None:
    """Even where what would close each piece stands far below."""
    parser()
    one, two = (calls(document(piece, size, CLOSING)) for size in (1500, 3000))
    assert two < 2.6 * one


@pytest.mark.parametrize("piece", [*INLINE, *(piece for piece in BLOCKS if piece[0] in "<`~$")], ids=repr)
def test_four_times_the_text_takes_no_square_of_the_time(piece: str) -> None:
    """What calls do not show: how far regular expressions and searches read. A square would be 16 times the time."""
    parser()
    one = max(seconds(document(piece, 12_000)), 0.015)  # less is lost in the noise
    assert any(seconds(document(piece, 48_000)) < 12 * one for _ in range(5))


@pytest.mark.parametrize("piece", ["[", "![", "[![", "[^1", "[a]("])
def test_a_bracket_is_looked_for_once(piece: str) -> None:
    """Not once for each of the hundred around it within which links are looked for."""
    parser()
    assert calls(document(piece, 3000)) < 120 * 3000


@pytest.mark.parametrize("inner", ["> ", "- ", "1. ", "![", "[", "*", "<b>", "!!! a\n    "])
def test_nesting_ends(inner: str) -> None:
    text = inner * 3000 + "끝" + "](x)" * 3000
    assert "끝" in plain(parse(text, "f.md")[0].tokens)


def test_lazy_lines_of_one_quote() -> None:
    one, two = (calls("> a\n" + "b\n" * n) for n in (200, 400))
    assert two < 2.6 * one


def test_backticks_of_every_length() -> None:
    one, two = (calls(" ".join("`" * n for n in range(1, most))) for most in (100, 200))
    assert two < 6 * one  # four times the text


SITE = ["# a\n", "# a\n\n## b\nc\n", "## a\nb\n", "### a\n\n", "[a](#a) ", "[^1]\n\n[^1]: b\n", "- **a?** b\n"]


@pytest.mark.parametrize("piece", SITE, ids=repr)
def test_a_site_of_twice_the_text_takes_twice_the_calls(piece: str) -> None:
    site_calls(document(piece, 200))
    one, two = (site_calls(document(piece, size)) for size in (2000, 4000))
    assert two < 2.3 * one


def test_a_file_of_topics_alone_takes_no_square_of_the_time() -> None:
    """Calls do not show it: a search through the topics for each of them."""
    read = [source("## a {#a}\n\nb\n\n" + "# a\n" * count) for count in (1000, 4000)]

    def cost(found: Source) -> float:
        start = time.process_time()
        editions({"ko": found}, KO_EN)
        return time.process_time() - start

    assert any(cost(read[1]) < 10 * max(cost(read[0]), 0.002) for _ in range(5))
