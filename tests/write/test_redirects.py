import re

import pytest
from concepts.language import Language
from concepts.write.redirects import redirect_page
from sources import KO_EN

KO, EN = KO_EN


@pytest.mark.parametrize("hostile", ['"><script>alert(1)</script>', "</script><b>", "a&b'c", "\u2028\\"])
def test_redirect_pages_escape_what_they_show(hostile: str) -> None:
    page = redirect_page(hostile, f"https://example.org/{hostile}", KO)
    assert page.count("<script>") == page.count("</script>") == 1
    assert "<b>" not in page
    attributes = re.findall(r'(?:href|content)="([^"]*)"', page)
    assert len(attributes) == 5
    assert not any(set(value) & set("<>\"") for value in attributes)


@pytest.mark.parametrize(("language", "words"), [(KO, "주소가 바뀌었다"), (EN, "has moved")])
def test_redirect_page(language: Language, words: str) -> None:
    page = redirect_page("../new/", "https://example.org/concepts/new/", language)
    assert f'<html lang="{language.locale}">' in page
    assert words in page
    assert 'content="0; url=../new/"' in page
    assert '<link rel="canonical" href="https://example.org/concepts/new/">' in page
    assert "to.search = location.search" in page
    assert "location.hash" in page
