import pytest
from concepts.read.tokens.tree import blocks, front_matter, inlines
from concepts.read.tokens.words import line_of
from shapes import problems, rows, shape, spans, tree, words


@pytest.mark.parametrize("case", rows("blocks.yml"), ids=lambda case: case["name"])
def test_blocks(case: dict) -> None:
    found = tree(case["text"])
    if "blocks" in case:
        assert shape(found.tokens) == case["blocks"]
    assert {label: shape(tokens) for label, tokens in found.footnotes.items()} == case.get("notes", {})
    assert case.get("plain", "") in words(case["text"])


@pytest.mark.parametrize("case", rows("blocks.yml"), ids=lambda case: case["name"])
def test_problems(case: dict) -> None:
    found, expected = problems(case["text"]), case.get("problems", [])
    assert [message.split(":")[0] for message in found] == [part.split(":")[0] for part in expected]
    assert all(part.split(": ", 1)[1] in message for part, message in zip(expected, found, strict=True))
    assert not any("\n" in message for message in found)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        # Formulas.
        ("a $x$, ($y$) $z$는", "a <math x>, (<math y>) <math z>는"),
        ("**$x$** *$y$* [$z$](u)", "<strong><math x></strong> <em><math y></em> <link><math z></link>"),
        (r"$a_1 * b_2 * \$c$", r"<math a_1 * b_2 * \$c>"),
        ("$`x_1`$ a$`y`$b", "<math x_1> a<math y>b"),
        ("a $$x$$ b", "a <display x> b"),
        ("a\n$$\nx\n$$ b", "a<soft><display x> b"),
        (r"a $$x \text{ $b$ } y$$", r"a <display x \text{ $b$ } y>"),
        ("$5 and $6, 7 $ or 8$", "$5 and $6, 7 $ or 8$"),
        ("US$5 and HK$6", "US$5 and HK$6"),
        ("$ x$ $y $", "$ x$ $y $"),
        ("$x$y $x$2", "$x$y $x$2"),
        ("$a\nb$", "$a<soft>b$"),
        (r"\$a$ $b\$", "$a$ $b$"),
        ("`$a$` $b", "<code $a$> $b"),
        ("$5 `a$` b", "$5 <code a$> b"),
        ("`$5` $x$ `b`", "<code $5> <math x> <code b>"),
        ("$$ $$ $$$$", "$$ $$ $$$$"),
        # Emphasis next to Korean letters.
        ("**전역 변수(global)**는", "<strong>전역 변수(global)</strong>는"),
        ("*‘가’*는 **(나)**다", "<em>‘가’</em>는 <strong>(나)</strong>다"),
        ("가**(나)** **`a`**는", "가<strong>(나)</strong> <strong><code a></strong>는"),
        ("~~가.~~나 ~다!~라", "<s>가.</s>나 <s>다!</s>라"),
        ("**~~가~~**나", "<strong><s>가</s></strong>나"),
        ("**$x$**는", "<strong><math x></strong>는"),
        ("**漢(字)**の **“a”**b", "<strong>漢(字)</strong>の **“a”**b"),
        ("__가(나)__다", "__가(나)__다"),
        ("가_나_다", "가_나_다"),
        ("**a(b)**c", "**a(b)**c"),
        ("a**(b)**c", "a**(b)**c"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        # Strikethrough.
        ("~a~ ~~b~~ ~~~c~~~", "<s>a</s> <s>b</s> ~~~c~~~"),
        ("~a~~ ~~b~", "~a~~ ~~b~"),
        # Footnotes.
        ("a[^x] b[^y]\n\n[^x]: c", "a<note> b[^y]"),
        ("[a[^x]](u) ![^x]\n\n[^x]: c", "<link>a<note></link> !<note>"),
        ("[^x](u)\n\n[^x]: c", "<link>^x</link>"),
        # Links.
        ("[a](b) [c][d] [d]\n\n[d]: e", "<link>a</link> <link>c</link> <link>d</link>"),
        ("[a [b](c) d](e)", "[a <link>b</link> d](e)"),
        ("![a [b](c)](d)", "<image a [b](c)>"),
        ("[*a](b)*", "<link>*a</link>*"),
        ("*[a*](b)", "*<link>a*</link>"),
        ("[a](javascript:b) [c](vbscript:d)", "a c"),
        ("[a](<b\nc>)", "[a](<html <b\nc>>)"),
        # Addresses.
        ("https://a.b/c_d_e. (http://x.y)", "<link>https://a.b/c_d_e</link>. (<link>http://x.y</link>)"),
        ("www.a.b/c, 주소는http://가.b 끝", "<link>www.a.b/c</link>, 주소는<link>http://가.b</link> 끝"),
        ("xwww.a.b ahttp://c.d http://", "xwww.a.b ahttp://c.d http://"),
        ("a@b.cd, <e@f.gh>, [i@j.kl](m)", "<link>a@b.cd</link>, <link>e@f.gh</link>, <link>i@j.kl</link>"),
        ("a@b @c.d e@f.1", "a@b @c.d e@f.1"),
        ("`https://a.b` c", "<code https://a.b> c"),
        # Emoji.
        (":art: :+1: :no_such:art: 10:art:20", "🎨 👍 :no_such🎨 10🎨20"),
        ("`:art:` a:b", "<code :art:> a:b"),
        # The rest.
        ("a  \nb\\\nc\nd", "a<hard>b<hard>c<soft>d"),
        ("a<br>b <!-- c --> <x", "a<html <br>>b <html <!-- c -->> <x"),
        ("&lt;b&gt; &amp;c &nosuch;", "<b> &c &nosuch;"),
    ],
)
def test_inline(text: str, seen: str) -> None:
    assert spans(text) == seen


@pytest.mark.parametrize(
    ("text", "kept", "slug"),
    [
        ("## 질문이란?", "질문이란?", None),
        ("## a {#b}", "a", "b"),
        ("## a{#b}", "a", "b"),
        ("## a {: #b .c } ", "a", "b"),
        ("## a ## {#b}", "a", "b"),
        ("## a {#b} ##", "a", "b"),
        ("## a ##", "a", None),
        ("## C#", "C#", None),
        ("## C# ##", "C#", None),
        ("## C# {#c-sharp}", "C#", "c-sharp"),
        ("## #1 a", "#1 a", None),
        ("## {#b}", "", "b"),
        ("## {x} a {#가-나}", "{x} a", "가-나"),
        ("## a {.b}", "a {.b}", None),
        ("## a {#b} c", "a {#b} c", None),
        ("## `{#b}`", "{#b}", None),
        ("## a \\{#b}", "a {#b}", None),
        ("## $x_{#}$", "x_#", None),
        ("## a {#b#c}", "a", "b#c"),
        ("a {#b}\n===", "a", "b"),
        ("a # {#b}\n---", "a #", "b"),
        ("> ### *a* {#b}", "a", "b"),
    ],
)
def test_ids_of_headings(text: str, kept: str, slug: str | None) -> None:
    opening = next(token for token in tree(text).tokens if token.type == "heading_open")
    assert (words(text), opening.attrGet("id")) == (kept, slug)


def test_code_to_the_byte() -> None:
    text = "- a\n\n  ```js title=\"x.js\" hl_lines=\"1\"\n  /**\n   * b\n   */\n  \tc  \n  ```\n\n<pre>\n  - d\n    - e\n</pre>\n"
    fence, pre = (token for token in tree(text).tokens if token.type in ("fence", "html_block"))
    assert (fence.content, fence.info) == ("/**\n * b\n */\n\tc  \n", 'js title="x.js" hl_lines="1"')
    assert pre.content == "<pre>\n  - d\n    - e\n</pre>\n"


def test_lines_are_those_of_the_file() -> None:
    text = "---\nt: x\n---\n\n# a\n\nb\nc\n\n> - d\n>\n>   ```\n>   e\n>   ```\n\n| f |\n|---|\n| g |\n\n[^1]: h\n\n    i\n"
    found = tree(text)
    lines = [(t.content, line_of(t)) for t in (*found.tokens, *found.footnotes["1"]) if t.content]
    assert lines == [("a", 5), ("b\nc", 7), ("d", 10), ("e\n", 12), ("f", 16), ("g", 18), ("h", 20), ("i", 22)]


def test_front_matter() -> None:
    assert [front_matter(t) for t in ("---\na: b\n---\nc", "---\na: b\n\n## c", "---\n\n---", "a\n---\nb: c\n---", "")] == [3, 0, 0, 0, 0]


def test_what_only_our_tokens_say() -> None:
    found = tree("!!! Warning inline \"a\"\n    b\n\n> [!TIP]\n> c\n\n- [x] d\n- [ ] e\n- f\n\n:art:[^G]\n\n[^g]: h").tokens
    by_type = {}
    for token in found:
        by_type.setdefault(token.type, []).append(token)
    assert by_type["admonition_open"][0].meta == {"tag": "warning", "classes": ["warning", "inline"], "is_titled": True}
    assert by_type["alert_open"][0].meta == {"kind": "TIP"}
    assert [item.meta.get("checked") for item in by_type["list_item_open"]] == [True, False, None]
    art, note, *_ = found[-2].children
    assert (art.content, art.meta, note.meta) == ("🎨", {"written": ":art:"}, {"label": "g"})


def test_walks() -> None:
    found = tree("a\n\n- b\n  > c\n\n---").tokens
    assert [shape(block) for block in blocks(found)] == ["p", "ul(li(p quote(p)))", "hr"]
    assert [(token.content, [outer.type for outer in path]) for token, path in inlines(found)] == [
        ("a", ["paragraph_open"]),
        ("b", ["bullet_list_open", "list_item_open", "paragraph_open"]),
        ("c", ["bullet_list_open", "list_item_open", "blockquote_open", "paragraph_open"]),
    ]
