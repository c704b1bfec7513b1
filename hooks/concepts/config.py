"""The languages that `mkdocs.yml` names, read without MkDocs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml


class _Loader(yaml.SafeLoader):
    """Reads `!ENV` and other tags of MkDocs as plain values."""


def _plain(loader: _Loader, _: str, node: yaml.Node) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node)
    return None


_Loader.add_multi_constructor("!", _plain)
_Loader.add_multi_constructor("tag:", _plain)


def configured_languages(file: Path) -> Iterator[tuple[str, str, bool]]:
    """Locale, name, and whether it is the default one, of every language; without the plugin the theme's language.

    Raises OSError or yaml.YAMLError for a file that cannot be read.
    """
    config = yaml.load(file.read_text("utf-8"), Loader=_Loader)
    plugins = config.get("plugins") or []
    tables = [plugins] if isinstance(plugins, dict) else [plugin for plugin in plugins if isinstance(plugin, dict)]
    named = {name: options for table in tables for name, options in table.items()}
    languages = (named.get("i18n") or {}).get("languages", [])
    for language in languages:
        if language.get("build", True) and language.get("locale") != "null":
            yield language["locale"], language.get("name", language["locale"]), bool(language.get("default"))
    if not languages:
        locale = str((config.get("theme") or {}).get("language") or "en")
        yield locale, locale, True
