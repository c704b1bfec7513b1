"""Words of a search are marked on the page that it leads to (?h=…), whatever they are written with, and nothing fails."""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route, expect
from search_box import RESULT, SearchBox
from served import Site

PAGE = "concepts/bloom/"
ASCII = [chr(code) for code in range(0x21, 0x7F)]
# Every initial, vowel and final, by themselves (as keyboards and as Unicode write them) and at least once in a syllable.
SYLLABLES = [chr(0xAC00 + n % 19 * 588 + n % 21 * 28 + n) for n in range(28)]
KINDS = {
    "signs": [character for character in ASCII if not character.isalnum()],
    "Latin letters and digits": [character for character in ASCII if character.isalnum()],
    "letters": [chr(code) for code in range(0x3131, 0x3164)],
    "initials": [chr(code) for code in range(0x1100, 0x1113)],
    "vowels": [chr(code) for code in range(0x1161, 0x1176)],
    "finals": [chr(code) for code in range(0x11A8, 0x11C3)],
    "syllables": SYLLABLES,
}
MARKS = (
    "nodes => nodes.map(node => [...node.querySelectorAll('mark')].map(mark => mark.textContent).join('|'))"
)


@dataclass
class Reader:
    """A page of the site with more text at its end; `errors` is what it complains about."""

    page: Page
    site: Site
    errors: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda m: self.errors.append(m.text) if m.type == "error" else None)
        self.page.route(f"{self.site.url}{PAGE}*", self._answer)

    def _answer(self, route: Route) -> None:
        page = (self.site.folder / PAGE / "index.html").read_text("utf-8")
        added = "\n".join(f'<p class="added">{text}</p>' for text in self.texts)
        route.fulfill(
            body=page.replace("</article>", f"{added}\n</article>"), content_type="text/html; charset=utf-8"
        )

    def marks(self, asked: str, *texts: str) -> list[str]:
        """What is marked in each of the paragraphs `texts` (HTML), marks joined by '|'; `asked` as in the address."""
        self.texts = list(texts)
        self.page.goto(f"{self.site.url}{PAGE}?h={asked}")
        found: list[str] = self.page.locator("p.added").evaluate_all(MARKS)
        return found

    def wrong(self, words: list[str]) -> list[str]:
        """What is wrong on a page to which a search for all of `words` leads, and which has each with a particle."""
        texts = [f"= {html.escape(word)}를 =" for word in words]
        found = self.marks(quote(" ".join(words), safe=""), *texts)
        wanted = [word if any(map(str.isalnum, word)) else "" for word in words]
        wrong = [f"{w!r}: marked {f!r}" for w, f in zip(wanted, found, strict=True) if w != f]
        return self.errors + wrong


@pytest.fixture
def reader(page: Page, site: Site) -> Reader:
    return Reader(page, site)


def words_with(character: str) -> list[str]:
    """The character as a word, in its middle, at its beginning and at its end."""
    return [character, f"a{character}b", f"{character}ab", f"ab{character}"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_character_is_marked_in_its_words(reader: Reader, kind: str) -> None:
    assert reader.wrong([word for character in KINDS[kind] for word in words_with(character)]) == []


@pytest.mark.parametrize(
    ("asked", "text", "marked"),
    [
        ("mini-batch", "a mini-batch, Mini-batches", "mini-batch|Mini-batch"),
        ("batch Batch mini-batch", "mini-batch of a batch", "mini-batch|batch"),
        ("batch normalization", "Batch normalization", "Batch normalization"),
        ("기울기", "기울기는 기울기에서, 기울기", "기울기|기울기|기울기"),
        ("학습률이나", "<a href='.'>학습률</a>이나", "학습률|이나"),
        (
            "optimizer.step",
            "<code><span>optimizer</span><span>.</span><span>step</span></code>",
            "optimizer|.|step",
        ),
        ("메모리", "GPU메모리", "메모리"),
        ("in", "within in", "in"),
        ("k", "kernel k-means K를", "k|K"),
        ("C%2B%2B", "C, C++", "C++"),
        ("p", "<math><mi>p</mi></math> p", "p"),
    ],
)
def test_a_word_is_marked_where_it_stands(reader: Reader, asked: str, text: str, marked: str) -> None:
    assert (reader.marks(asked, text), reader.errors) == ([marked], [])


HAND_TYPED = [
    *(
        "",
        "%20",
        "%",
        "%E0%A4%A",
        "%FF",
        "%00",
        "%EF%BF%BF",
        "😀",
        "-",
        "---",
        "[a-",
        "(?:",
        "(?<n>",
        "a{2",
        "a|*",
        "\\",
        "\\u{1}",
    ),
    *("%5Cp{L}", "%3Cimg%20src=x%3E", "(a" * 4000, "가" * 4000, "+".join(f"w{i}-" for i in range(3000))),
]


@pytest.mark.parametrize("asked", HAND_TYPED, ids=lambda asked: asked[:12])
def test_whatever_else_stands_in_the_address_the_word_is_marked(reader: Reader, asked: str) -> None:
    found = reader.marks(f"{asked}+mini-batch&from=mail", "= mini-batch =")
    assert (found, reader.errors) == (["mini-batch"], [])
    assert reader.page.url.endswith("/?from=mail")


def test_the_first_result_marks_a_word_with_a_hyphen(reader: Reader) -> None:
    box = SearchBox(reader.page, reader.site.url)
    box.reach()
    box.fetch_texts()
    box.ask("pour-over")
    box.page.locator(f"{RESULT} a").first.click()
    box.page.wait_for_url("**/concepts/*/")
    marks = box.page.locator("article mark").filter(has_text="pour-over")
    expect(marks.first).to_be_visible()
    assert reader.errors == []
