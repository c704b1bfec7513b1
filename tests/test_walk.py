"""What a walk through a site notices: these are the eyes of other tests."""

from pathlib import Path

import pytest
from walk import Walk, walk

URL = "https://a.example/notes/"
HOME = '<html lang="ko"><h1 id="top">A</h1><a href="b/#here">B</a> <a href="x.pdf">x</a> <img src="i.png" alt="1 > 0"><a href="https://b.example/">b</a></html>'
OTHER = '<html lang=en><meta name="robots" content="noindex"><p id=here>B <a class="up" href=\'../#top\'>A</a> <script>"<a href=\'../no/\'>"</script></html>'


def site(folder: Path, home: str = HOME, other: str = OTHER) -> Walk:
    for path, text in {"index.html": home, "b/index.html": other, "c/index.html": "", "i.png": "", "x.pdf": "", "404.html": ""}.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return walk(folder, URL)


def test_a_healthy_site(tmp_path: Path) -> None:
    found = site(tmp_path)
    assert found.pages.keys() == {URL, f"{URL}b/", f"{URL}404.html"}
    assert (list(found.dead()), found.elsewhere()) == ([], frozenset())
    home, other = found.pages[URL], found.pages[f"{URL}b/"]
    assert (home.lang, other.lang) == ("ko", "en")
    assert (home.is_copy, other.is_copy) == (False, True)


@pytest.mark.parametrize(
    ("part", "other"), [("b/#here", "b/#there"), ("b/#here", "d/"), ("x.pdf", "y.pdf"), ('src="i.png"', 'src="j.png"'), ("b/#here", "b")]
)
def test_what_leads_nowhere(tmp_path: Path, part: str, other: str) -> None:
    assert len(list(site(tmp_path, HOME.replace(part, other)).dead())) == 1


@pytest.mark.parametrize("tag", ["<img src=//c.example/i.png>", '<script src="https://c.example/s.js">', "<link rel=stylesheet href=http://c.example/s.css>"])
def test_what_comes_from_elsewhere(tmp_path: Path, tag: str) -> None:
    assert len(site(tmp_path, other=tag + OTHER).elsewhere()) == 1


def test_what_is_named_and_not_fetched(tmp_path: Path) -> None:
    assert site(tmp_path, other='<link rel="canonical" href="https://c.example/">' + OTHER).elsewhere() == frozenset()
