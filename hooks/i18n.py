"""What must be known of, and worked around in, mkdocs-static-i18n. Leaving that plugin is deleting this module.

The plugin builds the first language in MkDocs' own run and each other one recursively, inside its `on_post_build`;
every handler therefore runs once per language. It replaces the files of a build by copies of its own, without content,
so pages are announced before it runs (`BEFORE`) and filled afterwards (`AFTER`).
"""

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig

BEFORE, AFTER = 50, -110  # event priorities; the plugin's is -100


def configured(config: MkDocsConfig) -> Iterator[tuple[str, str, bool]]:
    """Locale, name, and whether it is the default one, of every language; without the plugin the theme's language."""
    plugin = config.plugins.get("i18n")
    if plugin is None:
        locale = str(config.theme.get("language") or "en")
        yield locale, locale, True
        return
    for language in plugin.config.languages:
        if language.build:
            yield language.locale, language.name, language.default


def titles(config: MkDocsConfig) -> Iterator[tuple[str, str, str]]:
    """Locale, and the site's title and description in it, of every language."""
    name, description = config.site_name or "", config.site_description or ""
    plugin = config.plugins.get("i18n")
    if plugin is None:
        yield str(config.theme.get("language") or "en"), name, description
        return
    for language in plugin.config.languages:
        if language.build:
            yield language.locale, language.site_name or name, language.site_description or description


def is_first_build(config: MkDocsConfig) -> bool:
    """Whether this is MkDocs' own run, not the plugin's build of another language within it."""
    return not getattr(config.plugins.get("i18n"), "building", False)


def current(config: MkDocsConfig) -> str:
    """The locale that this run builds."""
    plugin = config.plugins.get("i18n")
    return str(config.theme.get("language") or "en" if plugin is None else plugin.current_language)
