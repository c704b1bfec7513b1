"""The tokens are what GitHub's own parser makes of the same text."""

import re

import pytest
from concepts.read.tokens.tree import parse
from github import differs
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from shapes import rows

TEXTS = [(part, text) for part, texts in rows("agreeing.yml").items() for text in texts]


@pytest.mark.parametrize(("part", "text"), TEXTS, ids=[f"{part}-{i}" for i, (part, _) in enumerate(TEXTS)])
def test_part_of_the_specification(part: str, text: str) -> None:
    assert differs(text + "\n") is None


LINES = """
a|b c|# h|## h|===|---|***|- a|- b|  - c|    - d|* e|+ f|1. g|2. h|1) i|   j|    k|\tk|> q|> > r|>|> - s|```|```py|~~~|  ```|    ```|    code|\\# n|> a|-|1.
- [ ] t|- [x] u|[^1]|[^1]: note|    more|[r]: /u|[r]|<div>|</div>|<b>x</b>|<details>|</details>|<!-- c -->|  > q|   - x|     y|***b***|  ---|> ```|- ```|-     c
<p>x|[^2]: \tz|- [^2]: w|* * *|10. z|a\\|b  |lazy|> # h|>     c|  a
""".strip("\n").replace("\n", "|").split("|")
TABLES = ["| a | b |\n|---|:-:|", "c | d\n--- | ---", "| e |\n|-|", "| f | g |", "| h |", "| `i` | *k* | l |", "", "text", "> q", "- i"]
MARKS = r"""
a b * ** _ __ *** ~ ~~ [ ] (/u) ![ (/v"t") [r] [^1] ` `` <b> </b> &amp; & http://x.y/z www.a.b c@d.ef : ! ) \* \[ ' . , ^ # 1 é “
""".split()

lines = st.lists(st.sampled_from([*LINES, "", "", "", ""]), max_size=9).map(lambda some: re.sub("\n{3,}", "\n\n", "\n".join(some)))
tables = st.lists(st.sampled_from(TABLES), max_size=8).map("\n".join)
texts = st.lists(st.sampled_from([*MARKS, " ", " ", "\n"]), max_size=12).map("".join)


@given(lines)
@settings(max_examples=400, deadline=None, derandomize=True)
def test_any_lines(text: str) -> None:
    assume(not parse(text, "f.md")[1])  # what is never closed is another matter
    assert differs(text + "\n") is None


@given(tables)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_any_tables(text: str) -> None:
    assert differs(text + "\n") is None


@given(texts)
@settings(max_examples=400, deadline=None, derandomize=True)
def test_any_text(text: str) -> None:
    assert differs(f"x {text}\n\n[r]: /r\n\n[^1]: n\n") is None


def test_the_comparison_sees_a_difference() -> None:
    assert differs("**a(b)**는\n") is not None
    assert differs("```\n## a\n") is not None
    assert re.search("<strong>", str(differs("**a(b)**는\n")))
