"""Where a site is published and what it is called: what files for other tools say beside the content."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from ..issues import Issue, Location, quoted
from ..language import CONFIG
from ..link.targets import Target
from .addresses import ROOT, Addresses

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
COLOURS = ("#37474f", "#263238")

Contents = Iterator[tuple[str, str | bytes]]
"""Paths below `site/`, each with what stands there."""


@dataclass(frozen=True, slots=True)
class Publication:
    """The address of the site (empty if it is not known), and its title and description by locale.

    `colours` are those of a browser's frame in light and in dark, and the first one is the brand's.
    """

    address: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    descriptions: Mapping[str, str] = field(default_factory=dict)
    colours: tuple[str, str] = COLOURS

    @property
    def root(self) -> str:
        """What every address starts with: '/' at least."""
        return self.address.rstrip("/") + "/"

    def absolute(self, url: str) -> str:
        """The whole address of one below the site's root."""
        return self.root + url.removeprefix(ROOT)

    def href(self, addresses: Addresses) -> Callable[[Target], str]:
        """Where the links of a source lead, in a text that is read elsewhere."""
        return lambda target: self.absolute(addresses.of(target))


def colours_of(setting: object) -> tuple[tuple[str, str], list[Issue]]:
    """The colours that `extra.colours` in `mkdocs.yml` names, or those of a site that names none."""
    match setting:
        case [str(light), str(dark)] if COLOUR.fullmatch(light) and COLOUR.fullmatch(dark):
            return (light, dark), []
        case None:
            return COLOURS, []
    message = f"extra.colours is {quoted(setting)}; write two colours, for light and dark: ['#1f4e79', '#16283b']"
    return COLOURS, [Issue(Location(CONFIG, 1), message)]
