"""Scripts and style sheets that are shorter and do the same."""

from __future__ import annotations

import subprocess
import sys

import pytest
from concepts.write import minified
from playwright._impl._driver import compute_driver_executable

SCRIPT = r"""
/* Why. */
const particle = /(?<=[가-힣])(?<!하)(?:은|는)(?=\s|$)/u; // behind a syllable
const words = (text, [first, ...others] = text.split(" ")) => ({ first, others });
const shown = (names) => `<p${names.length > 1 ? ` class="${names.join("  ")}"` : ""}>  // 둘
  끝`;
const numbers = [0.1 + 0.2, 123456789.12345679, 1e21, 1.0000000000000002, 0.30000000000000004, -0, 1_000_000];
const decided = (a, b) => { if (a) { if (b) return "둘"; } else return "없음"; return a ?? b; };
console.log("평균은 하는 분산".replace(particle, "#"), words("가 나 다"), shown(["a", "b"]), shown([]), '  "d"  ', "\n\u00a0");
console.log(numbers, [decided(1, 1), decided(0, 1), decided(1, 0)], "𝐡🙂".length, /  e/.test("  e"), /[\w\-.]+/u.exec("a-b.c")[0]);
"""


def run(script: str) -> str:
    node, _ = compute_driver_executable()
    return subprocess.run([node, "-e", script], capture_output=True, encoding="utf-8", check=True).stdout


def test_a_script_is_shorter_and_does_the_same() -> None:
    short = minified.script(SCRIPT)
    assert not [comment for comment in ("Why.", "behind") if comment in short]
    assert len(short) < len(SCRIPT) * 0.85
    assert run(short) == run(SCRIPT)


def test_names_are_short_unless_other_files_may_know_them() -> None:
    short = minified.script("const shared = () => {\n  const own = 1; // only here\n  return { own };\n};\n")
    assert short == "const shared=()=>{const e=1;return{own:e}}"


@pytest.mark.parametrize(
    ("sheet", "short"),
    [
        ("/* why */\na { color: red; }\n", "a{color:red}"),
        ("a { width: calc(100% - 0.123456789rem); --gap: 0.50px }", "a{width:calc(100% - .123456789rem);--gap:0.50px}"),
        ("a::after { content: '  가 /* 나 */'; }", "a::after{content:'  가 /* 나 */'}"),
    ],
)
def test_a_sheet_is_shorter_and_says_the_same(sheet: str, short: str) -> None:
    assert minified.sheet(sheet) == short


def test_where_there_is_no_minifier_texts_are_sent_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "minify", None)
    assert (minified.script(SCRIPT), minified.sheet("a { b: c; }\n")) == (SCRIPT, "a { b: c; }\n")


def test_what_the_minifier_does_not_understand_is_sent_as_it_is() -> None:
    assert minified.script("f ((;\n") == "f ((;\n"
