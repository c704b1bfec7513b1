"""What must be known of the theme's templates: its words in a language, for the one page that speaks every language."""

from __future__ import annotations

from jinja2 import Environment, TemplateNotFound

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
