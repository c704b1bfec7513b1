"""The maps: what they join, where boxes stand, and that they stay small."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from concepts.link.graph import graph
from concepts.write.pages.drawing import FONT, HUES, MARK, MARKS, Line, Node, box, width_of
from concepts.write.pages.lanes import NARROW, WIDE, Shape
from concepts.write.pages.maps import BELOW, MOST, SIDE, topic_map
from concepts.write.pages.routes import STEP, routed
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


def passed(path: str) -> list[tuple[float, float]]:
    """Points of a line, close together: of straight parts and of Bézier curves."""
    (x, y), points = (0.0, 0.0), []
    for command, text in re.findall("([MCVH])([^MCVH]*)", path):
        n = [float(part) for part in text.split()]
        if command == "C":
            controls = [(x, y), *zip(n[::2], n[1::2], strict=True)]
            for t in (i / 50 for i in range(50)):
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                points.append(tuple(sum(w * c[i] for w, c in zip(weights, controls, strict=True)) for i in (0, 1)))
        goal = {"V": (x, n[0]), "H": (n[0], y)}.get(command, (n[-2], n[-1]) if len(n) > 1 else (x, y))
        points += [(x + (goal[0] - x) * i / 200, y + (goal[1] - y) * i / 200) for i in range(200) if command in "VH"]
        x, y = goal
    return points


def paths(svg: str) -> dict[tuple[str, str], list[tuple[float, float]]]:
    """The points of each line, by the boxes that it joins."""
    groups = [g for g in drawn(svg).iter() if g.get("data-from")]
    return {(g.get("data-from", ""), g.get("data-to", "")): passed(g[0].get("d", "")) for g in groups}


def woven(topics: int, each: int) -> str:
    """A source whose concepts need others near and far, above and below."""
    text, total = "", topics * each
    for n in range(total):
        text += f"# topic {n // each} {{#t{n // each}}}\n\n" if n % each == 0 else ""
        needs = sorted({n * 7 % total, (n + 17) % total, max(n - 3, 0)} - {n})
        text += f"## q{n}? {{#q{n}}}\n<!-- requires: [{', '.join(f'q{k}' for k in needs if (k * 5) % 7 < (n * 5) % 7)}] -->\nx\n\n"
    return text


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


@pytest.mark.parametrize("shape", [WIDE, NARROW])
def test_lines_pass_between_boxes_and_cross_heads_between_columns_alone(shape: Shape) -> None:
    picture = site(woven(7, 6)).pages["ko"].map.picture
    svg = picture.wide_svg if shape is WIDE else picture.narrow_svg
    heads = [float(t.get("y", "")) for t in drawn(svg).iter(f"{SVG}text") if t.get("class") == "lane-title"]
    nodes, lines = boxes(svg), paths(svg)
    columns = {(b["x"], b["x"] + b["width"]) for b in nodes.values()}
    assert len(lines) > 30
    for ends, points in lines.items():
        for x, y in points:
            inside = [name for name, b in nodes.items() if 1 < x - b["x"] < b["width"] - 1 and 1 < y - b["y"] < b["height"] - 1]
            assert inside == [], ends
            is_head = any(head - FONT < y < head + 8 for head in heads)
            assert not (is_head and any(left < x < right for left, right in columns)), ends


def test_lines_beside_each_other_have_tracks_of_their_own_and_those_of_one_box_share_one() -> None:
    nodes = {name: Node(name, name, "", 0, x=x, y=y, width=100, height=40) for name, x, y in [("a", 0, 0), ("b", 120, 66), ("c", 0, 300), ("d", 120, 366), ("e", 0, 700), ("f", 0, 900)]}
    pairs = [("a", "c"), ("a", "d"), ("b", "d"), ("e", "f")]
    found = routed([Line(one, other, "requires") for one, other in pairs], nodes, [110], 16, 66)
    ac, ad, bd, ef = (line.via for line in found)
    assert ac == ad != bd
    assert ef == ac, "below what has ended a track is taken again"
    assert {round(abs((via or 0) - 110), 1) for via in (ac, bd)} == {STEP / 2}
    assert [line.via for line in routed([Line("a", "b", "requires")], nodes, [110], 16, 66)] == [None]


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
