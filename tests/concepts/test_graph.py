import pytest
from concepts.graph import TOO_COMMON, graph
from concepts.links import Link
from concepts.naming import Slug


def links(text: str) -> list[Link]:
    """'a>b a>c': one link each."""
    return [Link(Slug(pair[0]), Slug(pair[2]), f"{i}.") for i, pair in enumerate(text.split())]


@pytest.mark.parametrize(
    ("edges", "slug", "related"),
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
def test_related(edges: str, slug: str, related: str) -> None:
    found = graph(links(edges), [Slug(c) for c in "abcdefg"]).related
    assert "".join(found.get(Slug(slug), ())) == related


def test_one_backlink_per_page_with_its_first_sentence() -> None:
    found = graph(links("a>c b>c a>c"), [Slug(c) for c in "abc"]).backlinks[Slug("c")]
    assert [(x.source, x.sentence) for x in found] == [("a", "0."), ("b", "1.")]


def test_a_target_of_everything_relates_nothing() -> None:
    """Else the work would grow with the square of the pages."""
    slugs = [Slug(f"p{i}") for i in range(TOO_COMMON + 1)]
    everywhere = [Link(s, Slug("hub"), "") for s in slugs]
    assert graph(everywhere[:-1], slugs).related != {}
    assert graph(everywhere, slugs).related == {}
