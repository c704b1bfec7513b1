"use strict";
/* Which concept the reader saw last, for the home page; kept on this device, one for each language. */
(() => {
  const KEY = `go-on:${document.documentElement.lang}:${new URL("../../", document.currentScript.src).pathname}`;
  const place = document.querySelector("[data-go-on]");
  const concept = document.querySelector("[data-term]");
  try {
    if (concept) localStorage.setItem(KEY, JSON.stringify([location.pathname, concept.dataset.term]));
    const [path, title] = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    if (!place || !path?.startsWith("/")) return;
    place.append(Object.assign(document.createElement("a"), { href: path, textContent: title }));
    place.hidden = false;
  } catch {
    // this browser keeps nothing
  }
})();
