"""The languages of a site: where each one's source and pages are, and its words. The only place that knows locales."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import yaml

from ..issues import Issue, Location
from . import en
from .words import Words

CONFIG = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the site: `locale` as in `mkdocs.yml` ('ko'), `name` in its own words, the `words` of its pages.

    The default one is the source language: its file says what exists, and its pages stand at the site's root.
    """

    locale: str
    name: str
    is_default: bool
    words: Words

    @property
    def prefix(self) -> str:
        """What the addresses of its pages start with, below the site's root: '' or 'en/'."""
        return "" if self.is_default else f"{self.locale}/"

    @property
    def open_graph(self) -> str:
        """The language with its territory, as Open Graph writes it: 'ko_KR'."""
        known = self.words.open_graph
        if "-" in self.locale or known.partition("_")[0] != self.locale:
            return self.locale.replace("-", "_")
        return known

    @property
    def folder(self) -> str:
        """The folder of its files: 'docs/ko'."""
        return f"docs/{self.locale}"

    @property
    def source(self) -> str:
        """Its source: 'docs/ko/concepts.md'."""
        return f"{self.folder}/concepts.md"


def words_of(locale: str) -> tuple[Words, list[Issue]]:
    """The words of `locale`, or of its language without a region ('pt' for 'pt-BR'); English ones, and an issue."""
    region = locale.replace("-", "_").casefold()
    for name in (region, region.split("_")[0]):
        if name.isidentifier() and name != "words" and find_spec(f"{__name__}.{name}"):
            return import_module(f"{__name__}.{name}").WORDS, []
    message = f"there are no words for pages in '{locale}', English ones are used; "
    message += f"add hooks/concepts/language/{locale.replace('-', '_').casefold()}.py with the words of en.py"
    return en.WORDS, [Issue(Location(CONFIG, 1), message, kind="words")]


def languages_of(configured: Iterable[tuple[str, str, bool]]) -> tuple[tuple[Language, ...], list[Issue]]:
    """The languages of locales with names, in order; the last of each says whether it is the default one.

    The first one is the default if none is said to be.
    """
    rows = list(configured)
    default = next((locale for locale, _, is_default in rows if is_default), rows[0][0])
    issues: list[Issue] = []
    found = []
    for locale, name, _ in rows:
        words, more = words_of(locale)
        issues += more
        found.append(Language(locale, name, locale == default, words))
    return tuple(found), issues


def default_of(languages: Sequence[Language]) -> Language:
    """The source language."""
    return next(language for language in languages if language.is_default)


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
