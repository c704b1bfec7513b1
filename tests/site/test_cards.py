"""Pictures for chats, icons and manifests of built sites: files that are there, drawn once, and claimed if they are."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from concepts.pictures import draw
from PIL import Image
from tiny import KO, Built, Project

FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 20"><rect width="32" height="20" fill="{}"/></svg>'
DRAWN = KO.replace("과적합을 줄이는 데 쓴다.", "![그림](../assets/f.svg)\n\n과적합을 줄이는 데 쓴다.")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    more = {"assets/f.svg": FIGURE.format("#c00"), "ko/about.md": "# 소개\n\n글.\n", "en/about.md": "# About\n\nText.\n"}
    return Project(tmp_path_factory.mktemp("cards"), DRAWN, more=more)


@pytest.fixture(scope="module")
def built(project: Project) -> Built:
    found = project.build(cards=True)
    assert found.ok, found.messages
    assert found.messages == ()
    return found


def cards(built: Built) -> dict[str, bytes]:
    folder = built.folder / "cards"
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*.png")}


def test_every_entry_topic_and_kind_of_page_has_one(built: Built) -> None:
    names = ["overfitting", "dropout", "early-stopping", "loss", "topics/basics"]
    names += [f"pages/{kind}" for kind in ("home", "index", "glossary", "path", "quiz", "map")]
    assert set(cards(built)) == {f"{locale}/{name}.png" for locale in ("ko", "en") for name in names}
    assert max(map(len, cards(built).values())) <= 60_000


def test_the_figure_is_on_it(built: Built) -> None:
    with Image.open(built.folder / "cards/ko/dropout.png") as card:
        assert max(n for n, colour in card.convert("RGB").getcolors(99) or () if colour == (204, 0, 0)) > 20_000


def test_a_hand_written_page_has_the_card_of_the_site(built: Built) -> None:
    image = built.page("en/about/").one("meta", property="og:image")["content"]
    assert image.endswith("/cards/en/pages/home.png")


def test_a_second_build_draws_nothing_and_another_text_or_figure_one_card(project: Project, built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    before, titles = cards(built), list[str]()
    drawn = draw.drawn
    monkeypatch.setattr(draw, "drawn", lambda card, *rest: titles.append(card.path) or drawn(card, *rest))
    monkeypatch.setattr(draw, "icon", lambda *_: pytest.fail("an icon is drawn again"))
    assert cards(project.build(cards=True)) == before
    assert titles == []
    project.build()  # without cards: those that are kept stay
    project.write("ko/concepts.md", DRAWN.replace("드롭아웃은 학습할 때", "드롭아웃은 배울 때"))
    after = cards(project.build(cards=True))
    assert {path for path in after if after[path] != before[path]} == {"ko/dropout.png"}
    project.write("assets/f.svg", FIGURE.format("#0c0"))
    project.build(cards=True)
    assert titles == ["cards/ko/dropout.png"] * 2


def test_icons_and_manifests(built: Built) -> None:
    page = built.page("en/concepts/dropout/")
    assert page.one("link", rel="apple-touch-icon")["href"] == "../../../apple-touch-icon.png"
    for path, size in (("apple-touch-icon.png", 180), ("assets/images/icon-192.png", 192), ("assets/images/icon-512.png", 512), ("assets/images/icon-maskable-512.png", 512)):
        with Image.open(built.folder / path) as icon:
            assert (icon.format, icon.size) == ("PNG", (size, size))
    assert page.one("link", rel="manifest")["href"] == "../../manifest.webmanifest"
    found = json.loads(built.html("en/manifest.webmanifest"))
    assert found["name"] == "Tiny notes"
    assert all((built.folder / "en" / icon["src"]).is_file() for icon in found["icons"])
    assert json.loads(built.html("manifest.webmanifest"))["name"] == "작은 노트"


def test_a_site_without_an_icon_claims_none(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.write("assets/images/icon.svg", None)
    page = project.build(strict=False).page("")
    assert not page.all("link", rel="apple-touch-icon")
    assert json.loads((project.site / "manifest.webmanifest").read_text("utf-8"))["icons"] == []


def test_a_site_in_a_folder_has_no_cards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OFFLINE", "1")
    built = Project(tmp_path).build(cards=True)
    assert not (built.folder / "cards").exists()
    assert not built.page("").all("link", rel="manifest")


@pytest.mark.parametrize("colours", ["teal", "[teal, '#16283b']", "['#1f4e79']", "{light: '#1f4e79'}", "['#1f4e791', '#16283b']"])
def test_colours_that_are_none_are_reported(tmp_path: Path, colours: str) -> None:
    project = Project(tmp_path)
    config = project.root / "mkdocs.yml"
    config.write_text(re.sub(r"(?m)^  colours:\n(?:  - .*\n)+", f"  colours: {colours}\n", config.read_text("utf-8")), "utf-8")
    assert f"colours: {colours}" in config.read_text("utf-8")
    built = project.build(strict=False, cards=True)
    assert [message.split(";")[0].split(" is ")[0] for message in built.messages] == ["mkdocs.yml:1: extra.colours"]
    assert (built.folder / "cards/ko/dropout.png").is_file()
