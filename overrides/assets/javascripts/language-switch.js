"use strict";
/*
 * The language switch leads to the place in view: languages share the ids of sections, rows and questions. The place
 * that the address names counts while it is in sight, or while the self-test asks its question.
 */
(() => {
  const PLACES = "article :is(h2, h3, h4, h5, h6, li, tr, [data-names], .place)[id]";
  const OWN = "[id^=letter_]"; // the letters of a language are its own
  const LINE = .4; // of the height below the header: what begins down to it is being read

  const head = () => Math.max(document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0, 0);
  const isThere = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;

  function isInSight(element) {
    const { top, bottom } = element.getBoundingClientRect();
    return isThere(element) && bottom > head() && top < innerHeight;
  }

  /** The id of the place in view, or nothing at the top of the page. */
  function place() {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const isAsked = document.querySelector(".quiz-stage:not([hidden])") !== null;
    if (isAsked || (named && !named.matches(`${OWN}, h1`) && isInSight(named))) return location.hash;
    const title = document.querySelector("article h1");
    if (title && isInSight(title)) return "";
    const [first, line] = [head(), head() + (innerHeight - head()) * LINE];
    const places = [...document.querySelectorAll(PLACES)].filter((element) => !element.matches(OWN) && isThere(element));
    const begun = places.map((element) => [element.getBoundingClientRect().top, element.id]).filter(([top]) => top <= line);
    return (begun.find(([top]) => top >= first) ?? begun.at(-1))?.[1] ?? "";
  }

  function keep({ target }) {
    const link = target.closest?.("a.language-switch");
    if (link) link.hash = place();
  }
  for (const type of ["pointerdown", "click"]) document.addEventListener(type, keep); // the keyboard only clicks
})();
