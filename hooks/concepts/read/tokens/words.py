"""What a reader sees of tokens as one line of plain text, and where its sentences end."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from markdown_it.token import Token

from .elements import ALLOWED
from .markup import Piece, Tag, Text, pieces

COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)
GREEK = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi o pi rho s sigma tau".split()
SYMBOLS = {
    **{name: chr(0x3B1 + i) for i, name in enumerate(GREEK)},
    **dict(zip("upsilon phi chi psi omega".split(), "υφχψω", strict=True)),
    **dict(zip("varepsilon varphi Gamma Delta Theta Lambda Sigma Phi Psi Omega".split(), "εφΓΔΘΛΣΦΨΩ", strict=True)),
    **dict(zip("le ge ne approx times cdot in to infty pm".split(), "≤≥≠≈×·∈→∞±", strict=True)),
    **dict(zip("partial nabla ell top sum prod sqrt".split(), "∂∇ℓᵀ∑∏√", strict=True)),
    **dict.fromkeys("mathrm mathbf mathbb mathcal operatorname text left right hat bar tilde quad".split(), ""),
    **dict.fromkeys(",;!: ", " "),
    **dict(zip("$%&_#|", "$%&_#|", strict=True)),
    **dict(zip("lVert rVert lvert rvert log exp max min".split(), "‖ ‖ | | log exp max min".split(), strict=True)),
    **dict.fromkeys("{}", ""),
}
SENTENCE_END = re.compile(r"(?<=[.!?。？！…])[)\]”’\"']*(?:[ \t]+|\n(?!\s*\n))|\n\s*\n")
# No sentence ends in 'e.g.'; one may in 'etc.' or 'i.i.d.', unless a small letter, a number or a parenthesis follows.
NEVER_LAST = r"e\. ?g|i\. ?e|z\. ?B|d\. ?h|u\. ?a|cf|vs|approx|ca|resp|incl|esp|Dr|Mrs?|Ms|Prof|St|Figs?|Eqs?|ej"
NEVER_LAST += "|bzw|vgl|ggf|evtl|sog|Abb"
SELDOM_LAST = r"(?P<last>etc|al|Nos?|(?:[^\W\d_]\.)+[^\W\d_])"
ABBREVIATED = re.compile(rf"(?<!\w)(?:{NEVER_LAST}|{SELDOM_LAST}|(?P<initial>[A-Za-z]))\.$")
UNSPOKEN = "…"
BREAKS = frozenset({"softbreak", "hardbreak"})
SHOWN = frozenset({"text", "text_special", "code_inline", "code_block", "fence"})
MATH = frozenset({"math_inline", "math_display", "math_block"})


@lru_cache(maxsize=8192)  # a formula is spoken in several places
def spoken(tex: str) -> str:
    """TeX as plain text: 'x^{2} \\le \\lambda' → 'x^2 ≤ λ'; an ellipsis for what has no such form (a fraction)."""
    out = COMMAND.sub(lambda found: SYMBOLS.get(found[1], "\0"), tex)
    return UNSPOKEN if "\0" in out else "".join(c for c in out if c not in "{}")


def _pieces(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        kind = token.type
        if kind in SHOWN:
            yield token.content
        elif kind in MATH:
            yield spoken(token.content)
        elif kind == "html_inline":
            yield from (piece.source for piece in pieces(token.content) if is_text(piece))
        elif kind in BREAKS:
            yield " "
        elif kind in ("inline", "image"):
            yield from _pieces(token.children or ())
        if token.block and kind != "inline":
            yield " "


def is_text(piece: Piece) -> bool:
    """Whether a piece of raw HTML is shown as it is written."""
    return isinstance(piece, Text) or (isinstance(piece, Tag) and piece.name not in ALLOWED)


def plain(tokens: Iterable[Token]) -> str:
    """What a reader sees of block or inline tokens, as one line of text (not escaped for HTML).

    Code is taken as it is, formulas are spoken, of an image the alternative text; no comments, footnote marks or tags
    of elements (any other tag is text).
    """
    return " ".join("".join(_pieces(tokens)).split())


def line_of(token: Token) -> int:
    """The line of the file where a block starts, from 1; 0 for tokens without a place (inline and closing ones)."""
    return token.map[0] + 1 if token.map else 0


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence in plain `text`: cut after . ! ? 。 and a space, and at blank lines."""
    spans, start = [], 0
    for cut in filter(_is_end, SENTENCE_END.finditer(text)):
        if text[start : cut.end()].strip():
            spans.append((start, cut.end()))
        start = cut.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return spans


def _is_end(cut: re.Match[str]) -> bool:
    """Whether a sentence ends there, and not an abbreviation: all of one, or the first half of 'z. B.'."""
    text, start, behind = cut.string, cut.start(), cut.string[cut.end() :][:2]
    found = ABBREVIATED.search(text, max(0, start - 10), start)
    if not found or cut[0].count("\n") > 1:
        return True
    if found["initial"]:
        return not re.match(r"[A-Za-z]\.", behind)
    return found["last"] is not None and not (behind[:1].islower() or behind[:1].isdigit() or behind[:1] == "(")


def first_sentences(text: str, count: int) -> str:
    """The first `count` sentences of plain `text`."""
    spans = sentences(text)[:count]
    return text[spans[0][0] : spans[-1][1]].strip() if spans else text
