import pytest
from concepts.check import terminology
from concepts.read.entries.asides import is_aside
from concepts.read.tokens.tree import parse
from concepts.read.tokens.words import plain
from sources import problems, site, source

LINKS = "- [돛이란?](#돛이란)\n- [닻이란?](#닻이란)\n"
CITES = "- https://example.org/a\n- Melville, *Moby-Dick*, 1851\n"


def judged(heading: str, text: str) -> bool:
    return is_aside(heading, parse(text, "f.md")[0].tokens)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("목차", "글"), ("📖 Table of Contents", LINKS), ("Contents:", LINKS), ("References", CITES), ("참고 문헌", "책"),
        ("참고 자료 및 출처", "책"), ("References & Further Reading", CITES), ("참고 (References)", CITES), ("License", "MIT, see the file."),
        ("1. LICENCE", "글"), ("Contributing", "Write to us."), ("기여하기", "글"), ("Acknowledgements", "Thanks."), ("Literatur", "Buch"),
        ("目次", LINKS), ("来源及延伸阅读", CITES), ("Источники", "книга"), ("Mục lục", LINKS), ("References", ""),
        ("배에 대한 질문", LINKS), ("질문", "| | |\n|---|---|\n| 1 | [돛](#돛) |\n| 2 | [닻](#닻) |"),
    ],
)  # fmt: skip
def test_no_concept(heading: str, text: str) -> None:
    assert judged(heading, text)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("돛이란?", "돛은 [닻](#닻)과 다르다."), ("References", "A reference is another name for a variable.\n\nIt cannot be null."),
        ("What is a license?", "A permission."), ("라이선스란?", "허락이다."), ("Contents of a cargo manifest", "Goods."),
        ("돛", "[닻](#닻)"), ("돛", "- [닻](https://example.org)\n- [키](https://example.org)"), ("Links and chains", "A chain has links."),
        ("Index", "An index is a sorted list.\n\nIt makes finding fast."), ("돛", LINKS + "\n```\ncode\n```"), ("", ""), ("License", "<!-- term: 허락 -->\n글"),
    ],
)  # fmt: skip
def test_a_concept(heading: str, text: str) -> None:
    assert not judged(heading, text)


FILE = f"# 배\n\n## 목차\n\n{LINKS}\n## 돛이란?\n\n돛은 천이다.\n\n## References\n\n### 책\n\n{CITES}\n## 닻이란?\n\n닻은 돛과 다르다.\n"


def test_asides_go_to_their_topic_before_or_behind_its_concepts() -> None:
    found = source(FILE)
    [topic] = found.topics
    assert [entry.term for entry in found.entries] == ["돛", "닻"]
    assert plain(topic.intro) == "목차 돛이란? 닻이란?"
    assert plain(topic.outro) == "References 책 https://example.org/a Melville, Moby-Dick, 1851"
    assert [token.tag for token in topic.outro if token.type == "heading_open"] == ["h3", "h4"]


def test_asides_before_any_topic_stand_in_the_unnamed_one() -> None:
    found = source(f"## 목차\n{LINKS}\n## 돛이란?\n천이다.\n")
    assert [(topic.id, plain(topic.intro)) for topic in found.topics] == [("", "목차 돛이란? 닻이란?")]


def test_one_message_names_them_all() -> None:
    [message] = [message for message in problems(FILE) if "no concepts" in message]
    assert message.startswith("3: ")
    assert "'목차', 'References'" in message
    many = "".join(f"## {name}\n글\n" for name in ("목차", "출처", "License", "Thanks", "TOC", "Credits", "기여")) + "## 돛\n천\n"
    assert [m for m in problems(many) if "'TOC' and 2 more" in m]


def test_with_an_id_it_is_a_concept() -> None:
    found = source("## 목차 {#toc}\n글\n\n## References {#refs}\n책\n")
    assert [entry.slug for entry in found.entries] == ["toc", "refs"]


def test_with_metadata_or_a_number_it_is_a_concept() -> None:
    found = source("## License\n<!-- term: 허락 -->\n글\n\n## 1\n### References\n글\n")
    assert [entry.term for entry in found.entries] == ["허락", "References"]


def test_the_index_shows_them_with_links_that_lead_to_the_concepts() -> None:
    pages = site(FILE).pages["ko"]
    [topic] = pages.index.topics
    assert [summary.title for summary in topic.concepts] == ["돛이란?", "닻이란?"]
    assert '<a href="doch/">돛이란?</a>' in topic.intro_html
    assert "<h3>References" in topic.outro_html
    assert "Moby-Dick" in topic.outro_html
    assert not [view for view in pages.entries if "Moby" in view.body_html]
    assert [row.term for letter in pages.glossary.letters for row in letter.rows] == ["닻", "돛"]


def test_a_link_to_an_aside_leads_to_its_topic() -> None:
    text = FILE.replace("돛은 천이다.", "돛은 천이다. [책](#references)")
    view = next(view for view in site(text).pages["ko"].entries if view.slug == "doch")
    assert 'href="../../topics/bae/"' in view.answer_html


def test_what_is_wrong_in_an_aside_is_reported() -> None:
    text = "## 돛이란?\n천이다.\n\n## References\n- [책](#nowhere), 1851\n- ![그림](missing.png), 1851\n"
    messages = [f"{issue.location.line}: {issue.message}" for issue in site(text).issues]
    assert [m for m in messages if m.startswith("5: ") and "nowhere" in m]
    assert [m for m in messages if m.startswith("6: ") and "missing.png" in m]


def test_the_words_of_an_aside_are_checked() -> None:
    rules, _ = terminology.read("notions:\n  - {ko: 돛대, en: mast, avoid: {ko: [마스트]}}\nstyle: {ko: []}\n".encode())
    found = terminology.check(source("## 돛이란?\n천이다.\n\n## 감사의 말\n\n마스트를 세웠다.\n"), rules)
    assert [issue.location.line for issue in found] == [6]
