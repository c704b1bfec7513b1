"""Where a site is published and what it is called: what files for other tools say beside the content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .addresses import ROOT


@dataclass(frozen=True, slots=True)
class Publication:
    """The address of the site (empty if it is not known), and its title and description by locale.

    `colours` are those of a browser's frame in light and in dark, and the first one is the brand's.
    """

    address: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)
    colours: tuple[str, str] = ("#37474f", "#263238")

    @property
    def root(self) -> str:
        """What every address starts with: '/' at least."""
        return self.address.rstrip("/") + "/"

    def absolute(self, url: str) -> str:
        """The whole address of one below the site's root."""
        return self.root + url.removeprefix(ROOT)
