"""Which raw elements show something and do no harm: those are let through, every other tag is text."""

PHRASING = frozenset(
    """a abbr audio b bdi bdo big br cite code data del dfn em font i img ins kbd mark meter picture progress q rp rt
    ruby s samp small source span strike strong sub sup time track tt u var video wbr""".split()
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
TABLE_PARTS = frozenset("caption col colgroup tbody td tfoot th thead tr".split())
BLOCKS = TABLE_PARTS | frozenset(
    """address article aside blockquote center dd details dir div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6
    header hgroup hr li nav ol p pre section summary table ul""".split()
)
ALLOWED = PHRASING | BLOCKS
"""GitHub's list, with media and sections; class and style are not let through: they could cover the page."""
