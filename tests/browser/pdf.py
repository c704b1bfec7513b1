"""What a printed page is like: how many sheets, and where on them its headings stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

PAGE = re.compile(rb"/Type\s*/Page\b")
PLACE = re.compile(rb"/Title\s*(?:\(|<).{0,400}?/Dest\s*\[\s*\d+ 0 R\s*/XYZ\s+[\d.]+\s+(-?[\d.]+)", re.DOTALL)


def sheets(pdf: bytes) -> int:
    """The number of its pages."""
    return len(PAGE.findall(pdf))


def headings(pdf: bytes) -> Iterator[float]:
    """How far above the sheet's lower edge, in points, each entry of its outline begins."""
    yield from (float(found[1]) for found in PLACE.finditer(pdf))
