"use strict";
/*
 * The language switch leads to the place in view: languages share the ids of sections, rows and questions. The place
 * that the address names counts while it is being read, or while the self-test asks its question.
 */
(() => {
  const PLACES = "article :is(h2, h3, h4, h5, h6, li, tr, [data-names], .place)[id]";
  const OWN = "[id^=letter_]"; // the letters of a language are its own
  const LINE = .4; // of the height below the header (.3 to .6): what begins down to it may be being read
  const LANDING = 24; // px below the header (10 to 40): where a place begins that a link leads to

  const head = () => Math.max(document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0, 0);
  const isThere = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;

  function isInSight(element) {
    const { top, bottom } = element.getBoundingClientRect();
    return isThere(element) && bottom > head() && top < innerHeight;
  }

  /** Whether the place that the address names is being read: it may have been scrolled away from. */
  function isRead(named, line) {
    const isEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1; // no place here can come further up
    return isInSight(named) && (isEnd || named.getBoundingClientRect().top <= line);
  }

  /** The id of the place in view, or nothing at the top of the page: what begins nearest to where links lead to. */
  function place() {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const isAsked = document.querySelector(".quiz-stage:not([hidden])") !== null;
    const [first, line] = [head(), head() + (innerHeight - head()) * LINE];
    if (isAsked || (named && !named.matches(`${OWN}, h1`) && isRead(named, line))) return location.hash;
    const title = document.querySelector("article h1");
    if (title && isInSight(title)) return "";
    const places = [...document.querySelectorAll(PLACES)].filter((element) => !element.matches(OWN) && isThere(element));
    const begun = places.map((element) => [element.getBoundingClientRect().top, element.id]).filter(([top]) => top <= line);
    const far = ([top]) => Math.abs(top - first - LANDING);
    return begun.sort((one, other) => far(one) - far(other))[0]?.[1] ?? "";
  }

  function keep({ target }) {
    const link = target.closest?.("a.language-switch");
    if (link) link.hash = place();
  }
  for (const type of ["pointerdown", "click"]) document.addEventListener(type, keep); // the keyboard only clicks
})();
