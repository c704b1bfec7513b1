"""Bytes of a source file → clean text: UTF-8, LF, composed Hangul (NFC), nothing invisible."""

import re
import unicodedata
from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from ..issues import Issue, Location

# Python-Markdown keeps its placeholders between STX and ETX: they must not come from a source; no XML has any of these.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
# Zero-width spaces and byte order marks come with pasted text, and no heading or name that holds one is found.
INVISIBLE = re.compile("[\u200b\u2060\ufeff]")

UTF16 = (BOM_UTF16_LE, BOM_UTF16_BE)


def decode(data: bytes, path: str) -> tuple[str, list[Issue]]:
    """Text of `data` (BOM dropped, CRLF and CR → LF, NFC) and what is wrong with it.

    Bytes that are not UTF-8 are replaced by U+FFFD, so that the rest is still checked, and reported as fatal. Of UTF-16
    there is no rest.
    """
    issues: list[Issue] = []
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        bad = data[error.start : error.start + 1].hex()
        message = f"byte '0x{bad}' is not UTF-8; save the file with the encoding UTF-8"
        issues.append(Issue(Location(path, line), message, fatal=True))
        text = "" if data.startswith(UTF16) else data.decode("utf-8-sig", errors="replace")
    text = clean(text)
    if not text.strip() and not issues:
        message = "the file is empty; write at least one '## question' with its answer"
        issues.append(Issue(Location(path, 1), message, fatal=True))
    return text, issues


def clean(text: str) -> str:
    """`text` with LF line ends, NFC, no zero-width spaces and no control characters (replaced by U+FFFD)."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return CONTROL.sub("�", unicodedata.normalize("NFC", INVISIBLE.sub("", text)))
