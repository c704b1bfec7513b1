"""MkDocs events: hands files to the pure core in `concepts/` and its values back to MkDocs. No logic of its own.

Every handler runs once per language: the i18n plugin builds the site again, recursively, in its `on_post_build`.
"""

from __future__ import annotations

from pathlib import Path

from concepts import output
from concepts.pages import PageText
from concepts.site import LEDGER, PATHS, Site, build
from concepts.terminology import TABLE
from concepts.wording import LANGS
from jinja2 import Environment, FileSystemBytecodeCache
from mathml import MathExtension, mathml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

log = get_plugin_logger("concepts")


def site_of(config: MkDocsConfig) -> Site:
    """The site of the files as they are now (built once for the same contents)."""
    docs = Path(config.docs_dir)

    def read(path: str) -> bytes | None:
        file = docs / path.removeprefix("docs/")
        return file.read_bytes() if file.is_file() else None

    return build(read(PATHS["ko"]), read(PATHS["en"]), read(LEDGER), read(TABLE), mathml)


def is_second_language(config: MkDocsConfig) -> bool:
    """Whether this is the i18n plugin's build within a build."""
    return bool(getattr(config.plugins["i18n"], "building", False))


def on_config(config: MkDocsConfig) -> None:
    """Add the math extension, once."""
    if not any(isinstance(extension, MathExtension) for extension in config.markdown_extensions):
        config.markdown_extensions.append(MathExtension())  # type: ignore[arg-type]


def on_pre_build(config: MkDocsConfig) -> None:
    """Report every issue, before MkDocs empties `site/`: a build that must fail leaves the last good one."""
    if is_second_language(config):
        config.theme.static_templates.discard("404.html")  # one for both languages: the first one's stays
        return
    site = site_of(config)
    for issue in site.issues:
        log.warning(str(issue))
    if site.is_fatal or (config.strict and site.issues):
        raise Abort(f"{len(site.issues)} problem(s) in the sources; nothing was built.")


@event_priority(50)  # before i18n (-100), which gives pages their language, address and alternates
def declare(files: Files, config: MkDocsConfig) -> Files:
    """Announce the pages of both languages in place of the sources."""
    site = site_of(config)
    for lang in LANGS:
        source = files.get_file_from_path(PATHS[lang].removeprefix("docs/"))
        if source:
            files.remove(source)
        for page in site.pages[lang]:
            files.append(
                File(f"{lang}/{page.path}", config.docs_dir, config.site_dir, config.use_directory_urls)
            )
    return files


@event_priority(-110)  # after i18n (-100), which replaces the files by copies without content
def fill(files: Files, config: MkDocsConfig) -> Files:
    """Give the pages their text and what their templates need."""
    site = site_of(config)
    pages = {f"{lang}/{page.path}": page for lang in LANGS for page in site.pages[lang]}
    for file in files:
        page = pages.get(file.src_uri)
        if page:
            file.content_string = page.text
            file.generated_by = "concepts"
            is_listed = page.meta["kind"] != "concept"  # the hooks' own navigation leads to concepts
            file.inclusion = InclusionLevel.INCLUDED if is_listed else InclusionLevel.NOT_IN_NAV
            file.page_text = page  # type: ignore[attr-defined]
    return files


on_files = CombinedEvent(declare, fill)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Put what the templates read into `page.meta`, and the edit link at the line of the source."""
    text: PageText | None = getattr(page.file, "page_text", None)
    if text:
        page.meta.update(text.meta)
        page.meta["search"] = {"exclude": True}  # the hooks write its part of the index from the source
    else:
        menu = site_of(config).menus[output.lang_of(page.url)]
        page.meta.update(menu.home_meta() if page.meta.get("template") == "home.html" else menu.list_meta())
    page.meta["alternate"] = output.alternate(page.url)
    source = text.location if text else output.location_of(page.file.src_uri)
    page.edit_url = output.edit_url(config.extra["edit_root"], source)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Keep compiled templates from one build to the next (0.6 s each)."""
    cache = Path(config.config_file_path or ".").parent / ".cache" / "jinja"
    cache.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(cache))


@event_priority(-110)  # after i18n (-100): both languages are there
def on_post_build(config: MkDocsConfig) -> None:
    """Write what is no page: redirects and one search index per language."""
    if is_second_language(config):
        return
    site, root = site_of(config), Path(config.site_dir)
    index = root / "search" / "search_index.json"
    for path, text in output.files(site, config.site_url or "", index.read_text("utf-8") if index.is_file() else ""):
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
