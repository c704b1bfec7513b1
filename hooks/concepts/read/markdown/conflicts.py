"""What a merge conflict has left behind: reported, and neither a quote nor the underline of a heading."""

from markdown_it.rules_block import StateBlock

from .library import is_top, plain_paragraph
from .recovery import report

OURS, BASE, BETWEEN, THEIRS = "<<<<<<< ", "||||||| ", "=======", ">>>>>>> "


def conflict_lines(text: str) -> dict[int, tuple[int, int]]:
    """The 0-based lines that mark a merge conflict in `text`, with the first and last line of theirs."""
    marks: dict[int, tuple[int, int]] = {}
    if OURS not in text:
        return marks
    current: list[int] = []
    is_between = False
    for i, line in enumerate(text.split("\n")):
        if line.startswith(OURS):
            current, is_between = [i], False
        elif current and (line == BETWEEN or line.startswith(BASE)):
            current.append(i)
            is_between = is_between or line == BETWEEN
        elif is_between and line.startswith(THEIRS):
            marks.update(dict.fromkeys([*current, i], (current[0], i)))
            current, is_between = [], False
    return marks


def conflict(state: StateBlock, startLine: int, endLine: int, silent: bool) -> bool:  # noqa: N803
    """A line that marks a merge conflict is a paragraph of its own, neither a quote nor the underline of a heading."""
    marks: dict[int, tuple[int, int]] = state.env.get("conflicts", {})
    if startLine not in marks or not is_top(state):
        return False
    if silent:
        return True
    first, last = marks[startLine]
    message = f"a merge conflict is left in lines {first + 1} to {last + 1}; keep one of the two versions and remove "
    report(state, first, message + "the lines with '<<<<<<<', '=======' and '>>>>>>>'")
    plain_paragraph(state, startLine, startLine + 1)
    return True
