"use strict";
/*
 * What the list of results says beside the results: how many there are, whether they surely answer, what was not found,
 * "Did you mean …?", all places, the other editions, topics, and what went wrong.
 */
(() => {
  const { words, editions = [], base, offline, translations } = JSON.parse(document.getElementById("__config").textContent);
  const box = () => document.querySelector("[data-md-component=search-query]");
  const status = () => document.querySelector(".md-search-result__meta");
  const list = () => document.querySelector(".md-search-result__list");
  const more = () => document.querySelector(".search-more");
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const absolute = (address) => new URL(address, new URL(base.replace(/\/?$/, "/"), location)).href;

  function element(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  function say(className, ...parts) {
    status().append(element("span", { className }, status().textContent === "" ? "" : " · ", ...parts));
  }

  const button = (text, action) => element("button", { type: "button", textContent: text, onclick: action });

  function ask(query) {
    box().value = query;
    box().focus();
    box().dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  function counted({ items, isClose, isEverywhere, places }) {
    if (items.length === 0) return words.no_results;
    if (isEverywhere) return filled(words.listed_places, { count: places });
    if (isClose) return words.no_exact;
    return items.length === 1 ? words.one_result : filled(words.best_results, { count: items.length });
  }

  /** "Did you mean …?", which searches for just that. */
  function sayCorrected(corrected) {
    const [before, behind] = words.did_you_mean.split("{query}");
    say("search-corrected", before, button(corrected, () => ask(corrected)), behind);
  }

  /** The same query answered with all places, or with the best alone; who asks with keys goes on in the box. */
  function sayOther(text, type) {
    say("search-places", button(text, ({ detail }) => {
      if (detail === 0) box().focus();
      document.dispatchEvent(new CustomEvent(type, { detail: box().value }));
    }));
  }

  function mark({ isClose, isDefined }) {
    const [first, ...others] = list().children;
    for (const item of isClose && first ? [first, ...others] : []) item.dataset.closest = "";
    if (isDefined && first) first.dataset.definition = "";
  }

  function sayTopics(topics) {
    const links = topics.map(([title, address]) => element("a", { href: absolute(address), textContent: title }));
    more().append(element("p", { className: "search-topics" }, `${words.search_topics}: `, ...links.flatMap((link) => [link, " "])));
  }

  /** Each edition that has answers, with their number. */
  function askEditions(query) {
    for (const { name, root } of editions) {
      const answer = (count) => {
        if (count === 0 || box().value !== query) return;
        const home = new URL(offline ? "index.html" : "./", new URL(root, location)); // a file has no folders with pages
        const href = `${home.href}?${new URLSearchParams({ q: query })}`;
        say("search-edition", element("a", { href, textContent: filled(words.other_edition, { language: name, count }) }));
      };
      document.dispatchEvent(new CustomEvent("search:edition", { detail: { root: new URL(root, location).href, query, answer } }));
    }
  }

  let asked = 0;
  const PAUSE = 800; // ms that a reader stops typing (500 to 2,000) before another edition's files are fetched

  document.addEventListener("search:result", ({ detail }) => {
    clearTimeout(asked);
    more().replaceChildren();
    const query = box().value;
    if (query.trim() === "") {
      status().textContent = translations["search.result.placeholder"];
      return;
    }
    status().textContent = counted(detail);
    mark(detail);
    const { items, isClose, corrected, missing = [], places = 0, topics = [], isPartial, isEverywhere, hasTexts } = detail;
    if (missing.length > 0) say("search-missing", filled(words.not_on_site, { words: missing.join(", ") }));
    if (corrected) sayCorrected(corrected);
    if (isPartial) say("search-partial", words.still_searching);
    else if (isEverywhere) sayOther(words.only_best, "search:best");
    else if (hasTexts && !(isClose && missing.length > 0) && places > items.length) sayOther(filled(words.all_places, { count: places }), "search:everywhere");
    if (topics.length > 0) sayTopics(topics);
    if (items.length === 0 || isClose) asked = setTimeout(askEditions, PAUSE, query);
  });

  document.addEventListener("search:failed", ({ detail: { reason, hasNames } }) => {
    console.error(reason);
    if (!hasNames) status().textContent = words.search_failed;
    else if (box().value.trim() !== "" && !status().querySelector(".search-failed")) say("search-failed", words.texts_failed);
  });

  // What else a page has is there once it is unfolded: the theme's line goes on promising more.
  document.addEventListener("toggle", ({ target }) => {
    if (!target.matches(".md-search-result__more")) return;
    const line = target.querySelector("summary > div");
    line.dataset.more ??= line.textContent;
    line.textContent = target.open ? words.fewer : line.dataset.more;
  }, true);

  // The theme closes the search on Tab and takes all other keys for the box: Tab goes to what is offered and, with Shift, back,
  // Enter and the space bar take it.
  const OFFERS = ":is(.md-search-result__meta, .search-start, .search-more) :is(a, button)";

  document.addEventListener("keydown", (event) => {
    const stops = [box(), ...document.querySelectorAll(OFFERS)];
    const at = stops.indexOf(event.target);
    const next = at >= 0 && event.key === "Tab" ? stops[at + (event.shiftKey ? -1 : 1)] : undefined;
    if (!next && !(at > 0 && [" ", "Enter", "Shift"].includes(event.key))) return;
    event.stopPropagation();
    if (!next) return;
    event.preventDefault();
    next.focus();
  }, true);
})();
