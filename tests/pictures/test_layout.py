"""A card's layout: everything has its place within the margins, whatever the texts are."""

from __future__ import annotations

import pytest
from concepts.pictures import fonts
from concepts.pictures.layout import ASCENT, DESCENT, HEIGHT, MARGIN, WIDTH, Layout, Style, layout
from concepts.write.files.social import SocialCard

KOREAN = "드롭아웃은 어떻게 동작하며 왜 과적합을 줄이는가?"
ENGLISH = "How does dropout work, and why does it reduce overfitting?"
LONG = "Pneumonoultramicroscopicsilicovolcanoconiosis " * 6
TEXTS = ["답", KOREAN, ENGLISH, LONG, "무궁화꽃이피었습니다" * 30, "深層学習" * 60, "W" * 500, "a b " * 200]


def width(text: str, style: Style) -> float:
    return fonts.width(text, fonts.KOREAN, style.size, style.weight)


def card(title: str = KOREAN, text: str = ENGLISH, topic: str = "주제", names: tuple[str, ...] = ("드롭아웃", "Dropout")) -> SocialCard:
    return SocialCard("cards/ko/a.png", "ko", topic, "작은 노트", title, text, names)


def check(found: Layout) -> None:
    """No text leaves the margins, and none stands on another one or on the figure."""
    boxes = []
    for line in found.lines:
        top, bottom = line.y - ASCENT * line.style.size, line.y + DESCENT * line.style.size
        boxes.append((line.x, top, line.x + width(line.text, line.style), bottom))
    for left, top, right, bottom in boxes:
        assert left >= MARGIN
        assert right <= WIDTH - MARGIN + 1
        assert top >= MARGIN - 8
        assert bottom <= HEIGHT - MARGIN + 16
    if found.figure:
        box = found.figure
        boxes.append((box.x, box.y, box.x + box.width, box.y + box.height))
    for i, one in enumerate(boxes):
        for other in boxes[i + 1 :]:
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] + 4 or other[3] <= one[1] + 4
            assert apart, (one, other)


@pytest.mark.parametrize("ratio", [0, 0.3, 1, 1.6, 6])
@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("title", TEXTS)
def test_everything_is_within_the_margins_and_apart(title: str, text: str, ratio: float) -> None:
    check(layout(card(title, text), width, ratio))


@pytest.mark.parametrize("topic", ["", LONG, "가 나 " * 60])
@pytest.mark.parametrize("names", [(), (LONG,), tuple("abcdefghij" * 9), ("이름", LONG)])
def test_so_are_topic_and_names(topic: str, names: tuple[str, ...]) -> None:
    check(layout(card(topic=topic, names=names), width))


def test_what_fits_is_shown_whole() -> None:
    shown = " ".join(line.text for line in layout(card(), width, 1.6).lines)
    for part in ("주제", "작은 노트", KOREAN, ENGLISH, "드롭아웃 · Dropout"):
        assert part in shown
    assert "..." not in shown


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    lines = layout(card(LONG, LONG), width).lines
    assert sum(line.text.endswith("...") for line in lines) == 2


def test_letters_are_large_enough_for_a_card_of_300_pixels() -> None:
    """A quarter of their size is what is left: titles 10 pixels at least, nothing less than 6."""
    for text in TEXTS:
        styles = {line.style.ink.name: line.style.size for line in layout(card(text, text), width, 1.6).lines}
        assert styles["TITLE"] >= 42
        assert min(styles.values()) >= 26


def test_a_short_title_is_large() -> None:
    sizes = [max(line.style.size for line in layout(card(title, "x"), width).lines) for title in ("손실", KOREAN)]
    assert sizes[0] > sizes[1]


def test_a_text_that_comes_cut_ends_well() -> None:
    assert [line.text for line in layout(card(text="One, two,..."), width).lines if line.text.startswith("One")] == ["One, two..."]
