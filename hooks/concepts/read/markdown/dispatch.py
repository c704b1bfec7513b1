"""Which of the parser's rules are asked: those whose construct can start with the character at hand.

At most places none can; asking every rule everywhere was a third of the time that reading takes.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from markdown_it.ruler import Rule, Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

BLOCKS = {  # what each block starts with; rules that are not here are asked everywhere
    "conflict": "<|=>",
    "math_block": "$",
    "box": "!?",
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "footnote": "[",
    "html_block": "<",
    "heading": "#",
}
INDENTED = BLOCKS["list"] + BLOCKS["footnote"]  # blocks whose content stands further in
WORD = "a"  # what no block starts with
SPANS = {
    "newline": "\n",
    "math": "$",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "link": "[",
    "image": "!",
    "closing": "]",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
    "address": ":w",
}

BlockRule = Callable[[StateBlock, int, int, bool], bool]
SpanRule = Callable[[StateInline, bool], bool]
T = TypeVar("T")


class _Rules(dict[str, tuple[T, ...]]):
    """The rules to ask, by character; all of them where there is none, at the end of a line."""

    def __init__(self, rules: Sequence[Rule[T]], starts: Mapping[str, str]) -> None:
        super().__init__()
        self._rules, self._starts = rules, starts

    def __missing__(self, char: str) -> tuple[T, ...]:
        self[char] = tuple(rule.fn for rule in self._rules if char in self._starts.get(rule.name, char))
        return self[char]


def dispatch(blocks: Ruler[BlockRule], spans: Ruler[SpanRule]) -> None:
    """Make one rule of all rules of every chain of the two rulers, which are complete."""
    chains = {"", *(chain for rule in blocks.__rules__ for chain in rule.alt)}
    blocks.__cache__ = {chain: [_block(_Rules(_enabled(blocks, chain), BLOCKS))] for chain in chains}
    spans.__cache__ = {"": [_span(_Rules(_enabled(spans, ""), SPANS))]}


def _enabled(ruler: Ruler[T], chain: str) -> list[Rule[T]]:
    return [rule for rule in ruler.__rules__ if rule.enabled and (not chain or chain in rule.alt)]


def _block(rules: _Rules[BlockRule]) -> BlockRule:
    """Asks no rule about what can only be a paragraph: the words behind a check box, and what `_is_lazy`."""

    def asked(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
        if silent and _is_lazy(state, state.sCount[startLine]):
            return False
        begin = state.bMarks[startLine] + state.tShift[startLine]
        char = WORD if _is_task(state, startLine) else state.src[begin : begin + 1]
        if not silent and char in INDENTED:
            state.env.setdefault("around", {})[state.blkIndent] = min(state.listIndent, state.blkIndent - 1)
        for rule in rules[char]:  # noqa: SIM110, any() would make a generator for each line
            if rule(state, startLine, endLine, silent):
                return True
        return False

    return asked


def _is_lazy(state: StateBlock, indent: int) -> bool:
    """Whether a line can only go on with a paragraph: it lacks the marks of its containers, and is indented by four
    beyond the last one that it is in.
    """
    inside = state.listIndent
    while inside > indent >= 0:
        inside = state.env["around"].get(inside, -1)
    return indent < 0 or (indent < state.blkIndent and 0 <= inside <= indent - 4)


def _is_task(state: StateBlock, line: int) -> bool:
    """Whether `line` is that of a check box."""
    item = state.tokens[-1] if state.tokens else None
    return item is not None and "checked" in item.meta and item.map is not None and item.map[0] == line


def _span(rules: _Rules[SpanRule]) -> SpanRule:
    def asked(state: StateInline, silent: bool) -> bool:
        for rule in rules[state.src[state.pos]]:  # noqa: SIM110
            if rule(state, silent):
                return True
        return False

    return asked
