"""MkDocs events: hands files to the pure core in `concepts/` and its values back to MkDocs. No logic of its own."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import assets
import i18n
import theme
from concepts import output
from concepts.artifacts import Pictures, cards_of
from concepts.inputs import dates_of, read_inputs
from concepts.issues import Location, advice_and_problems, report
from concepts.language import languages_of
from concepts.pictures.cache import Cache
from concepts.pictures.files import card_files, icons
from concepts.site import Site, build
from concepts.write.addresses import edit_url
from concepts.write.frame import SiteView
from concepts.write.pages.glossary import GlossaryView
from concepts.write.pages.topics import IndexView
from concepts.write.publication import Contents, Publication, colours_of
from generated import Generated
from jinja2 import Environment, FileSystemBytecodeCache
from markdown_math import MathExtension
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

log = get_plugin_logger("concepts")


class _Run:
    """The site of the current run: its files are read once, whatever happens to them during the build."""

    site: Site
    publication: Publication
    cache: Cache
    pictures: Pictures
    view: SiteView


def _has_cards(config: MkDocsConfig) -> bool:
    """Whether chats are to show a picture: they want its whole address, and of no page in a folder."""
    return bool(config.site_url) and _is_on(config.extra.get("cards")) and not _is_on(config.extra.get("offline"))


def _is_on(setting: object) -> bool:
    """Whether a setting that an environment variable may hold is on."""
    return str(setting).lower() in ("1", "true", "yes", "on")


def _kept(config: MkDocsConfig) -> Path:
    """The folder of what one build leaves for the next."""
    return Path(config.config_file_path or ".").parent / ".cache"


def on_startup(command: str, dirty: bool) -> None:
    """Look for cycles in memory less often than at every 700 new objects: that takes a tenth of a build."""
    gc.set_threshold(50_000, 20, 20)


@contextmanager
def _lasting() -> Iterator[None]:
    """What is made within lives as long as the site: no search for cycles goes through it until the next build."""
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def on_config(config: MkDocsConfig) -> None:
    """Formulas on hand-written pages, once for all languages."""
    if not any(isinstance(extension, MathExtension) for extension in config.markdown_extensions):
        config.markdown_extensions.append(MathExtension())  # type: ignore[arg-type]


def on_pre_build(config: MkDocsConfig) -> None:
    """Build the site as values and report every issue, before MkDocs empties `site/`."""
    if not i18n.is_first_build(config):
        config.theme.static_templates.discard("404.html")  # one for all languages: the first one's stays
        return
    languages, issues = languages_of(i18n.configured(config))
    docs = Path(config.docs_dir)
    with _lasting():
        _Run.site = site = build(read_inputs(docs, languages, dates_of(docs)))
    names = list(i18n.titles(config))
    titles, descriptions = ({row[0]: row[i] for row in names} for i in (1, 2))
    colours, unclear = colours_of(config.extra.get("colours"))
    issues += unclear
    _Run.publication = publication = Publication(config.site_url or "", titles, descriptions, colours)
    _Run.cache = Cache(_kept(config) / "cards")
    cards, undrawn = cards_of(site, publication) if _has_cards(config) else ({}, [])
    _Run.pictures = pictures = Pictures(cards, dict(icons(theme.icon(config), colours[0], _Run.cache)))
    advice, problems = advice_and_problems([*issues, *site.issues, *undrawn])
    for message in report(advice):
        log.info(message)
    for message in report(problems):
        log.warning(message)
    if site.is_fatal or (config.strict and problems):
        raise Abort(f"{len(problems)} problem(s) in the sources; nothing was built.")
    _Run.view = output.site_view(site, publication, pictures)


@event_priority(i18n.BEFORE)
def declare(files: Files, config: MkDocsConfig) -> Files:
    """Announce the pages of the language that is built in place of the sources."""
    for path in output.not_published(_Run.site):
        file = files.get_file_from_path(path)
        if file:
            files.remove(file)
    built = f"{i18n.current(config)}/"
    for path in filter(lambda path: path.startswith(built), output.documents(_Run.site)):
        files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


@event_priority(i18n.AFTER)
def fill(files: Files, config: MkDocsConfig) -> Files:
    """Make the announced files pages."""
    documents = output.documents(_Run.site)
    for file in files:
        if document := documents.get(file.src_uri):
            file.generated_by = "concepts"
            is_listed = isinstance(document.view, IndexView | GlossaryView)
            file.inclusion = InclusionLevel.INCLUDED if is_listed else InclusionLevel.NOT_IN_NAV
            Generated(document, file, config)  # the file's page from now on
    assets.shorten(files, Path(config.theme.custom_dir or "."), theme.palette(config), theme.unused(config))
    return files


on_files = CombinedEvent(declare, fill)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Put what the templates read of a hand-written page into `page.meta`; the edit link at the line of the source."""
    source = Location(f"docs/{page.file.src_uri}", 1)
    if isinstance(page, Generated):
        source = page.document.location
    else:
        is_home = page.meta.get("template") == "home.html"
        description = str(page.meta.get("description") or "")
        title, path = str(page.title or ""), page.file.src_uri
        examples = [str(example) for example in page.meta.get("examples") or ()]
        page.meta["view"] = output.hand_written(_Run.site, page.url, path, title, description, is_home, examples)
    root = config.extra.get("edit_root")
    page.edit_url = edit_url(root, source) if root else None


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Give templates what belongs to no page, and keep the compiled ones from one build to the next (0.6 s each)."""
    env.filters["sheet"] = assets.sheet
    cache = _kept(config) / "jinja"
    cache.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(cache))
    env.globals.update(site=_Run.view, once=theme.once())
    locales = [language.locale for language in _Run.site.inputs.languages]
    env.globals["theme_words"] = {locale: theme.translations(env, locale) for locale in locales}


@event_priority(i18n.AFTER)
def on_post_build(config: MkDocsConfig) -> None:
    """Write what is no page: redirects, one search index per language, files for other tools."""
    if not i18n.is_first_build(config):
        return
    root = Path(config.site_dir)
    index = root / "search" / "search_index.json"
    shared = index.read_text("utf-8") if index.is_file() else ""
    _write(root, output.files(_Run.site, _Run.publication, shared, _Run.pictures))
    if _Run.pictures.cards:
        brand, cards = _Run.publication.colours[0], _Run.pictures.cards.values()
        _write(root, card_files(cards, brand, lambda path: _bytes(config, path), _Run.cache))
        _Run.cache.prune()
    if _is_on(config.extra.get("offline")):
        texts = (path for ending in ("*.html", "*.json") for path in root.rglob(ending))
        pages = {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in texts}
        _write(root, output.offline(_Run.site, pages, assets.modules(Path(config.theme.custom_dir or "."))))


def _bytes(config: MkDocsConfig, path: str) -> bytes:
    file = Path(config.docs_dir, path)
    return file.read_bytes() if file.is_file() else b""


def _write(root: Path, contents: Contents) -> None:
    for path, content in contents:
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
