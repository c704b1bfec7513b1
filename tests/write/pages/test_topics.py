from concepts.author.pin import lasting_of
from concepts.site import Pages
from concepts.write.menu import AROUND
from concepts.write.pages.home import EXAMPLES, FEW, MANY, STEPS, home_view
from sources import site

KO = """## 홀로 {#alone}
답.

# 하나 {#one}

소개는 [나](#b)로.

### 머리말 {#preface}

글.

## 가는 무엇인가? {#a}
<!-- {term: 가, aliases: [에이]} -->
첫 문장. 둘째 문장.

### 출처 {#sources}

- 책

## 나 {#b}
답.

# 빈 주제 {#empty}

# 둘 {#two}

## 라 {#d}
답.

# 용어 {#glossary}

## 다 {#c}
뜻.
"""
EN = "# One {#one}\n\n## What is A? {#a}\n<!-- {term: A} -->\nx\n"


def pages(locale: str = "ko") -> Pages:
    return site(KO, EN).pages[locale]


def test_every_named_topic_with_concepts_has_a_page_and_neither_the_unnamed_one_nor_the_glossary() -> None:
    assert [view.page.url for view in pages().topics] == ["topics/one/", "topics/two/"]
    assert [view.page.url for view in pages("en").topics] == ["en/topics/one/", "en/topics/two/"]
    index = [(topic.title, topic.url) for topic in pages().index.topics]
    assert index == [("그 밖의 개념", ""), ("하나", "topics/one/"), ("빈 주제", ""), ("둘", "topics/two/"), ("용어", "")]


def test_a_heading_above_all_topics_is_the_title_with_its_introduction() -> None:
    built = site("# 노트 {#notes}\n\n소개 [여기](#notes), [끝](#end).\n\n## 목차\n\n- [가](#a)\n- [가](#a)\n\n# 하나 {#one}\n\n## 가 {#a}\n답.\n\n# 끝 {#end}\n\n맺음말.\n")
    first, *rest = built.pages["ko"].index.topics
    assert (first.title, first.url, first.concepts) == ("", "", ())
    assert first.intro_html.startswith('<p><strong>노트</strong></p><p>소개 <a href="#notes">여기</a>, <a href="#end">끝</a>.</p>\n<h2>목차</h2>')
    assert [(topic.title, topic.url) for topic in rest] == [("하나", "topics/one/"), ("끝", "")]
    assert lasting_of(built) == ["a", "topics/one"]
    assert ["no '##' stands below '# 끝'" in issue.message for issue in built.issues if issue.kind == "empty-topic"] == [True]
    assert site("# 노트\n\n# 하나 {#one}\n\n## 가 {#a}\n답.\n", "# Notes {#noteu}\n\n# One {#one}\n").editions["en"].title == "noteu"


def test_a_topic_page_has_the_introduction_and_the_questions_in_order() -> None:
    one, *_ = pages().topics
    assert 'href="../../concepts/b/"' in one.topic.intro_html
    assert '<h2 id="preface">' in one.topic.intro_html, "its title is the page's h1"
    assert [(item.title, item.summary, item.minutes) for item in one.topic.concepts] == [
        ("가는 무엇인가?", "첫 문장.", 1), ("나", "답.", 1)
    ]
    assert one.minutes == 2


def test_a_filter_knows_the_names_of_every_language() -> None:
    one, *_ = pages("en").topics
    assert {"A", "가", "에이"} <= set(one.topic.concepts[0].names)


def test_topics_lead_to_each_other() -> None:
    one, two = pages().topics
    assert (one.previous, one.next and one.next.url) == (None, "topics/two/")
    assert (two.previous and two.previous.url, two.next) == ("topics/one/", None)


def test_a_topic_without_translation_says_so() -> None:
    one, two = pages("en").topics
    assert (one.page.is_untranslated, two.page.is_untranslated, two.page.language.locale) == (False, True, "ko")
    assert two.page.alternates == ()


def test_sources_stand_apart_when_they_come_last() -> None:
    a = next(view for view in pages().entries if view.slug == "a")
    assert ("책" in a.sources_html, "책" in a.body_html) == (True, False)
    text = "## 가 {#a}\n답[^1].\n\n### 출처 {#sources}\n- 책\n\n### 끝 {#end}\n글\n\n[^1]: 각주"
    [other] = site(text).pages["ko"].entries
    assert (other.sources_html, "책" in other.body_html, "각주" in other.body_html) == ("", True, True)


def test_an_alias_in_another_script_has_the_language_that_is_written_in_it() -> None:
    text = "## 가 {#a}\n<!-- {term: 가, aliases: [bean, 콩 bean, 콩]} -->\n답\n"
    [view] = site(text, "## A {#a}\nx\n").pages["ko"].entries
    assert view.names.aliases == (("en", "bean"), ("", "콩 bean"), ("", "콩"))


def test_the_home_page_does_not_grow_with_the_site() -> None:
    text = "".join(f"# t{n} {{#t{n}}}\n\n" + "".join(f"## 질문 {n} {m} {{#q{n}-{m}}}\n답\n\n" for m in range(10)) for n in range(40))
    pages = site(text).pages["ko"]
    home = home_view(pages.menu, pages.menu.page("./", "home", "", ""))
    assert (home.concepts, home.terms, home.seconds, len(home.topics)) == (400, 0, 5, MANY)
    assert {(len(topic.concepts), topic.count) for topic in home.topics} == {(FEW, 10)}
    assert len(home.examples) == EXAMPLES
    assert (len(home.questions), home.questions[-1].title) == (5, "질문 32 0"), "questions of all topics"
    assert home.first == (), "nothing says what to learn first"
    one = site("".join(f"## 질문 {n} {{#q{n}}}\n답\n\n" for n in range(544))).pages["ko"]
    [topic] = home_view(one.menu, one.menu.page("./", "home", "", ""), ["찾는 말"]).topics
    assert (topic.title, len(topic.concepts), topic.count) == ("", AROUND, 544)
    assert one.topics == ()


def test_the_first_path_is_a_handful_in_the_order_to_learn_them() -> None:
    text = "".join(f"## 질문 {n} {{#q{n}}}\n<!-- requires: [{'q9' if n == 0 else ''}] -->\n답\n\n" for n in range(10))
    menu = site(text).pages["ko"].menu
    home = home_view(menu, menu.page("./", "home", "", ""))
    assert [item.slug for item in home.first] == ["q9", *(f"q{n}" for n in range(STEPS - 1))]
    assert home.minutes == STEPS
