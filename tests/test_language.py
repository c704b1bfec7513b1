from dataclasses import fields
from pathlib import Path

import pytest
from concepts.language import configured_languages, en, ko, languages_of, words_of
from concepts.language.words import Words


def test_the_default_language_stands_at_the_root() -> None:
    found, issues = languages_of([("ko", "한국어", False), ("en", "English", True)])
    assert [(x.locale, x.prefix, x.source) for x in found] == [("ko", "ko/", "docs/ko/concepts.md"), ("en", "", "docs/en/concepts.md")]
    assert issues == []


def test_the_first_language_is_the_default_one_if_none_is_said_to_be() -> None:
    found, _ = languages_of([("ko", "한국어", False), ("en", "English", False)])
    assert [x.is_default for x in found] == [True, False]


@pytest.mark.parametrize(("locale", "words"), [("ko", ko.WORDS), ("en", en.WORDS), ("en-GB", en.WORDS), ("ko_KR", ko.WORDS)])
def test_words_of_a_region_are_those_of_its_language(locale: str, words: Words) -> None:
    assert words_of(locale) == (words, [])


@pytest.mark.parametrize("locale", ["ja", "pt-BR", "words"])
def test_a_locale_without_words_gets_english_ones_and_one_message(locale: str) -> None:
    words, [issue] = words_of(locale)
    assert words is en.WORDS
    assert f"hooks/concepts/language/{locale.replace('-', '_').lower()}.py" in issue.message


def test_both_languages_fill_the_same_places() -> None:
    for field in fields(Words):
        found = [getattr(words, field.name) for words in (ko.WORDS, en.WORDS)]
        texts = [value if isinstance(value, tuple) else (value,) for value in found]
        places = {frozenset(part.split("}")[0] for part in text.split("{")[1:]) for forms in texts for text in forms}
        assert len(places) == 1, field.name
        assert all(text.strip() for forms in texts for text in forms), field.name


@pytest.mark.parametrize("plugins", ["  i18n:\n", "  - search\n  - i18n:\n"])
def test_plugins_may_stand_in_a_list_or_with_their_names_as_keys(tmp_path: Path, plugins: str) -> None:
    rest = "      languages: [{locale: ko, name: 한국어, default: true}, {locale: en}, {locale: fr, build: false}]\n"
    (tmp_path / "mkdocs.yml").write_text(f"site_url: !ENV [A, b]\nplugins:\n{plugins}{rest}", "utf-8")
    assert list(configured_languages(tmp_path / "mkdocs.yml")) == [("ko", "한국어", True), ("en", "en", False)]
