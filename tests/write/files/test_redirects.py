import re
from dataclasses import replace

import pytest
from concepts.output import files
from concepts.write.files.redirects import redirect_page
from concepts.write.frame import CardImage, Page
from concepts.write.publication import Publication
from sources import site, view

KO = view("## 가란? {#a}\n답.\n").page
EN = view("## 가란? {#a}\n답.\n", locale="en").page


@pytest.mark.parametrize("hostile", ['"><script>alert(1)</script>', "</script><b>", "a&b'c", "\u2028\\"])
def test_redirect_pages_escape_what_they_show(hostile: str) -> None:
    goal = replace(KO, title=hostile, description=hostile)
    card = CardImage(f"https://example.org/{hostile}.png", hostile)
    page = redirect_page(hostile, f"https://example.org/{hostile}", goal, hostile, {}, card)
    assert page.count("<script>") == page.count("</script>") == 1
    assert "<b>" not in page
    attributes = re.findall(r'(?:href|content)="([^"]*)"', page)
    assert len(attributes) == 17
    assert not any(set(value) & set("<>\"") for value in attributes)


@pytest.mark.parametrize(("goal", "locale", "words"), [(KO, "ko", "주소가 바뀌었다"), (EN, "en", "has moved")])
def test_redirect_page(goal: Page, locale: str, words: str) -> None:
    page = redirect_page("../new/", "https://example.org/concepts/new/", goal, "", {}, None)
    assert f'<html lang="{locale}">' in page
    assert words in page
    assert 'content="0; url=../new/"' in page
    assert '<link rel="canonical" href="https://example.org/concepts/new/">' in page
    assert "to.search = location.search" in page
    assert "location.hash" in page


def test_every_former_address_has_a_page() -> None:
    ledger = "a\nold -> a\nolder -> old\npart -> a#s\ngone -> topics/t\nword -> topics/glossary\n"
    text = "# 주제 {#t}\n\n## 가란? {#a}\n답.\n\n### 절 {#s}\n\n글.\n\n# 용어 {#glossary}\n\n## 다 {#c}\n뜻.\n"
    found = dict(files(site(text, ledger=ledger), Publication("https://example.org/"), ""))
    for old in ("old", "older", "part", "gone", "word"):
        for prefix in ("", "en/"):
            assert f"{prefix}concepts/{old}/index.html" in found


def test_a_topic_that_lost_its_page_leads_to_its_place_among_all_concepts() -> None:
    ledger = "topics/notes\ntopics/t\ntopics/gone\na\nold -> topics/end\ntopics/first -> topics/notes\n"
    text = "# 노트 {#notes}\n\n# 주제 {#t}\n\n## 가란? {#a}\n답.\n\n# 끝 {#end}\n\n# 빈 {#empty}\n"
    found = dict(files(site(text, ledger=ledger), Publication("https://example.org/"), ""))
    for prefix in ("", "en/"):
        ways = {"topics/notes": "notes", "topics/first": "notes", "topics/end": "end", "concepts/old": "end"}
        for page, anchor in ways.items():
            way = f"../#{anchor}" if page.startswith("concepts/") else f"../../concepts/#{anchor}"
            assert f'content="0; url={way}"' in str(found[f"{prefix}{page}/index.html"])
    pages = {path for path in found if path.startswith("topics/")}
    assert pages == {f"topics/{name}/index.html" for name in ("notes", "first", "end")}, "what nobody knew of gets none"
