import pytest
from source_of import page, rows, site

REST = """

### 절 {#s}

글.

## What is B? {#b}

비.

### 티 {#t}

글.

## 다란 무엇인가? {#c}

씨.

[far]: #b
[^note]: 각주

# 용어 {#glossary}

## 지 {#g}

쥐.
"""


@pytest.mark.parametrize("case", rows("links.yml"), ids=lambda case: case["name"])
def test_link(case: dict[str, str]) -> None:
    text = f"## 가란? {{#a}}\n\n{case['text']}{REST}"
    assert case["page"] in page(text)
    problems = [issue.message for issue in site(text).issues]
    assert problems == ([case["problem"]] if "problem" in case else [])


def test_an_unknown_link_is_located() -> None:
    issues = site("## a {#a}\nx\n\ny\n[z](#zzz)\n\n[r]: #yyy").issues
    assert [str(i.location) for i in issues] == ["docs/ko/concepts.md:5", "docs/ko/concepts.md:7"]


MENTIONS = "## 가란? {{#a}}\n<!-- term: 가나다 -->\n{}\n\n## 나란? {{#b}}\n<!-- term: 드롭아웃 -->\n가.\n"


@pytest.mark.parametrize(
    ("text", "on_page"),
    [
        ("드롭아웃은 드롭아웃이다.", "[드롭아웃](b.md)은 드롭아웃이다."),
        ("드롭아웃.\n\n드롭아웃.", "[드롭아웃](b.md).\n"),
        ("드롭아웃.\n\n### 절 {#s}\n\n드롭아웃.", "## 절 { #s }\n\n[드롭아웃](b.md)."),
        ("드롭아웃 [나](#b)", "드롭아웃 [나](b.md)"),
        ("가나다는 가나다다.", "가나다는 가나다다."),
        ("x\n\n### 드롭아웃 {#s}", "## 드롭아웃 { #s }"),
        ("x\n\n### 출처 {#sources}\n\n- 드롭아웃", "- 드롭아웃"),
        ("x\n\n| 드롭아웃 |\n|---|\n| 드롭아웃 |", "| [드롭아웃](b.md) |"),
        ("x\n\n- 드롭아웃", "- [드롭아웃](b.md)"),
        ("x\n\n> 드롭아웃", "> [드롭아웃](b.md)"),
        ("**드롭아웃**은", "**[드롭아웃](b.md)**은"),
        ("`드롭아웃` $드롭아웃$", "`드롭아웃` $드롭아웃$"),
    ],
)
def test_first_mention_per_section(text: str, on_page: str) -> None:
    assert on_page in page(MENTIONS.format(text))


def test_a_backlink_shows_the_first_sentence_that_mentions() -> None:
    text = MENTIONS.format("앞 글이다. 여기서 **드롭아웃**을 쓴다. 드롭아웃은 다시 온다.\n\n드롭아웃.")
    meta = {p.path: p.meta for p in site(text).pages["ko"]}
    assert [(x["slug"], x["sentence"]) for x in meta["concepts/b.md"]["backlinks"]] == [("a", "여기서 드롭아웃을 쓴다.")]
    assert meta["concepts/a.md"]["backlinks"] == []
