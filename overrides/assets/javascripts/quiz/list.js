"use strict";
/*
 * The list of all questions is large. It stands in the page for browsers without scripts, and is made of that when the
 * reader asks for it, when an address leads into it or paper needs it, and where the self-test does not run (from a file).
 */
(() => {
  const source = document.getElementById("quiz_list");
  const button = document.getElementById("quiz_show");

  function show() {
    if (!source?.isConnected) return;
    source.outerHTML = source.textContent;
    button.parentElement.remove();
    document.dispatchEvent(new Event("grown"));
  }

  /** For #all_slug, and for every address where nothing asks its question. */
  function lead() {
    const place = decodeURIComponent(location.hash.slice(1));
    if (!document.getElementById("quiz_box")?.hidden && !place.startsWith("all_")) return;
    show();
    document.getElementById(place)?.scrollIntoView();
  }

  button?.addEventListener("click", () => {
    show();
    document.querySelector("details.card > summary")?.focus();
  });
  addEventListener("beforeprint", show);
  addEventListener("hashchange", lead);
  lead();
})();
