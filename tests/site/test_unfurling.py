"""A link pasted into a chat, read as chats read it: no script run, no refresh followed, Open Graph before the rest."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PIL import Image
from settings import PROJECT, read
from tiny import KO, LEDGER, URL, Built, Html, Project

READ = 32_768
"""Characters of a page that the least patient ones read."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a chat shows of a link."""

    title: str
    description: str
    address: str
    site: str
    kind: str
    locale: str
    others: tuple[str, ...]
    image: str
    alt: str
    size: tuple[str, str]
    shape: str


def unfurled(html: str) -> Card:
    """The card of a page: the first tag of a name counts, `og:` before the plain one."""
    page = Html.of(html[:READ])
    tags: dict[str, list[str]] = {}
    for meta in page.all("meta"):
        tags.setdefault(meta["property"] or meta["name"], []).append(meta["content"])

    def first(*names: str) -> str:
        return next((tags[name][0] for name in names if tags.get(name, [""])[0]), "")

    return Card(
        first("og:title", "twitter:title") or page.all("title")[0].text,
        first("og:description", "twitter:description", "description"),
        first("og:url") or page.all("link", rel="canonical")[0]["href"],
        first("og:site_name"),
        first("og:type"),
        first("og:locale"),
        tuple(tags.get("og:locale:alternate", ())),
        first("og:image", "twitter:image"),
        first("og:image:alt"),
        (first("og:image:width"), first("og:image:height")),
        first("twitter:card"),
    )


def shown(card: Card, built: Built) -> Path:
    """The picture of a card: the file that its address leads to, as large as the page says."""
    assert card.image.startswith(URL), card.image
    file = built.folder / card.image.removeprefix(URL)
    with Image.open(file) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
    assert file.stat().st_size <= 60_000
    assert card.size == ("1200", "630")
    assert card.shape == "summary_large_image"
    return file


ANSWER = "드롭아웃은 학습할 때 유닛을 무작위로 끄는 방법이다."


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Built:
    ledger = f"{LEDGER}old -> dropout\nolder -> old\npart -> overfitting#why\ngone -> topics/basics\n"
    built = Project(tmp_path_factory.mktemp("unfurled"), ledger=ledger).build(cards=True)
    assert built.ok, built.messages
    return built


def test_a_concept(moved: Built) -> None:
    card = unfurled(moved.html("concepts/dropout/"))
    assert card.title == "드롭아웃은 어떻게 동작하는가?"
    assert card.description == ANSWER
    assert card.address == f"{URL}concepts/dropout/"
    assert (card.kind, card.locale, card.others) == ("article", "ko_KR", ("en_US",))
    assert card.alt == f"{card.title} — {ANSWER}"
    assert shown(card, moved) == moved.folder / "cards/ko/dropout.png"
    assert shown(unfurled(moved.html("en/concepts/dropout/")), moved) == moved.folder / "cards/en/dropout.png"


def test_a_term_shows_itself_and_not_the_glossary(moved: Built) -> None:
    card = unfurled(moved.html("concepts/loss/"))
    assert card.title == "손실"
    assert "용어" not in card.description
    assert card.description
    assert card.address == f"{URL}concepts/loss/"
    assert shown(card, moved) == moved.folder / "cards/ko/loss.png"


@pytest.mark.parametrize(
    ("path", "name"),
    [("topics/basics/", "topics/basics"), ("concepts/", "pages/index"), ("glossary/", "pages/glossary"), ("path/", "pages/path"), ("quiz/", "pages/quiz"), ("map/", "pages/map")],
)
def test_topics_and_lists(moved: Built, path: str, name: str) -> None:
    for locale, prefix in (("ko", ""), ("en", "en/")):
        card = unfurled(moved.html(prefix + path))
        assert card.title in card.alt
        assert shown(card, moved) == moved.folder / f"cards/{locale}/{name}.png"


def test_home(moved: Built) -> None:
    card = unfurled(moved.html("en/"))
    assert card.title == card.site
    assert card.description
    assert (card.address, card.kind, card.locale, card.others) == (f"{URL}en/", "website", "en_US", ("ko_KR",))
    assert shown(card, moved) == moved.folder / "cards/en/pages/home.png"
    assert shown(unfurled(moved.html("")), moved) == moved.folder / "cards/ko/pages/home.png"


@pytest.mark.parametrize("prefix", ["", "en/"])
@pytest.mark.parametrize(
    ("old", "new", "anchor"),
    [("old", "concepts/dropout/", ""), ("older", "concepts/dropout/", ""), ("part", "concepts/overfitting/", "#why"), ("gone", "topics/basics/", "")],
)
def test_a_former_address_shows_the_page_it_leads_to(moved: Built, prefix: str, old: str, new: str, anchor: str) -> None:
    former, present = (unfurled(moved.html(f"{prefix}{path}")) for path in (f"concepts/{old}/", new))
    assert (former.title, former.description) == (present.title, present.description)
    assert (former.site, former.kind, former.locale) == (present.site, present.kind, present.locale)
    assert former.address == present.address + anchor
    assert (former.alt, former.size, former.shape) == (present.alt, present.size, present.shape)
    assert shown(former, moved) == shown(present, moved)


@pytest.mark.parametrize("prefix", ["", "en/"])
@pytest.mark.parametrize("slug", ["dropout", "loss"])
def test_the_page_for_an_iframe_shows_the_page_that_it_is_about(moved: Built, prefix: str, slug: str) -> None:
    html = moved.html(f"{prefix}embed/{slug}/")
    about = unfurled(moved.html(f"{prefix}concepts/{slug}/"))
    assert unfurled(html) == replace(about, others=())
    assert shown(unfurled(html), moved)
    assert len(html.encode()) <= 10_000


def test_pages_without_a_card_claim_none(tmp_path: Path) -> None:
    built = Project(tmp_path, ledger=f"{LEDGER}old -> dropout\n").build()
    for path in ("", "concepts/dropout/", "concepts/loss/", "glossary/", "concepts/old/", "embed/dropout/"):
        card = unfurled(built.html(path))
        assert (card.image, card.alt, card.size, card.shape) == ("", "", ("", ""), "summary")
    assert not (built.folder / "cards").exists()


def test_a_page_without_translation_says_the_language_of_its_text(tmp_path: Path) -> None:
    built = Project(tmp_path, english=None).build(strict=False)
    card = unfurled(built.html("en/concepts/dropout/"))
    assert (card.description, card.locale, card.others) == (ANSWER, "ko_KR", ())


def test_pages_name_their_neighbours_and_terms_have_none(moved: Built) -> None:
    head = {rel: [x["href"] for x in moved.page("concepts/dropout/").all("link", rel=rel)] for rel in ("prev", "next")}
    assert head == {"prev": ["../overfitting/"], "next": ["../early-stopping/"]}
    assert not moved.page("concepts/overfitting/").all("link", rel="prev")
    assert not moved.page("concepts/loss/").all("link", rel="next")


def test_hostile_text_stays_in_its_script_element(tmp_path: Path) -> None:
    built = Project(tmp_path, KO.replace("드롭아웃은 학습할", "`</script><b>` 학습할")).build(strict=False)
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', built.html("concepts/dropout/"), re.DOTALL)
    assert json.loads(found[0])["@graph"][0]["description"].startswith("</script><b> 학습할")


def test_theme_colours_are_those_of_the_style_sheet(moved: Built) -> None:
    sheet = (PROJECT / "overrides/assets/stylesheets/layout.css").read_text("utf-8")
    colours = re.findall(r"--md-primary-fg-color: (#\w+)", sheet)
    assert colours == read()["extra"]["colours"]
    metas = moved.page("concepts/dropout/").all("meta", name="theme-color")
    assert [m["content"] for m in metas] == colours
    assert [m["media"] for m in metas] == [f"(prefers-color-scheme: {name})" for name in ("light", "dark")]
