"""What readers type and the texts do not say: the file `docs/search/<locale>.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from ..issues import Issue, Location, quoted
from .names.metadata import Name
from .names.naming import Slug
from .notation import Notation
from .text import decode

KEYS = ("synonyms", "asking", "phrases")


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language's file. `synonyms` are groups of words of one meaning, `asking` words that ask rather than tell.

    `of` holds under the slug of an entry how readers ask for it, `lines` where in the file the slug stands.
    """

    path: str
    locale: str
    synonyms: tuple[Name, ...] = ()
    asking: tuple[Name, ...] = ()
    of: Mapping[Slug, tuple[Name, ...]] = field(default_factory=dict)
    lines: Mapping[Slug, int] = field(default_factory=dict)

    def texts(self) -> dict[Slug, tuple[str, ...]]:
        """The phrases alone."""
        return {slug: tuple(phrase.text for phrase in phrases) for slug, phrases in self.of.items()}


def read(data: bytes | None, path: str, locale: str) -> tuple[Phrases, list[Issue]]:
    """The phrases in `data` (None: there is no such file, and no phrases) and what is wrong with the file."""
    if not data or not data.strip():
        return Phrases(path, locale), []
    text, issues = decode(data, path)
    reader = Notation("file", path, issues=issues)
    parts = reader.keyed(reader.composed(text), KEYS)
    of: dict[Slug, tuple[Name, ...]] = {}
    lines: dict[Slug, int] = {}
    for name, key, value in reader.pairs(parts.get("phrases")):
        slug = Slug(name)
        if slug in of:
            reader.report(key, f"{quoted(slug)} stands already in {Location(path, lines[slug])}; join the two")
        lines.setdefault(slug, reader.line(key))
        of[slug] = (*of.get(slug, ()), *_names(reader, value, slug))
    synonyms, asking = (_names(reader, parts.get(key), key) for key in ("synonyms", "asking"))
    return Phrases(path, locale, synonyms, asking, of, lines), reader.issues


def _names(reader: Notation, node: yaml.Node | None, key: str) -> tuple[Name, ...]:
    return tuple(Name(*words) for words in reader.words(node, key))
