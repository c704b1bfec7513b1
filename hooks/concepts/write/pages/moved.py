"""Former ids on a page: where a link with one of them leads, for a script on the page."""

from __future__ import annotations

from collections.abc import Mapping

from ...check.ledger import TOPIC, Ledger
from ..addresses import Addresses, relative


def sections(ledger: Ledger, slug: str, addresses: Addresses) -> dict[str, str]:
    """On the page of an entry, or at its former slug: its former sections, each with the way to the present one."""
    return _ways(ledger.moved_within(slug), addresses, addresses.entry(slug))


def topics(ledger: Ledger, addresses: Addresses) -> dict[str, str]:
    """On the list of all concepts: former topics."""
    found = {old.removeprefix(TOPIC): new for old, new in ledger.moved.items() if old.startswith(TOPIC)}
    return _ways(found, addresses, addresses.index)


def rows(ledger: Ledger, addresses: Addresses) -> dict[str, str]:
    """In the glossary: former slugs."""
    return _ways(ledger.redirects, addresses, addresses.glossary)


def _ways(places: Mapping[str, str], addresses: Addresses, page: str) -> dict[str, str]:
    return {old: relative(addresses.place(new), page) for old, new in places.items()}
