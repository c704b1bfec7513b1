"""markdown-it's parser of inline text with what our rules keep while they read one text."""

import re
from urllib.parse import quote

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

from . import emphasis

BACKTICKS = re.compile("`+")
# Where a rule may apply; everything between is text.
SPECIAL = re.compile(r"[\n$&*<\[\\\]_`~]|!(?=\[)|:(?=//)|(?<![^ \t\n*_~(])www\.")
SAFE = "!#$%&'()*+,-./:;=?@_~"  # what an address may hold as it is


class State(StateInline):
    """The library's state, how many brackets are open and where each closes, and emphasis next to CJK letters."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self.open = 0
        self.closed: dict[tuple[int, bool], int] = {}
        self._last_runs: dict[int, int] | None = None

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803 (the library's names)
        """See `emphasis.scanned`."""
        return emphasis.scanned(self.src, start, self.posMax, canSplitWord)

    def last_run(self, length: int) -> int:
        """Where the last run of that many backticks starts, -1 if there is none."""
        if self._last_runs is None:
            self._last_runs = {len(run[0]): run.start() for run in BACKTICKS.finditer(self.src)}
        return self._last_runs.get(length, -1)


class Inline(ParserInline):
    """Parses with our state."""

    def __init__(self) -> None:
        super().__init__()
        self.terminator_re = SPECIAL

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Add the tokens of `src` to `tokens`."""
        state = State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


class Markdown(MarkdownIt):
    """markdown-it with that parser; addresses and their texts are left as written, but for percent signs."""

    def __init__(self, options: dict[str, object]) -> None:
        super().__init__("zero")
        self.inline = Inline()
        self.configure("commonmark", options)

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """`url` with percent signs and digits for what no address may hold."""
        return quote(url, SAFE, errors="replace")

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """The text of an address that stands for itself."""
        return link
