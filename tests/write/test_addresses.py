import pytest
from concepts.issues import Location
from concepts.language import languages_of
from concepts.link.targets import Target
from concepts.read.names.naming import Slug
from concepts.write.addresses import Addresses, edit_url, language_of, relative

LANGUAGES, _ = languages_of([("en", "English", False), ("ko", "한국어", True), ("pt-BR", "Português", False)])
EN, KO, PT = (Addresses(language, LANGUAGES, frozenset({Slug("basics")})) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("target", "korean", "english"),
    [
        (Target("entry", "pca"), "concepts/pca/", "en/concepts/pca/"),
        (Target("entry", "pca", "why"), "concepts/pca/#why", "en/concepts/pca/#why"),
        (Target("topic", "basics"), "topics/basics/", "en/topics/basics/"),
        (Target("topic", "preface"), "concepts/#preface", "en/concepts/#preface"),
        (Target("topic", "glossary"), "concepts/#glossary", "en/concepts/#glossary"),
        (Target("topic", ""), "concepts/#topic_other", "en/concepts/#topic_other"),
        (Target("topic", "basics", "here"), "topics/basics/#here", "en/topics/basics/#here"),
        (Target("topic", "glossary", "here"), "concepts/#here", "en/concepts/#here"),
        (Target("index", ""), "concepts/", "en/concepts/"),
        (Target("glossary", ""), "glossary/", "en/glossary/"),
        (Target("page", "ko/about.md"), "about/", "about/"),
        (Target("page", "en/about.md", "us", "?a=b"), "en/about/?a=b#us", "en/about/?a=b#us"),
        (Target("page", "ko/index.md"), "./", "./"),
        (Target("page", "en/a/README.md"), "en/a/", "en/a/"),
        (Target("file", "ko/images/한 글.png"), "images/%ED%95%9C%20%EA%B8%80.png", "images/%ED%95%9C%20%EA%B8%80.png"),
        (Target("file", "assets/a.svg"), "assets/a.svg", "assets/a.svg"),
        (Target("entry", "pca", "why", locale="en"), "en/concepts/pca/#why", "en/concepts/pca/#why"),
        (Target("index", "", locale="ko"), "concepts/", "concepts/"),
        (Target("file", "pt-BR/a.svg"), "pt-BR/a.svg", "pt-BR/a.svg"),
    ],
)
def test_where_a_target_is(target: Target, korean: str, english: str) -> None:
    assert (KO.of(target), EN.of(target)) == (korean, english)


@pytest.mark.parametrize(
    ("url", "page", "link"),
    [
        ("concepts/a/", "concepts/b/", "../a/"),
        ("concepts/a/", "concepts/a/", "./"),
        ("concepts/a/#s", "concepts/a/", "#s"),
        ("concepts/a/#s", "glossary/", "../concepts/a/#s"),
        ("./", "concepts/a/", "../../"),
        ("concepts/", "./", "concepts/"),
        ("en/", "concepts/a/", "../../en/"),
        ("concepts/a/", "en/concepts/a/", "../../../concepts/a/"),
        ("assets/a.svg", "concepts/a/", "../../assets/a.svg"),
        ("concepts/#t", "concepts/", "#t"),
        ("concepts/#t", "concepts/a/", "../#t"),
    ],
)
def test_the_way_from_a_page_to_an_address(url: str, page: str, link: str) -> None:
    assert relative(url, page) == link


@pytest.mark.parametrize(
    ("here", "url", "korean", "english", "portuguese"),
    [
        (KO, "concepts/a/", "concepts/a/", "en/concepts/a/", "pt-BR/concepts/a/"),
        (EN, "en/concepts/a/", "concepts/a/", "en/concepts/a/", "pt-BR/concepts/a/"),
        (KO, "./", "./", "en/", "pt-BR/"),
        (EN, "en/", "./", "en/", "pt-BR/"),
        (PT, "pt-BR/glossary/", "glossary/", "en/glossary/", "pt-BR/glossary/"),
    ],
)
def test_the_same_page_in_every_language(here: Addresses, url: str, korean: str, english: str, portuguese: str) -> None:
    assert [here.in_language(url, other) for other in LANGUAGES] == [english, korean, portuguese]


def test_the_language_of_an_address() -> None:
    found = [language_of(url, LANGUAGES).locale for url in ("", "en/", "en/a/", "english/", "pt-BR/a/", "concepts/")]
    assert found == ["ko", "en", "en", "ko", "pt-BR", "ko"]


def test_the_editor_opens_at_the_line() -> None:
    assert edit_url("https://e.org/edit/", Location("docs/ko/a b.md", 3)) == "https://e.org/edit/docs/ko/a%20b.md#L3"
