"""The learning path as the pages show it."""

from __future__ import annotations

from sources import KO_EN, site

KO = """# 하나 {#one}

## 가 {#a}
<!-- requires: [c, t] -->
답.

## 나 {#b}
답.

# 둘 {#two}

## 다 {#c}
답.

# 용어 {#glossary}

## 라 {#t}
뜻.
"""


def test_the_path_is_cut_where_the_topic_changes_and_counts_on() -> None:
    found = site(KO, "# One {#one}\n\n## A {#a}\nx\n").pages["en"].path
    stages = [(s.topic.url if s.topic else "", [(x.number, x.concept.slug) for x in s.steps]) for s in found.stages]
    assert stages == [("en/topics/two/", [(1, "c")]), ("en/topics/one/", [(2, "a"), (3, "b")])]
    assert found.page.url == "en/path/"
    assert [(x.title, x.url, x.locale) for x in found.stages[1].steps[0].requires] == [
        ("다", "en/concepts/c/", "ko"),
        ("라", "en/concepts/t/", "ko"),
    ]


def test_the_order_is_the_authors_where_nothing_requires_anything() -> None:
    texts = (KO, KO.replace("<!-- requires: [c, t] -->\n", ""))
    told = [site(text).pages["ko"].path.page.description for text in texts]
    words = KO_EN[0].words
    assert told == [words.path_description.format(count=3), words.path_own.format(count=3)]


def test_pages_know_what_comes_before_and_after() -> None:
    pages = {view.slug: view for view in site(KO).pages["ko"].entries}
    assert [link.url for link in pages["a"].requires] == ["concepts/c/", "concepts/t/"]
    assert [link.url for link in pages["t"].builds] == ["concepts/a/"]
    assert (pages["b"].requires, pages["b"].builds) == ((), ())


def test_a_page_shows_the_first_of_many_that_build_on_it() -> None:
    more = "".join(f"## q{n} {{#q{n}}}\n<!-- requires: [a] -->\nx\n\n" for n in range(30))
    view = site("# t {#t}\n\n## a {#a}\nx\n\n" + more).pages["ko"].entries[0]
    assert (len(view.builds), view.more_builds) == (12, 18)


def test_a_topic_has_its_own_order() -> None:
    text = "# t {#t}\n\n## a {#a}\n<!-- requires: [b] -->\nx\n\n## b {#b}\nx\n"
    lessons = site(text).pages["ko"].menu.lessons
    assert [entry.slug for entry in lessons["t"]] == ["b", "a"]
