"""Footnotes: numbered in the order in which a text refers to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...read.tokens.tree import Tokens


@dataclass(slots=True)
class Notes:
    """The footnotes that one text uses; `scope` keeps their ids apart from those of other texts on the page.

    `labels` has those that are used, in order; it grows while they are written, for footnotes have footnotes.
    """

    texts: Mapping[str, Tokens]
    scope: str = ""
    labels: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def refer(self, label: str) -> int:
        """The number of a footnote to which there is one more reference."""
        self.counts[label] = self.counts.get(label, 0) + 1
        if label not in self.numbers:
            self.labels.append(label)
            self.numbers[label] = len(self.labels)
        return self.numbers[label]

    def id(self, number: int) -> str:
        """The id of a footnote."""
        return f"fn:{self.scope}{number}"

    def reference_id(self, number: int, count: int) -> str:
        """The id of the `count`th reference to a footnote."""
        return f"fnref{count if count > 1 else ''}:{self.scope}{number}"
