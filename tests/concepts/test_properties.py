"""What holds for every input: nothing lost, nothing raised, the same site for the same bytes."""

import re
from itertools import pairwise

import pytest
from concepts.blocks import scan
from concepts.layout import laid_out
from concepts.lexicon import SEPARATOR, compile_lexicon, fold
from concepts.mentions import mentions
from concepts.prose import masked, plain, sentences
from concepts.site import Site, build
from documents import HOSTILE, documents, pinned_files, plain_files
from hypothesis import example, given, settings
from hypothesis import strategies as st
from source_of import source

WORD = re.compile(r"\bw\d+w\b")
LISTED = re.compile(r"^- \[.*\]\([a-z0-9-]+\.md\)<br>.*$", re.MULTILINE)
NAMES = re.compile(r'^<p class="names".*$', re.MULTILINE)


def places(site: Site, word: str) -> list[str]:
    """Where a word of the source stands: concept pages, topics on the index, else the terms of the glossary."""
    texts = {p.path: NAMES.sub("", LISTED.sub("", p.text)) for p in site.pages["ko"]}
    glossary = texts.pop("glossary.md")
    found = [path for path, text in texts.items() for _ in range(len(re.findall(rf"(?<!\{{ #)\b{word}\b", text)))]
    return found or ["glossary.md"] * (word in glossary)


def check_round_trip(text: str) -> None:
    site = build(text.encode(), None, None)
    edition = site.editions["ko"]
    empty = [t.title for t in edition.topics if not t.intro and not edition.of_topic(t.id)]  # not on the index
    words = set(WORD.findall(text)) - set(WORD.findall("\n".join(empty)))
    assert {word: places(site, word) for word in words if len(places(site, word)) != 1} == {}


@given(plain_files)
@settings(max_examples=60, deadline=None)
def test_every_line_of_a_plain_file_is_on_one_page(text: str) -> None:
    check_round_trip(text)


@given(pinned_files)
@settings(max_examples=60, deadline=None)
def test_every_line_of_a_pinned_file_is_on_one_page(text: str) -> None:
    check_round_trip(text)


@given(documents(HOSTILE))
@settings(max_examples=50, deadline=None)
def test_the_scanner_returns_the_text(text: str) -> None:
    assert "\n".join(line.text for line in scan(text, "f.md")[0]) == text


@given(documents(HOSTILE))
@settings(max_examples=50, deadline=None)
def test_layout_keeps_every_word_in_order(text: str) -> None:
    assert WORD.findall("\n".join(laid_out(scan(text, "f.md")[0]))) == WORD.findall(text)


@given(st.binary(max_size=200), st.one_of(st.none(), st.binary(max_size=200)), st.one_of(st.none(), st.binary(max_size=50)))
@example(b"## a\n<!--\nterm: \xef\xbf\xbe\n-->", b"# \xff", b"\x00 -> a")
@settings(max_examples=50, deadline=None)
def test_no_bytes_raise(korean: bytes, english: bytes | None, ledger: bytes | None) -> None:
    build(korean, english, ledger)


@given(st.text(alphabet=st.sampled_from("#`~<>!-[](){}*_$|\\&:/ \n\t.\"'가나a1=\u3000😀")), st.text(max_size=50))
@settings(max_examples=80, deadline=None)
def test_no_text_raises(text: str, other: str) -> None:
    site = build(f"## a\n{text}".encode(), f"## a {{#a}}\n<!--\nterm: {other}\n-->\n{text}".encode("utf-8", "replace"), None)
    assert site.pages["ko"]


@given(pinned_files, st.one_of(st.none(), pinned_files))
@settings(max_examples=25, deadline=None)
def test_the_same_files_give_the_same_site(korean: str, english: str | None) -> None:
    files = korean.encode(), None if english is None else english.encode(), None
    first = build(*files)
    build.cache_clear()
    second = build(*files)
    assert (first.pages, first.redirects, first.issues) == (second.pages, second.redirects, second.issues)


NAMED = ["활성화 함수", "GA", "loss", "mini-batch", "분산", "PCA"]
LEXICON, _ = compile_lexicon([source("\n".join(f"## {n} {{#s{i}}}\n<!-- term: {n} -->\nx" for i, n in enumerate(NAMED)))])
pieces = st.sampled_from([*NAMED, "활성화함수", "LOSS", "losses", "minibatch", "은", "를", "에서는", "하다", " ", " ", "\n", "`", "$", "[",
                          "](x)", "<b title='", "'>", "**", "{#", "}", "ＧＡ", "https://", ".", "-", "a", "학습", "\\"])


@given(st.lists(pieces, max_size=25).map("".join))
@settings(max_examples=80, deadline=None)
def test_mentions_are_names_outside_of_what_is_protected(text: str) -> None:
    end, hidden = 0, masked(text)
    assert len(hidden) == len(text)
    for mention in mentions(text, LEXICON):
        assert end <= mention.start < mention.end
        assert "\0" not in hidden[mention.start : mention.end]
        joined = SEPARATOR.sub("", fold(text[mention.start : mention.end]))
        known = {joined, joined.removesuffix("s"), joined.removesuffix("es")} & LEXICON.forms.keys()
        assert mention.slug in {form.slug for key in known for form in LEXICON.forms[key]}
        end = mention.end


@given(st.text(max_size=200))
@settings(max_examples=50, deadline=None)
def test_plain_text_is_one_line_and_sentences_do_not_overlap(text: str) -> None:
    assert plain(text) == " ".join(plain(text).split())
    spans = sentences(text)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(end: str) -> None:
    text = "# t {#t}\n\n## a {#a}\n<!--\nterm: b\n-->\n\n답.\n\n```\n## x\n```\n"
    there, here = (build(t.encode(), None, None) for t in (text.replace("\n", end), text))
    assert (there.pages, there.issues) == (here.pages, here.issues)
