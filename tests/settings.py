"""This project's `mkdocs.yml`, with the languages and names of another site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

PROJECT = Path(__file__).resolve().parents[1]
EDIT_ROOT = "https://git.example/someone/notes/edit/main/"


@dataclass(frozen=True, slots=True)
class Language:
    """A language of a site: its locale, its own name, and what the site is called and described as in it."""

    locale: str
    name: str
    site_name: str
    description: str


@dataclass(slots=True)
class _Tagged:
    """A value that MkDocs reads in a way of its own (`!ENV`), kept as it is written."""

    node: yaml.Node = field(repr=False)


class _Loader(yaml.SafeLoader):
    """Reads `mkdocs.yml` without MkDocs."""


class _Dumper(yaml.SafeDumper):
    """Writes it again."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: _Tagged(node))
_Dumper.add_representer(_Tagged, lambda dumper, value: value.node)


def read(file: Path = PROJECT / "mkdocs.yml") -> dict[str, Any]:
    """The settings in `file`."""
    found: dict[str, Any] = yaml.load(file.read_text("utf-8"), _Loader)
    return found


def i18n(settings: Mapping[str, Any]) -> dict[str, Any]:
    """The settings of the plugin that names the languages."""
    plugins = settings["plugins"]
    found: dict[str, Any] = plugins["i18n"] if isinstance(plugins, dict) else next(p["i18n"] for p in plugins if "i18n" in p)
    return found


def settings(languages: Sequence[Language], file: Path = PROJECT / "mkdocs.yml") -> str:
    """The text of `file` for a site in `languages`, the default one first: what an author changes in it by hand."""
    found = read(file)
    first = languages[0]
    found.update(site_name=first.site_name, site_description=first.description)
    found.pop("copyright", None)
    found["extra"]["edit_root"] = EDIT_ROOT
    i18n(found)["languages"] = [
        {
            "locale": language.locale,
            "name": language.name,
            "build": True,
            **({"default": True} if language is first else {}),
            "site_name": language.site_name,
            "site_description": language.description,
        }
        for language in languages
    ]
    return written(found)


def written(settings: Mapping[str, Any]) -> str:
    """Settings as text."""
    return yaml.dump(settings, Dumper=_Dumper, allow_unicode=True, sort_keys=False)
