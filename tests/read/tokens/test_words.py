import pytest
from concepts.read.tokens.words import first_sentences, line_of, plain, sentences, spoken
from markdown_it.token import Token
from shapes import tree, words


@pytest.mark.parametrize(
    ("markdown", "seen"),
    [
        ("a **b** *c* ***d*** ~~e~~ __f__ _g_", "a b c d e f g"),
        ("**a *b* c**", "a b c"),
        ("x_i and y_j", "x_i and y_j"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("[a](b) ![c](d) [e][f] [![g](h)](i)", "a c [e][f] g"),
        ("[a [b] c](d_(e)) ![*j* [k](l)](m)", "a [b] c j k"),
        ("`**a**` ``b`c``", "**a** b`c"),
        (r"\*a\* \`b\` \$c\$", "*a* `b` $c$"),
        ("$x_i$ $$y$$ $5 and $6", "x_i y $5 and $6"),
        (r"$a\$b$", "a$b"),
        (r"$x^{2} \le \lambda_i$ $\mathrm{ReLU}(x)$ $2^{-2m}$", "x^2 ≤ λ_i ReLU(x) 2^-2m"),
        (r"$\frac{a}{b}$ $\lVert w \rVert_2$", "… ‖ w ‖_2"),
        ("<b>a</b><!-- b --> <br>c", "a c"),
        ("a &lt;b&gt; &amp;amp;", "a <b> &amp;"),
        ("a[^1] b {.c}\n\n[^1]: d", "a b {.c}"),
        ("> a\n> b", "a b"),
        ("- a\n- b\n  1. c", "a b c"),
        ("  a \n\t b ", "a b"),
        ("a  \nb\\\nc", "a b c"),
        ("a < b > c", "a < b > c"),
        ("| a | b |\n|---|---|\n| c | `d` |", "a b c d"),
        ("# a\nb\n\n```\nc\n  d\n```\n\n    e\n\n$$\nx\n$$", "a b c d e x"),
        ("<!-- a -->\n\nb", "b"),
        (":art: a", "🎨 a"),
        ("", ""),
    ],
)
def test_plain(markdown: str, seen: str) -> None:
    assert words(markdown) == seen


def test_plain_of_inline_tokens() -> None:
    [paragraph] = [token for token in tree("a **b**\n`c`").tokens if token.type == "inline"]
    assert plain(paragraph.children or ()) == plain([paragraph]) == "a b c"


@pytest.mark.parametrize(("tex", "words"), [("x^{2}", "x^2"), (r"a \le \Sigma", "a ≤ Σ"), (r"\sqrt x", "√ x"), (r"\foo", "…"), ("", "")])
def test_spoken(tex: str, words: str) -> None:
    assert spoken(tex) == words


def test_line_of() -> None:
    assert line_of(tree("\n\na").tokens[0]) == 3
    assert line_of(Token("text", "", 0)) == 0


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("가다. 나다! 다? 라", ["가다. ", "나다! ", "다? ", "라"]),
        ("3.14는 수다. 끝", ["3.14는 수다. ", "끝"]),
        ("(가다.) 나다.", ["(가다.) ", "나다."]),
        ("“가다.” 나다.", ["“가다.” ", "나다."]),
        ("가다。나다。", ["가다。나다。"]),
        ("가\n나", ["가\n나"]),
        ("가\n\n나", ["가\n\n", "나"]),
        ("Dose, e.g. `1:2`. Then", ["Dose, e.g. `1:2`. ", "Then"]),
        ("Pale (cf. green), i.e. Weak. Fig. 2 and No. 3 by Dr. Who. So", ["Pale (cf. green), i.e. Weak. ", "Fig. 2 and No. 3 by Dr. Who. ", "So"]),
        ("Tee, z. B. Grün bzw. Weiß. Er", ["Tee, z. B. Grün bzw. Weiß. ", "Er"]),
        ("Tea, milk etc. in cups etc. Then 0.5. So", ["Tea, milk etc. in cups etc. ", "Then 0.5. ", "So"]),
        ("One plus b. x=1 is. p is. torch.cat is. 2D is. small is. Not", ["One plus b. ", "x=1 is. ", "p is. ", "torch.cat is. ", "2D is. ", "small is. ", "Not"]),
        ("It is i.i.d. The model. At 5 p.m. The end", ["It is i.i.d. ", "The model. ", "At 5 p.m. ", "The end"]),
        ("Two, as He et al. (2016) and Lin et al. show. 또한(Devlin et al., 2018). 2019년. [1]. 3개", ["Two, as He et al. (2016) and Lin et al. show. ", "또한(Devlin et al., 2018). ", "2019년. ", "[1]. ", "3개"]),
        ("크다. 3가지다. small은 작다. 예는 cf. 나. 끝.", ["크다. ", "3가지다. ", "small은 작다. ", "예는 cf. 나. ", "끝."]),
        ("e.g.\n\nb", ["e.g.\n\n", "b"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [text[slice(*span)] for span in sentences(text)] == parts


def test_first_sentences() -> None:
    assert first_sentences("가다. 나다. 다다.", 2) == "가다. 나다."
    assert first_sentences("", 1) == ""
