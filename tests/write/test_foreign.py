"""Words of another language have theirs; words that were taken over, code and formulas have none."""

from __future__ import annotations

import pytest
from sources import view

TWO = "## 가 {#a}\n답\n\n%s\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("기울기(gradient)를 본다.", '기울기(<span lang="en">gradient</span>)를 본다.'),
        ("*The Elements of Statistical Learning*, 2판", '<em><span lang="en">The Elements of Statistical Learning</span></em>, 2판'),
        ("배치 정규화는 batch normalization이다.", '<span lang="en">batch normalization</span>이다.'),
        ("ReLU는 주성분 분석(PCA)과 다르다(a).", "ReLU는 주성분 분석(PCA)과 다르다(a)."),
        ("`batch size`와 $\\mathrm{ab\\ cd}$", "<code>batch size</code>"),
        ("[deep learning](https://example.org)", '<a href="https://example.org"><span lang="en">deep learning</span></a>'),
    ],
)
def test_a_run_in_another_script_has_its_language(text: str, expected: str) -> None:
    html = view(TWO % text).body_html
    assert expected in html
    assert html.count("<span lang") == expected.count("<span lang")


def test_the_short_answer_too() -> None:
    assert '<span lang="en">' in view("## 가 {#a}\n답(answer)이다.\n").answer_html
