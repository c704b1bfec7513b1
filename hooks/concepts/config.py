"""The languages that `mkdocs.yml` names, read without MkDocs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml


def configured_languages(file: Path) -> Iterator[tuple[str, str, bool]]:
    """Locale, name, and whether it is the default one, of every language; without the plugin the theme's language.

    Raises OSError or yaml.YAMLError for a file that cannot be read.
    """
    config = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)  # texts, whatever their tags: '!ENV' is MkDocs'
    plugins = config.get("plugins") or []
    tables = [plugins] if isinstance(plugins, dict) else [plugin for plugin in plugins if isinstance(plugin, dict)]
    named = {name: options for table in tables for name, options in table.items()}
    languages = (named.get("i18n") or {}).get("languages", [])
    for language in languages:
        if _is_on(language.get("build", "true")) and language.get("locale") != "null":
            yield language["locale"], language.get("name", language["locale"]), _is_on(language.get("default", ""))
    if not languages:
        locale = str((config.get("theme") or {}).get("language") or "en")
        yield locale, locale, True


def _is_on(text: str) -> bool:
    return text.lower() in ("true", "yes", "on")
