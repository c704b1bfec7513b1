"""Every concept and term is as docs/content.yml promises: answer, sections, length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest
from concepts.read.tokens.tree import Tokens, blocks
from concepts.read.tokens.words import line_of, plain, sentences
from content_docs import Page, everywhere, formulas, page_of, prose, readable, report, sources, terms
from promises import Answers, Length, Promises, Section, patterns, read


def problems_of_answer(page: Page, promised: Answers) -> Iterator[str]:
    """What is wrong with a short answer or a definition."""
    where = page.at(page.entry.answer[0] if page.entry.answer else None)
    text = plain(page.entry.answer)
    count = len(sentences(text))
    if promised.sentences and not promised.sentences[0] <= count <= promised.sentences[1]:
        yield f"{where}: {count} sentences, not {promised.sentences[0]} to {promised.sentences[1]}"
    if len(text) < promised.letters:
        yield f"{where}: {text!r} says little"
    if not text.endswith(promised.end.get(page.locale, "")):
        yield f"{where}: ends in {text[-10:]!r}, not in {promised.end[page.locale]!r}"
    if promised.plain:
        kinds = {child.type for token in page.entry.answer for child in token.children or ()}
        yield from (f"{where}: {kind} among the words" for kind in sorted(kinds - {"text", "softbreak"}))
    if page.locale in promised.avoid:
        yield from (f"{where}: {found[0]!r} does not stand alone" for found in re.finditer(promised.avoid[page.locale], text))


def items(page: Page, section: Tokens) -> list[tuple[str, int]]:
    """What a section consists of below its heading, as it is written, with lines: items of its lists, other blocks."""
    found = []
    for block in blocks(section[3:]):
        if block[0].type.endswith("list_open"):
            parts = [[token] for token in block if token.type == "list_item_open" and token.level == 1]
        else:
            parts = [list(block)]
        found += [(" ".join(page.raw(part).split()), line_of(part[0])) for part in parts]
    return found


def problems_of_section(page: Page, promised: Section) -> Iterator[str]:
    """What is wrong with a section that a page has."""
    tokens = page.sections[promised.id]
    title, where = plain([tokens[1]]), page.at(tokens[0])
    wanted = promised.title.get(page.locale, "")
    if title != wanted and not title.startswith(f"{wanted}:") and wanted:
        yield f"{where}: {title!r} is titled {wanted!r} elsewhere"
    if promised.holds == "formula" and not any(is_block for _, is_block, _ in formulas(tokens)):
        yield f"{where}: no formula on a line of its own"
    if promised.holds == "number" and not re.search(r"\d", prose(tokens[3:]) + "".join(b.code for b in page.blocks)):
        yield f"{where}: no number"
    found = items(page, tokens)
    if len(found) < promised.least:
        yield f"{where}: {len(found)} items, not {promised.least}"
    for text, line in found:
        if promised.items and not patterns(promised.items).fullmatch(text):
            yield f"{page.at(line)}: not as items of #{promised.id} are written: {text[:90]!r}"
        if (avoided := patterns(promised.avoid).search(text)) is not None:
            yield f"{page.at(line)}: {avoided[0]!r} is not to stand in #{promised.id}"


def problems_of_sections(page: Page, promises: Promises) -> Iterator[str]:
    """Sections that lack or stand elsewhere than promised, and what is wrong with those that are there."""
    present = [name for name in page.sections if name in promises.fixed]
    wanted = [section.id for section in promises.sections if page.slug not in section.excepted]
    if present != wanted:
        yield f"{page.at()}: sections {present}, promised are {wanted}"
    last = [section.id for section in promises.sections if section.end]
    if last and list(page.sections)[-len(last) :] != last:
        yield f"{page.at()}: ends with {list(page.sections)[-len(last) :]}, promised is {last}"
    if promises.explained and not page.sections.keys() - {"", *promises.fixed}:
        yield f"{page.at()}: no section that explains"
    for section in promises.sections:
        if section.id in page.sections:
            yield from problems_of_section(page, section)


def explanation(page: Page, fixed: Iterable[str]) -> str:
    """The words of a page that explain: no headings, figures, formulas of their own; a formula in a line counts as one."""
    found = []
    for name, tokens in page.sections.items():
        for before, token in zip((None, *tokens), tokens, strict=False):
            children = token.children or []
            is_heading = before is not None and before.type == "heading_open"
            is_figure = [child.type for child in children] == ["image"]
            if token.type == "inline" and name not in fixed and not is_heading and not is_figure:
                found.append(readable(children, "x"))
    return " ".join(found)


def problems_of_length(page: Page, promises: Promises) -> Iterator[str]:
    """Whether the explanation is too short or too long."""
    promised = promises.lengths.get(page.locale, Length())
    text = explanation(page, promises.fixed).split()
    for unit, limits, count in (("words", promised.words, len(text)), ("letters", promised.letters, len("".join(text)))):
        if limits and not limits[0] <= count <= limits[1]:
            yield f"{page.at()}: the explanation has {count} {unit}, not {limits[0]} to {limits[1]}"


def test_short_answers(promises: Promises) -> None:
    report(problem for page in everywhere() for problem in problems_of_answer(page, promises.answers))


def test_definitions(promises: Promises) -> None:
    found = [page for locale in sources() for page in terms(locale)]
    report(problem for page in found for problem in problems_of_answer(page, promises.definitions))


def test_sections(promises: Promises) -> None:
    report(problem for page in everywhere() for problem in problems_of_sections(page, promises))


def test_lengths(promises: Promises) -> None:
    report(problem for page in everywhere() for problem in problems_of_length(page, promises))


PROMISED = rb"""
answers: {sentences: [1, 2], letters: 10, plain: true, end: {en: .}, avoid: {en: see above}}
explained: true
sections:
  - {id: sums, title: {en: Sums}, holds: formula}
  - {id: names, title: {en: Names}, end: true, least: 2, items: ['- \*.+'], avoid: [Bob]}
lengths: {en: {words: [3, 9]}}
"""
GOOD = """\
## Q? {#q}
Long enough. Two.

### Why {#why}
One two $x$.

### Sums: two {#sums}
$$x$$

### Names {#names}
- *Ann*
- *Eve*
"""
BROKEN = [
    ("Two.", "Two. Three.", ["2: 3 sentences"]),
    ("Long enough. Two.", "Hm.", ["2: 'Hm.' says little"]),
    ("Two.", "Two", ["2: ends in"]),
    ("Two.", "*Two*.", ["2: em_close", "2: em_open"]),
    ("Two.", "Two, see above.", ["2: 'see above'"]),
    ("### Why {#why}\nOne two $x$.\n\n", "One two three.\n\n", ["1: no section that explains"]),
    ("One two $x$.", "One $x$.", ["1: the explanation has 2 words"]),
    ("Sums: two", "Summary", ["7: 'Summary' is titled"]),
    ("$$x$$", "x", ["7: no formula"]),
    ("- *Eve*\n", "", ["10: 1 items"]),
    ("*Eve*", "Eve", ["12: not as items"]),
    ("*Eve*", "*Bob*", ["12: 'Bob'"]),
    ("{#names}", "{#others}", ["1: sections ['sums']", "1: ends with"]),
    ("### Why {#why}", "### Names {#names}\n- *A*\n- *B*\n\n### Why {#why}", ["1: sections ['names', 'sums'"]),
]


def problems(page: Page, promises: Promises) -> list[str]:
    found = [*problems_of_answer(page, promises.answers), *problems_of_sections(page, promises)]
    return [problem.removeprefix("x.md:") for problem in (*found, *problems_of_length(page, promises))]


def test_what_is_not_as_promised_is_noticed() -> None:
    promises = read(PROMISED)
    assert problems(page_of(GOOD), promises) == []
    for part, other, expected in BROKEN:
        found = problems(page_of(GOOD.replace(part, other)), promises)
        for start in expected:
            assert any(problem.startswith(start) for problem in found), (other, found)


def test_nothing_is_wrong_where_nothing_is_promised() -> None:
    assert problems(page_of("## Q\n"), Promises()) == []


@pytest.mark.parametrize(
    "text",
    ["answer: {}", "sections: [{id: a, tittle: x}]", "figures: {file: a, alts: 3}", "lengths: {ko: {word: [1, 2]}}", "- a"],
)
def test_a_promise_that_means_nothing_is_an_error(text: str) -> None:
    with pytest.raises(AssertionError, match=r"docs/content\.yml"):
        read(text.encode())
