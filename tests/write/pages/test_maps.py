"""The maps: what they join, where boxes stand, and that they stay small."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from concepts.link.graph import graph
from concepts.write.pages.drawing import FONT, HUES, MARK, MARKS, Node, box, width_of
from concepts.write.pages.lanes import NARROW, WIDE
from concepts.write.pages.maps import BELOW, MOST, SIDE, topic_map
from sources import KO_EN, site

SVG = "{http://www.w3.org/2000/svg}"
KO = """# 하나 {#one}

## 가 {#a}
<!-- requires: [c, t] -->
답은 [나](#b)와 다르다.

## 나 {#b}
<!-- term: 나 -->
[가](#a)와 다르다.

# 둘 {#two}

## 다 {#c}
답.

# 용어 {#glossary}

## 라 {#t}
뜻.
"""


def drawn(svg: str) -> ET.Element:
    return ET.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def boxes(svg: str) -> dict[str, dict[str, float]]:
    """Where each box stands, by its name."""
    root, found = drawn(svg), {}
    for node in root.iter():
        rect = node.find(f"{SVG}rect")
        if node.get("data-node") and rect is not None:
            found[str(node.get("data-node"))] = {name: float(rect.get(name, "0")) for name in ("x", "y", "width", "height")}
    return found


def lines(svg: str) -> list[tuple[str, str, str]]:
    return [(g.get("class", "").split()[-1], g.get("data-from", ""), g.get("data-to", ""))
            for g in drawn(svg).iter() if g.get("data-from")]  # fmt: skip


def large(topics: int, each: int, requires: bool = True) -> str:
    """A source with so many topics of so many concepts; each requires the one before it."""
    text, before = "", ""
    for t in range(topics):
        text += f"# topic {t} {{#t{t}}}\n\n"
        for n in range(each):
            meta = f"<!-- requires: [{before}] -->\n" if before and requires else ""
            before = f"t{t}-{n}"
            text += f"## {before}? {{#{before}}}\n{meta}x\n\n"
    return text


@pytest.mark.parametrize(
    ("text", "description", "rows"),
    [
        (KO, KO_EN[0].words.map_description, 3),
        (KO.replace("[가](#a)와 다르다", "답"), KO_EN[0].words.map_arrows, 3),
        (KO.replace("<!-- requires: [c, t] -->\n", ""), KO_EN[0].words.map_dotted, 0),
        ("## 가 {#a}\n답\n", "개념 1개", 0),
        (large(10, 100), KO_EN[0].words.map_arrows, 10),
        (large(10, 100, requires=False), "개념 1000개", 0),
    ],
)
def test_only_the_lines_that_there_are_are_explained(text: str, description: str, rows: int) -> None:
    view = site(text).pages["ko"].map
    assert description in view.page.description
    assert len(view.rows) == rows


def test_prerequisites_are_arrows_and_mutual_mentions_are_lines_without_a_head() -> None:
    view = site(KO).pages["ko"].map
    for svg in (view.picture.wide_svg, view.picture.narrow_svg):
        assert lines(svg) == [("requires", "c", "a"), ("mentions", "a", "b")]
        assert svg.count('class="head"') == 1
        assert set(boxes(svg)) == {"a", "b", "c"}


def test_boxes_are_links_seen_from_the_page_and_stay_apart_inside_the_drawing() -> None:
    for topics, each in ((7, 5), (1, 30), (12, 10)):
        picture = site(large(topics, each)).pages["en"].map.picture
        for svg, shape in ((picture.wide_svg, WIDE), (picture.narrow_svg, NARROW)):
            found = list(boxes(svg).values())
            assert len(found) == topics * each
            height = float(drawn(svg).get("viewBox", "").split()[3])
            for i, one in enumerate(found):
                assert 0 <= one["x"] <= one["x"] + one["width"] <= shape.width
                assert one["y"] + one["height"] <= height
                for other in found[:i]:
                    is_beside = abs(one["x"] - other["x"]) >= one["width"]
                    assert is_beside or abs(one["y"] - other["y"]) >= one["height"]
        assert 'href="../concepts/t0-0/"' in picture.wide_svg


def test_a_topic_has_a_colour_a_mark_and_its_name() -> None:
    svg = site(KO).pages["ko"].map.picture.wide_svg
    assert len(set(MARKS)) == HUES
    for hue in (0, 1):
        assert f'class="mark hue-{hue}" d="{MARKS[hue]}"' in svg
    assert re.findall(r'class="lane-title"[^>]*>([^<]*)', svg) == ["하나", "둘"]


def test_the_table_says_the_same() -> None:
    rows = [(r.name.url, [x.title for x in r.requires], [x.title for x in r.builds]) for r in site(KO).pages["ko"].map.rows]
    assert rows == [("concepts/c/", [], ["가"]), ("concepts/a/", ["다", "라"], []), ("concepts/b/", [], [])]


def test_a_large_site_is_drawn_by_topics() -> None:
    view = site(large(10, 100)).pages["ko"].map
    assert view.is_by_topic
    assert list(boxes(view.picture.wide_svg)) == [f"t{t}" for t in range(10)]
    assert lines(view.picture.wide_svg)[0] == ("requires", "t0", "t1")
    assert 'href="../topics/t3/"' in view.picture.wide_svg
    assert [row.name.title for row in view.rows] == [f"topic {t}" for t in range(10)]
    assert [link.title for link in view.rows[1].requires] == ["topic 0"]
    size = len(view.picture.wide_svg)
    assert size < 10_000
    many = site(large(400, 1)).pages["ko"].map
    assert len(boxes(many.picture.wide_svg)) == len(many.rows) == MOST


def test_a_topic_has_a_map_of_its_own_unless_nothing_joins_it_or_it_is_too_large() -> None:
    found = site(large(2, 5)).pages["ko"]
    empty = site(large(2, 5, requires=False)).pages["ko"]
    big = site(large(1, MOST + 1)).pages["ko"]
    none = graph([], [])
    picture = topic_map(found.menu.topics[1].id, found.menu, none, "topics/t1/")
    assert picture is not None
    assert list(boxes(picture.wide_svg)) == [f"t1-{n}" for n in range(5)]
    assert 'href="../../concepts/t1-0/"' in picture.wide_svg
    assert topic_map(empty.menu.topics[0].id, empty.menu, none, "x/") is None
    assert topic_map(big.menu.topics[0].id, big.menu, none, "x/") is None


def test_the_map_of_a_concept_has_what_it_needs_to_the_left_and_what_needs_it_to_the_right() -> None:
    view = site(KO).pages["ko"].entries[0]
    found = boxes(view.map_svg)
    assert found["c"]["x"] < found["a"]["x"]
    assert lines(view.map_svg) == [("requires", "c", "a"), ("requires", "t", "a"), ("mentions", "a", "b")]
    assert 'href="../c/"' in view.map_svg
    assert '<g class="node is-here" data-node="a"' in view.map_svg


def test_the_map_of_a_concept_is_bounded_and_left_out_where_there_is_nothing() -> None:
    more = "".join(f"## q{n}? {{#q{n}}}\n<!-- requires: [a] -->\nx\n\n" for n in range(50))
    entries = site("# t {#t}\n\n## a? {#a}\nx\n\n## z? {#z}\nx\n\n" + more).pages["ko"].entries
    assert len(boxes(entries[0].map_svg)) <= 1 + 2 * SIDE + BELOW
    assert entries[1].map_svg == ""


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("짧다", ["짧다"]),
        ("two words that need lines", ["two words", "that…"]),
        ("하나 둘 셋 넷 다섯 여섯 일곱", ["하나 둘 셋", "넷 다섯…"]),
        ("unbreakablylongword", ["unbreakabl", "ylongword"]),
    ],
)
def test_labels_fit_their_box(label: str, expected: list[str]) -> None:
    svg = box(Node("a", label, "", 0, width=FONT * 6 + MARK + 12, height=40))
    found = re.findall("<tspan[^>]*>([^<]*)</tspan>", svg)
    assert all(width_of(line) <= FONT * 6 for line in found)
    assert found == expected


def test_a_label_that_is_cut_stands_whole_in_the_title() -> None:
    svg = site("## a? {#a}\n<!-- term: one very long name that no box can hold, whatever it does -->\nx\n").pages["ko"].map.picture
    assert "<title>one very long name that no box can hold, whatever it does</title>" in svg.narrow_svg
