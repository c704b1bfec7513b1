"""What must be known of the theme's templates: its words in a language, for the one page that speaks every language;
what many pages share; the file of its icon; which parts of its style sheet a site needs.
"""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, TemplateNotFound
from mkdocs.config.defaults import MkDocsConfig

KEYS = (
    "search.placeholder",
    "search.result.placeholder",
    "search.result.none",
    "search.result.one",
    "search.result.other",
    "search.result.more.one",
    "search.result.more.other",
    "search.result.term.missing",
)

PARTS = {
    "md-annotation": "content.code.annotate",
    "md-author": "blog",
    "md-consent": "consent",
    "md-feedback": "analytics",
    "md-pagination": "blog",
    "md-path": "navigation.path",
    "md-post": "blog",
    "md-profile": "blog",
    "md-progress": "navigation.instant.progress",
    "md-select": "version",
    "md-social": "social",
    "md-source": "repo_url",
    "md-status": "status",
    "md-tabs": "navigation.tabs",
    "md-tag": "tags",
    "md-tooltip": "tooltips",
    "md-version": "version",
    "keys": "pymdownx.keys",
    "tabbed": "pymdownx.tabbed",
}
"""What the names of classes begin with, and part of the name of a setting without which no page has them."""


def translations(env: Environment, locale: str) -> dict[str, str]:
    """The theme's words around the search in a language; none where it has none, so that those of the page stay."""
    for name in (locale, locale.replace("_", "-").split("-")[0]):
        try:
            words = env.get_template(f"partials/languages/{name}.html").module.t  # type: ignore[attr-defined]
        except TemplateNotFound:
            continue
        return {key: str(words(key)) for key in KEYS}
    return {}


def once() -> Callable[..., str]:
    """What a template calls for a part that many pages have: `{% call once("name", *what it depends on) %}`.

    It is rendered once for equal arguments; a page's own address is among what it depends on where it has links.
    """
    known: dict[tuple[object, ...], str] = {}

    def part(*key: object, caller: Callable[[], str]) -> str:
        if key not in known:
            known[key] = caller()
        return known[key]

    return part


def icon(config: MkDocsConfig) -> bytes:
    """The file of the site's icon, in its own folder or the theme's; empty if there is none."""
    name = config.theme.get("favicon")
    folders = (config.docs_dir, *config.theme.dirs) if name else ()
    found = next((file for folder in folders if (file := Path(folder, str(name))).is_file()), None)
    return found.read_bytes() if found else b""


def palette(config: MkDocsConfig) -> set[str]:
    """The colours of the site's palettes as the theme's sheet calls them."""
    found = config.theme.get("palette") or []
    palettes = [found] if isinstance(found, dict) else found
    named = (each.get(key) for each in palettes for key in ("primary", "accent"))
    return {str(name).replace(" ", "-") for name in named if name} | {"indigo"}


def unused(config: MkDocsConfig) -> list[str]:
    """What the names of classes begin with that no page of the site has, for it asks for none of those parts."""
    settings = {name for name, value in (*config.items(), *config.extra.items()) if value}
    named = [*settings, *config.theme.get("features", []), *config.markdown_extensions, *config.plugins]
    asked = "\n".join(map(str, named))
    return [part for part, setting in PARTS.items() if setting not in asked]
