from concepts.language import languages_of
from concepts.site import build
from concepts.write.frame import Alternate, Link
from concepts.write.menu import AROUND, Menu, window
from sources import inputs, site

KO = "# 하나 {#one}\n\n## 가 {#a}\n답\n\n## 나 {#b}\n답\n\n# 둘 {#two}\n\n## 다 {#c}\n답\n\n# 용어 {#glossary}\n\n## 라 {#d}\n뜻\n"
EN = "# One {#one}\n\n## A {#a}\nx\n"


def menu(locale: str = "ko") -> Menu:
    return site(KO, EN).pages[locale].menu


def test_a_window_moves_with_its_page_and_does_not_grow() -> None:
    assert window("abcdefgh", 0, 3) == ("a", "b", "c")
    assert window("abcdefgh", 4, 3) == ("d", "e", "f")
    assert window("abcdefgh", 7, 3) == ("f", "g", "h")
    assert window("ab", 1, 3) == ("a", "b")


def test_navigation_shows_the_concepts_of_the_topic_and_marks_the_page() -> None:
    found = menu()
    one, two = found.topic_links(found.entries["b"])
    assert (one.title, one.url, one.is_here, one.count) == ("하나", "topics/one/", True, 2)
    assert [(link.url, link.is_here) for link in one.concepts] == [("concepts/a/", False), ("concepts/b/", True)]
    assert (two.is_here, two.concepts, two.count) == (False, (), 1)


def test_navigation_of_a_large_topic_is_bounded() -> None:
    text = "# t {#t}\n\n" + "".join(f"## 질문 {n} {{#q{n}}}\n답\n\n" for n in range(100))
    found = site(text).pages["ko"].menu
    [topic] = found.topic_links(found.entries["q50"])
    assert (len(topic.concepts), topic.count) == (AROUND, 100)
    assert any(link.is_here for link in topic.concepts)


def test_neighbours_stand_in_the_same_topic_and_terms_have_none() -> None:
    found = menu()
    urls = {slug: [link and link.url for link in found.neighbours(found.entries[slug])] for slug in ("a", "b", "c", "d")}
    assert urls == {"a": [None, "concepts/b/"], "b": ["concepts/a/", None], "c": [None, None], "d": [None, None]}


def test_terms_are_in_no_topic() -> None:
    assert [topic.id for topic in menu().topics] == ["one", "two"]
    assert menu().topic_of(menu().entries["d"]) == Link("용어집", "glossary/#d")


def test_a_file_without_topics_names_none() -> None:
    pages = site("## 가 {#a}\n답\n\n## 나 {#b}\n답\n").pages["ko"]
    assert pages.entries[0].topic is None
    assert [(topic.title, topic.title_html, len(topic.concepts)) for topic in pages.index.topics] == [("", "", 2)]


def test_concepts_before_the_first_topic_are_the_others() -> None:
    pages = site("## 가 {#a}\n답\n\n# 주제 {#t}\n\n## 나 {#b}\n답\n").pages["ko"]
    assert pages.entries[0].topic == Link("그 밖의 개념", "concepts/#topic_other")
    assert [topic.anchor for topic in pages.index.topics] == ["topic_other", "t"]


def test_a_page_knows_its_translations() -> None:
    pages = site(KO, EN).pages
    a, b = pages["en"].entries[:2]
    assert a.page.alternates == (
        Alternate("ko", "concepts/a/"), Alternate("en", "en/concepts/a/"), Alternate("x-default", "concepts/a/")
    )
    assert (a.page.is_untranslated, b.page.is_untranslated, b.page.alternates) == (False, True, ())
    assert (b.page.language.locale, b.page.language.name) == ("ko", "한국어")


def test_one_language_has_no_switch_and_no_alternates() -> None:
    only, _ = languages_of([("en", "English", True)])
    found = build(inputs({"en/concepts.md": "## A {#a}\nx\n"}, only))
    [view] = found.pages["en"].entries
    assert (view.page.url, view.page.frame.switches, view.page.alternates) == ("concepts/a/", (), ())
    assert view.page.frame.words.home == "Home"
    assert found.issues == ()


def test_three_languages_have_two_switches_each() -> None:
    three, _ = languages_of([("en", "English", True), ("ko", "한국어", False), ("de", "Deutsch", False)])
    found = build(inputs({"en/concepts.md": "## A {#a}\nx\n"}, three))
    switches = {locale: [to.url for to in pages.entries[0].page.frame.switches] for locale, pages in found.pages.items()}
    assert switches == {
        "en": ["ko/concepts/a/", "de/concepts/a/"],
        "ko": ["concepts/a/", "de/concepts/a/"],
        "de": ["concepts/a/", "ko/concepts/a/"],
    }
