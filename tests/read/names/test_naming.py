import pytest
from concepts.read.names.naming import LONGEST, before_parenthesis, derived_slug, is_slug, romanized
from hypothesis import given, settings
from hypothesis import strategies as st
from sources import source


def test_a_slug_does_not_depend_on_the_position() -> None:
    headings = ["과적합이란?", "Dropout이란?", "3. 배치란?", "What is a keel?", "How does a keel work?", "性能"]
    there = [{e.heading: e.slug for e in source("\n\nx\n\n".join(f"## {h}" for h in order)).entries}
             for order in (headings, headings[::-1], ["새 질문?", *headings])]
    assert {h: there[0][h] for h in headings} == {h: there[1][h] for h in headings} == {h: there[2][h] for h in headings}
    assert len(set(there[0].values())) == len(headings)


def test_a_slug_does_not_depend_on_the_metadata() -> None:
    assert source("## 과적합이란?\n<!-- term: 과대적합 -->\nx").entries[0].slug == "gwajeokhap"


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("가" * 300, "ga" * 50), ("deep " * 50, "deep-" * 19 + "deep"), ("", "u"), ("a/b_c.d", "a-b-c-d"), ("½ ①", "1-2-1"),
        ("C++", "c-plus-plus"), ("c++17", "c-plus-plus-17"), ("C#", "c-sharp"), ("C", "c"), ("F♯", "f-sharp"),
        ("B+Tree", "b-plus-tree"), ("B-Tree", "b-tree"), ("++i", "plus-plus-i"), ("키 + 닻", "ki-dach"),
        (".NET", "dot-net"), ("ASP.NET", "asp-net"), ("v1.2", "v1-2"), ("...rest", "rest"),
        ("A*", "a-star"), ("닻 *", "dach"), ("**a**", "a"), ("issue#12", "issue-12"),
        ("== vs ===", "equals-equals-vs-equals-equals-equals"), ("!=", "not-equals"), ("a = b", "a-b"), ("a && b || c", "a-and-and-b-or-or-c"),
        ("Q&A", "q-a"), ("β-VAE", "beta-vae"), ("λ", "lambda"), ("Łódź", "lodz"), ("naïve", "naive"), ("İstanbul", "istanbul"),
        ("性能 vs 拡張性", "xingneng-vs-kuozhangxing"), ("遅延 vs スループット", "chiyan-vs-suruputto"), ("Якорь", "yakor"),
        ("배 🚢 닻", "bae-dach"), ("🚢", "u-1f6a2"),
    ],
)  # fmt: skip
def test_slugs(words: str, slug: str) -> None:
    assert derived_slug(words) == slug


@given(st.text(max_size=300))
@settings(max_examples=200)
def test_a_derived_slug_is_always_well_formed(words: str) -> None:
    slug = derived_slug(words)
    assert is_slug(slug)
    assert len(slug) <= LONGEST
    assert slug == derived_slug(words)


@given(st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,5}", fullmatch=True))
def test_a_slug_is_its_own_slug(slug: str) -> None:
    assert derived_slug(slug) == (slug if is_slug(slug) else f"{slug}-page")


@pytest.mark.parametrize(
    ("text", "good"),
    [("a", True), ("a-1", True), ("A", False), ("a--b", False), ("-a", False), ("a.b", False), ("가", False), ("", False),
     ("index", False), ("readme", False), ("a\n", False)],
)
def test_slug_rules(text: str, good: bool) -> None:
    assert is_slug(text) is good


@pytest.mark.parametrize(
    ("term", "before"),
    [("주성분 분석(PCA)", "주성분 분석"), ("PCA （주성분）", "PCA"), ("(a) b", "(a) b"), ("a", "a")],
)
def test_before_parenthesis(term: str, before: str) -> None:
    assert before_parenthesis(term) == before


@pytest.mark.parametrize(
    ("hangul", "latin"),
    [("가힣", "gahih"), ("값", "gaps"), ("읽다", "ilkda"), ("뷁", "bwelk"), ("의", "ui"), ("ㄱ", "ㄱ"), ("x", "x")],
)
def test_letter_by_letter(hangul: str, latin: str) -> None:
    assert romanized(hangul) == latin
