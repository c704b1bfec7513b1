import pytest
from concepts.blocks import scan
from concepts.headings import Heading, heading_of
from source_of import kinds, rows


@pytest.mark.parametrize("case", rows("blocks.yml"), ids=lambda case: case["name"])
def test_every_line_has_its_kind(case: dict[str, str]) -> None:
    assert kinds(case["text"]) == case["kinds"]


@pytest.mark.parametrize("case", rows("blocks.yml"), ids=lambda case: case["name"])
def test_nothing_is_lost_and_lines_are_numbered(case: dict[str, str]) -> None:
    lines, _ = scan(case["text"], "f.md", first=7)
    assert [line.text for line in lines] == case["text"].split("\n")
    assert [line.number for line in lines] == list(range(7, 7 + len(lines)))


@pytest.mark.parametrize(
    ("written", "text", "slug"),
    [
        ("질문이란?", "질문이란?", None),
        ("a {#b}", "a", "b"),
        ("a{#b}", "a", "b"),
        ("a {: #b .c }", "a", "b"),
        ("a {#b} ", "a", "b"),
        ("a ## {#b}", "a", "b"),
        ("a {#b} ##", "a", "b"),
        ("a ##", "a", None),
        ("a\t#\t", "a", None),
        ("C#", "C#", None),
        ("C# ##", "C#", None),
        ("#1 a", "#1 a", None),
        ("##", "", None),
        ("{#b}", "", "b"),
        ("{x} a {#가-나}", "{x} a", "가-나"),
        ("a {.b}", "a {.b}", None),
        ("a {#b} c", "a {#b} c", None),
        ("$x_{#}$", "$x_{#}$", None),
        ("a {#b#c}", "a", "b#c"),
    ],
)
def test_heading(written: str, text: str, slug: str | None) -> None:
    assert heading_of(2, written) == Heading(2, text, slug)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a\n```\nb", 2, "code fence '```' is never closed"),
        ("<!-- a\n\nb", 1, "comment '<!--' is never closed"),
        ("a\n\n$$\nb", 3, "display math '$$' is never closed"),
        ("##a", 1, "'##a' is no heading without a space"),
        ("##\u00a0a", 1, "is no heading without a space"),
        ("＃＃ a", 1, "is no heading without a space"),
        ("```py\n\n## a\n\n```py\n```", 1, "is closed in line 6 only, behind the heading '## a'"),
    ],
)
def test_what_an_author_should_mend_is_located(text: str, line: int, words: str) -> None:
    _, issues = scan(text, "f.md")
    assert [i.location.line for i in issues] == [line]
    assert words in issues[0].message


@pytest.mark.parametrize("text", ["````md\n## a\n```py\n```\n````", "```md\n## a\n~~~py\n```", "```\n## a\n```", "###a"])
def test_code_about_markdown_is_no_problem(text: str) -> None:
    assert scan(text, "f.md")[1] == []
