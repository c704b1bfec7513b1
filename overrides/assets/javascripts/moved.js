"use strict";
/* A link to a section that has moved leads on: the page holds the former ids, and the way to each section's place. */
(() => {
  const moved = new Map(Object.entries(JSON.parse(document.getElementById("__moved").textContent)));
  function lead() {
    const way = moved.get(decodeURIComponent(location.hash.slice(1)));
    if (way) location.replace(new URL(way, location.href.split("#")[0]));
  }
  addEventListener("hashchange", lead);
  lead();
})();
