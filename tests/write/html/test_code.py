"""Code blocks: to the byte, highlighted and titled as the theme's users know it."""

from __future__ import annotations

import pytest
from concepts.write.html.code import Info, info_of, listing
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rendering import elements, rendered

LANGUAGES = ["", "python", "yaml", "js", "html", "console", "pycon", "diff", "md", "rst", "no-such", "c++", "text"]
LINES = st.text(st.sampled_from("ab01 \t<>&\"'#-:>$`~{}[]()\\/*=가é\u00a0\u3000"), max_size=12)


def copied(html: str) -> list[str]:
    """The code of every listing, as a browser's button copies it."""
    return [node.text() for node in elements(html) if node.tag == "code" and node.parent and node.parent.tag == "pre"]


@given(st.lists(LINES, max_size=8), st.sampled_from(LANGUAGES), st.sampled_from(["", ' title="<t>"', ' linenums="1"', ' hl_lines="1 2-9"']))
@example(["", "", "a", "", ""], "python", "")
@example(["  indented", "\ttab  ", "trailing \t"], "yaml", ' linenums="3 2"')
@example(["$ ls", "> no prompt"], "console", "")
@settings(max_examples=150, deadline=None)
def test_what_a_reader_copies_is_what_the_author_wrote(lines: list[str], language: str, options: str) -> None:
    code = "\n".join([*lines, ""])
    assert copied(listing(code, language + options)) == [code or "\n"]


def test_a_lexer_that_changes_the_code_is_not_used() -> None:
    assert copied(listing("a\n\n  b\t\n", "robotframework")) == ["a\n\n  b\t\n"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("```\r\na\r\n\r\n```\r\n", "a\n\n"),
        ("```js\n/**\n * a\n */\n```", "/**\n * a\n */\n"),
        ("- a\n\n  ```yaml\n  b:\n    - c\n      - d\n  ```", "b:\n  - c\n    - d\n"),
        ("> ```\n> # a\n>  b\n> ```", "# a\n b\n"),
        ("~~~~\n~~~\n~~~~~", "~~~\n"),
        ("```html:evil.html\n<script>\n  ```", "<script>\n"),
        ("    indented\n\n      more  \n", "indented\n\n  more  \n"),
        ("<details>\n\n```\n## a\n```\n\n</details>", "## a\n"),
        ("```\n\ta\n```", "\ta\n"),
    ],
)
def test_code_wherever_it_stands(text: str, code: str) -> None:
    from concepts.read.text import clean

    assert copied(rendered(clean(text)).html) == [code]


@pytest.mark.parametrize(
    ("text", "info"),
    [
        ("", Info()),
        ("python", Info("python")),
        ("python,ignore", Info("python")),
        ("html:evil.html", Info("html")),
        ("c++", Info("c++")),
        (".py", Info("py")),
        ("js {1,3}", Info("js")),
        ('py title="a b" hl_lines="2 3-4" linenums="1"', Info("py", (), {"title": "a b", "hl_lines": "2 3-4", "linenums": "1"})),
        ("py title='a'", Info("py", (), {"title": "a"})),
        ("{ .python .annotate title=\"a\" }", Info("python", ("annotate",), {"title": "a"})),
        ("py { .annotate .md-overlay }", Info("py", ("annotate",))),
        ("a&ouml;", Info("aö")),
    ],
)
def test_info_strings(text: str, info: Info) -> None:
    assert info_of(text) == info


def test_the_theme_finds_its_classes() -> None:
    plain = listing("a\n", "no-such")
    assert plain == '<div class="language-text highlight"><pre><span></span><code>a\n</code></pre></div>'
    assert listing("1\n", "{ .py .annotate }").startswith('<div class="language-py annotate highlight"><pre>')
    assert '<span class="filename">&lt;b&gt; &amp;</span>' in listing("a\n", 'py title="<b> &amp;"')


def test_lines_are_numbered_and_marked() -> None:
    numbered = listing("a\nb\nc\n", 'py linenums="9" hl_lines="2-3 7"')
    assert '<span class="normal"> 9</span>' in numbered
    assert numbered.count('class="hll"') == 2
    assert "linenos" not in listing("a\n", 'py linenums="0"')
    assert listing("a\n", 'py hl_lines="1-999999999"').count('class="hll"') == 1


def test_a_long_listing_stays_plain() -> None:
    assert '<span class="' in listing("a = 1\n" * 100, "python")
    assert '<span class="' not in listing("a = 1\n" * 10_000, "python")
    assert '<span class="' not in listing("[" * 5_000, "yaml")
