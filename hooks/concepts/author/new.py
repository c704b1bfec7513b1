"""Somebody's Markdown file → the files of a new site in place of the one that is there."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from babel import Locale, UnknownLocaleError

from ..issues import quoted
from ..language import Language, languages_of
from ..read.entries.entry import Source
from ..read.tokens.markup import Tag, Text, pieces
from ..read.tokens.words import first_sentences, plain

LONGEST = 200  # characters of a description
SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$&])")
HOME = """\
---
template: home.html
hide: [navigation, toc]
---

# {title} {{ #home }}

{description}
"""
LOCAL = re.compile(r"[?#].*$|^(?:[A-Za-z][A-Za-z0-9+.-]*:|//).*$", re.DOTALL)
LOCALE = re.compile(r"[a-z]{2}(?:-[A-Za-z]{4})?(?:-[A-Z]{2})?|[a-z]{2}_[A-Z]{2}")  # the i18n plugin takes no other
LANGUAGES = re.compile(r"^    languages:\n(?:      .*\n)+", re.MULTILINE)
NAME = re.compile(r"^site_name:.*$", re.MULTILINE)
DESCRIPTION = re.compile(r"^site_description:.*$", re.MULTILINE)
COPYRIGHT = re.compile(r"^copyright:.*\n", re.MULTILINE)
EDIT_ROOT = re.compile(r'(?<=edit_root: !ENV \[EDIT_ROOT, )"[^"]*"')


@dataclass(frozen=True, slots=True)
class About:
    """What a site is called and described as, in one language."""

    language: Language
    title: str
    description: str


def texts(files: Sequence[str]) -> dict[Language, Path]:
    """The file of each language, from 'locale=file', the source language's first.

    Raises ValueError for what is no language or no file, and for two files of one language.
    """
    paths = dict[str, Path]()
    for file in files:
        locale, sign, path = file.partition("=")
        if not sign:
            other = "ko" if "en" in paths else "en"
            raise ValueError(f"{quoted(file)} does not say its language; write it like MORE=\"{other}={file}\"")
        if locale in paths:
            raise ValueError(f"there are two files for {quoted(locale)}; give each one a language of its own")
        if not Path(path).is_file():
            what = "is a folder" if Path(path).is_dir() else "is not there"
            raise ValueError(f"{quoted(path)} {what}; write the path of a Markdown file")
        paths[locale] = Path(path)
    return dict(zip(languages(list(paths)), paths.values(), strict=True))


def languages(locales: Sequence[str]) -> tuple[Language, ...]:
    """The languages of `locales`, the source language first, each with its own name. Raises ValueError for none."""
    found, _ = languages_of((locale, _name(locale), i == 0) for i, locale in enumerate(locales))
    return found


def _name(locale: str) -> str:
    try:
        name = Locale.parse(locale, sep="_" if "_" in locale else "-").get_display_name() or locale
    except (ValueError, UnknownLocaleError):
        name = ""
    if not name or not LOCALE.fullmatch(locale):
        raise ValueError(f"{quoted(locale)} is no language; write it like 'en', 'ko', 'pt-BR'")
    return name


def about(source: Source, language: Language, file: Path) -> About:
    """The name of a site from its file's first heading, the description from the text below it.

    Without such a heading the name is that of the file, without such a text the description counts the questions.
    """
    topic = next((topic for topic in source.topics if topic.heading), None)
    title = _html_title(source) or (topic.heading if topic else _file_title(file, language.locale))
    paragraph = next((token for token in topic.intro if token.type == "inline"), None) if topic else None
    text = first_sentences(plain([paragraph]), 1) if paragraph else ""
    if not text or len(text) > LONGEST:
        text = language.words.site_description.format(count=len(source.concepts))
    return About(language, title, text)


def _html_title(source: Source) -> str:
    """The words of the first `<h1>` in raw HTML above all headings."""
    words: list[str] = []
    is_open = False
    for token in source.topics[0].intro if source.topics and not source.topics[0].heading else ():
        for piece in pieces(token.content) if token.type == "html_block" else ():
            if isinstance(piece, Tag) and piece.name == "h1":
                is_open = piece.kind == "open"
            elif isinstance(piece, Text) and is_open:
                words.append(unescape(piece.source))
        if words:
            break
    return " ".join("".join(words).split())


def _file_title(file: Path, locale: str) -> str:
    """'boats/sail-trim.en.md' → 'sail trim'; a README is called like its folder."""
    stem = re.sub(rf"[._-]{re.escape(locale)}$", "", file.stem, flags=re.IGNORECASE)
    stem = file.resolve().parent.name if stem.casefold() == "readme" else stem
    return stem.replace("-", " ").replace("_", " ")


def local_files(source: Source) -> Iterator[str]:
    """Paths of the pictures that `source` shows and the files that it links to, as they are in a folder."""
    for token in source.tree.tokens:
        for child in token.children or (token,):
            found = [str(child.attrs[name]) for name in ("src", "href") if name in child.attrs]
            if child.type in ("html_block", "html_inline"):
                tags = [piece for piece in pieces(child.content) if isinstance(piece, Tag)]
                found = [tag.attributes[name] for tag in tags for name in ("src", "href") if name in tag.attributes]
            yield from (path for path in (unquote(LOCAL.sub("", address)) for address in found) if path)


def home(site: About) -> str:
    """The Markdown of a home page."""
    texts = (SPECIAL.sub(lambda found: f"&#{ord(found[0])};", text) for text in (site.title, site.description))
    title, description = texts
    return HOME.format(title=title, description=description)


def settings(text: str, sites: Sequence[About]) -> str:
    """`mkdocs.yml` with the names and languages of `sites`, the source language first.

    Raises ValueError if the file has no line for one of them.
    """
    first = sites[0]
    languages = "    languages:\n" + "".join(_language(site, site is first) for site in sites)
    for pattern, written in (
        (NAME, f"site_name: {_quoted(first.title)}"),
        (DESCRIPTION, f"site_description: {_quoted(first.description)}"),
        (LANGUAGES, languages),
    ):
        found = pattern.search(text)
        if found is None:
            raise ValueError(f"there is no line '{written.split(':')[0].strip()}:'")
        start, end = found.span()
        text = text[:start] + written + text[end:]
    return EDIT_ROOT.sub('""', COPYRIGHT.sub("", text))


def _language(site: About, is_default: bool) -> str:
    """The lines of one language in `mkdocs.yml`."""
    lines = [f"locale: {site.language.locale}", f"name: {_quoted(site.language.name)}", "build: true"]
    if is_default:
        lines.append("default: true")
    else:
        lines += [f"site_name: {_quoted(site.title)}", f"site_description: {_quoted(site.description)}"]
    return "      - " + "\n        ".join(lines) + "\n"


def _quoted(text: str) -> str:
    """`text` as a value of YAML."""
    return json.dumps(text, ensure_ascii=False)
