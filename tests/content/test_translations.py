"""Translations say the same as the original: the same sections, and where it is promised, the same parts in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from concepts.read.tokens.tree import Tokens
from content_docs import DEFAULT, Page, formulas, page_of, report, sources, translations
from promises import Promises, Section


def shape_of(tokens: Tokens) -> dict[str, object]:
    """What a section is made of, in words that a failure shows."""
    math = list(formulas(tokens))
    return {
        "display formulas": [tex for tex, is_block, _ in math if is_block],
        "inline formulas": sorted({tex for tex, is_block, _ in math if not is_block}),
        "items": [(token.level, token.markup in (".", ")")) for token in tokens if token.type == "list_item_open"],
        "tables": [token.attrGet("style") or token.type for token in tokens if token.type in ("tr_open", "th_open", "td_open")],
        "boxes": [token.type for token in tokens if token.type in ("admonition_open", "alert_open", "blockquote_open")],
        "headings": [token.tag for token in tokens if token.type == "heading_open"],
    }


def shape(page: Page) -> dict[str, object]:
    """What both languages have in common: sections and their parts, figures, listings without their comments."""
    found: dict[str, object] = {"sections": list(page.sections)}
    for name, tokens in page.sections.items():
        found |= {f"#{name}: {part}": value for part, value in shape_of(tokens).items()}
    found["figures"] = [image.src.replace(f".{page.locale}.", ".") for image in page.images]
    found["listings"] = [(block.info, re.sub(r"#.*", "", block.code)) for block in page.blocks]
    return found


def differences(original: Page, translation: Page) -> Iterator[str]:
    """The parts in which a translation differs from the original."""
    there = shape(translation)
    for part, value in shape(original).items():
        if value != there.get(part):
            yield f"{translation.at()}: {part}: {there.get(part)}, in {original.at()}: {value}"


def cited(page: Page, section: Section) -> str:
    """A section without its heading, as it is written."""
    return page.raw(page.sections.get(section.id, ())[3:])


def test_every_entry_is_there_in_every_language(promises: Promises) -> None:
    entries = {locale: [str(entry.slug) for entry in source.entries] for locale, source in sources().items()}
    topics = {locale: [str(topic.id) for topic in source.topics] for locale, source in sources().items()}
    for locale in sources() if promises.complete else ():
        assert entries[locale] == entries[DEFAULT.locale], locale
        assert topics[locale] == topics[DEFAULT.locale], locale


def test_translations_have_the_shape_of_the_original(promises: Promises) -> None:
    pairs = translations() if promises.same_shape else []
    report(problem for original, translation in pairs for problem in differences(original, translation))


def test_sections_that_are_the_same_in_every_language(promises: Promises) -> None:
    same = [section for section in promises.sections if section.same]
    pairs = [(a, b, section) for section in same for a, b in translations()]
    report(f"{b.at()}: #{s.id} is not that of {a.at()}" for a, b, s in pairs if cited(a, s) != cited(b, s))


ORIGINAL = "## Q {#q}\nA.\n\n### S {#s}\n- $x$\n- b\n\n| a |\n|--:|\n| b |\n\n$$y$$\n\n```text\nc # d\n```\n\n![a](q.en.svg)\n"


def test_a_translation_of_another_shape_is_noticed() -> None:
    original = page_of(ORIGINAL)
    same = ORIGINAL.replace("A.", "가.").replace("# d", "# 라").replace(".en.", ".ko.")
    assert list(differences(original, page_of(same, "ko"))) == []
    for part, other in (("$x$", "x"), ("- b\n", ""), ("--:", ":--"), ("$$y$$", "y"), ("c #", "e #"), ("(q.", "(r."), ("{#s}", "{#t}")):
        assert list(differences(original, page_of(same.replace(part, other), "ko"))), part
