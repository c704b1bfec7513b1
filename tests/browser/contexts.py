"""Browser contexts that are lent, cleaned and lent again: a new one takes longer than most of what tests do in it."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

_idle: defaultdict[tuple[Browser, str], list[tuple[BrowserContext, Page]]] = defaultdict(list)
"""By browser and options: contexts that nobody has, each with an empty page that keeps the process of a site alive."""


def lend(browser: Browser, origin: str, **options: Any) -> BrowserContext:
    """A context for a site at `origin`, with nothing in it; `close()` gives it back.

    What was fetched is still in its cache. A test listens to pages and puts scripts into them, not into the context:
    that would outlive it.
    """
    key = (browser, repr(sorted(options.items())))
    context, keeper = _idle[key].pop() if _idle[key] else _new(browser, options)
    if not keeper.url.startswith(f"{origin}/"):
        keeper.goto(origin)
    context.close = partial(_give_back, key, context, keeper, origin)
    return context


def _new(browser: Browser, options: dict[str, Any]) -> tuple[BrowserContext, Page]:
    context = browser.new_context(**options)
    keeper = context.new_page()
    keeper.route("**", lambda route: route.fulfill(body="", content_type="text/html"))
    return context, keeper


def _give_back(key: tuple[Browser, str], context: BrowserContext, keeper: Page, origin: str) -> None:
    for page in context.pages:
        if page is not keeper:
            page.close()
    context.unroute_all(behavior="ignoreErrors")
    context.clear_permissions()
    session = context.new_cdp_session(keeper)
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    session.detach()
    _idle[key].append((context, keeper))
