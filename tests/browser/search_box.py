"""The site's search as a reader uses it: type into the box, read the list. Knows when an answer has arrived."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from golden import target
from playwright.sync_api import Page

BOX = "[data-md-component=search-query]"
STATUS = ".md-search-result__meta"
RESULT = ".md-search-result__list > .md-search-result__item"

# Notes every message between the page and its search worker, with the time.
WATCH = """
(() => {
  const log = window.searchLog = {asked: [], answered: [], ready: 0};
  const Native = window.Worker;
  window.Worker = class extends Native {
    constructor(...args) {
      super(...args);
      this.addEventListener("message", ({data}) => {
        if (data.type === 1) log.ready = performance.now();
        if (data.type === 3) log.answered.push(performance.now());
      });
    }
    postMessage(message, ...rest) {
      if (message.type === 2) log.asked.push({time: performance.now(), query: message.data});
      super.postMessage(message, ...rest);
    }
  };
})();
"""

ANSWERED = """
([before, query]) => {
  const {asked, answered} = searchLog;
  return asked.length > before && asked.at(-1).query === query && answered.length === asked.length;
}
"""

READ = f"""
() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done({{
  ms: searchLog.answered.at(-1) - searchLog.asked.at(-1).time,
  results: [...document.querySelectorAll("{RESULT}")].slice(0, 10).map(item => ({{
    links: [...item.querySelectorAll("a.md-search-result__link")].map(link => link.href),
    title: item.querySelector("h1, h2").textContent,
    html: item.querySelector("article").innerHTML,
    mark: "closest" in item.dataset ? "close" : "definition" in item.dataset ? "definition" : "",
  }})),
}}))))
"""


@dataclass(frozen=True, slots=True)
class Result:
    """One page of the list: its address below its language's root (`concepts/bloom/`), those of its sections, what is shown."""

    page: str
    links: tuple[str, ...]
    title: str
    html: str
    mark: str
    """`close` of what does not surely answer, `definition` of what the whole query names, or none."""

    @property
    def target(self) -> str:
        """'bloom' for the page of an entry, otherwise the address itself."""
        return target(self.page)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the list shows for a query; `milliseconds` from the question to the worker's answer."""

    results: tuple[Result, ...]
    milliseconds: float


class SearchBox:
    """The search box of `page`, opened on the home page of a language, whose address is `root`."""

    def __init__(self, page: Page, root: str) -> None:
        self.page, self.root = page, root
        page.add_init_script(WATCH)
        page.goto(root)

    def reach(self) -> None:
        """Focus the box and wait until the search is ready; then it knows the names."""
        self.page.focus(BOX)
        self.page.wait_for_function("searchLog.ready > 0")

    def fetch_texts(self) -> None:
        """Ask for something that is no name, and so wait until the texts are there; leave the box empty."""
        self.ask("zz no name")
        self.ask("")

    def ask(self, query: str) -> Answer:
        """Replace what is in the box by `query`, as pasting does, and wait for the answer on the screen."""
        before = self.page.evaluate("searchLog.asked.length")
        self.page.fill(BOX, query)
        self.page.wait_for_function(ANSWERED, arg=[before, query])
        return self.read()

    def read(self) -> Answer:
        """What is on the screen now."""
        shown: dict[str, Any] = self.page.evaluate(READ)
        return Answer(tuple(self._result(item) for item in shown["results"]), shown["ms"])

    def _result(self, item: dict[str, Any]) -> Result:
        page = item["links"][0].split("#")[0].split("?")[0].removeprefix(self.root)
        return Result(page, tuple(item["links"]), item["title"], item["html"], item["mark"])
