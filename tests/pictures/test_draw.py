"""Cards and icons as PNG: what a reader would see of them."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from concepts.pictures import fonts
from concepts.pictures.cache import Cache
from concepts.pictures.draw import colour, drawn
from concepts.pictures.files import ICONS, card_files, icons
from concepts.write.files.social import SocialCard
from PIL import Image

BRAND = "#1f4e79"
CARD = SocialCard("cards/ko/a.png", "ko", "주제", "노트", "드롭아웃은 어떻게 동작하는가?", "유닛을 끈다.", ("드롭아웃", "Dropout"))
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="320" height="200" fill="#c00"/></svg>'
WORDS = b'<svg xmlns="http://www.w3.org/2000/svg" width="320pt" height="200pt"><text y="90" font-size="80">\xea\xb0\x80</text></svg>'


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


def coloured(png: bytes, wanted: tuple[int, int, int]) -> int:
    """The pixels of a colour, or nearly so."""
    image = opened(png).convert("RGB")
    return sum(n for n, found in image.getcolors(WIDE) or () if max(abs(a - b) for a, b in zip(found, wanted, strict=True)) < 24)


WIDE = 1200 * 630


def test_a_card_is_a_small_png_of_its_size() -> None:
    png = drawn(CARD, colour(BRAND), SVG)
    image = opened(png)
    assert (image.format, image.size, image.mode) == ("PNG", (1200, 630), "P")
    assert len(png) < 60_000


def test_the_same_card_is_the_same_file() -> None:
    assert drawn(CARD, colour(BRAND), SVG) == drawn(CARD, colour(BRAND), SVG)


@pytest.mark.parametrize("part", [{"title": "다른 제목"}, {"text": "다른 답."}, {"topic": "딴 주제"}, {"site": "딴 곳"}, {"names": ("이름",)}])
def test_every_text_is_drawn(part: dict[str, object]) -> None:
    assert drawn(replace(CARD, **part), colour(BRAND)) != drawn(CARD, colour(BRAND))  # type: ignore[arg-type]


def test_the_brand_is_seen() -> None:
    assert coloured(drawn(CARD, (0, 160, 0)), (0, 160, 0)) > 10_000
    assert coloured(drawn(CARD, colour(BRAND)), (0, 160, 0)) == 0


@pytest.mark.parametrize("figure", [SVG, b"\xef\xbb\xbf\n" + SVG])
def test_a_figure_is_drawn(figure: bytes) -> None:
    assert coloured(drawn(CARD, colour(BRAND), figure), (204, 0, 0)) > 30_000


def test_a_figure_of_pixels_is_drawn() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (80, 40), (204, 0, 0, 255)).save(out, "PNG")
    assert coloured(drawn(CARD, colour(BRAND), out.getvalue()), (204, 0, 0)) > 20_000


def test_words_in_a_figure_are_drawn_in_the_font_of_the_cards() -> None:
    assert drawn(CARD, colour(BRAND), WORDS) != drawn(CARD, colour(BRAND), WORDS.replace(b"\xea\xb0\x80", b""))


def test_a_letter_that_the_font_has_not_is_no_box_in_a_figure() -> None:
    """A subscript is shown as the plain digit."""
    assert not fonts.has("₁")
    shown = [WORDS.replace("가".encode(), text.encode()) for text in ("₁", "1")]
    assert drawn(CARD, colour(BRAND), shown[0]) == drawn(CARD, colour(BRAND), shown[1])


@pytest.mark.parametrize("broken", [b"", b"<svg", b"<p>x</p>", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\x00" * 64, SVG[:-20]])
def test_a_figure_that_cannot_be_read_is_left_out(broken: bytes) -> None:
    assert drawn(CARD, colour(BRAND), broken) == drawn(CARD, colour(BRAND))


@pytest.mark.parametrize("size", [b'width="1" height="900000"', b'width="900000" height="1"', b'viewBox="0 0 1e9 1e9"'])
def test_a_figure_of_any_size_takes_no_more_room_than_there_is(size: bytes) -> None:
    figure = SVG.replace(b'viewBox="0 0 320 200"', size)
    assert opened(drawn(CARD, colour(BRAND), figure)).size == (1200, 630)


@pytest.mark.parametrize("text", ["한국어 갂쐢똠방각하", "English naïve Ünïcödé", "深層学習とは", "机器学习模型", "Größe, naïf, año", "Ελληνικα", "Обучение", "∂∇∑√≤≥≈×·→∞±αβγ λσθ"])
def test_the_font_has_the_letters(text: str) -> None:
    assert [letter for letter in text if not fonts.has(letter)] == []


@pytest.mark.parametrize(("text", "shown"), [("𝐡와 𝑥", "h와 x"), ("끝🎉!", "끝!"), ("a\u200bb\u00adc", "abc"), ("가" + "\u1100\u1161", "가가"), ("말…", "말..."), ("ŝanĝo Ελληνικά", "sango Ελληνικα"), ("żółć, ığüş, řeč", "zólc, igüs, rec")])
def test_what_the_font_has_not_is_no_box(text: str, shown: str) -> None:
    assert fonts.shown(text) == shown


def test_each_language_has_its_letters() -> None:
    assert fonts.font(fonts.face_of("ja"), 20, 400).getname()[0] == fonts.family_of("ja") == "Noto Sans CJK JP"
    names = [fonts.family_of(locale).split()[-1] for locale in ("ko", "de", "zh", "zh-TW", "zh-Hant-HK", "zh_HK", "ja-JP", "zh-CN")]
    assert names == ["KR", "KR", "SC", "TC", "TC", "HK", "JP", "SC"]
    assert drawn(replace(CARD, title="直角", locale="ja"), colour(BRAND)) != drawn(replace(CARD, title="直角", locale="zh"), colour(BRAND))


def test_a_second_time_nothing_is_drawn(tmp_path: object) -> None:
    first, second, other = (Cache(tmp_path / "cards") for _ in range(3))  # type: ignore[operator]
    cards = [CARD, replace(CARD, path="cards/ko/b.png", title="둘째", figure="f.svg")]
    once = dict(card_files(cards, BRAND, lambda _: SVG, first))
    assert first.drawn == 2
    assert dict(card_files(cards, BRAND, lambda _: SVG, second)) == once
    assert second.drawn == 0
    dict(card_files(cards, "#204e79", lambda _: SVG, second))
    assert second.drawn == 2  # another colour
    dict(card_files(cards, BRAND, lambda _: WORDS, other))
    assert other.drawn == 1  # another figure, on the card that has one
    other.prune()
    assert len(list(other.folder.iterdir())) == 2


def test_icons() -> None:
    class Nowhere(Cache):
        def get(self, key: str, draw: object) -> bytes:
            return draw()  # type: ignore[operator,no-any-return]

    nowhere = Nowhere(None)  # type: ignore[arg-type]
    found = {icon: opened(png) for icon, png in icons(SVG.replace(b"320", b"200"), BRAND, nowhere)}
    assert [image.size for image in found.values()] == [(icon.size, icon.size) for icon in ICONS]
    maskable = next(image for icon, image in found.items() if icon.purpose == "maskable").convert("RGB")
    assert maskable.getpixel((10, 256)) == colour(BRAND)  # what a device may cut off
    assert maskable.getpixel((256, 256)) == (204, 0, 0)
    assert list(icons(b"<p>", BRAND, nowhere)) == list(icons(b"", BRAND, nowhere)) == []
