"""How long a text takes: to read, and to say aloud."""

import re
from math import ceil

SYLLABLES_OF_WORD = re.compile("[가-힣\u3040-\u30ff\u4e00-\u9fff]+")
WORD = re.compile(r"[^\W_가-힣\u3040-\u30ff\u4e00-\u9fff]+")
SYLLABLES, WORDS = 500, 220
"""Read in a minute, silently, of a text that explains."""
SPOKEN_SYLLABLES, SPOKEN_WORDS = 330, 150
"""Said in a minute."""
STEP = 5  # seconds; a speaker's pace differs by more


def minutes(text: str) -> int:
    """Minutes to read `text`, at least one."""
    return max(1, ceil(_time(text, SYLLABLES, WORDS)))


def seconds_aloud(text: str) -> int:
    """Seconds to say `text`, in steps of five, at least five."""
    return max(STEP, STEP * round(60 * _time(text, SPOKEN_SYLLABLES, SPOKEN_WORDS) / STEP))


def _time(text: str, syllables: int, words: int) -> float:
    """Minutes; a text may mix scripts."""
    return sum(map(len, SYLLABLES_OF_WORD.findall(text))) / syllables + len(WORD.findall(text)) / words
