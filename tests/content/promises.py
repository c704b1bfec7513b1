"""`docs/content.yml`: what the content promises of itself. Without the file, or a part of it, nothing is promised."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import yaml

T = TypeVar("T")
ByLocale = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answers:
    """Short answers (of concepts), or definitions (of terms): number of `sentences`, least number of `letters`, the `end`.

    Plain ones are words alone: no code, formula, link or emphasis. `avoid` are patterns of words that do not stand alone.
    """

    sentences: Sequence[int] = ()
    letters: int = 0
    plain: bool = False
    end: ByLocale = field(default_factory=dict)
    avoid: ByLocale = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """A section that every concept has, but for those of `except`: its `title` is, or begins before a colon, so.

    It `holds` a 'formula' or a 'number', or at least `least` items that each match one of `items` (patterns of an item
    as it is written) and none of `avoid`. At the `end`: the page ends with the sections of which that is said, in order.
    With `same`, it is the same in every language, word for word.
    """

    id: str
    title: ByLocale = field(default_factory=dict)
    holds: str = ""
    least: int = 0
    items: Sequence[str] = ()
    avoid: Sequence[str] = ()
    end: bool = False
    same: bool = False
    excepted: ByLocale = field(default_factory=dict)

    def __post_init__(self) -> None:
        assert self.holds in ("", "formula", "number"), f"{self.id}: holds is 'formula' or 'number'"


@dataclass(frozen=True, slots=True)
class Length:
    """How long the explanation is, that is all but short answer, the sections named above, code and display math.

    In words, or in letters without spaces; a formula or a piece of code in a sentence counts as one.
    """

    words: Sequence[int] = ()
    letters: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """Every concept, but for those of `except`, has a figure: this `file`, alone in its paragraph, with so many letters.

    `alt` and `caption` are least lengths. `bytes` and `width` (points) hold for the drawings, which show on any
    background; `letters` are patterns of what text in one of a language is not to have. `live` is the most bytes that a
    reader loads for a live one, compressed, the engine's included.
    """

    file: str
    alt: int = 0
    caption: int = 0
    bytes: int = 0
    width: int = 0
    letters: ByLocale = field(default_factory=dict)
    live: int = 0
    excepted: ByLocale = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Floor:
    """What share of the queries of this language, half and category (all: empty) find a right page, at least.

    `first`, among the `third` first; and at most, or for queries without a right page at least, find `nothing`.
    """

    lang: str = ""
    half: str = ""
    category: str = ""
    first: float = 0.0
    third: float = 0.0
    nothing: float | None = None


@dataclass(frozen=True, slots=True)
class Links:
    """Least share of right ones among the links in the sentences of some `tables` of docs/links/, and of those wanted.

    `known` is the file there that lists the entries that count.
    """

    tables: Sequence[str] = ()
    known: str = ""
    precision: float = 0.0
    recall: float = 0.0


@dataclass(frozen=True, slots=True)
class Promises:
    """All that is promised. `complete`: every entry is there in every language. `same_shape`: translations have the
    sections, formulas, lists, tables, figures and listings of the original. `computed`: every concept has a script that
    computes its numbers. `run`: every sample in Python is run and shows its output; `shown`: other kinds of blocks that
    there are. `phone`: no page is wider than a phone. `sheets`: so many A4 pages hold all short answers, at most. `weight`:
    what the page at an address ({slug}: of each concept) may load, in bytes as they are sent (gzip). `search`: what a first result may
    load that `names` answer, or the `texts`, in any language.
    """

    answers: Answers = Answers()
    definitions: Answers = Answers()
    sections: Sequence[Section] = ()
    explained: bool = False
    lengths: Mapping[str, Length] = field(default_factory=dict)
    figures: Figures | None = None
    formulas: Sequence[str] = ()
    complete: bool = False
    same_shape: bool = False
    computed: bool = False
    run: bool = False
    shown: Sequence[str] = ()
    phone: bool = False
    weight: Mapping[str, int] = field(default_factory=dict)
    search: Mapping[str, int] = field(default_factory=dict)
    sheets: int = 0
    queries: Sequence[Floor] = ()
    links: Sequence[Links] = ()

    @property
    def fixed(self) -> tuple[str, ...]:
        """The ids of the sections that every concept has."""
        return tuple(section.id for section in self.sections)


def read(data: bytes) -> Promises:
    """The promises in YAML; raises AssertionError for a name that means nothing: it would promise nothing, silently."""
    return _made(Promises, yaml.safe_load(data) or {}, "docs/content.yml")


def read_file(file: Path) -> Promises:
    """The promises in a file, none if it is not there."""
    return read(file.read_bytes()) if file.is_file() else Promises()


def _made(kind: type[T], value: Any, where: str) -> T:
    assert isinstance(value, dict), f"{where}: write names with values here"
    hints = get_type_hints(kind)
    given = {"excepted" if name == "except" else name: inner for name, inner in value.items()}
    unknown = given.keys() - hints.keys()
    assert not unknown, f"{where}: {sorted(unknown)} means nothing here; known are {sorted(hints)}"
    return kind(**{name: _value(hints[name], inner, f"{where}: {name}") for name, inner in given.items()})


def _value(hint: Any, value: Any, where: str) -> Any:
    kind = next((kind for kind in (hint, *get_args(hint)) if dataclasses.is_dataclass(kind)), None)
    if kind is None:
        return value
    if get_origin(hint) is Sequence:
        return tuple(_made(kind, inner, where) for inner in value)
    if get_origin(hint) is Mapping:
        return {name: _made(kind, inner, f"{where}: {name}") for name, inner in value.items()}
    return _made(kind, value, where)


def patterns(texts: Sequence[str]) -> re.Pattern[str]:
    """One pattern for any of `texts`."""
    return re.compile("|".join(f"(?:{text})" for text in texts) or r"(?!)")
