from pathlib import Path

import pytest
from concepts.link.links import linked
from linking import context, english, korean, linked_entry, linked_topic, shown, words
from markdown_it.token import Token
from sources import rows

REST = """

### 절 {#s}

글.

## What is B? {#b}

비.

### 티 {#t}

글.

### 둘째 절

글.

## 다란 무엇인가? {#c}

씨.

[far]: #b

# 용어 {#glossary}

## 지 {#g}

쥐.
"""
ENGLISH = "## What is A? {#a}\n\nA.\n\n## What is C? {#b}\n\nB.\n\n## What else? {#only-en}\n\nC.\n"


@pytest.mark.parametrize("case", rows(Path(__file__).parent / "links.yml"), ids=lambda case: case["name"])
def test_a_link_of_the_author(case: dict[str, str]) -> None:
    text = linked_entry(f"# 하나 {{#t1}}\n\n## 가란? {{#a}}\n\n{case['text']}{REST}", "a", english(ENGLISH))
    assert shown(text).removesuffix(" / 절 / 글.") == case["shown"]
    assert [issue.message for issue in text.issues] == ([case["problem"]] if "problem" in case else [])


def test_an_entry_without_a_translation_is_there_for_a_translation() -> None:
    source = english("## What is A? {#a}\n\n[x](#c) [y](#only-ko)\n")
    known = context(korean("## 가란? {#a}\n\n가.\n\n## 다란? {#c}\n\n다.\n"), source)
    text = linked(source.entries[0], known)
    assert shown(text) == "[x](entry c) [y](#only-ko)"
    assert len(text.issues) == 1


def test_links_and_pictures_in_a_heading() -> None:
    text = linked_entry('## <img src="i.png"> [b](#b) [c](#zz) {#a}\nx\n\n## b {#b}\ny\n', "a")
    assert words((Token("inline", "", 0, children=text.words.children),)) == '<img src="i.png"> i.png=file ko/i.png [b](entry b) [c](#zz)'
    assert [(str(issue.location), issue.message[:12]) for issue in text.issues] == [("docs/ko/concepts.md:1", "link to 'zz'")]
    assert text.files == (("ko/i.png", 1),)


def test_what_leads_nowhere_is_located_once() -> None:
    text = linked_entry('## a {#a}\nx\n\ny\n[z](#zzz)\n\n<p>\n<a href="#yyy">\n\n| a |\n|-|\n| [c](#xxx) |', "a")
    assert [str(i.location) for i in text.issues] == [f"docs/ko/concepts.md:{n}" for n in (5, 8, 12)]


def test_files_that_are_needed_are_known_with_their_lines() -> None:
    text = linked_entry("## a {#a}\n![x](y.png)\n[x](about.md) [z](https://example.org)\n\n> <img src='../z.png'>", "a")
    assert sorted(text.files) == [("ko/about.md", 3), ("ko/y.png", 2), ("z.png", 5)]


MENTIONS = "## 가란? {{#a}}\n<!--\nterm: 가나다\n{meta}-->\n{text}\n\n## 나란? {{#b}}\n<!-- term: 드롭아웃 -->\n나.\n\n## 다란? {{#c}}\n<!-- term: 활성화 함수 -->\n다.\n"


def page(text: str, meta: str = "") -> str:
    return shown(linked_entry(MENTIONS.format(text=text, meta=meta), "a"))


@pytest.mark.parametrize(
    ("text", "on_page"),
    [
        ("드롭아웃은 드롭아웃이다.", "[드롭아웃](entry b)은 드롭아웃이다."),
        ("드롭아웃.\n\n드롭아웃.", "드롭아웃. / [드롭아웃](entry b)."),
        ("x\n\n드롭아웃.\n\n### 절 {#s}\n\n드롭아웃.", "x / [드롭아웃](entry b). / 절 / 드롭아웃."),
        ("드롭아웃.\n\n### 절 {#s}\n\n[나](#b)", "드롭아웃. / 절 / [나](entry b)"),
        ("드롭아웃 [나](#b)", "드롭아웃 [나](entry b)"),
        ('드롭아웃 <a href="#b">나</a>', '드롭아웃 <a href="#b"> #b=entry b나</a>'),
        ("가나다는 가나다다.", "가나다는 가나다다."),
        ("x\n\n### 드롭아웃 {#s}", "x / 드롭아웃"),
        ("x\n\n### 출처 {#sources}\n\n- 드롭아웃\n\n#### 책\n\n드롭아웃\n\n### 뒤\n\n드롭아웃", "x / 출처 / 드롭아웃 / 책 / 드롭아웃 / 뒤 / [드롭아웃](entry b)"),
        ("x\n\n| 드롭아웃 |\n|---|\n| 드롭아웃 |", "x / [드롭아웃](entry b) / 드롭아웃"),
        ("x\n\n- 드롭아웃", "x / [드롭아웃](entry b)"),
        ("x\n\n> 드롭아웃", "x / [드롭아웃](entry b)"),
        ("`드롭아웃` $드롭아웃$ ![드롭아웃](x.png)", "드롭아웃 드롭아웃 ![드롭아웃](file ko/x.png)"),
        ("[드롭아웃](https://example.org)", "[드롭아웃](https://example.org)"),
        ("<kbd>드롭아웃</kbd> <a>드롭아웃</a>", "<kbd>드롭아웃</kbd> <a>드롭아웃</a>"),
        ("<em>드롭아웃</em>이다", "<em>[드롭아웃](entry b)</em>이다"),
        ("<kbd>드롭아웃이다", "<kbd>[드롭아웃](entry b)이다"),
        ("끝<br>드롭아웃", "끝<br>[드롭아웃](entry b)"),
        ("x\n\n<a href='#c'>\n\n드롭아웃\n\n</a>", "x / <a href='#c'> #c=entry c / 드롭아웃 / </a>"),
        ("x\n\n<p title='드롭아웃'>드롭아웃</p>", "x / <p title='드롭아웃'>드롭아웃</p>"),
        ("x\n\n```\n드롭아웃\n```", "x / 드롭아웃"),
        ("앞. 드롭아웃은 무엇인가? 드롭아웃을 쓴다.", "앞. 드롭아웃은 무엇인가? [드롭아웃](entry b)을 쓴다."),
        ("드롭아웃을 쓰는가？", "드롭아웃을 쓰는가？"),
        ("그는 “드롭아웃은?”이라고 물었다. 끝.", "그는 “[드롭아웃](entry b)은?”이라고 물었다. 끝."),
        ("**드롭아웃.** 드롭아웃을 쓴다.", "**드롭아웃.** [드롭아웃](entry b)을 쓴다."),
        ("- **드롭아웃**은 좋다", "**드롭아웃**은 좋다"),
        ("<b>드롭아웃</b>: 좋다", "<b>드롭아웃</b>: 좋다"),
        ("글은 **드롭아웃**이다", "글은 **[드롭아웃](entry b)**이다"),
        ("| 이름 |\n|---|\n| **드롭아웃** |", "이름 / **[드롭아웃](entry b)**"),
        ("활성화\n함수를 쓴다", "[활성화\n함수](entry c)를 쓴다"),
        ("활성 *화* 함수 활성화 *함수*", "활성 *화* 함수 활성화 *함수*"),
        ("활*성*화 함수", "[활*성*화 함수](entry c)"),
        ("드롭<sub>아</sub>웃", "드롭<sub>아</sub>웃"),
        ("글 **x 활성화** **함수 y**", "글 **x 활성화** **함수 y**"),
        ("**활성화** 함수가 아니라 활성화 함수", "**활성화** 함수가 아니라 [활성화 함수](entry c)"),
        ("활성화 함수와 드롭아웃", "[활성화 함수](entry c)와 [드롭아웃](entry b)"),
        ("말[^1]이다.\n\n[^1]: 드롭아웃", "말이다."),
    ],
)  # fmt: skip
def test_the_first_mention_on_the_page(text: str, on_page: str) -> None:
    assert page(text) == on_page


def test_an_author_may_rule_a_concept_out() -> None:
    assert page("드롭아웃", "unlinked: [b]\n") == "드롭아웃"
    text = linked_entry(MENTIONS.format(text="x", meta="unlinked: [bb]\n"), "a")
    assert [(issue.location.line, issue.message[:12]) for issue in text.issues] == [(4, "link to 'bb'")]


def test_footnotes_of_the_page_alone_are_linked_last() -> None:
    text = linked_entry(MENTIONS.format(text="활성화 함수[^1]\n\n[^1]: 드롭아웃 활성화 함수[^2]\n[^2]: 끝\n[^3]: 드롭아웃", meta=""), "a")
    assert {label: words(tokens) for label, tokens in text.footnotes.items()} == {"1": "[드롭아웃](entry b) 활성화 함수", "2": "끝"}
    assert shown(text) == "[활성화 함수](entry c)"


def test_the_introduction_of_a_topic() -> None:
    text = linked_topic("# 주제 {#t}\n\n드롭아웃 [나](#b) ![x](y.png)\n\n## 나란? {#b}\n<!-- aliases: [드롭아웃, 나무] -->\n나.", "t")
    assert words(text.body) == "드롭아웃 [나](entry b) ![x](file ko/y.png)"
    assert (text.edges, text.files) == ((), (("ko/y.png", 3),))


def test_the_source_is_not_changed() -> None:
    source = korean(MENTIONS.format(text="드롭아웃 [x](#b) <a href='#b'>", meta=""))
    before = [repr(token) for token in source.entries[0].answer]
    linked(source.entries[0], context(source))
    assert [repr(token) for token in source.entries[0].answer] == before


def test_an_address_that_leads_nowhere_is_reported_in_every_line_that_has_it() -> None:
    text = linked_entry(f"# 하나 {{#t1}}\n\n## 가란? {{#a}}\n\n[x](#nope)\n[y](#nope)\n\n[z](#nope){REST}", "a")
    assert sorted(issue.location.line for issue in text.issues) == [5, 6, 8]
