"""Notes as editors export them: nothing was written with this site in mind."""

from source_of import DATA, page, site
from test_layout import rendered

TEXT = (DATA / "export.md").read_text("utf-8")


def test_names_of_exported_notes() -> None:
    entries = site(TEXT).editions["ko"].entries
    assert [(e.slug, e.term) for e in entries] == [
        ("gwajeokhap-overfitting", "과적합(Overfitting)"),
        ("softmax", "softmax"),
        ("gyeongsa-hagangbeop", "경사 하강법"),
        ("igeotdo-jilmuninga", "이것도 질문인가"),
        ("jeonggyuhwa-vs-pyojunhwa", "정규화 vs 표준화"),
    ]
    assert [e.definition for e in entries[1:3]] == ["클래스별 확률을 낸다.", "[!note] 참고"]


def test_code_in_an_exported_list_stays_in_the_list() -> None:
    text = page(TEXT, "gwajeokhap-overfitting").partition("</p>\n")[2]
    assert "    ## 과적합 확인" in text
    assert rendered(text) == "aside(p) ul(li(pre) li(ul(li)))"


def test_the_rest_of_an_exported_answer_keeps_its_blocks() -> None:
    text = page(TEXT, "softmax").partition("</p>\n")[2]
    assert rendered(text).startswith("ol(li li(ul(li))) table(tr tr")
    assert rendered(text).endswith("hr")


def test_windows_makes_no_difference() -> None:
    assert site(TEXT.replace("\n", "\r\n")).pages == site(TEXT).pages
