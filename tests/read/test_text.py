import pytest
from concepts.read.text import clean, decode


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"## a\n", "## a\n"),
        (b"\xef\xbb\xbf## a\n", "## a\n"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        ("\uac01 \u00b5".encode(), "\uac01 \u00b5"),
        ("\u1100\u1161\u11a8".encode(), "\uac01"),
        (b"a\x02b\x03\x00\x0b\x0c\x7f", "a\ufffdb" + 5 * "\ufffd"),
        (b"a\tb", "a\tb"),
        ("## \u200b차원\u2060의 저주\ufeff".encode(), "## 차원의 저주"),
        ("👨\u200d👩 नि\u200cक".encode(), "👨\u200d👩 नि\u200cक"),
    ],
    ids=["plain", "bom", "line ends", "composed", "decomposed", "control", "tab", "zero width", "joiners stay"],
)
def test_bytes_become_clean_text(data: bytes, text: str) -> None:
    assert decode(data, "f.md") == (text, [])


def test_what_is_not_utf8_is_located_and_the_rest_is_kept() -> None:
    text, issues = decode("## 가\n\n".encode() + "나".encode("cp949") + b"\n", "f.md")
    assert text.startswith("## 가\n\n\ufffd")
    assert [(i.location.line, i.fatal) for i in issues] == [(3, True)]
    assert "'0xb3' is not UTF-8" in issues[0].message


def test_utf16_is_reported_not_raised() -> None:
    text, issues = decode("## 가".encode("utf-16"), "f.md")
    assert (text, [issue.fatal for issue in issues]) == ("", [True])


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \r\n\t\n", "\u200b\n".encode()])
def test_an_empty_file_is_fatal(data: bytes) -> None:
    _, issues = decode(data, "f.md")
    assert [(str(i.location), i.fatal) for i in issues] == [("f.md:1", True)]


def test_cleaning_twice_changes_nothing() -> None:
    text = clean("가\r\n\x01Å\u200b")
    assert clean(text) == text
