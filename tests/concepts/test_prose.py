import pytest
from concepts.prose import first_sentences, masked, plain, sentences


@pytest.mark.parametrize(
    ("markdown", "seen"),
    [
        ("a **b** *c* ***d*** ~~e~~ ==f== __g__ _h_", "a b c d e f g h"),
        ("**a *b* c**", "a b c"),
        ("*a **b** c*", "a b c"),
        ("x_i and y_j", "x_i and y_j"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("[a](b) ![c](d) [e][f] [![g](h)](i)", "a c e g"),
        ("[a [b] c](d_(e))", "a [b] c"),
        ("`**a**` ``b`c``", "**a** b`c"),
        (r"\*a\* \`b\` \$c\$", "*a* `b` $c$"),
        ("$x_i$ $$y$$ $5 and $6", "x_i y $5 and $6"),
        (r"$a\$b$", "a$b"),
        (r"$x^{2} \le \lambda_i$ $\mathrm{ReLU}(x)$ $2^{-2m}$", "x^2 ≤ λ_i ReLU(x) 2^-2m"),
        (r"$\frac{a}{b}$ $\lVert w \rVert_2$", "… ‖ w ‖_2"),
        ("<b>a</b><!-- b --> <br>c", "a c"),
        ("a &lt;b&gt; &amp;amp;", "a <b> &amp;"),
        ("a[^1] b{.c} {: #d }", "a b"),
        ("> a\n> b", "a b"),
        ("- a\n2. b", "a b"),
        ("  a \n\t b ", "a b"),
        ("a < b > c", "a < b > c"),
        ("", ""),
    ],
)
def test_plain(markdown: str, seen: str) -> None:
    assert plain(markdown) == seen


@pytest.mark.parametrize(
    "text",
    [
        "`x`", "``x ` x``", "`x\nx`", "$x$", "$$x$$", r"\(x\)", r"\[x\]", "[x](x)", "[x](x(x)x)", "![x](x 'x')", "[x][x]",
        "[x]", "[[x|x]]", "[^x]", "<!-- x -->", "<a href='x'>x</a>", "<code>x</code>", "<kbd>x</kbd>", "<abbr title=x>x</abbr>",
        "<x:x>", "<x@x.x>", "<img alt='x' src=x>", "https://x.x/x(x)", "www.x.x", "{: .x #x }", "{.x}", "{#x}", "{{ x }}",
        "{% x %}", "x@x.x",
    ],
)
def test_protected(text: str) -> None:
    assert "x" not in masked(f"a {text} b").replace("ax", "")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("$5 x $6", "x"), ("a$x$b", "x"), (r"\`x`", "x"), (r"\$x$", "x"), ("`x", "x"), ("<x", "x"), ("[x", "x"), ("a < x > b", "x"),
        ("{x", "x"), ("``x`", "x"), ("`x``", "x"), ("![x", "x"), ("<b>x</b>", "x"), ("**x**", "x"), ("<!-- <!-- x", "x"),
    ],
)
def test_not_protected(text: str, kept: str) -> None:
    assert kept in masked(text)


def test_masking_keeps_every_offset() -> None:
    text = "가 `나` 다"
    assert masked(text) == "가 \0\0\0 다"


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
        ("`a. b` 가", ["`a. b` 가"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert [text[slice(*span)] for span in sentences(text)] == parts


def test_first_sentences() -> None:
    assert first_sentences("가다. 나다. 다다.", 2) == "가다. 나다."
    assert first_sentences("", 1) == ""
