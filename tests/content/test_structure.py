"""Every concept has the parts that a page must have, in both languages, and the two languages agree."""

from __future__ import annotations

import re

from concepts.blocks import LIST_ITEM, Kind
from concepts.formulas import formulas_in
from concepts.prose import plain, sentences
from concepts.source import parse
from content_docs import FIGURES, FIXED, SCRIPTS, Page, both, pages, pairs, prose, report, source

WITHOUT = {
    ("torch-no-grad", "formula"): "it is about a switch of a library; nothing is computed",
    ("torch-no-grad", "example"): "its two listings stand beside what they show",
}
WITHOUT_FIGURE: dict[str, str] = {}
TITLES = {
    "ko": {"formula": "수식", "example": "계산 예", "pitfalls": "흔한 오해", "follow-up": "이어지는 질문", "sources": "출처"},
    "en": {
        "formula": "Formula",
        "example": "Worked example",
        "pitfalls": "Common misconceptions",
        "follow-up": "Follow-up questions",
        "sources": "Sources",
    },
}
# Length of the explanation: everything but the short answer, the five fixed sections, code, display math, and
# figures; an inline formula or a piece of code counts as one word. English: words. Korean: letters without
# spaces; one English word has 2.25 of them (mean over these pages: 2.04 to 2.61).
LETTERS_PER_WORD = 2.25
LENGTH = {"en": (250, 600), "ko": (round(250 * LETTERS_PER_WORD), round(600 * LETTERS_PER_WORD))}
INLINE = re.compile(r"\$[^$\n]+\$|`[^`\n]+`")
NOT_PLAIN = re.compile(r"[$`*\[\]<>|{}\\]|\b_|_\b|https?:")
NOT_ALONE = re.compile(r"위에서|아래에서|앞에서 (?:본|말한)|다음 그림|\b(?:[Aa]bove|[Bb]elow)[,.:]|see (?:above|below)|\bas we saw\b")

# A source is a paper or book (authors, year, title in italics, where) or official documentation (whose, title, link).
LINK = r"\[[^\]]+\]\(https://[^\s]+\)"
PAPER = re.compile(rf"- [^*\[]+ \((?:19|20)\d\d\)\. \*[^*]+\*.*?(?: {LINK})*(?: \([^()]*\))?\.?")
DOCUMENTATION = re.compile(rf"- (?:[^*\[.]+ documentation, (?:`[^`]+`|\*[^*]+\*)|[A-Za-z][^*\[.]*\. \*[^*]+\*).*? {LINK}\.?")
HOSTS = re.compile(r"https?://([^/\s)]+)")
NO_PRIMARY = ("medium.", "tistory", "velog", "towardsdatascience", "wikipedia", "blog", "github.io", "youtube", "namu.wiki")


def test_there_are_36_concepts_in_both_languages_in_the_same_order() -> None:
    korean, english = source("ko"), source("en")
    assert [entry.slug for entry in korean.concepts] == [entry.slug for entry in english.concepts]
    assert len(korean.concepts) == 36
    assert [topic.id for topic in korean.topics] == [topic.id for topic in english.topics]


def test_short_answers_are_one_to_three_plain_sentences_that_stand_alone() -> None:
    problems = []
    for page in both():
        text, where = page.answer, page.at(page.entry.answer[0] if page.entry.answer else None)
        count = len(sentences(text))
        if not 1 <= count <= 3:
            problems.append(f"{where}: the short answer has {count} sentences, not 1 to 3")
        problems += [f"{where}: {found[0]!r} in the short answer" for found in NOT_PLAIN.finditer(text)]
        problems += [f"{where}: {found[0]!r} does not stand alone" for found in NOT_ALONE.finditer(text)]
        if not text.rstrip().endswith("다." if page.lang == "ko" else "."):
            problems.append(f"{where}: the short answer ends in {text[-10:]!r}")
    report(problems)


def test_the_required_sections_are_there_with_their_titles_and_in_order() -> None:
    problems = []
    for page in both():
        present = [anchor for anchor in page.anchors if anchor in FIXED]
        wanted = [name for name in FIXED if (page.slug, name) not in WITHOUT]
        if sorted(present) != sorted(wanted):
            problems.append(f"{page.at()}: fixed sections {present}, wanted {wanted}")
        if page.anchors[-3:] != ["pitfalls", "follow-up", "sources"]:
            problems.append(f"{page.at()}: ends with {page.anchors[-3:]}")
        if "formula" in present and "example" in present and present.index("formula") > present.index("example"):
            problems.append(f"{page.at()}: the example stands before the formula")
        if not [anchor for anchor in page.anchors if anchor not in FIXED]:
            problems.append(f"{page.at()}: no section that explains")
        for line in page.entry.body:
            title = TITLES[page.lang].get(line.heading.id or "") if line.heading else None
            if line.heading and title and not re.match(rf"{title}(?:$|:)", line.heading.text):
                problems.append(f"{page.at(line)}: {line.heading.text!r} is titled {title!r} elsewhere")
    report(problems)


def test_sections_hold_what_their_name_promises() -> None:
    problems = []
    for page in both():
        sections = page.sections
        if "formula" in sections and not any(line.kind is Kind.MATH for line in sections["formula"]):
            problems.append(f"{page.at(sections['formula'][0])}: no display formula")
        example = prose(sections.get("example", ()))
        if "example" in sections and not re.search(r"\d", example + "".join(b.code for b in page.blocks)):
            problems.append(f"{page.at(sections['example'][0])}: an example without a number")
        for name, start in (("pitfalls", ("- **“",)), ("follow-up", ("- **",))):
            items = [line for line in sections.get(name, ()) if LIST_ITEM.match(line.text)]
            if len(items) < 2:
                problems.append(f"{page.at()}: #{name} has {len(items)} items")
            problems += [f"{page.at(x)}: an item of #{name} starts so: {x.text[:20]!r}" for x in items if not x.text.startswith(start)]
        for line in sections.get("follow-up", ()):
            question = re.match(r"- \*\*(.+?)\*\* *(.*)", line.text)
            if question and (not question[1].endswith("?") or not question[2]):
                problems.append(f"{page.at(line)}: no question with its answer: {line.text[:50]!r}")
    report(problems)


def explanation(page: Page) -> str:
    lines = [line for name, section in page.sections.items() if name not in FIXED for line in section]
    texts = [x.text for x in lines if x.kind is Kind.TEXT and not x.text.startswith("![")]
    return INLINE.sub("x", " ".join(plain(INLINE.sub("x", text)).replace("|", " ").replace("---", " ") for text in texts))


def length(page: Page) -> int:
    """Words (English) or letters without spaces (Korean)."""
    text = explanation(page)
    return len(text.split()) if page.lang == "en" else len("".join(text.split()))


def test_explanations_are_as_long_as_a_short_page_may_be() -> None:
    problems = []
    for page in both():
        low, high = LENGTH[page.lang]
        unit = "words" if page.lang == "en" else "letters"
        if not low <= length(page) <= high:
            problems.append(f"{page.at()}: {page.slug}: the explanation has {length(page)} {unit}, not {low} to {high}")
    report(problems)


def test_every_concept_has_a_figure_or_says_why_not() -> None:
    problems = []
    for page in both():
        if (not page.figures) != (page.slug in WITHOUT_FIGURE):
            problems.append(f"{page.at()}: {page.slug}: {len(page.figures)} figures")
        for line, found in page.figures:
            if found["file"] != f"../assets/figures/{page.slug}.{page.lang}.svg":
                problems.append(f"{page.at(line)}: {found['file']} is not this page's figure")
            if not (FIGURES / found["file"].rpartition("/")[2]).is_file():
                problems.append(f"{page.at(line)}: {found['file']} does not exist; run 'make figures'")
            if len(found["alt"]) < 25 or len(found["caption"] or "") < 15 or found["alt"] == found["caption"]:
                problems.append(f"{page.at(line)}: alt text and caption must each say something, and not the same")
            if line.text.strip() != found[0]:
                problems.append(f"{page.at(line)}: the figure is not alone in its paragraph")
            hangul = [bool(re.search("[가-힣]", found[part] or "")) for part in ("alt", "caption")]
            if hangul != [page.lang == "ko"] * 2:
                problems.append(f"{page.at(line)}: alt text or caption in the other language")
    assert {page.slug.replace("-", "_") for page in pages("ko")} == {
        file.stem for file in SCRIPTS.glob("*.py") if file.stem not in ("__main__", "style")
    }, "one script per concept in docs/figures"
    report(problems)


def items(page: Page) -> list[str]:
    return [line.text for line in page.sections.get("sources", ()) if line.text.strip() and not line.heading]


def test_sources_are_in_the_house_style_and_primary() -> None:
    problems = []
    for page in both():
        lines = [line for line in page.sections.get("sources", ()) if line.text.strip() and not line.heading]
        if not lines:
            problems.append(f"{page.at()}: no source")
        for line in lines:
            if not (PAPER.fullmatch(line.text) or DOCUMENTATION.fullmatch(line.text)):
                problems.append(f"{page.at(line)}: not 'Authors (year). *Title*. Venue. [link](url)': {line.text[:90]!r}")
            if "http://" in line.text or re.search(r"(?<!\()https://", line.text):
                problems.append(f"{page.at(line)}: a link is written [words](https://…)")
            hosts = [host for host in HOSTS.findall(line.text) if any(name in host for name in NO_PRIMARY)]
            problems += [f"{page.at(line)}: {host} is no primary source" for host in hosts]
    report(problems)


def test_both_languages_cite_the_same_sources() -> None:
    report(f"{en.at()}: {en.slug}: not the sources of {ko.at()}" for ko, en in pairs() if items(ko) != items(en))


def shape(page: Page) -> dict[str, object]:
    """What both languages must have in common, section by section, in words that a failure shows."""
    found: dict[str, object] = {"anchors": page.anchors}
    for name, lines in page.sections.items():
        text = [line for line in lines if line.kind is Kind.TEXT]
        bullets = [LIST_ITEM.match(line.text) for line in text]
        numbered = sum(1 for b in bullets if b and b[0].strip()[0].isdigit())
        tables = [re.sub(r"[^|:-]", "", x.text) if set(x.text) <= set("|:- ") else x.text.count("|") for x in text if x.text.startswith("|")]
        math = list(formulas_in(lines))
        found[f"#{name} display formulas"] = [m.tex for m in math if m.is_block]
        found[f"#{name} inline formulas"] = {m.tex for m in math if not m.is_block}
        found[f"#{name} bullets, numbered items"] = (sum(map(bool, bullets)) - numbered, numbered)
        found[f"#{name} tables"] = tables
        found[f"#{name} headings"] = [line.heading.level for line in lines if line.heading]
    found["figures"] = [m["file"].replace(f".{page.lang}.svg", "") for _, m in page.figures]
    found["listings"] = [(block.info, re.sub(r"#.*", "", block.code)) for block in page.blocks]
    return found


def test_both_languages_have_the_same_shape() -> None:
    problems = []
    for ko, en in pairs():
        there = shape(en)
        for name, value in shape(ko).items():
            if value != there.get(name):
                here, other = _difference(value, there.get(name))
                problems.append(f"{en.at()}: {en.slug}: {name}: English {other}, Korean {here}")
    report(problems)


def _difference(here: object, there: object) -> tuple[object, object]:
    if isinstance(here, set) and isinstance(there, set):
        return f"alone has {sorted(here - there)}", f"alone has {sorted(there - here)}"
    return here, there


def test_a_page_without_a_part_is_noticed() -> None:
    text = "## Q? {#q}\nAn *answer*. Two. Three. Four.\n\n### Sources {#sources}\n\n- Someone's blog\n"
    page = Page("en", parse(text, "x.md")[0].entries[0])
    assert len(sentences(page.answer)) == 4
    assert NOT_PLAIN.search(page.answer)
    assert page.anchors == ["sources"]
    assert not PAPER.fullmatch(items(page)[0])
    assert not DOCUMENTATION.fullmatch(items(page)[0])
