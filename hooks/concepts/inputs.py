"""All that a site is made of, as one value: the same inputs give the same site."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from .dimensions import Size, size_of
from .history import line_dates
from .language import Language

LEDGER = "docs/permalinks.txt"
REVISIONS = "docs/revisions.txt"
TERMINOLOGY = "docs/terminology.yml"
LIVE = ".live.js"  # what a script's name ends in that makes the picture beside it live
ENGINE = Path(__file__).parents[1] / "search"

Dates = Mapping[str, Mapping[str, str]]
"""When the lines of files came to be, by path and text."""
UNKNOWN: Dates = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Inputs:
    """The `languages` of the site; the bytes of its text files by path ('docs/ko/concepts.md'); all paths there are;
    the modules of the search engine by name; the dates of lines, by path and text, where they are known; the sizes of
    pictures.

    A path that is not in `texts` is that of a file that is not there.
    """

    languages: tuple[Language, ...]
    texts: Mapping[str, bytes]
    files: frozenset[str]
    modules: Mapping[str, str] = field(default_factory=dict)
    dates: Dates = field(default_factory=dict)
    sizes: Mapping[str, Size] = field(default_factory=dict)


def phrases_path(language: Language) -> str:
    """The file of a language's everyday phrasings."""
    return f"docs/search/{language.locale}.yml"


def live_names(picture: str, locale: str) -> tuple[str, str]:
    """What the script that makes a picture live may be called: for 'name.ko' 'name.ko.live.js', or 'name.live.js'."""
    return picture + LIVE, picture.removesuffix(f".{locale}") + LIVE


def read_inputs(docs: Path, languages: tuple[Language, ...], dates: Dates = UNKNOWN) -> Inputs:
    """The inputs in the folder `docs`, as they are now; all but the `dates` is read once, here."""
    found = (path for path in docs.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    files = {f"docs/{path.relative_to(docs).as_posix()}": path for path in found}
    wanted = {LEDGER, REVISIONS, TERMINOLOGY}
    wanted |= {path for language in languages for path in (language.source, phrases_path(language))}
    wanted |= {path for path in files if path.endswith(LIVE)}
    texts = {path: files[path].read_bytes() for path in sorted(wanted & files.keys())}
    modules = {path.stem: path.read_text("utf-8") for path in sorted(ENGINE.glob("*.js"))}
    sizes = {path: size for path, file in files.items() if (size := size_of(file))}
    return Inputs(languages, texts, frozenset(files), modules, dates, sizes)


def dates_of(docs: Path) -> Dates:
    """The dates of lines, as `Inputs` has them; only what is published has a use for them."""
    # What the first commit of the revisions holds was written at some time before it.
    files = {path: docs / path.removeprefix("docs/") for path in (LEDGER, REVISIONS)}
    return {path: line_dates(file, path == LEDGER) for path, file in files.items() if file.is_file()}
