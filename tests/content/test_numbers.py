"""Every computed number of a page comes out of its script, and the languages give the same numbers.

A concept has a script where there is `docs/figures/<slug>.py` ('_' for '-') with a function `numbers()`.
"""

from __future__ import annotations

import ast
import importlib
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

from content_docs import SCRIPTS, Page, everywhere, pages, prose, report, translations
from promises import Promises

# A number as it is written: thousands with commas, a decimal point, a power of ten; no part of a name (A100, L1).
NUMBER = re.compile(r"(?<![\w.,^])(?<![A-Za-z]-)[−-]?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d,.]*\d)([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]*)(%?)")
TOKEN = re.compile(r"\d[\d,]*(?:\.\d+)?")
SCALE = re.compile(r"(?: |(?=[만억조천]))(만(?!큼)|억|조(?![각건합정])|천|thousand|million|billion|trillion)")
SCALES = {"천": 3, "만": 4, "억": 8, "조": 12, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
# Smaller whole numbers are also written as words (세 개, three), differently in two languages.
WORDS_UP_TO = 12
SOURCES = "sources"  # years and pages of what is cited are nobody's computation


def path(slug: str) -> Path:
    return SCRIPTS / f"{slug.replace('-', '_')}.py"


@cache
def script(slug: str) -> ModuleType:
    return importlib.import_module(slug.replace("-", "_"))


@cache
def computed(slug: str) -> dict[str, str]:
    return dict(script(slug).numbers())


@cache
def tree(slug: str) -> ast.Module:
    return ast.parse(path(slug).read_text("utf-8"))


def has_script(page: Page) -> bool:
    return path(page.slug).is_file() and any(isinstance(x, ast.FunctionDef) and x.name == "numbers" for x in tree(page.slug).body)


def bounded(number: str) -> str:
    """A pattern for `number` that is no part of a longer one."""
    left = r"(?<![\d.,])" if number[0].isdigit() else ""
    return left + re.escape(number) + (r"(?!\d|[.,]\d)" if number[-1].isdigit() else "")


def text(page: Page) -> str:
    """All of the page as it is written, but its sources."""
    parts = [page.entry.answer, *(tokens for name, tokens in page.sections.items() if name != SOURCES)]
    return "\n".join(page.raw(tokens) for tokens in parts)


def read(page: Page) -> str:
    """What is read on the page, sources left out."""
    return "\n".join(map(prose, (page.entry.answer, *(part for name, part in page.sections.items() if name != SOURCES))))


def need_a_reason(page: Page) -> Iterator[str]:
    """The numbers with a decimal point or a percent sign in the prose."""
    for found in NUMBER.finditer(read(page)):
        if "." in found[1] or found[3]:
            yield found[1]


def line_of_number(page: Page, number: str) -> int | None:
    """Where a number is read first."""
    inline = (token for token in page.tokens if token.type == "inline" and token.map)
    return next((token.map[0] + 1 for token in inline if token.map and re.search(bounded(number), prose([token]))), None)


def test_concepts_have_scripts_where_that_is_promised(promises: Promises) -> None:
    report(f"{page.at()}: no {path(page.slug).name}" for page in pages() if promises.computed and not has_script(page))


def test_every_computed_number_is_in_the_texts() -> None:
    problems = []
    for page in filter(has_script, everywhere()):
        body = text(page)
        for name, number in computed(page.slug).items():
            if not re.search(bounded(number), body):
                problems.append(f"{page.at()}: {page.slug}: {number!r} ({name}) is computed, but not in the text")
    report(problems)


def test_every_decimal_and_percentage_is_computed_or_given() -> None:
    problems = []
    for page in filter(has_script, everywhere()):
        known = {token for number in computed(page.slug).values() for token in TOKEN.findall(number)}
        known |= {token for number in script(page.slug).GIVEN for token in TOKEN.findall(number)}
        for number in dict.fromkeys(need_a_reason(page)):
            if number not in known:
                where = page.at(line_of_number(page, number))
                problems.append(f"{where}: {page.slug}: {number} is neither computed nor GIVEN in {path(page.slug).name}")
    report(problems)


def test_nothing_is_given_that_no_text_uses() -> None:
    problems = []
    for slug in dict.fromkeys(page.slug for page in filter(has_script, everywhere())):
        versions = [page for page in everywhere() if page.slug == slug]
        needed = {number for page in versions for number in need_a_reason(page)}
        words = " ".join(map(read, versions))
        for number in sorted(script(slug).GIVEN):
            is_read = "." in number and re.search(bounded(number), words)
            if not is_read and number.lstrip("−-") not in needed:
                problems.append(f"{path(slug).name}: GIVEN has {number!r}, which no text needs")
    report(problems)


def written(function: ast.FunctionDef) -> Iterator[ast.Constant]:
    """The numbers that a `numbers()` returns as they are written in it: '0.5', f"{0.5:.2f}"."""
    keys = {id(key) for node in ast.walk(function) if isinstance(node, ast.Dict) for key in node.keys}
    keys |= {id(node.slice) for node in ast.walk(function) if isinstance(node, ast.Subscript)}
    specs = {id(x) for node in ast.walk(function) if isinstance(node, ast.FormattedValue) and node.format_spec for x in ast.walk(node.format_spec)}
    for node in ast.walk(function):
        if isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in keys | specs:
            yield from [node] if re.fullmatch(r"[−-]?\d[\d,.]*%?", node.value.strip()) else []


def hard_coded(module: ast.Module) -> list[int]:
    """Lines with a number that should be computed, in `numbers()` and in the functions that it calls."""
    functions = {node.name: node for node in module.body if isinstance(node, ast.FunctionDef)}
    reached, waiting = set[str](), ["numbers"]
    while waiting:
        name = waiting.pop()
        if name in functions and name not in reached:
            reached.add(name)
            waiting += [node.id for node in ast.walk(functions[name]) if isinstance(node, ast.Name)]
    return sorted(constant.lineno for name in reached for constant in written(functions[name]))


def test_numbers_are_computed() -> None:
    found = list(filter(has_script, pages()))
    report(f"{path(page.slug).name}:{line}: a number as text" for page in found for line in hard_coded(tree(page.slug)))
    for page in found:
        assert all(isinstance(number, str) and number for number in computed(page.slug).values()), page.slug


def test_hard_coded_numbers_are_noticed() -> None:
    code = 'def numbers():\n    return {\n        "1": "0.5",\n        "b": f"{0.25:.2f}",\n        "c": f"{x:.2f}"}\n'
    assert hard_coded(ast.parse(code)) == [3, 4]


def in_digits(text: str) -> str:
    """`text` with 'a million', '14 to 300 million' and '1억 300만' as single numbers with their scale."""
    text = re.sub(r"\b(?:[Aa]|[Oo]ne|([Tt]en)) (?=(?:thousand|million|billion))", lambda m: "10 " if m[1] else "1 ", text)
    text = re.sub(r"(\d) (to|and) ([\d,.]+) ([mb]illion)", r"\1 \4 \2 \3 \4", text)
    return re.sub(r"(\d+)억 (\d+)만", lambda m: f"{int(m[1]) * 10_000 + int(m[2])}만", text)


def values(text: str) -> Iterator[str]:
    """The numbers in prose as values: '10만' and '100,000' are one, '2.0' and '2' are not."""
    text = in_digits(text)
    for found in NUMBER.finditer(text):
        digits = found[1].replace(",", "")
        scale = SCALE.match(text, found.end())
        if scale and not found[3]:
            whole, _, part = digits.partition(".")
            zeros = SCALES[scale[1]]
            digits = str(int(whole + part.ljust(zeros, "0"))) if len(part) <= zeros else digits
        if "." in digits or found[2] or found[3] or int(digits) > WORDS_UP_TO:
            yield digits + found[2] + found[3]


def test_every_language_gives_the_numbers_of_the_original() -> None:
    problems = []
    for original, translation in translations():
        first, second = ({"": page.entry.answer, **page.sections} for page in (original, translation))
        for name in first.keys() & second.keys() - {SOURCES} if has_script(original) else ():
            here, there = (set(values(prose(part[name]))) for part in (first, second))
            if here != there:
                at = translation.at(second[name][0] if second[name] else None)
                odd = f"only here {sorted(there - here)}, only in {original.at()} {sorted(here - there)}"
                problems.append(f"{at}: {translation.slug} #{name}: {odd}")
    report(problems)


def test_numbers_are_read_as_written() -> None:
    assert list(values("10만 개, 100억, 1.5 million and 100,000")) == ["100000", "10000000000", "1500000", "100000"]
    assert list(values("a million, 14 to 300 million, 1억 300만, 60%만, 100만분의 1, 21만큼")) == [
        "1000000", "14000000", "300000000", "103000000", "60%", "1000000", "21",
    ]  # fmt: skip
    assert list(values("A100, L1, 5-way, ResNet-50, 32비트, 78.5%, 10⁻¹², 1.50")) == ["32", "78.5%", "10⁻¹²", "1.50"]
    assert list(Counter(values("26~43, 26–43"))) == ["26", "43"]
