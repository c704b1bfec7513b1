import pytest
from concepts.link.graph import TOO_COMMON, Edge, graph
from concepts.read.names.naming import Slug
from linking import linked_entry

REST = "\n\n## 나란? {#b}\n<!-- term: 드롭아웃 -->\n나.\n\n## 다란? {#c}\n<!-- term: 학습률 -->\n다.\n"


def edges(text: str) -> list[tuple[str, str, str]]:
    """Target, section and quote of each edge of an entry with this text."""
    return [(e.target, e.section, e.quote) for e in linked_entry(f"## 가란? {{#a}}\n\n{text}{REST}", "a").edges]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("앞. 여기서 **좋은** 드롭아웃을 쓴다. 뒤.", [("b", "", "여기서 좋은 드롭아웃을 쓴다.")]),
        ("앞\n드롭아웃을\n쓴다", [("b", "", "앞 드롭아웃을 쓴다")]),
        ("드롭아웃과 학습률. 끝", [("b", "", "드롭아웃과 학습률."), ("c", "", "드롭아웃과 학습률.")]),
        ("[나](#b)다. 또 [나](#b-x)가 아니라 [나](concepts/b/)다!", [("b", "", "나다."), ("b", "", "또 나가 아니라 나다!")]),
        ("[가](#a)다.", []),
        ("[가](#a)와 [나](#b)다.", [("b", "", "가와 나다.")]),
        ('앞. <a href="#b">나</a>다. 끝.', [("b", "", "나다.")]),
        ("$x_1$ `y` 드롭아웃 ![그림](z.png)[^1].\n\n[^1]: 학습률도. 끝.", [("b", "", "x_1 y 드롭아웃 그림."), ("c", "", "학습률도.")]),
        ("x\n\n### 절 {#s}\n\n드롭아웃.\n\n#### 속 {#t}\n\n학습률.", [("b", "s", "드롭아웃."), ("c", "t", "학습률.")]),
        ("x\n\n### 절 {#s}\n\n> #### 속 {#t}\n\n드롭아웃.", [("b", "s", "드롭아웃.")]),
        ("- 하나\n- 드롭아웃이 둘\n  - 학습률이 셋\n- 넷", [("b", "", "드롭아웃이 둘"), ("c", "", "학습률이 셋")]),
        ("x\n\n|가|나|\n|-|-|\n|드롭아웃. 한 줄|**학습률**|\n|둘|셋|", [("b", "", "드롭아웃. 한 줄 · 학습률"), ("c", "", "드롭아웃. 한 줄 · 학습률")]),
    ],
)  # fmt: skip
def test_an_edge_quotes_one_sentence_item_or_row(text: str, found: list[tuple[str, str, str]]) -> None:
    assert edges(text) == found


def test_the_edges_stand_in_the_order_of_the_page() -> None:
    assert [slug for slug, _, _ in edges("[다](#c)\n\n드롭아웃")] == ["c", "b"]


def pairs(text: str) -> list[Edge]:
    """'a>b a>c': one edge each."""
    return [Edge(Slug(pair[0]), Slug(pair[2]), "", f"{i}.") for i, pair in enumerate(text.split())]


@pytest.mark.parametrize(
    ("text", "slug", "related"),
    [
        ("", "a", ""),
        ("a>b", "a", "b"),
        ("a>b", "b", "a"),
        ("a>b b>a a>c", "a", "bc"),
        ("a>c b>c", "a", "cb"),
        ("a>d a>b a>c", "a", "bcd"),
        ("a>b a>c a>d a>e a>f a>g", "a", "bcdef"),
        ("a>z b>z", "a", "b"),
        ("a>a", "a", ""),
    ],
)
def test_related(text: str, slug: str, related: str) -> None:
    found = graph(pairs(text), [Slug(c) for c in "abcdefg"]).related
    assert "".join(found.get(Slug(slug), ())) == related


def test_one_backlink_per_page_with_its_first_sentence() -> None:
    found = graph(pairs("a>c b>c a>c"), [Slug(c) for c in "abc"]).backlinks[Slug("c")]
    assert [(x.source, x.quote) for x in found] == [("a", "0."), ("b", "1.")]


def test_a_target_of_everything_relates_nothing() -> None:
    """Else the work would grow with the square of the pages."""
    slugs = [Slug(f"p{i}") for i in range(TOO_COMMON + 1)]
    everywhere = [Edge(slug, Slug("hub"), "", "") for slug in slugs]
    assert graph(everywhere[:-1], slugs).related != {}
    assert graph(everywhere, slugs).related == {}
