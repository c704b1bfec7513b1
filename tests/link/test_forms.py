import re
from itertools import product

import pytest
from concepts.link import korean
from concepts.link.forms import fold, parts, trie_pattern


@pytest.mark.parametrize("text", ["İ", "ΑΣ", "Ａ　－", "ﬁ", "가나ＡＢ"])
def test_folding_keeps_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("활성화 함수", "활성화 함수"),
        ("활성화함수", "활성 화 함수"),
        ("과적합", "과적합"),
        ("은닉층", "은닉 층"),
        ("활성화층", "활성 화 층"),
        ("층", "층"),
        ("DataLoader", "data loader"),
        ("ReLU", "relu"),
        ("mini-Batch", "mini batch"),
        ("－", ""),
    ],
)
def test_the_parts_of_a_name(name: str, found: str) -> None:
    assert " ".join(parts(name)) == found


WORDS = [["a"], ["a", "b"], ["ab", "c"], ["abc", "d"], ["b+"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [("a", "a"), ("ab", "ab"), ("a b", "a b"), ("a b c", "a b c"), ("abc", "abc"), ("abcd", "abcd"), ("ab-c-d", "ab-c-d"),
     ("abd", "ab"), ("b+", "b+"), ("bb", None), ("", None)],
)  # fmt: skip
def test_the_longest_word_is_found(text: str, found: str | None) -> None:
    match = re.match(trie_pattern(WORDS), text)
    assert (match and match[0]) == found


def test_words_without_letters_find_nothing() -> None:
    assert not re.search(trie_pattern([]), "a")


@pytest.mark.parametrize(
    ("verb", "form"),
    [("하다", "한다"), ("하다", "했더라면"), ("하다", "하는"), ("되다", "되어"), ("되다", "됐을지"), ("시키다", "시켰으며")],
)
def test_forms_of_a_verb(verb: str, form: str) -> None:
    assert form in set(korean.forms(verb))


def test_particles_agree_with_the_letter_before_them() -> None:
    """가 after vowels, 이 after consonants, 로 after ㄹ: each noun takes one of a pair, Latin letters take both."""
    nouns = {"배치": "가를는와로", "손실": "이을은과로", "과적합": "이을은과으로", "GPU": "가이를을는은와과로으로"}
    units = [re.compile(f"{before}(?:{'|'.join(found)})$") for before, found in korean.tails()]

    def takes(noun: str, particle: str) -> bool:
        return any(pattern.match(noun + particle, len(noun)) for pattern in units)

    pairs = [("가", "이"), ("를", "을"), ("는", "은"), ("와", "과")]
    for noun, (one, other) in product(nouns, pairs):
        assert takes(noun, one) == (one in nouns[noun])
        assert takes(noun, other) == (other in nouns[noun])
    assert [takes(noun, "로") for noun in nouns] == [True, True, False, True]
    assert [takes(noun, "으로") for noun in nouns] == [False, False, True, True]
