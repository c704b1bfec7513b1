"""Tiny projects: a few lines of source text, built with this project's own mkdocs.yml, hooks and overrides."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from mkdocs import utils
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from settings import PROJECT, Language, settings

URL = "https://example.org/notes/"
HOME = "---\ntemplate: home.html\nhide: [navigation, toc]\n---\n\n# {title}\n\n{text}\n"

KO = """\
# 기초 {#basics}

모델을 만들 때 먼저 배우는 것들. 과적합을 다룬다.

## 과적합이란 무엇인가? {#overfitting}
<!--
term: 과적합(overfitting)
aliases: [과잉 적합]
-->

과적합은 모델이 학습 데이터의 잡음까지 외우는 현상이다.

### 왜 생기나 {#why}

모델이 데이터에 비해 너무 크면 생긴다. 드롭아웃이 도움이 된다.

## 드롭아웃은 어떻게 동작하는가? {#dropout}
<!--
term: 드롭아웃
-->

드롭아웃은 학습할 때 유닛을 무작위로 끄는 방법이다.

과적합을 줄이는 데 쓴다. [왜 생기나](#overfitting)도 보라.

## 조기 종료란? {#early-stopping}
<!--
term: 조기 종료
-->

조기 종료는 검증 오차가 늘면 학습을 멈추는 방법이다.

# 용어 {#glossary}

## 손실 {#loss}
<!--
aliases: [비용]
-->

예측이 얼마나 틀렸는지를 나타내는 수.
"""

EN = """\
# Basics {#basics}

What to learn first. It is about overfitting.

## What is overfitting? {#overfitting}
<!--
term: Overfitting
aliases: [overtraining]
-->

Overfitting is a model's memorizing the noise of its training data.

### Why it happens {#why}

It happens when the model is large for its data. Dropout helps.

## How does dropout work? {#dropout}
<!--
term: Dropout
-->

Dropout switches random units off during training.

It is used against overfitting. See [its causes](#overfitting).

## What is early stopping? {#early-stopping}
<!--
term: Early stopping
-->

Early stopping ends training when the validation error rises.

# Terms {#glossary}

## Loss {#loss}

A number that says how wrong a prediction is.
"""

LANGUAGES = (
    Language("ko", "한국어", "작은 노트", "몇 줄짜리 노트"),
    Language("en", "English", "Tiny notes", "Notes of a few lines"),
)
ICON = Path(__file__).parent / "data/coffee/docs/assets/images/icon.svg"
LEDGER = "overfitting\ndropout\nearly-stopping\n"
PHRASES = "synonyms: [외우 기억]\nasking: [학기]\nphrases:\n  overfitting:\n    - 오버피팅\n"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build has done: whether it went through, what it logged, the folder of the site."""

    ok: bool
    messages: tuple[str, ...]
    folder: Path

    def html(self, path: str) -> str:
        """Text of a page; `path` is its address below the site's."""
        file = self.folder / path
        return (file / "index.html" if file.is_dir() else file).read_text("utf-8")

    def page(self, path: str) -> Html:
        """A page, read."""
        return Html.of(self.html(path))


@dataclass(slots=True)
class Project:
    """A folder with sources, and this project's settings, hooks and templates."""

    root: Path
    korean: bytes | str | None = KO
    english: bytes | str | None = EN
    ledger: str | None = LEDGER
    more: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        docs = self.root / "docs"
        for lang, title in (("ko", "홈 이름"), ("en", "Home title")):
            (docs / lang).mkdir(parents=True)
            home = HOME.format(title=title, text="소개 글." if lang == "ko" else "A text.")
            (docs / lang / "index.md").write_text(home, "utf-8")
        (docs / "assets/images").mkdir(parents=True)
        shutil.copy(ICON, docs / "assets/images")
        (self.root / "mkdocs.yml").write_text(settings(LANGUAGES), "utf-8")
        for folder in ("hooks", "overrides"):
            (self.root / folder).symlink_to(PROJECT / folder, target_is_directory=True)
        self.write("ko/concepts.md", self.korean)
        self.write("en/concepts.md", self.english)
        self.write("permalinks.txt", self.ledger)
        for path, text in self.more.items():
            self.write(path, text)

    def write(self, path: str, text: bytes | str | None) -> None:
        """Write a file below docs/; None removes it."""
        file = self.root / "docs" / path
        if text is None:
            file.unlink(missing_ok=True)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode() if isinstance(text, str) else text)

    @property
    def site(self) -> Path:
        return self.root / "site"

    def build(self, strict: bool = True, url: str = URL, cards: bool = False) -> Built:
        """Build in this process, as `mkdocs serve` does again and again; with pictures for chats if a test needs them."""
        heard = _Heard()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(heard)
        before, ok, clean_directory = Path.cwd(), True, utils.clean_directory
        os.chdir(self.root)
        os.environ["CARDS"] = "1" if cards else "0"
        try:
            config = load_config(str(self.root / "mkdocs.yml"), strict=strict, site_url=url)
            config.plugins.on_startup(command="build", dirty=False)
            build(config)
        except Abort as problem:
            heard.messages.append(str(problem.message))
            ok = False
        finally:
            os.chdir(before)
            logger.removeHandler(heard)
            utils.clean_directory = clean_directory  # the i18n plugin leaves its own there when it fails
        return Built(ok, tuple(heard.messages), self.site)

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a Python module in this folder."""
        quiet = {
            "NO_MKDOCS_2_WARNING": "1",
            "DISABLE_MKDOCS_2_WARNING": "true",
            "SITE_URL": URL,
            "PYTHONUTF8": "1",
        }
        return subprocess.run(
            [sys.executable, "-P", "-m", *command],
            cwd=self.root,
            env={**os.environ, **quiet, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


class _Heard(logging.Handler):
    """Collects warnings and worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage().removeprefix("concepts: "))


VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


@dataclass(slots=True)
class Html:
    """Elements and text of a page, in order: for assertions on what a reader without JavaScript gets."""

    tag: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Html | str] = field(default_factory=list)

    @classmethod
    def of(cls, text: str) -> Html:
        reader = _Reader()
        reader.feed(text)
        reader.close()
        return reader.root

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")

    @property
    def classes(self) -> list[str]:
        return self["class"].split()

    @property
    def text(self) -> str:
        """All text in it, spaces joined; permalink signs, scripts and styles left out."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> list[str]:
        if self.tag in ("script", "style") or "headerlink" in self.classes:
            return []
        out: list[str] = []
        for child in self.children:
            out += [child] if isinstance(child, str) else child._texts()
        return out

    def all(self, tag: str = "", **wanted: str) -> list[Html]:
        """Elements below it with this tag and these attributes (`class_` = one of its classes), in order."""
        out: list[Html] = []
        for child in self.children:
            if isinstance(child, Html):
                fits = (not tag or child.tag == tag) and all(
                    value in child.classes if name == "class_" else child[name] == value
                    for name, value in wanted.items()
                )
                out += [child] * fits + child.all(tag, **wanted)
        return out

    def one(self, tag: str = "", **wanted: str) -> Html:
        """The only such element."""
        found = self.all(tag, **wanted)
        assert len(found) == 1, f"{len(found)} elements <{tag}> with {wanted}"
        return found[0]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Html()
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Html(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Html(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        names = [element.tag for element in self.open]
        if tag in names[1:]:
            del self.open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)
