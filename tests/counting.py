"""How much work something is, in calls: the same on every machine, whatever else runs there."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


def counted(work: Callable[[], object]) -> int:
    """Number of calls that some work makes, C functions such as those of regular expressions included."""
    count = 0

    def counter(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counter)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
