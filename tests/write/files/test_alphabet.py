"""Texts in an alphabet of their own are read as they were written."""

import json

import pytest
from concepts.write.files.alphabet import FIRST, LAST, LEAST, WIDEST, alphabet, written
from indexes import documents

KOREAN = "기울기가 커지면 학습률을 줄인다. " * LEAST
MANY = "".join(map(chr, range(0xAC00, 0xAC00 + LAST))) * LEAST


@pytest.mark.parametrize("text", ["", "plain", KOREAN, "σ² ≤ é ħ Ω ж", MANY, "σ" + MANY, "𝜎😀" * LEAST, chr(FIRST) + chr(LAST) + chr(WIDEST), '"\\\u2028'])
def test_what_is_written_in_an_alphabet_is_read_as_it_was(text: str) -> None:
    docs = json.dumps([{"text": text}], ensure_ascii=False)
    letters = alphabet(docs)
    file = f'{{"alphabet": {json.dumps(letters)}, "docs": {written(docs, letters)}}}'
    assert documents(file) == [{"text": text}]


def test_common_letters_take_two_bytes_and_rare_ones_stay() -> None:
    text = KOREAN + "뷁"
    shorter = written(text, alphabet(text))
    assert shorter.endswith("뷁")
    assert len(shorter.encode()) < 0.75 * len(text.encode())
