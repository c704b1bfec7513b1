"""A text in an alphabet of its own: its commonest letters take two bytes instead of three, and so pack better.

Of this site's Korean texts a tenth of what is sent; English ones stay nearly as they are.
"""

from collections import Counter

FIRST, LAST = 0x100, 0x7FF
"""Code points of two bytes in UTF-8, which stand for the letters of the alphabet; above them a letter takes three."""
WIDEST = 0xFFFF
"""From the next code point on, a letter is two characters to JavaScript, and stays as it is."""
LEAST = 8
"""How often a letter must stand in the text to save more than its place in the alphabet costs."""


def alphabet(text: str) -> str:
    """The letters that are written in two bytes: first all that have two as they are, then the commonest others."""
    counts = Counter(letter for letter in text if FIRST <= ord(letter) <= WIDEST)
    letters = [letter for letter, count in counts.most_common() if count >= LEAST or ord(letter) <= LAST]
    return "".join(sorted(letters, key=lambda letter: ord(letter) > LAST)[: LAST - FIRST + 1])


def written(text: str, letters: str) -> str:
    """`text` with the code points from `FIRST` on in place of its `letters`."""
    return text.translate({ord(letter): FIRST + i for i, letter in enumerate(letters)})
