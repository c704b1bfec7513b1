"""Inline Markdown: what is protected from linking, what a reader sees of it, and where its sentences end."""

from __future__ import annotations

import html
import re
from functools import lru_cache

LABEL = r"\[(?:\\.|[^\[\]\\]|\[(?:\\.|[^\[\]\\])*\])*\]"
TARGET = r"\((?:\\.|[^()\\\n]|\((?:\\.|[^()\\\n])*\))*\)"

# No alternative runs past a second opening of its own kind: text full of openings is read in linear time.
PROTECTED = re.compile(
    rf"""
    (?=[\\`$!\[<{{&hw])(?:                                   # what each alternative starts with: for speed
      \\\((?:(?!\\\().)+?\\\) | \\\[(?:(?!\\\[).)+?\\\]            # math
    | \\[\\`*_{{}}\[\]()\#+\-.!$]                            # an escaped character
    | (?P<tick>`++).*?(?<!`)(?P=tick)(?!`) | `+              # code, or backticks that open none
    | \$\$.+?\$\$ | (?<![\w$])\$(?=[^\s$])[^$\n]*?(?<=[^\s\\$])\$(?![\d$]) # inline math
    | !?{LABEL}{TARGET} | !?{LABEL}[ ]?\[[^\[\]]*\]          # links and images
    | \[\^[^\]\s]+\] | \[\[[^\[\]]*\]\] | !?{LABEL}          # footnotes, wiki links, shortcut references
    | <!--(?:(?!<!--).)*?-->
    | <(?P<element>a|code|kbd|samp|pre|script|style|abbr|button)\b[^<>]*>(?:(?!<(?P=element)\b).)*?</(?P=element)\s*>
    | <[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*> | <[^<>\s@]+@[^<>\s]+>   # autolinks
    | </?[A-Za-z][^<>]*>                                     # tags with their attributes
    | (?:https?://|www\.)[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*  # bare addresses
    | \{{:?[ ]*[.\#\w][^{{}}\n]*\}} | \{{\{{[^{{}}]*\}}\}} | \{{%(?:(?!\{{%).)*?%\}}  # attributes, templates
    | &(?:\#\d+|\#x[0-9a-f]+|\w+);
    )""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+")
LINK = re.compile(rf"!?({LABEL})(?:{TARGET}|[ ]?\[[^\[\]]*\])")
IMAGE = re.compile(rf"!({LABEL}){TARGET}")
CODE = re.compile(r"(?<![\\`])(`++)(.*?)(?<!`)\1(?!`)", re.DOTALL)
MATH = re.compile(r"(?<![\w$\\])(\$\$?)(?=[^\s$])((?:\\.|[^$\\])+)(?<=[^\s$])\1(?![\d$])", re.DOTALL)
TAG = re.compile(r"<!--(?:(?!<!--).)*?-->|</?[A-Za-z][^<>]*>", re.DOTALL)
EMPHASIS = re.compile(r"(\*{1,3}|~~|==|(?<!\w)_{1,3}(?=\S))(?=\S)((?:(?!\1).)+?)(?<=\S)\1", re.DOTALL)
ATTRIBUTE = re.compile(r"\{:?[ ]*[.\#][^{}\n]*\}")
FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
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
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()\#+\-.!$~|<>])")
MARKUP = re.compile(r"[\\`*_~=$<\[&{]")
LINE_START = re.compile(r"^[ \t]*(?:>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+|\|)+", re.MULTILINE)
SENTENCE_END = re.compile(r"(?<=[.!?。？！…])[)\]”’\"']*(?:[ \t]+|\n)|\n\s*\n")


def masked(text: str) -> str:
    """`text` with every protected span replaced by as many NULs: same length, nothing to link or cut in it."""
    text = PROTECTED.sub(lambda found: "\0" * len(found[0]), text)
    return EMAIL.sub(lambda found: "\0" * len(found[0]), text) if "@" in text else text


def spoken(tex: str) -> str:
    """TeX as plain text: 'x^{2} \\le \\lambda' → 'x^2 ≤ λ'; an ellipsis for what has no such form (a fraction)."""
    out = COMMAND.sub(lambda found: SYMBOLS.get(found[1], "\0"), tex)
    return "…" if "\0" in out else "".join(c for c in out if c not in "{}")


@lru_cache(maxsize=8192)  # the same sentences are shown in several places
def plain(text: str) -> str:
    """What a reader sees of inline Markdown, as one line of text (not escaped for HTML)."""
    text = LINE_START.sub("", text)
    if not MARKUP.search(text):
        return " ".join(text.split())
    held: list[str] = []

    def hold(content: str) -> str:
        held.append(content)
        return f"\1{len(held) - 1}\2"

    text = CODE.sub(lambda m: hold(m[2].strip()), text)
    text = MATH.sub(lambda m: hold(spoken(m[2].strip())), text)
    text = ESCAPE.sub(lambda m: hold(m[1]), text)
    for _ in range(2):  # an image inside a link
        text = LINK.sub(lambda m: m[1][1:-1], text)
    text = ATTRIBUTE.sub("", FOOTNOTE.sub("", TAG.sub("", text)))
    for _ in range(3):  # bold around italic around struck
        text = EMPHASIS.sub(r"\2", text)
    text = html.unescape(text)
    for _ in range(2):
        text = re.sub("\1(\\d+)\2", lambda m: held[int(m[1])], text)
    return " ".join(text.split())


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence in `text`: cut after . ! ? 。 and a space, and at blank lines."""
    spans, start = [], 0
    for cut in SENTENCE_END.finditer(masked(text)):
        if text[start : cut.end()].strip():
            spans.append((start, cut.end()))
        start = cut.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return spans


def first_sentences(text: str, count: int) -> str:
    """The first `count` sentences of plain `text`."""
    spans = sentences(text)[:count]
    return text[spans[0][0] : spans[-1][1]].strip() if spans else text
