"""Every template of ours, rendered so that reading what no view has raises. The theme's own parts are stand-ins."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any, get_args

import pytest
import theme as theme_parts
from concepts import language
from concepts.language import languages_of, words
from concepts.output import Document, documents, hand_written, site_view
from concepts.site import Site, build
from concepts.write import addresses, frame, names
from concepts.write.pages import all as pages
from concepts.write.pages import home
from concepts.write.publication import Publication
from jinja2 import (
    ChoiceLoader,
    DictLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    nodes,
    pass_context,
)
from jinja2.runtime import Context
from sources import KO_EN, inputs, site

OVERRIDES = Path(__file__).parents[2] / "overrides"
THEME = {
    "base.html": "".join(
        f"{{% block {name} %}}{{% endblock %}}"
        for name in ("site_meta", "htmltitle", "extrahead", "config", "site_nav", "content", "scripts")
    )
    + '{% include "partials/nav.html" %}{% include "partials/alternate.html" %}{% include "partials/search.html" %}',
    **dict.fromkeys(("partials/actions.html", "partials/logo.html"), ""),
    **{f".icons/material/{name}.svg": "" for name in ("magnify", "arrow-left", "share-variant", "close")},
    "assets/stylesheets/figures.css": "",
}
KO = """# 주제 {#t}

소개.

## 가란? {#a}
<!-- {term: 가, aliases: [에이]} -->
답은 나와 다르다.

### 절 {#s}

나를 보라.

## 나란? {#b}
답.

# 용어 {#glossary}

## 다 {#c}
뜻.
"""
EN = "# Topic {#t}\n\n## A? {#a}\n<!-- term: Aye -->\nx\n\n### S {#s}\n\nx\n"


@dataclass
class Page:
    """What the templates may read of a page of MkDocs, and nothing more."""

    meta: dict[str, Any]
    content: str = "<p>text</p>"
    edit_url: str = "https://example.org/edit"
    canonical_url: str = "https://example.org/"
    toc: list[Any] = field(default_factory=list)


@pass_context
def below(context: Context, address: str) -> str:
    """The filter `url` of MkDocs."""
    return addresses.relative(address, context["page"].meta["view"].page.url) if context["page"] else address


def rendered(name: str, built: Site, page: Page | None, once: Callable[..., str] | None = None) -> str:
    """A page, its links as they are written; what it shares with others is kept by `once`, with links seen from it."""
    environment = Environment(
        loader=ChoiceLoader([DictLoader(THEME), FileSystemLoader(OVERRIDES)]), undefined=StrictUndefined
    )
    environment.filters.update(url=below if once else str, sheet=str)
    environment.globals["once"] = once or theme_parts.once()
    theme = SimpleNamespace(favicon="icon.svg", features=[], icon=SimpleNamespace(search="", previous="", share="", close=""))
    config = SimpleNamespace(site_name="S", site_description="D", theme=theme, site_url="https://example.org/", extra={"offline": False})
    return environment.get_template(name).render(
        page=page, config=config, base_url="..", site=site_view(built, Publication(titles={"ko": "S", "en": "S"})), theme_words={"ko": {}, "en": {}}, lang=SimpleNamespace(t=str), features=[]
    )


@pytest.mark.parametrize(("text", "counts"), [("## A? {#a}\nx\n", ["1 concept", "5 seconds per answer", "1 test question"]), ("## A? {#a}\nx\n\n## B? {#b}\ny\n", ["2 concepts", "5 seconds per answer", "2 test questions"])])
def test_one_concept_is_no_plural(text: str, counts: list[str]) -> None:
    built = build(inputs({"en/concepts.md": text}, languages_of([("en", "English", True)])[0]))
    view = hand_written(built, "./", "en/index.md", "Title", "", True)
    html = rendered("home.html", built, Page({"view": view}))
    assert re.findall(r"<li><b>(\d+)</b> ([^<]+)</li>", html) == [tuple(count.split(" ", 1)) for count in counts]
    made = built.pages["en"]
    for page in (made.sheet.page, made.quiz.page, made.path.page, made.index.page):
        assert not re.search(r"\b1 (?!in all\b)", page.description)


def test_questions_that_bring_their_own_numbers_are_marked() -> None:
    """The style sheet gives their lists no other ones. The path is in another order here, and has its own."""
    text = "# 하나\n\n## 1. 가란? {#a}\n<!-- requires: [b] -->\n답\n\n## 2. 나란? {#b}\n답\n\n# 둘\n\n## 2017: 다란? {#c}\n답\n\n## 라란? {#d}\n답\n"
    numbered = documents(site(text))
    for name, count in (("concepts/index", 2), ("topics/hana", 2), ("topics/dul", 0), ("path", 0)):
        document = numbered[f"ko/{name}.md"]
        html = rendered(document.template, BUILT, Page({"view": document.view}))
        assert html.count('class="numbered"') == count, name


@pytest.mark.parametrize(("english", "shown"), [(False, "filter_own"), (True, "filter_hint")])
def test_a_filter_speaks_of_other_languages_where_there_are_some(english: bool, shown: str) -> None:
    built = build(inputs({"ko/concepts.md": KO}, KO_EN[: 1 + english]))
    for name in ("concepts/index", "glossary"):
        document = documents(built)[f"ko/{name}.md"]
        html = rendered(document.template, built, Page({"view": document.view}))
        assert f'placeholder="{getattr(KO_EN[0].words, shown)}"' in html


def test_the_map_has_no_table_where_it_would_be_empty() -> None:
    tables = []
    for text in (KO, KO.replace("{term:", "{requires: [b], term:")):
        document = documents(site(text))["ko/map.md"]
        tables.append("<table" in rendered(document.template, BUILT, Page({"view": document.view})))
    assert tables == [False, True]


BUILT = site(KO, EN)
DOCUMENTS = documents(BUILT)


FOREIGN = set(
    """accent append canonical_url close content copyright edit_root edit_url endswith extra favicon features first format get icon
    index0 items last length media meta offline palette primary removeprefix removesuffix scheme share site_name site_url split
    startswith t theme toggle values view""".split()
)
"""What templates read of MkDocs, of the theme, and of strings, lists and loops."""
MODULES = (addresses, frame, home, names, language, words, *(sys.modules[view.__module__] for view in get_args(pages.View)))
VALUES = [value for module in MODULES for value in vars(module).values() if getattr(value, "__module__", "") == module.__name__ and is_dataclass(value)]
KNOWN = {name for value in VALUES for name in (*(part.name for part in fields(value)), *vars(value)) if name[0] != "_"}


@pytest.mark.parametrize("name", sorted(path.relative_to(OVERRIDES).as_posix() for path in OVERRIDES.rglob("*.*ml")))
def test_a_template_reads_what_some_view_has(name: str) -> None:
    """In every branch, those too that no page here takes."""
    tree = Environment(extensions=["jinja2.ext.loopcontrols"]).parse((OVERRIDES / name).read_text("utf-8"))
    read = {found.attr for found in tree.find_all(nodes.Getattr)}
    assert read <= KNOWN | FOREIGN


@pytest.mark.parametrize("path", DOCUMENTS)
def test_generated_page(path: str) -> None:
    document: Document = DOCUMENTS[path]
    html = rendered(document.template, BUILT, Page({"view": document.view}))
    assert document.view.page.title in html
    assert ("한국어" if path.startswith("en/") else "English") in html


@pytest.mark.parametrize("locale", ["ko", "en"])
def test_what_pages_share_is_what_each_would_have(locale: str) -> None:
    """Pages of every kind and depth of one language, whichever is made first."""
    pages = [(document.template, Page({"view": document.view})) for path, document in DOCUMENTS.items() if path.startswith(locale)]
    pages += [("main.html", Page({"view": hand_written(BUILT, f"{locale}/assets/a/", f"{locale}/assets/a.md", "T", "", False)}))]
    alone = [rendered(name, BUILT, page, theme_parts.once()) for name, page in pages]
    for order in (1, -1):
        once = theme_parts.once()
        assert [rendered(name, BUILT, page, once) for name, page in pages[::order]] == alone[::order]


@pytest.mark.parametrize("is_home", [True, False])
@pytest.mark.parametrize(("url", "path"), [("", "ko/index.md"), ("en/", "en/index.md"), ("en/", "ko/index.md")])
def test_hand_written_page(url: str, path: str, is_home: bool) -> None:
    view = hand_written(BUILT, url, path, "Title", "", is_home)
    html = rendered("home.html" if is_home else "main.html", BUILT, Page({"view": view}))
    assert ("href=\"en/concepts/\"" in html) == (url == "en/")


def test_the_page_that_is_not_there_speaks_every_language() -> None:
    html = rendered("404.html", BUILT, None)
    assert '<section class="not-found" lang="ko">' in html
    assert '<section class="not-found" lang="en">' in html


def test_the_sitemap_lists_translations_of_translated_pages_only() -> None:
    pages = [SimpleNamespace(page=SimpleNamespace(canonical_url=f"https://example.org/{view.page.url}", url=view.page.url, meta=SimpleNamespace(view=view)))
             for view in (document.view for document in DOCUMENTS.values())]
    environment = Environment(loader=FileSystemLoader(OVERRIDES), undefined=StrictUndefined)
    config = SimpleNamespace(site_url="https://example.org/")
    xml = environment.get_template("sitemap.xml").render(pages=pages, config=config, site=SimpleNamespace(changed={"concepts/a/": "2026-01-02T00:00:00Z"}))
    assert xml.count("<lastmod>2026-01-02T00:00:00Z</lastmod>") == 1
    assert '<loc>https://example.org/en/concepts/a/</loc>' in xml
    assert "/en/concepts/b/" not in xml
    assert xml.count('hreflang="en" href="https://example.org/en/concepts/a/"') == 2
