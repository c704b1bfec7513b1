"""Lists of questions, folded."""

from __future__ import annotations

import re

from sources import site

START = "## 가 {#a}\n\n답.\n\n### 물음 {#s}\n\n"
END = "\n\n## 나 {#b}\n\n글.\n"


def shown(text: str) -> str:
    return site(START + text + END).pages["ko"].entries[0].body_html


def test_every_question_of_a_list_unfolds_its_answer_and_nothing_is_lost() -> None:
    html = shown("- **왜?** [나](#b).\n- **뭐?**\n  하나.\n\n  ```\n  x\n  ```\n")
    assert re.findall(r"<li><details class=\"asked\"><summary><strong>(.*?)</strong></summary>", html) == ["왜?", "뭐?"]
    assert '<p><a href="../b/">나</a>.</p>\n</details>' in html
    assert html.index("<summary><strong>뭐?") < html.index("하나.") < html.index("<pre") < html.rindex("</details>")
    button = '<p class="unfold-all scripted"><button type="button" aria-expanded="false" data-close="답 모두 접기">답 모두 펼치기</button></p>'
    assert html.index(button) < html.index("<ul>")


def test_one_question_has_no_button() -> None:
    html = shown("1. **왜?** 그래서다.\n")
    assert html.count("<details") == 1
    assert "<button" not in html


def test_lists_of_something_else_stay_as_they_are() -> None:
    for text in ("- **왜?** 답.\n- **“틀림”** 아니다.", "- **표면**: 글.", "- 글\n- **왜?** 답.", "- **왜?**\n- **뭐?** 답.", "-\n- **왜?** 답."):
        assert "<details" not in shown(text)
