"""What must be known of the theme's templates: its words in a language, for the one page that speaks every language;
the file of its icon.
"""

from __future__ import annotations

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


def translations(env: Environment, locale: str) -> dict[str, str]:
    """The theme's words around the search in a language; none where it has none, so that those of the page stay."""
    for name in (locale, locale.replace("_", "-").split("-")[0]):
        try:
            words = env.get_template(f"partials/languages/{name}.html").module.t  # type: ignore[attr-defined]
        except TemplateNotFound:
            continue
        return {key: str(words(key)) for key in KEYS}
    return {}


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
