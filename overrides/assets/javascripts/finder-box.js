"use strict";
/*
 * The box itself: one more shortcut, the way back to a query, what an empty box offers, and a link that holds the whole query.
 */
(() => {
  const { words, base } = JSON.parse(document.getElementById("__config").textContent);
  const box = document.querySelector("[data-md-component=search-query]");
  const toggle = document.getElementById("__search");
  const offers = document.querySelector(".search-start");
  if (!box || !toggle || !offers) return;

  function open() {
    if (!toggle.checked) toggle.click();
    box.focus();
    box.select();
  }

  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });

  // The way back: the query stands in the address of the page that a result is opened from, in this entry of the history alone.
  // The theme reads it; a page that the browser has kept as it was is opened here.
  const addressed = (query) => {
    const url = new URL(location.href);
    if (query) url.searchParams.set("q", query);
    else url.searchParams.delete("q");
    history.replaceState(history.state, "", url);
  };

  document.addEventListener("click", (event) => {
    if (!event.target.closest?.(".md-search-result a") || box.value.trim() === "") return;
    remember(box.value.trim());
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) addressed(box.value);
  });

  window.addEventListener("pageshow", ({ persisted }) => {
    const query = new URLSearchParams(location.search).get("q");
    if (!persisted || !query) return;
    open();
    ask(query);
  });

  toggle.addEventListener("change", () => {
    if (!toggle.checked && new URLSearchParams(location.search).has("q")) addressed("");
  });

  // What an empty box offers: the last queries on this device, examples, and the topics.
  const KEY = `search:${new URL(base, location).pathname}`;
  const MOST = 5; // queries that are remembered (3 to 8): one line
  const home = new URL(base.replace(/\/?$/, "/"), location);
  let examples = [], topics = [];

  function recent() {
    try {
      const found = JSON.parse(localStorage.getItem(KEY) || "[]");
      return Array.isArray(found) ? found.filter((query) => typeof query === "string") : [];
    } catch {
      return [];
    }
  }

  function remember(query) {
    try {
      localStorage.setItem(KEY, JSON.stringify([query, ...recent().filter((one) => one !== query)].slice(0, MOST)));
    } catch {
      // A device that stores nothing remembers nothing.
    }
  }

  function ask(query) {
    box.value = query;
    box.focus();
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  const made = (name, values) => Object.assign(document.createElement(name), values);
  const button = (query) => made("button", { type: "button", textContent: query, onclick: () => ask(query) });
  const link = ([title, address]) => made("a", { href: new URL(address, home).href, textContent: title });

  function line(title, items) {
    if (items.length === 0) return "";
    const found = made("p", {});
    found.append(`${title}: `, ...items.flatMap((item) => [item, " "]));
    return found;
  }

  function offer() {
    offers.hidden = box.value.trim() !== "";
    offers.replaceChildren(); // the theme's arrow keys walk through every link there is, hidden ones as well
    if (offers.hidden) return;
    offers.append(line(words.recent_queries, recent().map(button)), line(words.example_queries, examples.map(button)), line(words.search_topics, topics.map(link)));
  }

  document.addEventListener("search:started", ({ detail }) => {
    ({ examples, topics } = detail);
    offer();
  });
  for (const type of ["input", "focus"]) box.addEventListener(type, offer);
  box.form.addEventListener("reset", () => setTimeout(offer));
  document.addEventListener("search:result", offer);

  // The theme copies the address of the query before the last letter, and not all signs.
  document.addEventListener("click", ({ target }) => {
    const share = target.closest?.("[data-md-component=search-share]");
    if (!share) return;
    const url = new URL(location.href);
    url.hash = "";
    url.search = new URLSearchParams({ q: box.value });
    share.href = url.href;
    share.setAttribute("data-clipboard-text", url.href);
  }, true);
})();
